using System;
using System.Collections.Generic;
using ArticlesPS.Text;

namespace ArticlesPS.Curation.Similarity;

/// <summary>
/// The parts by which texts are compared, in lower case: for titles, the runs of three characters in a word with a blank
/// before and after it; for longer texts, the beginnings of words. In scripts without blanks between words, both use runs
/// of two characters, which are often a word there.
/// </summary>
/// <remarks>
/// Parts of words need no stemming and no list of stop words, so they work for any language. A title is short, so much of a
/// word has to count: cameras has five of its seven runs in common with camera. In a longer text, the first four characters
/// are enough, because they exclude most endings; with real articles, they found what all runs of three find, with half the
/// work. Four UTF-16 units fit in a 64-bit number, so the number alone identifies a part.
/// </remarks>
internal static class TextParts
{
    private const int RunLength = 3;
    private const int BeginningLength = 4;
    private const int BitsPerUnit = 16;

    /// <summary>Adds the runs of all words of a title, each as often as it occurs.</summary>
    public static void AddRuns(string title, List<ulong> parts) => Add(title, parts, AddRuns);

    /// <summary>Adds the beginnings of all words of a text, each as often as it occurs.</summary>
    public static void AddBeginnings(string text, List<ulong> parts) => Add(text, parts, AddBeginnings);

    /// <summary>Adds the beginnings of a single word in a text.</summary>
    public static void AddBeginnings(string text, int start, int end, List<ulong> parts)
    {
        ulong beginning = 0;
        for (int i = start; i < end; i++)
        {
            char unit = char.ToLowerInvariant(text[i]);
            if (Words.IsOfScriptWithoutBlanks(unit))
            {
                AddPair(text, start, i, unit, parts);
            }
            else if (i - start < BeginningLength)
            {
                beginning = (beginning << BitsPerUnit) | unit;
            }
        }

        if (beginning != 0)
        {
            parts.Add(beginning);
        }
    }

    /// <summary>Adds the runs of a single word in a title.</summary>
    public static void AddRuns(string text, int start, int end, List<ulong> parts)
    {
        ulong run = ' ';
        for (int i = start; i <= end; i++)
        {
            char unit = i < end ? char.ToLowerInvariant(text[i]) : ' ';
            run = ((run << BitsPerUnit) | unit) & (ulong.MaxValue >> (64 - (RunLength * BitsPerUnit)));
            if (i > start)
            {
                parts.Add(run);
            }

            if (Words.IsOfScriptWithoutBlanks(unit))
            {
                AddPair(text, start, i, unit, parts);
            }
        }
    }

    private static void Add(string text, List<ulong> parts, Action<string, int, int, List<ulong>> addWord)
    {
        for (int start = Words.Next(text, 0, out int end); start >= 0; start = Words.Next(text, end, out end))
        {
            addWord(text, start, end, parts);
        }
    }

    private static void AddPair(string text, int start, int place, char unit, List<ulong> parts)
    {
        if (place > start && Words.IsOfScriptWithoutBlanks(text[place - 1]))
        {
            parts.Add(((ulong)text[place - 1] << BitsPerUnit) | unit);
        }
    }
}
