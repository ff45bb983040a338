using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS;

/// <summary>Finds articles that are worth comparing with one: those that share its rarest words.</summary>
internal sealed class CandidateFinder
{
    // How many entries of the lists of articles are visited at most, but for the first list: the commonest words say too
    // little for their cost.
    private const int MostPostings = 20_000;

    // What a word shared by two titles counts for: titles are compared twice, and are short, so that each word is more.
    private const int TitleFactor = 8;

    private readonly TextVectors _texts;
    private readonly int[] _starts;
    private readonly int[] _postings;
    private readonly float[] _factors;
    private readonly ConcurrentBag<CandidateScores> _free = [];

    public CandidateFinder(TextVectors texts)
    {
        _texts = texts;
        _starts = new int[texts.Parts + 1];
        for (int part = 0; part < texts.Parts; part++)
        {
            _starts[part + 1] = _starts[part] + texts.TextsWith(part);
        }

        _postings = new int[_starts[texts.Parts]];
        int[] next = [.. _starts];
        for (int article = 0; article < texts.Count; article++)
        {
            PartVector vector = texts[article];
            for (int i = 0; i < vector.Parts.Length; i++)
            {
                _postings[next[vector.Parts[i]]++] = CandidateScores.PostingOf(article, isInTitle: i < vector.InTitle);
            }
        }

        // Long texts share more by chance.
        _factors = [.. Enumerable.Range(0, texts.Count).Select(article => texts.NormOf(article) > 0 ? 1 / texts.NormOf(article) : 0)];
    }

    /// <summary>The articles that are worth comparing, in their order.</summary>
    /// <param name="text">The article that they are to be compared with.</param>
    /// <param name="count">How many are wanted at most.</param>
    /// <param name="isWanted">Which articles come into question; null for all.</param>
    public List<int> Find(PartVector text, int count, Predicate<int>? isWanted)
    {
        CandidateScores scores = _free.TryTake(out CandidateScores? free) ? free : new CandidateScores(_factors);
        int visited = 0;
        foreach (int place in RarestFirst(text))
        {
            int part = text.Parts[place];
            ArraySegment<int> articles = new(_postings, _starts[part], _starts[part + 1] - _starts[part]);
            visited += articles.Count;
            if (visited > MostPostings && visited > articles.Count)
            {
                break;
            }

            float rarity = _texts.RarityOf(part);
            scores.Add(articles, place < text.InTitle ? TitleFactor * rarity : rarity, rarity);
        }

        List<int> best = scores.TakeBest(count, isWanted);
        _free.Add(scores);
        return best;
    }

    private int[] RarestFirst(PartVector text)
    {
        int[] places = [.. Enumerable.Range(0, text.Parts.Length).Where(place => text.Parts[place] < _texts.Parts)];
        int[] articles = Array.ConvertAll(places, place => _texts.TextsWith(text.Parts[place]));
        Array.Sort(articles, places);
        return places;
    }
}
