using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.Curation.Similarity;

/// <summary>Finds articles that are worth comparing with one: those that share its rarest words.</summary>
internal sealed class CandidateFinder
{
    // The maximum number of list entries to visit, not counting the first list: the commonest words aren't worth their
    // cost. So a query has the same cost in an index of any size.
    private const int MostPostings = 20_000;

    private readonly PostingLists _lists;
    private readonly (float Title, float Text)[] _factors;
    private readonly ConcurrentBag<CandidateScores> _free = [];

    public CandidateFinder(TextVectors titles, TextVectors texts)
    {
        _lists = new PostingLists(texts);

        // Long texts share more by chance.
        _factors =
        [
            .. Enumerable.Range(0, texts.Count).Select(article => (Inverse(titles.NormOf(article)), Inverse(texts.NormOf(article)))),
        ];
    }

    /// <summary>The articles that are worth comparing.</summary>
    /// <param name="text">The parts of the article that they are to be compared with; those that no article has have no weight.</param>
    /// <param name="titleWeights">The weight of each title part in the similarity of titles, before normalization.</param>
    /// <param name="textWeights">The weight of each part in the similarity of texts, before normalization.</param>
    /// <param name="count">How many are wanted at most.</param>
    /// <param name="range">The articles to consider.</param>
    public List<int> Find(PartVector text, float[] titleWeights, float[] textWeights, int count, PlaceRange range)
    {
        CandidateScores scores = _free.TryTake(out CandidateScores? free) ? free : new CandidateScores(_factors);
        int visited = 0;
        foreach (Postings list in MostTellingFirst(text, titleWeights, textWeights, range))
        {
            if (visited == 0 || visited + list.Count <= MostPostings)
            {
                visited += list.Count;
                scores.Add(_lists.Articles, list);
            }
        }

        List<int> best = scores.TakeBest(count);
        _free.Add(scores);
        return best;
    }

    private List<Postings> MostTellingFirst(PartVector text, float[] titleWeights, float[] textWeights, PlaceRange range)
    {
        List<Postings> lists = new(2 * (text.End - text.Start));
        for (int i = text.Start; i < text.End; i++)
        {
            int part = text.Parts[i];
            if (part < textWeights.Length)
            {
                (int start, int end) = _lists.InTitle(part, range);
                lists.Add(new Postings(start, end, i < text.TitleEnd ? titleWeights[i - text.Start] : 0, textWeights[part]));
                (start, end) = _lists.Elsewhere(part, range);
                lists.Add(new Postings(start, end, TitleWeight: 0, textWeights[part]));
            }
        }

        lists.Sort(Postings.ByValue);
        return lists;
    }

    private static float Inverse(float norm) => norm > 0 ? 1 / norm : 0;
}
