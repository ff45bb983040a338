using System;
using System.Collections.Generic;

namespace ArticlesPS;

/// <summary>Numbers the parts of texts, and counts in how many texts each occurs.</summary>
/// <param name="addParts">Adds the parts of a text to a list.</param>
internal sealed class PartVocabulary(Action<string, List<ulong>> addParts)
{
    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly List<int> _texts = [];

    /// <summary>How many parts there are; their numbers begin at 0.</summary>
    public int Count => _texts.Count;

    /// <summary>In how many of the added texts a part occurs.</summary>
    public int TextsWith(int part) => part < _texts.Count ? _texts[part] : 0;

    /// <summary>The number of a part, or -1.</summary>
    public int Find(ulong part) => _numbers.TryGetValue(part, out int number) ? number : -1;

    /// <summary>Counts the parts of one text more, and numbers those that are new.</summary>
    public PartVector Add(string title, string rest)
    {
        PartVector vector = VectorOf(title, rest, part =>
        {
            if (!_numbers.TryGetValue(part, out int number))
            {
                number = _texts.Count;
                _numbers.Add(part, number);
                _texts.Add(0);
            }

            return number;
        });
        foreach (int part in vector.Parts)
        {
            _texts[part]++;
        }

        return vector;
    }

    /// <summary>The vector of a text that is asked about. Parts that no added text has get numbers from <see cref="Count"/> on.</summary>
    public PartVector VectorOf(string title, string rest)
    {
        Dictionary<ulong, int> others = [];
        return VectorOf(title, rest, part =>
        {
            if (!_numbers.TryGetValue(part, out int number) && !others.TryGetValue(part, out number))
            {
                number = Count + others.Count;
                others.Add(part, number);
            }

            return number;
        });
    }

    private PartVector VectorOf(string title, string rest, Func<ulong, int> numberOf)
    {
        List<ulong> parts = [];
        addParts(title, parts);
        int partsOfTitle = parts.Count;
        addParts(rest, parts);

        Dictionary<int, int> places = new(parts.Count);
        List<byte> counts = new(parts.Count);
        int[] numbers = new int[parts.Count];
        int inTitle = 0;
        for (int i = 0; i < parts.Count; i++)
        {
            int number = numberOf(parts[i]);
            if (!places.TryGetValue(number, out int place))
            {
                place = counts.Count;
                places.Add(number, place);
                numbers[place] = number;
                counts.Add(0);
                inTitle += i < partsOfTitle ? 1 : 0;
            }

            counts[place] += (byte)(counts[place] < byte.MaxValue ? 1 : 0);
        }

        Array.Resize(ref numbers, counts.Count);
        return new PartVector(numbers, [.. counts], inTitle);
    }
}
