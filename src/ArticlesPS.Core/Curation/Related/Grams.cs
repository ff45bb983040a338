using System.Collections.Generic;

namespace ArticlesPS;

/// <summary>
/// The parts by which texts are compared: every run of some characters in a word with a blank before and behind it, in
/// lower case; of scripts without blanks between words also every run of two characters, which there often are a word.
/// </summary>
/// <remarks>
/// Such parts need no stemming and no list of stop words, and so work for any language: with three characters cameras
/// has five of its seven parts in common with camera. Four UTF-16 units fill a number of 64 bits, so that number alone
/// tells a part from all others.
/// </remarks>
internal static class Grams
{
    /// <summary>The length by which texts are compared.</summary>
    public const int Compared = 3;

    /// <summary>The length by which texts are looked up: fewer texts share a longer part.</summary>
    public const int LookedUp = 4;

    private const int BitsPerUnit = 16;
    private const ulong Pair = (1UL << (2 * BitsPerUnit)) - 1;

    /// <summary>Adds the grams of all words of a text in their order, each as often as it occurs.</summary>
    public static void AddOf(string text, int length, List<ulong> grams)
    {
        for (int start = Words.Next(text, 0, out int end); start >= 0; start = Words.Next(text, end, out end))
        {
            AddOfWord(text, start, end, length, grams);
        }
    }

    /// <summary>Adds the grams of a word.</summary>
    public static void AddOfWord(string text, int start, int end, int length, List<ulong> grams)
    {
        ulong mask = ulong.MaxValue >> (64 - (length * BitsPerUnit));
        ulong last = ' ';
        bool wasWithoutBlanks = false;
        for (int i = start; i <= end; i++)
        {
            char unit = i < end ? char.ToLowerInvariant(text[i]) : ' ';
            last = ((last << BitsPerUnit) | unit) & mask;
            if (i - start + 2 >= length)
            {
                grams.Add(last);
            }

            bool isWithoutBlanks = Words.IsOfScriptWithoutBlanks(unit);
            if (isWithoutBlanks && wasWithoutBlanks)
            {
                grams.Add(last & Pair);
            }

            wasWithoutBlanks = isWithoutBlanks;
        }
    }
}
