using System;
using System.Collections.Concurrent;
using System.Collections.Generic;

namespace ArticlesPS;

/// <summary>Finds articles that are worth comparing with one: those that share its rarest parts of words.</summary>
/// <remarks>
/// A word is told by its rarest part, so of neighbouring ones only the rarest is looked up (as in winnowing: Schleimer,
/// Wilkerson and Aiken, Winnowing: Local Algorithms for Document Fingerprinting, 2003).
/// </remarks>
internal sealed class CandidateFinder
{
    // How many entries of the lists of articles are visited at most, but for the first list: the commonest parts say too
    // little for their cost.
    private const int MostPostings = 30_000;

    // What a part shared by two titles counts for: titles are compared twice, and are short, so that each part is more.
    private const int TitleFactor = 8;

    private readonly Dictionary<ulong, List<int>> _articlesWith = [];
    private readonly float[] _lengths;
    private readonly ConcurrentBag<CandidateScores> _free = [];

    /// <param name="texts">The articles.</param>
    /// <param name="lengths">What the score of each is divided by: long texts share more by chance.</param>
    public CandidateFinder(IReadOnlyList<(string Title, string Excerpt)> texts, float[] lengths)
    {
        _lengths = lengths;
        List<ulong> parts = [];
        for (int article = 0; article < texts.Count; article++)
        {
            int inTitle = PartsOf(texts[article].Title, texts[article].Excerpt, parts);
            for (int i = 0; i < parts.Count; i++)
            {
                if (!_articlesWith.TryGetValue(parts[i], out List<int>? articles))
                {
                    _articlesWith.Add(parts[i], articles = []);
                }

                if (articles.Count == 0 || CandidateScores.ArticleOf(articles[articles.Count - 1]) != article)
                {
                    articles.Add(CandidateScores.PostingOf(article, isInTitle: i < inTitle));
                }
            }
        }
    }

    /// <summary>The articles that are worth comparing, in their order.</summary>
    /// <param name="title">The title of the article that they are to be compared with.</param>
    /// <param name="excerpt">Its excerpt.</param>
    /// <param name="count">How many are wanted; there may be more where several are as good.</param>
    /// <param name="isWanted">Which articles come into question; null for all.</param>
    public List<int> Find(string title, string excerpt, int count, Predicate<int>? isWanted)
    {
        CandidateScores scores = _free.TryTake(out CandidateScores? free) ? free : new CandidateScores(_lengths);
        int visited = 0;
        foreach ((List<int> articles, bool isInTitle) in RarestFirst(title, excerpt))
        {
            visited += articles.Count;
            if (visited > MostPostings && visited > articles.Count)
            {
                break;
            }

            float rarity = (float)(Math.Log((1.0 + _lengths.Length) / (1 + articles.Count)) + 1);
            scores.Add(articles, isInTitle ? TitleFactor * rarity : rarity, rarity);
        }

        List<int> best = scores.TakeBest(count, isWanted);
        _free.Add(scores);
        return best;
    }

    private static int PartsOf(string title, string excerpt, List<ulong> parts)
    {
        parts.Clear();
        Grams.AddOf(title, Grams.LookedUp, parts);
        int inTitle = parts.Count;
        Grams.AddOf(excerpt, Grams.LookedUp, parts);
        return inTitle;
    }

    private List<(List<int> Articles, bool IsInTitle)> RarestFirst(string title, string excerpt)
    {
        List<ulong> parts = [];
        int inTitle = PartsOf(title, excerpt, parts);
        List<(List<int> Articles, bool IsInTitle)> known = [];
        for (int i = 0; i < parts.Count; i++)
        {
            if (_articlesWith.TryGetValue(parts[i], out List<int>? articles))
            {
                known.Add((articles, i < inTitle));
            }
        }

        HashSet<List<int>> seen = [];
        List<(List<int> Articles, bool IsInTitle)> rarest = [];
        for (int i = 0; i < known.Count; i++)
        {
            int count = known[i].Articles.Count;
            bool isRarest = (i == 0 || known[i - 1].Articles.Count > count) && (i == known.Count - 1 || known[i + 1].Articles.Count >= count);
            if (isRarest && seen.Add(known[i].Articles))
            {
                rarest.Add(known[i]);
            }
        }

        rarest.Sort((a, b) => a.Articles.Count.CompareTo(b.Articles.Count));
        return rarest;
    }
}
