using System;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.Curation.Similarity;

/// <summary>Texts as vectors of their parts, and how much others have in common with them: the cosine.</summary>
/// <remarks>
/// A part that occurs c times weighs (1 + ln c) times the square root of its inverse document frequency,
/// ln((1 + n) / (1 + d)) + 1 where d of n texts have it. Because of the root the frequency counts once in the product of
/// two weights and not twice: the parts of one rare word say the same thing several times already.
/// </remarks>
internal sealed class TextVectors
{
    private static readonly float[] _weightOfCount =
    [
        0,
        .. Enumerable.Range(1, byte.MaxValue).Select(count => (float)(1 + Math.Log(count))),
    ];

    private readonly PartVectors _vectors;
    private readonly float[] _rarity;
    private readonly float[] _norms;

    /// <param name="texts">The texts, each a title and the rest.</param>
    /// <param name="addParts">Adds the parts of a text to a list.</param>
    /// <param name="advance">Told of each text whose parts are known.</param>
    public TextVectors(IReadOnlyList<(string Title, string More)> texts, Action<string, List<ulong>> addParts, Action<int>? advance = null)
    {
        _vectors = new PartVectors(texts, addParts, advance);
        _rarity = new float[_vectors.Parts + 1];
        for (int part = 0; part < _rarity.Length; part++)
        {
            _rarity[part] = (float)(Math.Log((1.0 + _vectors.Count) / (1 + _vectors.TextsWith(part))) + 1);
        }

        _norms = [.. Enumerable.Range(0, _vectors.Count).Select(text => NormOf(_vectors[text]))];
    }

    /// <summary>How many texts there are.</summary>
    public int Count => _vectors.Count;

    /// <summary>How many parts there are.</summary>
    public int Parts => _vectors.Parts;

    public PartVector this[int text] => _vectors[text];

    /// <summary>The length of a text's vector; 0 if it has no parts.</summary>
    public float NormOf(int text) => _norms[text];

    /// <summary>In how many of the texts a part occurs.</summary>
    public int TextsWith(int part) => _vectors.TextsWith(part);

    /// <summary>The number of a part, or -1.</summary>
    public int Find(ulong part) => _vectors.Find(part);

    /// <summary>The rarity of a part: its contribution to the product of two texts.</summary>
    public float RarityOf(int part) => _rarity[Math.Min(part, _vectors.Parts)];

    /// <summary>How rare a part is, known or not.</summary>
    public float RarityOf(ulong part) => _rarity[_vectors.Find(part) is >= 0 and int number ? number : _vectors.Parts];

    /// <summary>The vector of a text that is asked about.</summary>
    public PartVector VectorOf(string title, string rest) => _vectors.VectorOf(title, rest);

    /// <summary>Sets the contribution of each part of a text to a cosine, times its weight in the other text.</summary>
    public void Load(PartVector vector, float[] weights)
    {
        float norm = NormOf(vector);
        for (int i = vector.Start; i < vector.End; i++)
        {
            int part = vector.Parts[i];
            if (part < _vectors.Parts)
            {
                weights[part] = _rarity[part] * _weightOfCount[vector.Counts[i]] / norm;
            }
        }
    }

    /// <summary>Sets the weights back that were loaded.</summary>
    public void Unload(PartVector vector, float[] weights)
    {
        for (int i = vector.Start; i < vector.End; i++)
        {
            if (vector.Parts[i] < _vectors.Parts)
            {
                weights[vector.Parts[i]] = 0;
            }
        }
    }

    /// <summary>The cosine of a text and the one whose weights are loaded.</summary>
    public double Cosine(int text, float[] weights)
    {
        if (_norms[text] == 0)
        {
            return 0;
        }

        PartVector vector = _vectors[text];
        int[] parts = vector.Parts;
        byte[] counts = vector.Counts;
        float[] weightOfCount = _weightOfCount;
        float product = 0;
        for (int i = vector.Start; i < vector.End; i++)
        {
            product += weights[parts[i]] * weightOfCount[counts[i]];
        }

        return Math.Min(product / _norms[text], 1);
    }

    private float NormOf(PartVector vector)
    {
        double sum = 0;
        for (int i = vector.Start; i < vector.End; i++)
        {
            float weight = _weightOfCount[vector.Counts[i]];
            sum += RarityOf(vector.Parts[i]) * weight * weight;
        }

        return (float)Math.Sqrt(sum);
    }
}
