using System;
using System.Collections.Generic;

namespace ArticlesPS;

/// <summary>Adds up how much articles share with one, and gives those that share most.</summary>
/// <param name="factors">What the score of each article is multiplied by.</param>
internal sealed class CandidateScores(float[] factors)
{
    private const int Steps = 1024;

    private readonly float[] _scores = new float[factors.Length];
    private readonly int[] _counts = new int[Steps + 1];

    /// <summary>An article that has a word, in the title or elsewhere.</summary>
    public static int PostingOf(int article, bool isInTitle) => (article << 1) | (isInTitle ? 1 : 0);

    /// <summary>Adds to the scores of articles that have a word in the title or elsewhere.</summary>
    public void Add(ArraySegment<int> postings, float titleWeight, float textWeight)
    {
        float[] scores = _scores;
        int[] all = postings.Array!;
        int end = postings.Offset + postings.Count;
        for (int i = postings.Offset; i < end; i++)
        {
            scores[all[i] >> 1] += (all[i] & 1) != 0 ? titleWeight : textWeight;
        }
    }

    /// <summary>The wanted articles of the highest scores, in their order, of equal ones the first; forgets all scores.</summary>
    public List<int> TakeBest(int count, Predicate<int>? isWanted)
    {
        float highest = 0;
        for (int article = 0; article < _scores.Length; article++)
        {
            // No branch on what is as good as random: most scores are 0, and 0 stays 0.
            _scores[article] *= factors[article];
            highest = Math.Max(highest, _scores[article]);
        }

        // Counting how many articles have about which score finds the lowest one to take without sorting them all.
        float perStep = highest > 0 ? Steps / highest : 0;
        Array.Clear(_counts, 0, _counts.Length);
        for (int article = 0; article < _scores.Length; article++)
        {
            if (isWanted is null || _scores[article] == 0 || isWanted(article))
            {
                _counts[(int)(_scores[article] * perStep)]++;
            }
            else
            {
                _scores[article] = 0;
            }
        }

        int lowest = Steps;
        int above = 0;
        while (lowest > 1 && above + _counts[lowest] < count)
        {
            above += _counts[lowest--];
        }

        List<int> best = [];
        int left = count - above;
        for (int article = 0; article < _scores.Length; article++)
        {
            int step = (int)(_scores[article] * perStep);
            if (step > lowest || (step == lowest && left-- > 0))
            {
                best.Add(article);
            }
        }

        Array.Clear(_scores, 0, _scores.Length);
        return best;
    }
}
