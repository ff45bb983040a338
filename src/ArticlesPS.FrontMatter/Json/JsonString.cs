using System.Globalization;
using System.Text;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Json;

/// <summary>Strings of JSON, in quotation marks and with escapes.</summary>
internal static class JsonString
{
    private const string Escapes = "\"\\/bfnrt";
    private const string Escaped = "\"\\/\b\f\n\r\t";
    private const int LengthOfCode = 6;

    /// <summary>The number of characters of the escape at a backslash; 0 where JSON has no such escape.</summary>
    /// <remarks>
    /// Half of a surrogate pair, \ud800, is one: RFC 8259 allows it, browsers and Python read it, and it is written back as an
    /// escape. To refuse it would be to refuse a whole article for a character that does no harm.
    /// </remarks>
    public static int LengthOfEscape(string text, int backslash, int end)
    {
        if (backslash + 1 >= end)
        {
            return 0;
        }

        if (Escapes.Contains(text[backslash + 1]))
        {
            return 2;
        }

        return text[backslash + 1] == 'u' && backslash + LengthOfCode <= end && IsHexadecimal(text, backslash + 2) ? LengthOfCode : 0;
    }

    /// <summary>The text in the quotation marks of a span, which is known to be well-formed.</summary>
    public static string Read(string text, TextSpan span)
    {
        TextSpan inside = new(span.Start + 1, span.End - 1);
        int i = text.IndexOf('\\', inside.Start, inside.Length);
        if (i < 0)
        {
            return StringPool.Get(text, inside);
        }

        StringBuilder value = new(inside.Length);
        int start = inside.Start;
        while (i >= 0)
        {
            value.Append(text, start, i - start).Append(CharacterAt(text, i));
            start = i + LengthOfEscape(text, i, inside.End);
            i = text.IndexOf('\\', start, inside.End - start);
        }

        return value.Append(text, start, inside.End - start).ToString();
    }

    /// <summary>A text as a string. Only what must be escaped is, and what editors would show as a line break or not at all.</summary>
    public static string Write(string text)
    {
        StringBuilder written = new(text.Length + 2);
        written.Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isPair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (isPair)
            {
                written.Append(c).Append(text[++i]);
            }
            else
            {
                Append(written, c);
            }
        }

        return written.Append('"').ToString();
    }

    private static void Append(StringBuilder written, char c)
    {
        int escape = c == '/' ? -1 : Escaped.IndexOf(c);
        bool isShown = !char.IsControl(c) && !char.IsSurrogate(c) && c is not ('\u2028' or '\u2029');
        if (escape >= 0)
        {
            written.Append('\\').Append(Escapes[escape]);
        }
        else if (isShown)
        {
            written.Append(c);
        }
        else
        {
            written.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }
    }

    private static char CharacterAt(string text, int backslash)
    {
        int escape = Escapes.IndexOf(text[backslash + 1]);
        return escape >= 0
            ? Escaped[escape]
            : (char)int.Parse(text.Substring(backslash + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }

    private static bool IsHexadecimal(string text, int start)
    {
        for (int i = start; i < start + 4; i++)
        {
            if (!System.Uri.IsHexDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
