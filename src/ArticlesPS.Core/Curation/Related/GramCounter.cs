using System;
using System.Collections.Generic;

namespace ArticlesPS;

/// <summary>Counts the grams of an article's texts. What it counts in is kept for the next article.</summary>
internal sealed class GramCounter
{
    private readonly List<ulong> _grams = [];
    private readonly List<int> _seen = [];
    private byte[] _title = [];
    private byte[] _text = [];

    /// <summary>How often each gram occurs in a title, and in title and excerpt together.</summary>
    /// <param name="title">The title.</param>
    /// <param name="excerpt">The excerpt.</param>
    /// <param name="numberOf">The number that stands for a gram.</param>
    public GramProfile Count(string title, string excerpt, Func<ulong, int> numberOf)
    {
        Add(title, numberOf, isInTitle: true);
        int titleGrams = _seen.Count;
        Add(excerpt, numberOf, isInTitle: false);
        return TakeProfile(titleGrams);
    }

    private void Add(string text, Func<ulong, int> numberOf, bool isInTitle)
    {
        _grams.Clear();
        Grams.AddOf(text, Grams.Compared, _grams);
        foreach (ulong gram in _grams)
        {
            Add(numberOf(gram), isInTitle);
        }
    }

    private void Add(int gram, bool isInTitle)
    {
        if (gram >= _text.Length)
        {
            int size = Math.Max(gram + 1, Math.Max(1024, _text.Length * 2));
            Array.Resize(ref _title, size);
            Array.Resize(ref _text, size);
        }

        if (_text[gram] == 0)
        {
            _seen.Add(gram);
        }

        _text[gram] += (byte)(_text[gram] < byte.MaxValue ? 1 : 0);
        _title[gram] += (byte)(isInTitle && _title[gram] < byte.MaxValue ? 1 : 0);
    }

    private GramProfile TakeProfile(int titleGrams)
    {
        GramProfile profile = new([.. _seen], new byte[titleGrams], new byte[_seen.Count]);
        for (int i = 0; i < _seen.Count; i++)
        {
            int gram = _seen[i];
            profile.TextCounts[i] = _text[gram];
            _text[gram] = 0;
            if (i < titleGrams)
            {
                profile.TitleCounts[i] = _title[gram];
                _title[gram] = 0;
            }
        }

        _seen.Clear();
        return profile;
    }
}
