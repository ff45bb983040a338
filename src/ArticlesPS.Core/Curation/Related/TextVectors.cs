using System;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS;

/// <summary>Texts as vectors of their parts, and how much others have in common with them: the cosine.</summary>
/// <remarks>
/// A part that occurs c times weighs (1 + ln c) times the square root of its inverse document frequency,
/// ln((1 + n) / (1 + d)) + 1 where d of n texts have it. Because of the root the frequency counts once in the product of
/// two weights and not twice: the parts of one rare word say the same thing several times already.
/// </remarks>
internal sealed class TextVectors
{
    private static readonly float[] _weightOfCount =
        [0, .. Enumerable.Range(1, byte.MaxValue).Select(count => (float)(1 + Math.Log(count)))];

    private readonly PartVocabulary _vocabulary;
    private readonly PartVector[] _vectors;
    private readonly float[] _rarity;
    private readonly float[] _norms;

    /// <param name="texts">The texts, each a title and what follows it.</param>
    /// <param name="addParts">Adds the parts of a text to a list.</param>
    public TextVectors(IEnumerable<(string Title, string More)> texts, Action<string, List<ulong>> addParts)
    {
        _vocabulary = new PartVocabulary(addParts);
        _vectors = [.. texts.Select(text => _vocabulary.Add(text.Title, text.More))];
        _rarity = new float[_vocabulary.Count + 1];
        for (int part = 0; part < _rarity.Length; part++)
        {
            _rarity[part] = (float)(Math.Log((1.0 + _vectors.Length) / (1 + _vocabulary.TextsWith(part))) + 1);
        }

        _norms = [.. _vectors.Select(NormOf)];
    }

    /// <summary>How many texts there are.</summary>
    public int Count => _vectors.Length;

    /// <summary>How many parts there are.</summary>
    public int Parts => _vocabulary.Count;

    public PartVector this[int text] => _vectors[text];

    /// <summary>The length of a text's vector; 0 where it has no parts.</summary>
    public float NormOf(int text) => _norms[text];

    /// <summary>In how many of the texts a part occurs.</summary>
    public int TextsWith(int part) => _vocabulary.TextsWith(part);

    /// <summary>How rare a part is: what each occurrence in two texts adds to their product.</summary>
    public float RarityOf(int part) => _rarity[Math.Min(part, _vocabulary.Count)];

    /// <summary>How rare a part is, known or not.</summary>
    public float RarityOf(ulong part) => _rarity[_vocabulary.Find(part) is >= 0 and int number ? number : _vocabulary.Count];

    /// <summary>The vector of a text that is asked about.</summary>
    public PartVector VectorOf(string title, string rest) => _vocabulary.VectorOf(title, rest);

    /// <summary>Sets what each part of a text adds to a cosine, times its weight in the other text.</summary>
    public void Load(PartVector vector, float[] weights)
    {
        float norm = NormOf(vector);
        for (int i = 0; i < vector.Parts.Length; i++)
        {
            int part = vector.Parts[i];
            if (part < _vocabulary.Count)
            {
                weights[part] = _rarity[part] * _weightOfCount[vector.Counts[i]] / norm;
            }
        }
    }

    /// <summary>Sets the weights back that were loaded.</summary>
    public void Unload(PartVector vector, float[] weights)
    {
        foreach (int part in vector.Parts)
        {
            if (part < _vocabulary.Count)
            {
                weights[part] = 0;
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

        int[] parts = _vectors[text].Parts;
        byte[] counts = _vectors[text].Counts;
        float product = 0;
        for (int i = 0; i < parts.Length; i++)
        {
            product += weights[parts[i]] * _weightOfCount[counts[i]];
        }

        return Math.Min(product / _norms[text], 1);
    }

    private float NormOf(PartVector vector)
    {
        double sum = 0;
        for (int i = 0; i < vector.Parts.Length; i++)
        {
            float weight = _weightOfCount[vector.Counts[i]];
            sum += RarityOf(vector.Parts[i]) * weight * weight;
        }

        return (float)Math.Sqrt(sum);
    }
}
