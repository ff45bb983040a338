using System;
using System.Globalization;
using System.Text.RegularExpressions;
using ArticlesPS.FrontMatter.Diagnosis;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Json;

/// <summary>Explains why a text is not JSON at the position where the reader stopped.</summary>
internal sealed class JsonDiagnosis(string text, TextSpan block)
{
    private static readonly Regex _date = new(
        @"\A([0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}|[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{2,4})([T ].*)?\z",
        RegexOptions.CultureInvariant
    );

    /// <summary>A key is expected here.</summary>
    public Mistake Key(int offset)
    {
        if (Common(offset) is { } mistake)
        {
            return mistake;
        }

        int comma = offset - 1;
        bool splitsNumber = char.IsDigit(At(offset)) && At(comma) == ',' && comma > block.Start && char.IsDigit(text[comma - 1]);
        if (splitsNumber)
        {
            return new Mistake(comma, "A number in JSON has no comma. Write a point before decimals, and nothing between thousands.");
        }

        int end = EndOfName(offset);
        if (end == offset)
        {
            return new Mistake(offset, $"A key should stand before {Shown(offset)}. Write it in double quotes, as in \"title\".");
        }

        string name = Excerpt.Of(text, new TextSpan(offset, end));
        return new Mistake(offset, $"The key '{name}' needs double quotes. Write \"{name}\".");
    }

    /// <summary>A colon is expected here, after a key.</summary>
    public Mistake Colon(TextSpan key, int offset)
    {
        bool holdsColon = text.IndexOf(':', key.Start, key.Length) >= 0 && offset == key.End;
        if (holdsColon)
        {
            return new Mistake(key.Start, "The closing quote of this key is missing. Write it before the colon.");
        }

        if (Common(offset) is { } mistake)
        {
            return mistake;
        }

        string shown = Excerpt.Of(text, key);
        return At(offset) is '=' or '\uFF1A'
            ? new Mistake(offset, $"JSON writes ':' after a key, not '{text[offset]}'. Replace it.")
            : new Mistake(offset, $"A colon is missing after the key {shown}. Write {shown}: and then the value.");
    }

    /// <summary>A value is expected here.</summary>
    public Mistake Value(int offset)
    {
        if (Common(offset) is { } mistake)
        {
            return mistake;
        }

        if (At(offset) is ',' or '}' or ']' or ':')
        {
            return new Mistake(offset, $"A value is missing before {Shown(offset)}. Write it, or null.");
        }

        TextSpan span = new(offset, EndOfValue(offset));
        return new Mistake(offset, ReasonOf(span.In(text), span));
    }

    /// <summary>A comma or the closing bracket is expected here, after an entry.</summary>
    /// <param name="open">The bracket that is open.</param>
    /// <param name="value">The previous value, if it's a text or literal.</param>
    /// <param name="offset">The position of the unexpected text.</param>
    public Mistake Separator(int open, TextSpan value, int offset)
    {
        if (Common(offset) is { } mistake)
        {
            return mistake;
        }

        char sign = At(offset);
        bool isAdjacent = value.End == offset && !value.IsEmpty;
        bool isText = isAdjacent && text[value.Start] == '"';
        bool isSameLine = text.IndexOfAny(['\n', '\r'], value.End, offset - value.End) < 0;
        return sign switch
        {
            ']' or '}' => NotClosedBefore(open, offset, $"this '{sign}'"),
            ';' or '\uFF0C' => new Mistake(offset, $"JSON separates entries with ',', not with '{sign}'. Replace it."),
            ':' when !value.IsEmpty && text[value.Start] == '"' => new Mistake(
                value.Start,
                "This is a key, and the key before it has no value. Write the value, or null."
            ),
            _ when isText && sign is not ('{' or '[' or '"') => new Mistake(
                offset - 1,
                "This quotation mark ends the text, and more follows it. Write \\\" for one inside the text."
            ),
            _ when isSameLine && !value.IsEmpty && text[value.Start] != '"' && !BeginsValue(offset) => TextWithoutQuotes(value.Start),
            _ => Comma(open, offset),
        };
    }

    /// <summary>A string ends neither on its line nor at the end.</summary>
    public Mistake UnclosedString(int quote)
    {
        TextLine line = TextLine.At(text, quote);
        int end = Math.Min(line.End, block.End);
        string rest = text.Substring(quote, end - quote).TrimEnd(' ', '\t', ',', '}', ']');
        char last = rest[rest.Length - 1];
        if (QuoteMark.IsCurly(last))
        {
            return new Mistake(quote + rest.Length - 1, QuoteMark.Message("JSON", last));
        }

        bool isEscaped = rest.Length > 2 && rest.EndsWith("\\\"", StringComparison.Ordinal);
        return new Mistake(
            quote,
            "The text that opens here is not closed"
                + (
                    isEscaped
                        ? ": \\\" at the end of the line belongs to the text. Write \\\\ for a backslash."
                        : " on its line. Close it with '\"', and write a line break in it as \\n."
                )
        );
    }

    /// <summary>A backslash in a string that begins no escape.</summary>
    public Mistake Escape(int backslash)
    {
        char sign = backslash + 1 < block.End ? text[backslash + 1] : ' ';
        string shown = Excerpt.Of(text, new TextSpan(backslash, Math.Min(backslash + 2, block.End)), longest: 2);
        string reason = sign switch
        {
            'u' => "The escape '\\u' needs 4 hexadecimal digits. Write a backslash as \\\\.",
            '\'' => "JSON has no escape '\\''. An apostrophe needs none: remove the backslash.",
            '\n' or '\r' => "A backslash cannot end a line of JSON. Write a line break as \\n, and a backslash as \\\\.",
            _ => $"JSON has no escape '{shown}'. Write a backslash as \\\\.",
        };
        return new Mistake(backslash, reason);
    }

    /// <summary>A control character in a string.</summary>
    public Mistake ControlCharacter(int offset)
    {
        string code = FormattableString.Invariant($"{(int)text[offset]:X4}");
        return new Mistake(
            offset,
            text[offset] == '\t'
                ? "A text in JSON cannot hold a tab. Write it as \\t."
                : $"A text in JSON cannot hold the control character U+{code}. Remove it, or write it as \\u{code}."
        );
    }

    /// <summary>A bracket or brace that nothing closes.</summary>
    public Mistake Unclosed(int open) => new(open, $"The '{text[open]}' that opens here is not closed. Close it with '{ClosingOf(open)}'.");

    // Mistakes that are wrong anywhere.
    private Mistake? Common(int offset)
    {
        char sign = At(offset);
        string? reason = sign switch
        {
            '/' or '#' => "JSON has no comments. Remove this one.",
            '\'' => "JSON writes keys and texts in double quotes, not in single ones. Replace them.",
            '`' => "JSON writes keys and texts in double quotes, not in backticks. Replace them.",
            not '\0' when char.IsControl(sign) => FormattableString.Invariant(
                $"The control character U+{(int)sign:X4} cannot stand here. Remove it."
            ),
            _ when QuoteMark.IsCurly(sign) => QuoteMark.Message("JSON", sign),
            _ when UnusualBlank.IsAt(text, offset) =>
                $"A {UnusualBlank.NameOf(sign)} stands here. Replace it with an ordinary space, or remove it.",
            _ => null,
        };
        if (reason is not null)
        {
            return new Mistake(offset, reason);
        }

        bool isTemplate = offset > block.Start && TemplateTag.BeginsAt(text, offset - 1);
        return isTemplate ? TemplateTag.MistakeAt(text, offset - 1) : null;
    }

    private string ReasonOf(string literal, TextSpan span)
    {
        string shown = Excerpt.Of(text, span);
        string lower = literal.ToLowerInvariant();
        return lower switch
        {
            "true" or "false" or "null" => $"JSON has no '{shown}'. Write {lower}.",
            "none" or "nil" or "undefined" or "~" => $"JSON has no '{shown}'. Write null.",
            "yes" or "on" => $"JSON has no '{shown}'. Write true, or \"{shown}\" for text.",
            "no" or "off" => $"JSON has no '{shown}'. Write false, or \"{shown}\" for text.",
            "nan" or "infinity" or "-infinity" or "+infinity" or "inf" or "-inf" or "+inf" =>
                $"JSON has no number '{shown}'. Write null, or \"{shown}\" for text.",
            _ when _date.IsMatch(literal) => $"A date is text in JSON, and needs double quotes. Write \"{shown}\".",
            _ when !IsNumberLike(literal) => NeedsQuotes(shown),
            _ when literal[0] == '+' => $"A number in JSON has no plus sign. Write {shown.Substring(1)}, or \"{shown}\" for text.",
            _ when WithoutZeros(literal) is { } number =>
                $"A number in JSON has no leading zeros. Write {number}, or \"{shown}\" for text.",
            _ when literal[0] == '.' => $"A number in JSON needs a digit before the point. Write 0{shown}.",
            _ when literal[literal.Length - 1] == '.' => $"A number in JSON needs a digit after the point. Write {shown}0.",
            _ => $"'{shown}' is not a JSON number. Write it in plain digits, or \"{shown}\" for text.",
        };
    }

    private static bool IsNumberLike(string literal) =>
        char.IsDigit(literal[0]) || (literal[0] is '+' or '-' or '.' && (literal.Length == 1 || literal[1] is '.' or (>= '0' and <= '9')));

    // Null if the number has no leading zeros.
    private static string? WithoutZeros(string literal)
    {
        string sign = literal[0] == '-' ? "-" : "";
        string digits = literal.Substring(sign.Length);
        string rest = digits.TrimStart('0');
        bool hasZeros = digits.Length > 1 && digits[0] == '0' && char.IsDigit(digits[1]);
        if (!hasZeros)
        {
            return null;
        }

        return sign + (rest.Length == 0 || !char.IsDigit(rest[0]) ? "0" + rest : rest);
    }

    private static string NeedsQuotes(string shown) =>
        shown.Contains('"') || shown.Contains('…')
            ? "A text needs double quotes in JSON. Put the whole value in them."
            : $"A text needs double quotes in JSON. Write \"{shown}\".";

    private bool BeginsValue(int offset) =>
        At(offset) is '"' or '{' or '[' || JsonLiteral.IsLiteral(text.Substring(offset, EndOfName(offset) - offset));

    private Mistake TextWithoutQuotes(int start)
    {
        TextSpan span = new(start, EndOfValue(start));
        string literal = span.In(text);
        string shown = Excerpt.Of(text, span);
        return new Mistake(
            start,
            _date.IsMatch(literal) ? $"A date is text in JSON, and needs double quotes. Write \"{shown}\"." : NeedsQuotes(shown)
        );
    }

    private Mistake Comma(int open, int offset)
    {
        int last = offset - 1;
        while (last > block.Start && text[last] is ' ' or '\t' or '\n' or '\r')
        {
            last--;
        }

        if (text[open] == '[' && IsKey(offset))
        {
            return NotClosedBefore(open, offset, "this key");
        }

        char close = ClosingOf(open);
        int line = TextPosition.At(text, last).Line;
        if (line == TextPosition.At(text, offset).Line)
        {
            return new Mistake(offset, $"A comma or '{close}' is missing before this.");
        }

        string comma = FormattableString.Invariant($"comma is missing at the end of line {line}");
        bool isEntry = BeginsValue(offset) || At(EndOfName(offset)) == ':';
        return new Mistake(offset, isEntry ? $"A {comma}, before this." : $"A '{close}' is missing before this, or a {comma}.");
    }

    private Mistake NotClosedBefore(int open, int offset, string what)
    {
        string line = TextPosition.At(text, open).Line.ToString(CultureInfo.InvariantCulture);
        return new Mistake(offset, $"The '{text[open]}' in line {line} is not closed before {what}. Write '{ClosingOf(open)}' first.");
    }

    // "key":
    private bool IsKey(int offset)
    {
        int end = At(offset) == '"' ? text.IndexOf('"', offset + 1, block.End - offset - 1) : -1;
        return end >= 0 && At(end + 1) == ':';
    }

    private string Shown(int offset)
    {
        bool isPair = offset + 1 < block.End && char.IsSurrogatePair(text[offset], text[offset + 1]);
        return $"'{text.Substring(offset, isPair ? 2 : 1)}'";
    }

    private char At(int offset) => offset >= block.Start && offset < block.End ? text[offset] : '\0';

    private char ClosingOf(int open) => text[open] == '{' ? '}' : ']';

    private int EndOfName(int start)
    {
        int i = start;
        while (char.IsLetterOrDigit(At(i)) || At(i) is '_' or '-' or '$' or '.')
        {
            i++;
        }

        return i;
    }

    // The extent that somebody would have meant as one value: up to the comma, bracket, comment or end of the line.
    private int EndOfValue(int start)
    {
        int i = start;
        while (i < block.End && text[i] is not (',' or ']' or '}' or '\n' or '\r' or ';') && !IsComment(i))
        {
            i++;
        }

        while (i > start + 1 && text[i - 1] is ' ' or '\t')
        {
            i--;
        }

        return Math.Max(i, start + 1);
    }

    private bool IsComment(int offset) =>
        text[offset] is '/' or '#' && text[offset - 1] is ' ' or '\t' && (text[offset] == '#' || At(offset + 1) is '/' or '*');
}
