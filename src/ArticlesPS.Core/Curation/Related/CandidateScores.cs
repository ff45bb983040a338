using System;
using System.Collections.Generic;

namespace ArticlesPS;

/// <summary>Adds up how much articles share with one, and gives those that share most.</summary>
/// <param name="lengths">What the score of each article is divided by.</param>
internal sealed class CandidateScores(float[] lengths)
{
    private const int Steps = 1024;

    private readonly float[] _scores = new float[lengths.Length];

    /// <summary>An article that has a part of a word.</summary>
    public static int PostingOf(int article, bool isInTitle) => (article << 1) | (isInTitle ? 1 : 0);

    public static int ArticleOf(int posting) => posting >> 1;

    /// <summary>Adds to the scores of articles that have a part of a word in the title or elsewhere.</summary>
    public void Add(List<int> postings, float titleWeight, float textWeight)
    {
        float[] scores = _scores;
        foreach (int posting in postings)
        {
            scores[posting >> 1] += (posting & 1) != 0 ? titleWeight : textWeight;
        }
    }

    /// <summary>The wanted articles of the highest scores, in their order; forgets all scores.</summary>
    public List<int> TakeBest(int count, Predicate<int>? isWanted)
    {
        float highest = 0;
        for (int article = 0; article < _scores.Length; article++)
        {
            float score = _scores[article];
            if (score > 0)
            {
                score = isWanted is null || isWanted(article) ? score / lengths[article] : 0;
                _scores[article] = score;
                highest = Math.Max(highest, score);
            }
        }

        // Counting how many articles have about which score finds the lowest one to take without sorting them all.
        float perStep = highest > 0 ? Steps / highest : 0;
        int[] counts = new int[Steps + 1];
        foreach (float score in _scores)
        {
            counts[(int)(score * perStep)]++;
        }

        int lowest = Steps;
        for (int taken = counts[lowest]; lowest > 1 && taken < count; taken += counts[lowest])
        {
            lowest--;
        }

        List<int> best = [];
        for (int article = 0; article < _scores.Length; article++)
        {
            if (_scores[article] * perStep >= lowest)
            {
                best.Add(article);
            }
        }

        Array.Clear(_scores, 0, _scores.Length);
        return best;
    }
}
