using System;
using System.Globalization;
using System.Text;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Toml;

/// <summary>Texts in quotation marks.</summary>
internal static class TomlString
{
    private const string Escapes = "\"\\bfnrte";
    private const string Escaped = "\"\\\b\f\n\r\t\u001B";

    /// <summary>The text of a span that is known to be well-formed. Line breaks in it are LF, whatever the file has.</summary>
    public static string Read(string text, TextSpan span, ScalarStyle style)
    {
        switch (style)
        {
            case ScalarStyle.SingleQuoted:
                return StringPool.Get(text, new TextSpan(span.Start + 1, span.End - 1));
            case ScalarStyle.DoubleQuoted:
                TextSpan inside = new(span.Start + 1, span.End - 1);
                return text.IndexOf('\\', inside.Start, inside.Length) < 0 ? StringPool.Get(text, inside) : Unescape(inside.In(text));
            default:
                string lines = text.Substring(span.Start + 3, span.Length - 6).Replace("\r\n", "\n");
                lines = lines.Length > 0 && lines[0] == '\n' ? lines.Substring(1) : lines;
                return style == ScalarStyle.MultilineSingleQuoted || lines.IndexOf('\\') < 0 ? lines : Unescape(lines);
        }
    }

    /// <summary>The text in the wanted style if it can hold it, otherwise in double quotes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">The wished style.</param>
    /// <param name="newline">The line ending of the file.</param>
    /// <param name="beginsOnNextLine">Whether a text of several lines begins below its opening quotation marks.</param>
    /// <exception cref="FormatException">The text contains half of a surrogate pair, which TOML has no way to write.</exception>
    public static string Write(string text, ScalarStyle style, string newline, bool beginsOnNextLine)
    {
        RejectHalfPairs(text);
        return style switch
        {
            ScalarStyle.SingleQuoted when IsPrintable(text, "'\n\t") => $"'{text}'",
            ScalarStyle.MultilineSingleQuoted when CanBeMultilineLiteral(text) => Multiline("'''", text, newline, beginsOnNextLine),
            ScalarStyle.MultilineSingleQuoted or ScalarStyle.MultilineDoubleQuoted when CanBeMultiline(text) => Multiline(
                "\"\"\"",
                Escape(text, isMultiline: true),
                newline,
                beginsOnNextLine
            ),
            _ => $"\"{Escape(text, isMultiline: false)}\"",
        };
    }

    private static string Unescape(string text)
    {
        StringBuilder value = new(text.Length);
        int i = 0;
        while (i < text.Length)
        {
            if (text[i] != '\\')
            {
                value.Append(text[i++]);
                continue;
            }

            char c = text[i + 1];
            int digits = c switch
            {
                'x' => 2,
                'u' => 4,
                'U' => 8,
                _ => 0,
            };
            if (digits > 0)
            {
                int code = int.Parse(text.Substring(i + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                value.Append(char.ConvertFromUtf32(code));
                i += 2 + digits;
            }
            else if (Escapes.IndexOf(c) is >= 0 and int escape)
            {
                value.Append(Escaped[escape]);
                i += 2;
            }
            else
            {
                // A backslash at the end of a line takes all blanks and line breaks with it.
                i++;
                while (i < text.Length && text[i] is ' ' or '\t' or '\n' or '\r')
                {
                    i++;
                }
            }
        }

        return value.ToString();
    }

    // The first line break after the marks isn't part of the text.
    private static string Multiline(string marks, string text, string newline, bool beginsOnNextLine)
    {
        string opening = beginsOnNextLine || (text.Length > 0 && text[0] == '\n') ? marks + newline : marks;
        return opening + text.Replace("\n", newline) + marks;
    }

    private static bool CanBeMultilineLiteral(string text) =>
        CanBeMultiline(text) && IsPrintable(text, "") && !text.Contains("'''", StringComparison.Ordinal) && !text.EndsWith('\'');

    // A line that looks like a fence would end the front matter.
    private static bool CanBeMultiline(string text) =>
        text.IndexOf('\r') < 0 && !Array.Exists(text.Split('\n'), line => line.TrimEnd(' ', '\t') is "+++" or "---" or "...");

    private static bool IsPrintable(string text, string excluded)
    {
        foreach (char c in text)
        {
            if (excluded.Contains(c) || (MustBeEscaped(c) && c is not ('\n' or '\t')))
            {
                return false;
            }
        }

        return true;
    }

    private static string Escape(string text, bool isMultiline)
    {
        StringBuilder escaped = new(text.Length + 2);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool endsText = c == '"' && isMultiline && (i + 1 == text.Length || (i > 1 && text[i - 1] == '"' && text[i - 2] == '"'));
            bool isSpecial = c is '\\' or '\b' or '\f' or '\r' || (c is '\n' or '\t' or '"' && !isMultiline) || endsText;
            if (isSpecial)
            {
                escaped.Append('\\').Append(Escapes[Escaped.IndexOf(c)]);
            }
            else if (MustBeEscaped(c) && c is not ('\n' or '\t'))
            {
                escaped.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                escaped.Append(c);
            }
        }

        return escaped.ToString();
    }

    // Characters that TOML doesn't allow or nobody sees.
    private static bool MustBeEscaped(char c) =>
        c is < ' ' or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF';

    private static void RejectHalfPairs(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (!char.IsSurrogatePair(text, i))
            {
                throw new FormatException("TOML cannot hold half of a surrogate pair.");
            }

            i++;
        }
    }
}
