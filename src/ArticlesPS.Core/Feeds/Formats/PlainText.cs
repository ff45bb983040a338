using System;
using System.Text;
using ArticlesPS.Text;

namespace ArticlesPS.Feeds.Formats;

/// <summary>Text from outside as one line of plain text.</summary>
internal static class PlainText
{
    /// <summary>
    /// The text with one blank for every run of white space, without control characters, halves of surrogate pairs and
    /// characters that change the text direction; null if nothing is left.
    /// </summary>
    public static string? Of(string? text)
    {
        if (text is null)
        {
            return null;
        }

        StringBuilder plain = new(Math.Min(text.Length, 1024));
        bool isBlankDue = false;
        for (int i = 0; i < text.Length; i++)
        {
            // Nobody writes these control characters, and browsers read &#146; as the apostrophe that was meant
            // (https://html.spec.whatwg.org/#numeric-character-reference-end-state).
            char c = text[i] is >= '\u0080' and <= '\u009F' ? Windows1252.CharOf((byte)text[i]) : text[i];
            bool isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (char.IsWhiteSpace(c))
            {
                isBlankDue = plain.Length > 0;
            }
            else if (isPair || !IsDropped(c))
            {
                if (isBlankDue)
                {
                    plain.Append(' ');
                    isBlankDue = false;
                }

                plain.Append(c);
                if (isPair)
                {
                    plain.Append(text[++i]);
                }
            }
        }

        return plain.Length == 0 ? null : plain.ToString();
    }

    /// <summary>The beginning of a text, cut after a word and marked as cut if the text continues.</summary>
    public static string Beginning(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        int end = text.LastIndexOf(' ', longest - 1, longest);
        if (end <= 0)
        {
            end = char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        }

        return text.Substring(0, end).TrimEnd(' ', ',', ';', ':', '-', '–', '—') + "…";
    }

    private static bool IsDropped(char c) =>
        char.IsControl(c)
        || char.IsSurrogate(c)
        || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF' or >= '\uFFFE';
}
