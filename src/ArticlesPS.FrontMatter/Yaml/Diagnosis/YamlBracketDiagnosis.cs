using System;
using ArticlesPS.FrontMatter.Diagnosis;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Yaml.Diagnosis;

/// <summary>Explains mistakes inside brackets and braces, or after them.</summary>
internal sealed class YamlBracketDiagnosis(string text, TextSpan yaml)
{
    /// <summary>The mistake if the parser stopped inside a bracket.</summary>
    public Mistake Inside(int open, int offset)
    {
        char sign = offset < yaml.End ? text[offset] : '\0';
        char close = ClosingOf(open);
        switch (sign)
        {
            case '\0':
                return Unclosed(open);
            case ':':
                return Colon(offset);
            case ',':
                return new Mistake(offset, "A value is missing before this comma. Write it, or remove the comma.");
            case ']' or '}':
                return new Mistake(offset, $"This '{sign}' does not close '{text[open]}'. Write '{close}'.");
            case '%' or '@' or '`':
                return new Mistake(offset, YamlLineDiagnosis.CannotBegin(sign));
            default:
                return new Mistake(offset, $"A comma or '{close}' is missing before this.");
        }
    }

    /// <summary>A line inside brackets isn't indented: either they aren't closed, or it must be.</summary>
    /// <param name="open">The bracket.</param>
    /// <param name="start">A position up to which the text is valid.</param>
    public Mistake Unindented(int open, int start)
    {
        TextLine line = TextLine.At(text, TextLine.At(text, start).Next);
        while (line.Start < yaml.End && string.IsNullOrWhiteSpace(text.Substring(line.Start, line.End - line.Start)))
        {
            line = TextLine.At(text, line.Next);
        }

        int content = line.Start;
        while (content < line.End && text[content] is ' ' or '\t')
        {
            content++;
        }

        bool isField = text[open] == '[' && (IsField(content, line.End) || string.CompareOrdinal(text, content, "- ", 0, 2) == 0);
        return isField || content >= yaml.End || !IsClosed(open)
            ? Unclosed(open)
            : new Mistake(
                content,
                $"A line inside '{text[open]}' and '{ClosingOf(open)}' must be indented deeper than its key. Indent it."
            );
    }

    /// <summary>More text after a bracket that closes.</summary>
    public Mistake After(int offset)
    {
        int close = offset - 1;
        while (text[close] is ' ' or '\t')
        {
            close--;
        }

        int open = OpeningOf(close);
        if (text[open] is not ('[' or '{'))
        {
            return ClosesNothing(close);
        }

        char sign = offset < yaml.End ? text[offset] : '\0';
        if (TemplateTag.BeginsAt(text, open))
        {
            return TemplateTag.MistakeAt(text, open);
        }

        if (UnusualBlank.IsAt(text, offset))
        {
            return YamlLineDiagnosis.BlankAfterValue(text, offset);
        }

        if (sign is ']' or '}')
        {
            return ClosesNothing(offset);
        }

        bool isWikiLink = text[close] == ']' && text[close - 1] == ']' && text[open] == '[' && text[open + 1] == '[';
        if (isWikiLink)
        {
            return new Mistake(
                offset,
                "YAML reads '[[…]]' as a list, and more text follows it. Put each link in quotes, as in [\"[[a]]\", \"[[b]]\"]."
            );
        }

        bool isLink = sign == '(' && close + 1 == offset;
        if (isLink)
        {
            return new Mistake(offset, "YAML reads '[…]' as a list, not as a Markdown link. Put the whole value in quotes.");
        }

        return sign == ',' ? YamlLineDiagnosis.Comma(text, offset) : new Mistake(offset, AfterBrackets(open, close));
    }

    private Mistake ClosesNothing(int close) =>
        new(close, $"This '{text[close]}' closes nothing. Remove it, or put the whole value in quotes.");

    private string AfterBrackets(int open, int close)
    {
        string kind = text[open] == '[' ? "a list" : "a set of keys";
        return $"YAML reads '{text[open]}…{text[close]}' as {kind}, and more text follows it. "
            + "Put the whole value in quotes, or remove the rest.";
    }

    private Mistake Unclosed(int open)
    {
        TextLine line = TextLine.At(text, open);
        string opening = $"The '{text[open]}' that opens here is not closed";
        return text.IndexOf(" #", open, line.End - open, StringComparison.Ordinal) >= 0
            ? new Mistake(open, $"{opening}: ' #' begins a comment. Put the text in quotes.")
            : new Mistake(open, $"{opening}. Close it with '{ClosingOf(open)}', or put the whole value in quotes.");
    }

    // {a: b: c} has a colon too many. {a: b␤ c: d} has a comma too few.
    private Mistake Colon(int colon)
    {
        int lineStart = YamlLineDiagnosis.StartOfLine(text, colon);
        int content = lineStart;
        while (text[content] is ' ' or '\t')
        {
            content++;
        }

        return IsField(content, TextLine.At(text, colon).End) && text.IndexOf(':', content) == colon
            ? new Mistake(content, "A comma is missing before this entry.")
            : YamlLineDiagnosis.ColonInValue(text, colon);
    }

    private bool IsField(int content, int lineEnd)
    {
        int i = content;
        while (i < lineEnd && (char.IsLetterOrDigit(text[i]) || text[i] is '_' or '-' or '.' or '"' or '\''))
        {
            i++;
        }

        return i > content && i < lineEnd && text[i] == ':' && (i + 1 == lineEnd || text[i + 1] is ' ' or '\t');
    }

    private char ClosingOf(int open) => text[open] == '[' ? ']' : '}';

    private bool IsClosed(int open)
    {
        int depth = 0;
        char quote = '\0';
        for (int i = open; i < yaml.End; i++)
        {
            char c = text[i];
            bool isQuote = quote == '\0' ? c is '"' or '\'' && text[i - 1] is ' ' or '[' or '{' or ',' or '\n' : c == quote;
            if (isQuote)
            {
                quote = quote == '\0' ? c : '\0';
            }
            else if (quote == '\0' && c is '[' or '{' or ']' or '}')
            {
                depth += c is '[' or '{' ? 1 : -1;
                if (depth == 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private int OpeningOf(int close)
    {
        int depth = 0;
        for (int i = close; i > yaml.Start; i--)
        {
            depth += text[i] switch
            {
                ']' or '}' => 1,
                '[' or '{' => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return i;
            }
        }

        return yaml.Start;
    }
}
