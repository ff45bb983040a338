using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ArticlesPS.Text;

namespace ArticlesPS.Curation.Similarity;

/// <summary>Finds the articles whose title and excerpt are most similar to those of a query.</summary>
/// <remarks>
/// Titles are compared by runs of characters, titles and excerpts together by the beginnings of their words (<see
/// cref="TextParts"/>). In a large index, only the candidates from <see cref="CandidateFinder"/> are compared.
/// </remarks>
internal sealed class SimilarityIndex
{
    // Enough for the ten best; a test measures how rarely one of them is missed.
    private const int FewestCandidates = 200;
    private const int CandidatesPerMatch = 20;

    private readonly TextVectors _titles;
    private readonly TextVectors _texts;
    private readonly CandidateFinder _candidates;
    private readonly Dictionary<(string Title, string Excerpt), int> _places = [];
    private readonly ConcurrentBag<Weights> _free = [];

    /// <param name="texts">The texts of the articles.</param>
    /// <param name="advance">Told of each place whose title is arranged, on the thread of the caller.</param>
    public SimilarityIndex(IReadOnlyList<(string Title, string Excerpt)> texts, Action<int>? advance = null)
    {
        // Titles have more parts than texts: the caller, who tells how far it is, is the one who works longer.
        using CancellationTokenSource stop = new();
        CancellationToken stopped = stop.Token;
        Task<TextVectors> textVectors = Task.Run(
            () => new TextVectors(texts, TextParts.AddBeginnings, _ => stopped.ThrowIfCancellationRequested()),
            stopped
        );
        try
        {
            _titles = new TextVectors([.. texts.Select(text => (text.Title, ""))], TextParts.AddRuns, advance);
        }
        catch
        {
            stop.Cancel();
            throw;
        }

        _texts = textVectors.GetAwaiter().GetResult();
        _candidates = new CandidateFinder(_titles, _texts);
        for (int article = 0; article < texts.Count; article++)
        {
            _places[texts[article]] = article;
        }
    }

    /// <summary>Up to how many articles all are compared, and not only candidates.</summary>
    public int MostCompared { get; init; } = 1_000;

    /// <summary>How rare the beginning of a word is: the higher, the more it says.</summary>
    public float RarityOf(ulong beginning) => _texts.RarityOf(beginning);

    /// <summary>The articles that have something in common with a text, in no order.</summary>
    /// <param name="title">The title.</param>
    /// <param name="excerpt">The excerpt.</param>
    /// <param name="count">The number needed; more are returned.</param>
    /// <param name="range">The articles to consider; null for all.</param>
    public List<(int Place, Similarity Similarity)> Find(string title, string excerpt, int count, PlaceRange? range = null)
    {
        bool isKnown = _places.TryGetValue((title, excerpt), out int place);
        PartVector titleVector = isKnown ? _titles[place] : _titles.VectorOf(title, "");
        PartVector textVector = isKnown ? _texts[place] : _texts.VectorOf(title, excerpt);
        Weights weights = _free.TryTake(out Weights? free) ? free : new Weights(_titles.Parts, _texts.Parts);
        _titles.Load(titleVector, weights.Title);
        _texts.Load(textVector, weights.Text);
        PlaceRange wanted = range ?? new PlaceRange(0, _texts.Count);
        long candidates = Math.Max(FewestCandidates, (long)count * CandidatesPerMatch);
        IEnumerable<int> compared =
            wanted.Count > Math.Max(MostCompared, candidates)
                ? _candidates.Find(textVector, TitleWeights(title, textVector, weights.Title), weights.Text, (int)candidates, wanted)
                : Enumerable.Range(wanted.Start, wanted.Count);
        List<(int, Similarity)> found = [];
        foreach (int article in compared)
        {
            Similarity similarity = new(_titles.Cosine(article, weights.Title), _texts.Cosine(article, weights.Text));
            if (similarity.Score > 0)
            {
                found.Add((article, similarity));
            }
        }

        _titles.Unload(titleVector, weights.Title);
        _texts.Unload(textVector, weights.Text);
        _free.Add(weights);
        return found;
    }

    // The weight of each beginning of a title word if another title has it too: all runs of the word, as if that title had the same word.
    private float[] TitleWeights(string title, PartVector text, float[] weightOfRun)
    {
        Dictionary<int, float> weights = [];
        List<ulong> beginnings = [];
        List<ulong> runs = [];
        for (int start = Words.Next(title, 0, out int end); start >= 0; start = Words.Next(title, end, out end))
        {
            beginnings.Clear();
            runs.Clear();
            TextParts.AddBeginnings(title, start, end, beginnings);
            TextParts.AddRuns(title, start, end, runs);
            float sum = 0;
            foreach (int run in runs.Select(_titles.Find).Where(run => run >= 0))
            {
                sum += weightOfRun[run];
            }

            foreach (int beginning in beginnings.Select(_texts.Find))
            {
                weights[beginning] = Math.Max(weights.TryGetValue(beginning, out float other) ? other : 0, sum / beginnings.Count);
            }
        }

        float[] ofParts = new float[text.TitleEnd - text.Start];
        for (int i = 0; i < ofParts.Length; i++)
        {
            ofParts[i] = weights.TryGetValue(text.Parts[text.Start + i], out float weight) ? weight : 0;
        }

        return ofParts;
    }

    /// <summary>The buffers of a query, kept for the next one.</summary>
    private sealed class Weights(int titleParts, int textParts)
    {
        public float[] Title { get; } = new float[titleParts];

        public float[] Text { get; } = new float[textParts];
    }
}
