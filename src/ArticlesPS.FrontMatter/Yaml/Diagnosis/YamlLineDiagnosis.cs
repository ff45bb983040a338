using System;
using System.Globalization;
using ArticlesPS.FrontMatter.Diagnosis;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Yaml.Diagnosis;

/// <summary>Explains why a line is not the field or list entry that is expected there.</summary>
internal sealed class YamlLineDiagnosis(string text, TextSpan yaml)
{
    private const string LoneText = "This line has no key. Write 'key: value', or indent the line if it belongs to the text above.";

    private const string LoneEntry =
        "This list entry belongs to no list, because the key above has a value. Remove that value, or indent the entry like its list.";

    private const string RestOfValue =
        "This line has no key, and the value above it has ended. Move the text into the value's quotes, or write 'key: value'.";

    private static readonly string[] _comments = ["//", "/*", "<!--", ";"];

    /// <summary>The mistake in the line whose text begins at an offset.</summary>
    public Mistake Explain(int start)
    {
        if (start >= yaml.End)
        {
            return new Mistake(start, LoneText);
        }

        TextLine line = TextLine.At(text, start);
        if (UnusualBlank.IsAt(text, start))
        {
            string blank = UnusualBlank.NameOf(text[start]);
            return new Mistake(
                start,
                $"The line begins with a {blank}, which YAML reads as text. Remove it, and indent with ordinary spaces."
            );
        }

        if (TemplateTag.BeginsAt(text, start))
        {
            return TemplateTag.MistakeAt(text, start);
        }

        string? comment = Array.Find(_comments, sign => string.CompareOrdinal(text, start, sign, 0, sign.Length) == 0);
        if (comment is not null)
        {
            return new Mistake(start, $"A comment begins with '#' in YAML, not with '{comment}'.");
        }

        return text[start] == '-' ? Entry(start, line) : Field(start, line);
    }

    /// <summary>A text cannot begin with a sign that means something.</summary>
    public static string CannotBegin(char sign) => $"A text cannot begin with '{sign}' in YAML. Put it in quotes.";

    /// <summary>A colon in a value that a blank follows, or nothing.</summary>
    public static Mistake ColonInValue(string text, int colon)
    {
        bool endsLine = TextLine.At(text, colon).End == colon + 1;
        return new Mistake(
            colon,
            endsLine
                ? "This value ends with ':', which YAML reads as a second key. Put the value in quotes."
                : "This value contains ': ', which YAML reads as a second key. Put the value in quotes."
        );
    }

    /// <summary>A blank that YAML reads as text, after a value in quotes or brackets.</summary>
    public static Mistake BlankAfterValue(string text, int offset) =>
        new(offset, $"The value is followed by a {UnusualBlank.NameOf(text[offset])}. Remove it, or replace it with an ordinary space.");

    /// <summary>A comma after a value in quotes or brackets.</summary>
    public static Mistake Comma(string text, int comma)
    {
        TextLine line = TextLine.At(text, comma);
        bool isLast = string.IsNullOrWhiteSpace(text.Substring(comma + 1, line.End - comma - 1));
        return new Mistake(
            comma,
            isLast
                ? "A YAML field does not end with a comma. Remove the comma."
                : "A comma follows the value. Put several values in brackets, as in [\"a\", \"b\"], or the whole value in quotes."
        );
    }

    public static int StartOfLine(string text, int offset) => offset == 0 ? 0 : text.LastIndexOfAny(['\n', '\r'], offset - 1) + 1;

    private Mistake Entry(int start, TextLine line)
    {
        if (UnusualBlank.IsAt(text, start + 1) && start + 1 < line.End)
        {
            string blank = UnusualBlank.NameOf(text[start + 1]);
            return new Mistake(start + 1, $"The dash is followed by a {blank}. Replace it with an ordinary space.");
        }

        bool isEntry = start + 1 == line.End || text[start + 1] is ' ' or '\t';
        if (!isEntry)
        {
            return Text(start);
        }

        bool followsEntry = PreviousLine(StartOfLine(text, start)) is { } above && text[ContentOf(above)] == '-';
        return new Mistake(start, followsEntry ? "Indent this list entry like the other entries of its list." : LoneEntry);
    }

    private Mistake Field(int start, TextLine line)
    {
        int end = EndOfName(start, line.End);
        char behind = end < line.End ? text[end] : '\0';
        string name = Excerpt.Of(text, new TextSpan(start, end));
        if (end == start)
        {
            return Text(start);
        }

        if (behind == ':')
        {
            return Colon(start, end, line);
        }

        if (behind == '\uFF1A')
        {
            return new Mistake(
                end,
                $"The key is followed by a full-width colon (U+FF1A). Write '{name}: ' with an ordinary colon and a space."
            );
        }

        int sign = end;
        while (sign < line.End && text[sign] is ' ' or '\t')
        {
            sign++;
        }

        return sign < line.End && text[sign] == '='
            ? new Mistake(sign, $"YAML writes '{name}: …', not '{name} = …'. Put a colon and a space in place of the equals sign.")
            : Text(start);
    }

    private Mistake Colon(int start, int colon, TextLine line)
    {
        string name = Excerpt.Of(text, new TextSpan(start, colon));
        int next = colon + 1;
        if (next < line.End && UnusualBlank.IsAt(text, next))
        {
            return new Mistake(next, $"'{name}:' is followed by a {UnusualBlank.NameOf(text[next])}. Replace it with an ordinary space.");
        }

        bool isKey = next == line.End || text[next] is ' ' or '\t';
        if (isKey)
        {
            return new Mistake(start, ReasonOfIndentation(start));
        }

        bool isUrl = string.CompareOrdinal(text, next, "//", 0, 2) == 0;
        return isUrl ? Text(start) : new Mistake(colon, $"A space is missing after '{name}:'. Write '{name}: ' and then the value.");
    }

    // A valid field in the wrong place.
    private string ReasonOfIndentation(int start)
    {
        int column = start - StartOfLine(text, start);
        return HasDashAbove(start, column)
            ? "There is a key here instead of a list entry. Begin the line with '- ', or indent it like the keys that it belongs to."
            : "The indentation of this line matches no line above. Indent it like the keys that it belongs to.";
    }

    private bool HasDashAbove(int start, int column)
    {
        if (PreviousLine(StartOfLine(text, start)) is not { } line)
        {
            return false;
        }

        int content = ContentOf(line);
        return content - line.Start == column && text[content] == '-';
    }

    private Mistake Text(int start)
    {
        int column = start - StartOfLine(text, start);
        for (TextLine? line = PreviousLine(StartOfLine(text, start)); line is { } above; line = PreviousLine(above.Start))
        {
            int content = ContentOf(above);
            if (content - above.Start > column)
            {
                continue;
            }

            if (content - above.Start < column && text[above.End - 1] is '"' or '\'' or ']' or '}')
            {
                return new Mistake(start, RestOfValue);
            }

            return OpensBlock(content, above.End) ? LessIndented(start, content) : new Mistake(start, LoneText);
        }

        return new Mistake(start, LoneText);
    }

    private Mistake LessIndented(int start, int opening)
    {
        string line = TextPosition.At(text, opening).Line.ToString(CultureInfo.InvariantCulture);
        return new Mistake(start, $"This line is not indented like the text that line {line} begins. Indent it, or write 'key: value'.");
    }

    // key: |
    private bool OpensBlock(int content, int lineEnd)
    {
        string header = text.Substring(content, lineEnd - content);
        int comment = header.IndexOf(" #", StringComparison.Ordinal);
        header = (comment < 0 ? header : header.Substring(0, comment)).TrimEnd(' ', '\t');
        string sign = header.TrimEnd('+', '-', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return sign.EndsWith(": |", StringComparison.Ordinal) || sign.EndsWith(": >", StringComparison.Ordinal) || sign is "- |" or "- >";
    }

    // The previous line with content.
    private TextLine? PreviousLine(int lineStart)
    {
        int start = lineStart;
        while (start > yaml.Start)
        {
            int end = start - 1;
            end -= text[end] == '\n' && end > yaml.Start && text[end - 1] == '\r' ? 1 : 0;
            start = Math.Max(StartOfLine(text, end), yaml.Start);
            TextLine line = TextLine.At(text, start);
            if (ContentOf(line) < line.End)
            {
                return line;
            }
        }

        return null;
    }

    private int ContentOf(TextLine line)
    {
        int i = line.Start;
        while (i < line.End && text[i] is ' ' or '\t')
        {
            i++;
        }

        return i;
    }

    // A name as keys have them, also in quotes.
    private int EndOfName(int start, int end)
    {
        int i = start;
        if (text[start] is '"' or '\'')
        {
            int close = text.IndexOf(text[start], start + 1, end - start - 1);
            return close < 0 ? start : close + 1;
        }

        while (i < end && (char.IsLetterOrDigit(text[i]) || (i > start && text[i] is '-' or '.') || text[i] == '_'))
        {
            i++;
        }

        return char.IsDigit(text[start]) ? start : i;
    }
}
