using System;
using System.Collections.Generic;
using ArticlesPS.Text;

namespace ArticlesPS.Curation.Similarity;

/// <summary>
/// The parts by which texts are compared, in lower case: of titles the runs of three characters in a word with a blank
/// before and behind it, of longer texts the beginnings of words. Of scripts without blanks between words both have the
/// runs of two characters, which there often are a word.
/// </summary>
/// <remarks>
/// Parts of words need no stemming and no list of stop words, and so work for any language. A title is short, so that
/// much of a word has to count: cameras has five of its seven runs in common with camera. In a longer text the first
/// four characters do, which leave most endings off; with real articles they found what all runs of three find, for half
/// the work. Four UTF-16 units fill a number of 64 bits, so that number alone tells a part from all others.
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

    /// <summary>Adds what a single word adds to the beginnings of its text.</summary>
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

    /// <summary>Adds what a single word adds to the runs of its title.</summary>
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
