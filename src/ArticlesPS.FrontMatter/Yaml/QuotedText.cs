using System.Globalization;
using System.Text;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Yaml;

/// <summary>The text that stands in quotation marks on one line.</summary>
internal static class QuotedText
{
    // https://yaml.org/spec/1.2.2/#57-escaped-characters, without those that JSON does not have.
    private const string Escapes = "\"\\/bfnrt";
    private const string Escaped = "\"\\/\b\f\n\r\t";
    private const int LengthOfCode = 6;

    /// <summary>The characters of the escape at a backslash; 0 for one that is left to the parser, as half a surrogate pair is.</summary>
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

        bool isCode = text[backslash + 1] == 'u' && backslash + LengthOfCode <= end && IsHexadecimal(text, backslash + 2, 4);
        return isCode && !char.IsSurrogate(CodeAt(text, backslash)) ? LengthOfCode : 0;
    }

    /// <summary>The text in the quotation marks of a span, which is known to be well-formed.</summary>
    public static string Read(string text, TextSpan span)
    {
        TextSpan inside = new(span.Start + 1, span.End - 1);
        char mark = text[span.Start];
        char special = mark == '"' ? '\\' : mark;
        int i = text.IndexOf(special, inside.Start, inside.Length);
        if (i < 0)
        {
            return StringPool.Get(text, inside);
        }

        StringBuilder value = new(inside.Length);
        int start = inside.Start;
        while (i >= 0)
        {
            value.Append(text, start, i - start);
            value.Append(mark == '"' ? CharacterAt(text, i) : mark);
            start = i + (mark == '"' ? LengthOfEscape(text, i, inside.End) : 2);
            i = text.IndexOf(special, start, inside.End - start);
        }

        return value.Append(text, start, inside.End - start).ToString();
    }

    private static char CharacterAt(string text, int backslash)
    {
        int escape = Escapes.IndexOf(text[backslash + 1]);
        return escape >= 0 ? Escaped[escape] : CodeAt(text, backslash);
    }

    private static char CodeAt(string text, int backslash) =>
        (char)int.Parse(text.Substring(backslash + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static bool IsHexadecimal(string text, int start, int count)
    {
        for (int i = start; i < start + count; i++)
        {
            if (!System.Uri.IsHexDigit(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
