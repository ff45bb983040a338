using System.Globalization;
using System.Text;

namespace ArticlesPS.FrontMatter.Text;

/// <summary>The escapes of JSON (<see href="https://www.rfc-editor.org/rfc/rfc8259#section-7"/>), which YAML has too.</summary>
internal static class JsonEscapes
{
    /// <summary>The characters that can follow a backslash; <see cref="Meanings"/> has their meanings.</summary>
    public const string Signs = "\"\\/bfnrt";

    public const string Meanings = "\"\\/\b\f\n\r\t";

    private const int LengthOfCode = 6;

    /// <summary>The number of characters of the escape at a backslash; 0 where JSON has no such escape.</summary>
    public static int LengthAt(string text, int backslash, int end)
    {
        if (backslash + 1 >= end)
        {
            return 0;
        }

        if (Signs.Contains(text[backslash + 1]))
        {
            return 2;
        }

        return text[backslash + 1] == 'u' && backslash + LengthOfCode <= end && IsHexadecimal(text, backslash + 2) ? LengthOfCode : 0;
    }

    /// <summary>The character that an escape means; half of a surrogate pair for one of two.</summary>
    public static char CharacterAt(string text, int backslash)
    {
        int sign = Signs.IndexOf(text[backslash + 1]);
        return sign >= 0
            ? Meanings[sign]
            : (char)int.Parse(text.Substring(backslash + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
    }

    /// <summary>The text of a span in which every backslash is known to begin an escape.</summary>
    public static string Read(string text, TextSpan span)
    {
        int i = text.IndexOf('\\', span.Start, span.Length);
        if (i < 0)
        {
            return StringPool.Get(text, span);
        }

        StringBuilder value = new(span.Length);
        int start = span.Start;
        while (i >= 0)
        {
            value.Append(text, start, i - start).Append(CharacterAt(text, i));
            start = i + LengthAt(text, i, span.End);
            i = text.IndexOf('\\', start, span.End - start);
        }

        return value.Append(text, start, span.End - start).ToString();
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
