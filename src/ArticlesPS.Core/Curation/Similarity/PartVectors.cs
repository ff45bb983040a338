using System;
using System.Collections.Generic;

namespace ArticlesPS.Curation.Similarity;

/// <summary>Texts as numbers of their parts, and in how many of the texts each part occurs.</summary>
/// <remarks>
/// The texts are in a few large arrays, in order: an object for each would cost more than its content. The arrays are never
/// copied into larger ones, which would double the garbage.
/// </remarks>
internal sealed class PartVectors
{
    private const int BlockLength = 1 << 16;

    private readonly Action<string, List<ulong>> _addParts;
    private readonly Dictionary<ulong, int> _numbers = [];
    private readonly List<int> _textsWith = [];
    private readonly List<(int[] Parts, byte[] Counts)> _blocks = [];
    private readonly (int Block, int Start, int TitleEnd, int End)[] _places;

    /// <param name="texts">The texts, each a title and the rest.</param>
    /// <param name="addParts">Adds the parts of a text to a list.</param>
    /// <param name="advance">Told of each text whose parts are known.</param>
    public PartVectors(IReadOnlyList<(string Title, string More)> texts, Action<string, List<ulong>> addParts, Action<int>? advance = null)
    {
        _addParts = addParts;
        _places = new (int, int, int, int)[texts.Count];
        List<ulong> parts = [];

        // For each part, the last position written, and in which text.
        List<(int Text, int Place)> last = [];
        (int[] numbers, byte[] counts) = ([], []);
        int end = 0;
        for (int text = 0; text < texts.Count; text++)
        {
            parts.Clear();
            addParts(texts[text].Title, parts);
            int partsOfTitle = parts.Count;
            addParts(texts[text].More, parts);
            if (_blocks.Count == 0 || end + parts.Count > numbers.Length)
            {
                int length = Math.Max(parts.Count, (int)Math.Min(BlockLength, (long)parts.Count * (texts.Count - text)));
                _blocks.Add((numbers, counts) = (new int[length], new byte[length]));
                end = 0;
            }

            int start = end;
            int titleEnd = end;
            for (int i = 0; i < parts.Count; i++)
            {
                int number = NumberOf(parts[i]);
                if (number == last.Count)
                {
                    last.Add((-1, 0));
                }

                if (last[number].Text < text)
                {
                    last[number] = (text, end);
                    _textsWith[number]++;
                    numbers[end++] = number;
                    titleEnd += i < partsOfTitle ? 1 : 0;
                }

                CountOne(counts, last[number].Place);
            }

            _places[text] = (_blocks.Count - 1, start, titleEnd, end);
            advance?.Invoke(text);
        }
    }

    /// <summary>How many texts there are.</summary>
    public int Count => _places.Length;

    /// <summary>How many parts there are; their numbers begin at 0.</summary>
    public int Parts => _textsWith.Count;

    /// <summary>The vector of one of the texts.</summary>
    public PartVector this[int text]
    {
        get
        {
            (int block, int start, int titleEnd, int end) = _places[text];
            return new PartVector(_blocks[block].Parts, _blocks[block].Counts, start, titleEnd, end);
        }
    }

    /// <summary>In how many of the texts a part occurs.</summary>
    public int TextsWith(int part) => part < _textsWith.Count ? _textsWith[part] : 0;

    /// <summary>The number of a part, or -1.</summary>
    public int Find(ulong part) => _numbers.TryGetValue(part, out int number) ? number : -1;

    /// <summary>The vector of a query text. Parts that no text has are numbered from <see cref="Parts"/> on.</summary>
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

    private int NumberOf(ulong part)
    {
        if (!_numbers.TryGetValue(part, out int number))
        {
            number = _textsWith.Count;
            _numbers.Add(part, number);
            _textsWith.Add(0);
        }

        return number;
    }
}
