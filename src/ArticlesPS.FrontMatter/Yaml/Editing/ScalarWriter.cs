using System;
using System.Globalization;
using System.Text;

namespace ArticlesPS.FrontMatter.Yaml.Editing;

/// <summary>Writes a text as a YAML scalar that every YAML parser reads back as that text.</summary>
internal static class ScalarWriter
{
    /// <summary>The scalar in the wanted style if it can hold the text, otherwise in double quotes.</summary>
    /// <param name="text">The text. Null, bools and numbers are texts that need not be protected.</param>
    /// <param name="style">The wished style; blocks are not written here.</param>
    /// <param name="isText">Whether it must not be taken for null, a bool, a number or a date.</param>
    /// <param name="isFlow">Whether it's inside [] or {}.</param>
    /// <param name="isProtected">Whether parsers of YAML 1.1 must take it for text, too.</param>
    public static string Write(string text, ScalarStyle style, bool isText, bool isFlow, bool isProtected = true) =>
        style switch
        {
            ScalarStyle.Plain or ScalarStyle.SingleQuoted when !CanHold(text, style, isText, isFlow, isProtected) => DoubleQuoted(text),
            ScalarStyle.Plain => text,
            ScalarStyle.SingleQuoted => "'" + text.Replace("'", "''") + "'",
            _ => DoubleQuoted(text),
        };

    /// <summary>Whether a style can hold a text as it is.</summary>
    public static bool CanHold(string text, ScalarStyle style, bool isText, bool isFlow, bool isProtected = true) =>
        style switch
        {
            ScalarStyle.Plain => CanBePlain(text, isText, isFlow, isProtected),
            ScalarStyle.SingleQuoted => IsPrintableLine(text),
            _ => true,
        };

    /// <summary>Whether each character is allowed unescaped in text on one line.</summary>
    public static bool IsPrintableLine(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (!IsPrintable(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The text in double quotation marks.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isJson">Whether only escapes that JSON also has are used.</param>
    public static string DoubleQuoted(string text, bool isJson = false)
    {
        StringBuilder quoted = new(text.Length + 2);
        quoted.Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                quoted.Append(c).Append(text[++i]);
            }
            else
            {
                AppendEscaped(quoted, c, isJson);
            }
        }

        return quoted.Append('"').ToString();
    }

    private static bool CanBePlain(string text, bool isText, bool isFlow, bool isProtected)
    {
        if (!isText)
        {
            // Null, bools, numbers and dates hold nothing that would need protection.
            return true;
        }

        if (text.Length == 0 || !IsPrintableLine(text) || text[0] is ' ' || text[text.Length - 1] is ' ' or ':')
        {
            return false;
        }

        if (!CanStartPlain(text, isFlow) || text.Contains(": ", StringComparison.Ordinal) || text.Contains(" #", StringComparison.Ordinal))
        {
            return false;
        }

        if (isFlow && text.IndexOfAny([',', '[', ']', '{', '}', ':']) >= 0)
        {
            return false;
        }

        return !isProtected || PlainScalar.KindOf(text) == PlainScalarKind.Text;
    }

    private static bool CanStartPlain(string text, bool isFlow)
    {
        const string Indicators = ",[]{}#&*!|>'\"%@`";
        return text[0] switch
        {
            '-' or '?' or ':' => text.Length > 1 && text[1] != ' ' && !isFlow && !text.StartsWith("---", StringComparison.Ordinal),
            char first => !Indicators.Contains(first),
        };
    }

    // Printable by the YAML specification, and no line break in any version of it. Tabs are left to escapes.
    private static bool IsPrintable(char c) =>
        c
            is (>= ' ' and <= '~')
                or (>= '\u00A0' and <= '\uD7FF' and not ('\u2028' or '\u2029'))
                or (>= '\uE000' and <= '\uFFFD' and not '\uFEFF');

    private static void AppendEscaped(StringBuilder quoted, char c, bool isJson)
    {
        switch (c)
        {
            case '"' or '\\':
                quoted.Append('\\').Append(c);
                break;
            case '\n':
                quoted.Append("\\n");
                break;
            case '\r':
                quoted.Append("\\r");
                break;
            case '\t':
                quoted.Append("\\t");
                break;
            default:
                if (IsPrintable(c))
                {
                    quoted.Append(c);
                }
                else
                {
                    bool isShort = c <= '\u00FF' && !isJson;
                    quoted.Append(isShort ? "\\x" : "\\u").Append(((int)c).ToString(isShort ? "X2" : "X4", CultureInfo.InvariantCulture));
                }

                break;
        }
    }
}
