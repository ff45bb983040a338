using System;
using System.Text.RegularExpressions;
using ArticlesPS.FrontMatter.Diagnosis;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Toml.Diagnosis;

/// <summary>Explains mistakes in a value, or in the text after it.</summary>
internal sealed class TomlValueDiagnosis(string text, TextSpan block)
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private const string DateNotation =
        "TOML writes a date as 2026-02-01 or 2026-02-01T10:00:00+02:00. Write it like that, or put it in quotes.";

    private static readonly Regex _date = new(
        @"\A([0-9]{4}[-/.][0-9]{1,2}([-/.][0-9]{1,2})?([T ].*)?"
            + @"|[0-9]{1,2}([-/][0-9]{1,2}[-/][0-9]{2,4}|\.[0-9]{1,2}\.[0-9]{4})([T ].*)?"
            + @"|[0-9]{1,2}\.? +\p{L}{3,}\.? +[0-9]{4}.*"
            + @"|\p{L}{3,},? +[0-9]{1,2},? +([0-9]{4}|\p{L}{3,} +[0-9]{4}).*"
            + @"|[0-9]{1,2}:[0-9]{2}.*)\z",
        Options
    );

    private static readonly Regex _exactDate = new(
        @"\A[0-9]{4}-[0-9]{2}-[0-9]{2}([Tt ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?([Zz]|[-+][0-9]{2}:[0-9]{2})?)?\z"
            + @"|\A[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?\z",
        Options
    );

    private static readonly Regex _withComma = new(@"\A[-+]?[0-9]+([.,][0-9]+)*,[0-9]+(\.[0-9]+)?\z", Options);
    private static readonly Regex _leadingZeros = new(@"\A[-+]?0+(?<number>[0-9][0-9_]*(\.[0-9]+)?)\z", Options);
    private static readonly Regex _number = new(@"\A[-+]?([0-9][0-9_]*|0x[0-9A-Fa-f_]+|0o[0-7_]+|0b[01_]+)\z", Options);
    private static readonly Regex _spacedNumber = new(@"\A- +[0-9]", Options);
    private static readonly Regex _pair = new(@"\A[A-Za-z0-9_-]+[ \t]*=", Options);

    /// <summary>Text that is not a value where a value is expected.</summary>
    public Mistake Value(TomlContext context, int offset)
    {
        if (TemplateTag.BeginsAt(text, offset))
        {
            return TemplateTag.MistakeAt(text, offset);
        }

        if (Common(offset) is { } mistake)
        {
            return mistake;
        }

        TextLine line = TextLine.At(text, offset);
        string rest = text.Substring(offset, line.End - offset).TrimEnd(' ', '\t');
        char sign = text[offset];
        return sign switch
        {
            '=' => new Mistake(offset, "One equals sign stands between a key and its value. Remove this one."),
            '>' when text[offset - 1] == '=' => new Mistake(
                offset,
                "TOML writes '=' between a key and its value, not '=>'. Remove the '>'."
            ),
            ',' => new Mistake(offset, "A value is missing before this comma. Write it, or remove the comma."),
            ']' or '}' => new Mistake(offset, $"A value is missing before '{sign}'. Write it."),
            '-' when _spacedNumber.IsMatch(rest) => new Mistake(
                offset,
                "A sign and its number stand together. Remove the space after '-'."
            ),
            '-' when offset + 1 < line.End && text[offset + 1] == ' ' => new Mistake(
                offset,
                "TOML writes a list in brackets, not with dashes: tags = [\"a\", \"b\"]."
            ),
            '|' or '>' when rest.Length < 3 => new Mistake(
                offset,
                $"TOML writes text over several lines in \"\"\", not with '{sign}'. Put \"\"\" before and after the text."
            ),
            _ => Bare(offset, context),
        };
    }

    /// <summary>A number, date or word that TOML doesn't have.</summary>
    public Mistake Bare(int offset, TomlContext context) => new(offset, ReasonOf(WordAt(offset, context)));

    /// <summary>Why a text without quotation marks is not a value.</summary>
    public static string ReasonOf(string word)
    {
        string shown = Excerpt.Of(word, new TextSpan(0, word.Length));
        string lower = word.ToLowerInvariant();
        return lower switch
        {
            "true" or "false" => $"TOML has no '{shown}'. Write {lower}.",
            "yes" or "on" => $"TOML has no '{shown}'. Write true, or \"{shown}\" for text.",
            "no" or "off" => $"TOML has no '{shown}'. Write false, or \"{shown}\" for text.",
            "null" or "nil" or "none" or "undefined" or "~" => $"TOML has no '{shown}'. Remove the key, or write \"\" for an empty text.",
            "nan" or "inf" or "infinity" or "+infinity" or "-infinity" =>
                $"TOML has no number '{shown}'. Write {lower.Replace("infinity", "inf")}, or \"{shown}\" for text.",
            _ when _exactDate.IsMatch(word) => $"The date or time '{shown}' does not exist. Correct it.",
            _ when _date.IsMatch(word) => DateNotation,
            _ when _leadingZeros.Match(word) is { Success: true } zeros =>
                $"A number in TOML has no leading zeros. Write {zeros.Groups["number"].Value}, or \"{shown}\" for text.",
            _ when _withComma.IsMatch(word) =>
                $"A number in TOML has no comma. Write a point before decimals and nothing between thousands, or \"{shown}\" for text.",
            _ when _number.IsMatch(word) => NumberReason(word, shown),
            _ => ReasonOfText(word, shown),
        };
    }

    /// <summary>Something after a value or header, on its line.</summary>
    public Mistake After(TomlContext context, int offset)
    {
        TextLine line = TextLine.At(text, offset);
        string rest = text.Substring(offset, line.End - offset).TrimEnd(' ', '\t');
        char sign = text[offset];
        if (rest == "," || sign == ';')
        {
            return new Mistake(offset, $"A line of TOML does not end with '{sign}'. Remove it.");
        }

        if (Common(offset) is { } mistake)
        {
            return mistake;
        }

        int start = SkipBlanks(context.Statement);
        if (text[start] == '[')
        {
            return new Mistake(
                offset,
                sign == ']'
                    ? "This header does not close as it opens. Write [name] for a table, or [[name]] for an entry of a list."
                    : "Nothing follows a header on its line. Write this on a line of its own, or remove it."
            );
        }

        if (_pair.IsMatch(rest))
        {
            return new Mistake(offset, "Each key stands on a line of its own. Begin a new line before this key.");
        }

        int value = StartOfValue(start, offset);
        return text[value] switch
        {
            '"' or '\'' => AfterString(text[value], offset),
            '[' or '{' when sign is ']' or '}' => new Mistake(offset, $"This '{sign}' closes nothing. Remove it."),
            '[' or '{' => new Mistake(offset, "More text follows the value. Remove it, or put the whole value in quotes."),
            _ => Bare(value, context),
        };
    }

    /// <summary>Something between the entries of a list or of a table in braces.</summary>
    public Mistake Separator(TomlContext context, int offset)
    {
        if (offset > block.Start && TemplateTag.BeginsAt(text, offset - 1))
        {
            return TemplateTag.MistakeAt(text, offset - 1);
        }

        if (Common(offset) is { } mistake)
        {
            return mistake;
        }

        char sign = text[offset];
        int open = context.Open;
        char close = open >= 0 && text[open] == '{' ? '}' : ']';
        if (sign is ']' or '}')
        {
            return new Mistake(offset, $"This '{sign}' does not close '{(close == ']' ? '[' : '{')}'. Write '{close}'.");
        }

        if (sign is ';' or ':' or '\uFF0C')
        {
            return new Mistake(offset, $"TOML separates entries with ',', not with '{sign}'. Replace it.");
        }

        if (sign == ',')
        {
            return new Mistake(offset, "An entry is missing before this comma. Remove the comma.");
        }

        bool isText = text[offset - 1] is '"' or '\'' && sign is not ('"' or '\'');
        if (isText)
        {
            return AfterString(text[offset - 1], offset);
        }

        int last = offset - 1;
        while (last > block.Start && text[last] is ' ' or '\t' or '\n' or '\r')
        {
            last--;
        }

        int line = TextPosition.At(text, last).Line;
        return new Mistake(
            offset,
            line == TextPosition.At(text, offset).Line
                ? $"A comma or '{close}' is missing before this."
                : FormattableString.Invariant($"A comma is missing at the end of line {line}, before this.")
        );
    }

    /// <summary>The mistake if it's wrong anywhere; null if it depends on the position.</summary>
    public Mistake? Common(int offset)
    {
        char sign = offset < block.End ? text[offset] : '\n';
        if (UnusualBlank.IsAt(text, offset))
        {
            return new Mistake(offset, $"A {UnusualBlank.NameOf(sign)} stands here. Replace it with an ordinary space, or remove it.");
        }

        if (QuoteMark.IsCurly(sign) || sign == '`')
        {
            return new Mistake(offset, QuoteMark.Message("TOML", sign));
        }

        string? comment = CommentAt(offset);
        return comment is null ? null : new Mistake(offset, $"A comment begins with '#' in TOML, not with '{comment}'.");
    }

    /// <summary>The start of the number or word that contains an offset.</summary>
    public int StartOfWord(int offset)
    {
        int i = offset;
        while (i > block.Start && text[i - 1] is not (' ' or '\t' or '\n' or '\r' or '=' or '[' or ',' or '{'))
        {
            i--;
        }

        return i;
    }

    private static string NumberReason(string word, string shown) =>
        word.Contains('_')
            ? $"An underscore in a number stands between two digits. Write {word.Replace("_", "")}, or \"{shown}\" for text."
            : $"The number {shown} is beyond 64 bits. Put it in quotes.";

    private static string ReasonOfText(string word, string shown)
    {
        bool isDecimal = word[word.Length - 1] == '.' && _number.IsMatch(word.Substring(0, word.Length - 1));
        return 0 switch
        {
            _ when word[0] == '.' && _number.IsMatch(word.Substring(1)) =>
                $"A number in TOML needs a digit before the point. Write 0{shown}.",
            _ when isDecimal => $"A number in TOML needs a digit after the point. Write {shown}0.",
            _ when word.Length > shown.Length => "Text needs quotes in TOML. Put the whole value in quotes.",
            _ when word.Contains('"') => "Text needs quotes in TOML. Put the whole value in single quotes.",
            _ when word.Contains('\\') => $"Text needs quotes in TOML. Write '{shown}'.",
            _ => $"Text needs quotes in TOML. Write \"{shown}\".",
        };
    }

    private Mistake AfterString(char quote, int offset)
    {
        bool isAdjacent = text[offset - 1] == quote;
        if (!isAdjacent)
        {
            return text[offset] == ','
                ? new Mistake(offset, "Put several values in brackets. Write [\"a\", \"b\"].")
                : new Mistake(offset, "More text follows the value. Put all of it in one pair of quotes, or remove it.");
        }

        if (text[offset] == ',')
        {
            return new Mistake(offset, "Put several values in brackets. Write [\"a\", \"b\"].");
        }

        return new Mistake(
            offset - 1,
            quote == '\''
                ? "This apostrophe ends the text, and more follows it. Put the text in double quotes."
                : "This quotation mark ends the text, and more follows it. Write \\\" for one inside the text."
        );
    }

    private string? CommentAt(int offset)
    {
        foreach (string sign in (string[])["//", "/*", "<!--", "--"])
        {
            bool isSign = string.CompareOrdinal(text, offset, sign, 0, sign.Length) == 0;
            int next = offset + sign.Length;
            if (isSign && next < block.End && text[next] is ' ' or '\t' || (isSign && sign is "/*" or "<!--"))
            {
                return sign;
            }
        }

        return null;
    }

    private int StartOfValue(int start, int offset)
    {
        int i = start;
        while (i < offset && text[i] != '=')
        {
            int end = text[i] is '"' or '\'' ? TomlContext.EndOfString(text, i, block.End) : i + 1;
            i = end < 0 ? offset : end;
        }

        return i < offset ? Math.Min(SkipBlanks(i + 1), offset) : offset;
    }

    // The extent that somebody would have meant as one value: up to the end of the line or a comment; in brackets, up to the comma.
    private string WordAt(int start, TomlContext context)
    {
        int lineEnd = TextLine.At(text, start).End;
        int i = start;
        while (i < lineEnd && !(text[i] == '#' && i > start && text[i - 1] is ' ' or '\t'))
        {
            bool isEnd = context.Open >= 0 && text[i] is ',' or ']' or '}';
            if (isEnd)
            {
                break;
            }

            i++;
        }

        string word = text.Substring(start, i - start).TrimEnd(' ', '\t', ';');
        return word.Length > 0 ? word : text.Substring(start, Math.Min(1, block.End - start));
    }

    private int SkipBlanks(int start)
    {
        int i = start;
        while (i < block.End && text[i] is ' ' or '\t')
        {
            i++;
        }

        return i;
    }
}
