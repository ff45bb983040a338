using System.Globalization;

namespace ArticlesPS.Text;

/// <summary>
/// Finds the words of a text in any language: runs of letters, digits and their marks. Scripts without blanks between words
/// return a run for each phrase.
/// </summary>
internal static class Words
{
    /// <summary>The next word at or after a position.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to look from.</param>
    /// <param name="end">The end of the word; the text's length if there is none.</param>
    /// <returns>The start of the word, or -1.</returns>
    public static int Next(string text, int from, out int end)
    {
        int start = from;
        while (start < text.Length && !IsInWord(text, start))
        {
            start++;
        }

        end = start;
        while (end < text.Length && IsInWord(text, end))
        {
            end++;
        }

        return start < text.Length ? start : -1;
    }

    /// <summary>Whether the character at a position, which can be two UTF-16 units, belongs to a word.</summary>
    public static bool IsInWord(string text, int index)
    {
        char c = text[index];
        if (c < 0x80)
        {
            return c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
        }

        // The second unit of a pair belongs to the same word as the first.
        int start = char.IsLowSurrogate(c) && index > 0 && char.IsHighSurrogate(text[index - 1]) ? index - 1 : index;
        return CharUnicodeInfo.GetUnicodeCategory(text, start)
            is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark;
    }

    /// <summary>
    /// Whether a character is of a script that writes no blanks between words: Thai, Lao, Burmese, Khmer, Japanese,
    /// Chinese.
    /// </summary>
    public static bool IsOfScriptWithoutBlanks(char c) =>
        c
            is (>= '\u0E00' and <= '\u0EFF')
                or (>= '\u1000' and <= '\u109F')
                or (>= '\u1780' and <= '\u17FF')
                or (>= '\u3005' and <= '\u30FF')
                or (>= '\u3400' and <= '\u4DBF')
                or (>= '\u4E00' and <= '\u9FFF');
}
