using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS;

/// <summary>Finds the articles whose title and excerpt have most in common with given ones.</summary>
/// <remarks>
/// <para>
/// Two texts are compared by the cosine of their vectors of <see cref="Grams"/>. A gram that occurs c times weighs
/// (1 + ln c) times the square root of its inverse document frequency, ln((1 + n) / (1 + d)) + 1 where d of n articles
/// have it. Because of the root the frequency counts once in the product of two weights and not twice: the grams of one
/// rare word say the same thing several times already.
/// </para>
/// <para>Among many articles only those are compared that <see cref="CandidateFinder"/> gives.</para>
/// </remarks>
internal sealed class SimilarityIndex
{
    private static readonly float[] _weightOfCount =
        [0, .. Enumerable.Range(1, byte.MaxValue).Select(count => (float)(1 + Math.Log(count)))];

    // Enough for the ten best; a test says how seldom another article is among them.
    private const int FewestCandidates = 250;
    private const int CandidatesPerMatch = 25;

    private readonly GramVocabulary _vocabulary = new();
    private readonly GramProfile[] _profiles;
    private readonly Dictionary<(string Title, string Excerpt), GramProfile> _profileByText = [];
    private readonly float[] _rarity;
    private readonly float[] _titleNorms;
    private readonly float[] _textNorms;
    private readonly CandidateFinder _candidates;
    private readonly ConcurrentBag<GramWeights> _free = [];

    public SimilarityIndex(IReadOnlyList<(string Title, string Excerpt)> texts)
    {
        _profiles = new GramProfile[texts.Count];
        for (int article = 0; article < texts.Count; article++)
        {
            _profiles[article] = _vocabulary.Add(texts[article].Title, texts[article].Excerpt);
            _profileByText[texts[article]] = _profiles[article];
        }

        _rarity = new float[_vocabulary.Count + 1];
        for (int gram = 0; gram < _rarity.Length; gram++)
        {
            _rarity[gram] = (float)(Math.Log((1.0 + _profiles.Length) / (1 + _vocabulary.ArticlesWith(gram))) + 1);
        }

        _titleNorms = [.. _profiles.Select(profile => NormOf(profile.Grams, profile.TitleCounts))];
        _textNorms = [.. _profiles.Select(profile => NormOf(profile.Grams, profile.TextCounts))];
        _candidates = new CandidateFinder(texts, _textNorms);
    }

    /// <summary>Up to how many articles all are compared, and not only candidates.</summary>
    public int MostCompared { get; init; } = 1_000;

    /// <summary>How rare a gram is: the number that counts for each gram that two texts share.</summary>
    public double RarityOf(ulong gram) => _rarity[_vocabulary.Find(gram) is >= 0 and int number ? number : _vocabulary.Count];

    /// <summary>The articles that have something in common with a text, in no order.</summary>
    /// <param name="title">The title.</param>
    /// <param name="excerpt">The excerpt.</param>
    /// <param name="count">How many are needed; more are given.</param>
    /// <param name="isWanted">Which articles, by their place, come into question; null for all.</param>
    public List<(int Article, Similarity Similarity)> Find(string title, string excerpt, int count, Predicate<int>? isWanted)
    {
        GramProfile profile = _profileByText.TryGetValue((title, excerpt), out GramProfile? known) ? known : _vocabulary.ProfileOf(title, excerpt);
        GramWeights weights = _free.TryTake(out GramWeights? free) ? free : new GramWeights(_vocabulary.Count);
        Load(profile, weights);
        List<(int, Similarity)> found = [];
        foreach (int article in CandidatesFor(title, excerpt, count, isWanted))
        {
            Similarity similarity = SimilarityTo(article, weights);
            if (similarity.Score > 0)
            {
                found.Add((article, similarity));
            }
        }

        weights.Clear(profile);
        _free.Add(weights);
        return found;
    }

    private IEnumerable<int> CandidatesFor(string title, string excerpt, int count, Predicate<int>? isWanted)
    {
        long candidates = Math.Max(FewestCandidates, (long)count * CandidatesPerMatch);
        return _profiles.Length > Math.Max(MostCompared, candidates)
            ? _candidates.Find(title, excerpt, (int)candidates, isWanted)
            : Enumerable.Range(0, _profiles.Length).Where(article => isWanted is null || isWanted(article));
    }

    private float NormOf(int[] grams, byte[] counts)
    {
        double sum = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            float weight = _weightOfCount[counts[i]];
            sum += _rarity[Math.Min(grams[i], _vocabulary.Count)] * weight * weight;
        }

        return (float)Math.Sqrt(sum);
    }

    private void Load(GramProfile profile, GramWeights weights)
    {
        float titleNorm = NormOf(profile.Grams, profile.TitleCounts);
        float textNorm = NormOf(profile.Grams, profile.TextCounts);
        for (int i = 0; i < profile.Grams.Length; i++)
        {
            int gram = profile.Grams[i];
            if (gram < _vocabulary.Count)
            {
                weights.Text[gram] = _rarity[gram] * _weightOfCount[profile.TextCounts[i]] / textNorm;
                weights.Title[gram] = i < profile.TitleCounts.Length ? _rarity[gram] * _weightOfCount[profile.TitleCounts[i]] / titleNorm : 0;
            }
        }
    }

    private Similarity SimilarityTo(int article, GramWeights weights)
    {
        (int[] grams, byte[] titleCounts, byte[] textCounts) = _profiles[article];
        float[] titleWeights = weights.Title;
        float[] textWeights = weights.Text;
        float title = 0;
        float text = 0;
        for (int i = 0; i < titleCounts.Length; i++)
        {
            title += titleWeights[grams[i]] * _weightOfCount[titleCounts[i]];
        }

        for (int i = 0; i < grams.Length; i++)
        {
            text += textWeights[grams[i]] * _weightOfCount[textCounts[i]];
        }

        return new Similarity(Share(title, _titleNorms[article]), Share(text, _textNorms[article]));
    }

    private static double Share(float product, float norm) => norm > 0 ? Math.Min(product / norm, 1) : 0;
}
