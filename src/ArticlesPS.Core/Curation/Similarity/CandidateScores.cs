using System;
using System.Collections.Generic;

namespace ArticlesPS.Curation.Similarity;

/// <summary>Sums up what articles share with a source, and returns those that share most.</summary>
/// <remarks>The cost of a query depends on the number of articles it touches, not on the size of the index.</remarks>
/// <param name="factors">The normalization factor of each article.</param>
internal sealed class CandidateScores((float Title, float Text)[] factors)
{
    private const int Steps = 1024;

    private readonly (float Title, float Text)[] _sums = new (float, float)[factors.Length];
    private readonly int[] _touched = new int[factors.Length + 1];
    private readonly float[] _scores = new float[factors.Length];
    private readonly int[] _counts = new int[Steps + 1];
    private int _count;

    /// <summary>Adds what the articles of a list have in common with the source.</summary>
    public void Add(int[] articles, Postings list)
    {
        (float Title, float Text)[] sums = _sums;
        int[] touched = _touched;
        int count = _count;
        float titleWeight = list.TitleWeight;
        float textWeight = list.TextWeight;
        for (int i = list.Start; i < list.End; i++)
        {
            // No branch on an unpredictable condition: the index is always written, and kept only if it's new.
            ref (float Title, float Text) sum = ref sums[articles[i]];
            touched[count] = articles[i];
            count += sum.Text == 0 ? 1 : 0;
            sum.Title += titleWeight;
            sum.Text += textWeight;
        }

        _count = count;
    }

    /// <summary>The articles of the highest scores, of about equal ones those that were added first; forgets all sums.</summary>
    public List<int> TakeBest(int count)
    {
        float highest = 0;
        for (int i = 0; i < _count; i++)
        {
            int article = _touched[i];
            _scores[i] = (float)
                new Similarity(_sums[article].Title * factors[article].Title, _sums[article].Text * factors[article].Text).Score;
            _sums[article] = default;
            highest = Math.Max(highest, _scores[i]);
        }

        // Counting how many articles have about which score finds the lowest one to take without sorting them all.
        float perStep = highest > 0 ? Steps / highest : 0;
        Array.Clear(_counts, 0, _counts.Length);
        for (int i = 0; i < _count; i++)
        {
            _counts[(int)(_scores[i] * perStep)]++;
        }

        int lowest = Steps;
        int above = 0;
        while (lowest > 0 && above + _counts[lowest] < count)
        {
            above += _counts[lowest--];
        }

        List<int> best = new(Math.Min(count, _count));
        int left = count - above;
        for (int i = 0; i < _count; i++)
        {
            int step = (int)(_scores[i] * perStep);
            if (step > lowest || (step == lowest && left-- > 0))
            {
                best.Add(_touched[i]);
            }
        }

        _count = 0;
        return best;
    }
}
