using System;
using System.Globalization;
using Wcwidth;

namespace ArticlesPS.Cli.Output;

/// <summary>
/// The number of terminal columns that a text takes: two for East Asian letters and most emoji, none for combining marks.
/// </summary>
internal static class DisplayWidth
{
    /// <summary>Returns the width of a text without control characters.</summary>
    public static int Of(string text)
    {
        if (System.Text.Ascii.IsValid(text))
        {
            return text.Length;
        }

        int width = 0;
        TextElementEnumerator characters = StringInfo.GetTextElementEnumerator(text);
        while (characters.MoveNext())
        {
            // A control character has a width of -1.
            width += Math.Max(UnicodeCalculator.GetWidth(characters.GetTextElement()), 0);
        }

        return width;
    }

    /// <summary>Returns a text filled up with spaces to a width.</summary>
    public static string PadRight(string text, int width) => text + new string(' ', Math.Max(width - Of(text), 0));
}
