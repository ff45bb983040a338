using System;
using System.Collections.Generic;

namespace ArticlesPS;

/// <summary>Texts as numbers of their parts, and in how many of the texts each part occurs.</summary>
/// <remarks>
/// All texts share two arrays, in their order: what belongs to a text lies together, and texts that are near each other
/// in the index are so in memory.
/// </remarks>
internal sealed class PartVectors
{
    private readonly Action<string, List<ulong>> _addParts;
    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly List<int> _textsWith = [];
    private readonly (int TitleEnd, int End)[] _ends;
    private int[] _parts = [];
    private byte[] _counts = [];

    /// <param name="texts">The texts, each a title and what follows it.</param>
    /// <param name="addParts">Adds the parts of a text to a list.</param>
    public PartVectors(IReadOnlyList<(string Title, string More)> texts, Action<string, List<ulong>> addParts)
    {
        _addParts = addParts;
        _ends = new (int, int)[texts.Count];
        List<ulong> parts = [];
        List<int> lastPlaces = [];
        int end = 0;
        for (int text = 0; text < texts.Count; text++)
        {
            parts.Clear();
            addParts(texts[text].Title, parts);
            int partsOfTitle = parts.Count;
            addParts(texts[text].More, parts);
            Reserve(end + parts.Count);
            int start = end;
            int titleEnd = end;
            for (int i = 0; i < parts.Count; i++)
            {
                int number = NumberOf(parts[i], lastPlaces);
                if (lastPlaces[number] < start)
                {
                    lastPlaces[number] = end;
                    _textsWith[number]++;
                    _parts[end++] = number;
                    titleEnd += i < partsOfTitle ? 1 : 0;
                }

                CountOne(_counts, lastPlaces[number]);
            }

            _ends[text] = (titleEnd, end);
        }

        Array.Resize(ref _parts, end);
        Array.Resize(ref _counts, end);
    }

    /// <summary>How many texts there are.</summary>
    public int Count => _ends.Length;

    /// <summary>How many parts there are; their numbers begin at 0.</summary>
    public int Parts => _textsWith.Count;

    /// <summary>The vector of one of the texts.</summary>
    public PartVector this[int text] => new(_parts, _counts, text == 0 ? 0 : _ends[text - 1].End, _ends[text].TitleEnd, _ends[text].End);

    /// <summary>In how many of the texts a part occurs.</summary>
    public int TextsWith(int part) => part < _textsWith.Count ? _textsWith[part] : 0;

    /// <summary>The number of a part, or -1.</summary>
    public int Find(ulong part) => _numbers.TryGetValue(part, out int number) ? number : -1;

    /// <summary>The vector of a text that is asked about. Parts that none of the texts has get numbers from <see cref="Parts"/> on.</summary>
    public PartVector VectorOf(string title, string rest)
    {
        List<ulong> parts = [];
        _addParts(title, parts);
        int partsOfTitle = parts.Count;
        _addParts(rest, parts);

        Dictionary<ulong, int> places = new(parts.Count);
        int[] numbers = new int[parts.Count];
        byte[] counts = new byte[parts.Count];
        int titleEnd = 0;
        int next = Parts;
        for (int i = 0; i < parts.Count; i++)
        {
            if (!places.TryGetValue(parts[i], out int place))
            {
                place = places.Count;
                places.Add(parts[i], place);
                numbers[place] = Find(parts[i]) is >= 0 and int number ? number : next++;
                titleEnd += i < partsOfTitle ? 1 : 0;
            }

            CountOne(counts, place);
        }

        return new PartVector(numbers, counts, 0, titleEnd, places.Count);
    }

    private static void CountOne(byte[] counts, int place) => counts[place] += (byte)(counts[place] < byte.MaxValue ? 1 : 0);

    private int NumberOf(ulong part, List<int> lastPlaces)
    {
        if (!_numbers.TryGetValue(part, out int number))
        {
            number = _textsWith.Count;
            _numbers.Add(part, number);
            _textsWith.Add(0);
            lastPlaces.Add(-1);
        }

        return number;
    }

    private void Reserve(int length)
    {
        if (_parts.Length < length)
        {
            int size = Math.Max(length, _parts.Length * 2);
            Array.Resize(ref _parts, size);
            Array.Resize(ref _counts, size);
        }
    }
}
