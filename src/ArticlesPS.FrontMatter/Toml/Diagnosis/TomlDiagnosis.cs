using System;
using ArticlesPS.FrontMatter.Diagnosis;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Toml.Diagnosis;

/// <summary>
/// Explains an error at a position that Tomlyn rejects, and where to fix it. Tomlyn speaks of tokens; common mistakes in
/// front matter written by hand have their own messages.
/// </summary>
internal sealed class TomlDiagnosis(string text, TextSpan block)
{
    private readonly TomlValueDiagnosis _values = new(text, block);

    /// <summary>The mistake.</summary>
    /// <param name="complaint">Tomlyn's message.</param>
    /// <param name="offset">The position that Tomlyn reports.</param>
    public Mistake Explain(string complaint, int offset)
    {
        bool Mentions(string part) => complaint.Contains(part, StringComparison.Ordinal);
        TomlContext context = TomlContext.At(text, block, offset);
        if (context.Quote >= 0)
        {
            return new TomlStringDiagnosis(text, block).Explain(context.Quote, offset, complaint);
        }

        bool isUnclosed = context.Open >= 0 && !BeginsHeader(context) && (offset >= block.End || BeginsStatement(offset, context));
        if (isUnclosed)
        {
            return Unclosed(context.Open);
        }

        return 0 switch
        {
            _ when offset >= block.End => new Mistake(offset, "The front matter ends here, within a value. Write the value."),
            _ when BeginsHeader(context) && !Mentions("while expecting token `newline`") => Header(context, offset),
            _ when Mentions("base key") => NamePart(offset),
            _ when Mentions("end-of-line found while expecting a value") => NoValue(context, offset),
            _ when Mentions("Expecting `=`") => AfterKey(context, offset),
            _ when Mentions("nexpected token [") => Line(context, offset),
            _ when Mentions("while expecting token `newline`") => _values.After(context, offset),
            _ when Mentions("for an array") || Mentions("separate items") || Mentions("inline table") => _values.Separator(context, offset),
            _ when Mentions("surrogate") => new Mistake(offset, "Half of a surrogate pair is not a character. Remove it."),
            _ when Mentions("for a value") => _values.Value(context, offset),
            _ => _values.Bare(_values.StartOfWord(offset), context),
        };
    }

    private Mistake Unclosed(int open) =>
        new(open, $"The '{text[open]}' that opens here is not closed. Close it with '{(text[open] == '[' ? ']' : '}')}'.");

    // key = value, or [table], at the start of a line inside an open list.
    private bool BeginsStatement(int offset, TomlContext context)
    {
        TextLine line = TextLine.At(text, offset);
        bool isLineStart = offset == block.Start || text[offset - 1] == '\n';
        if (!isLineStart || offset == line.End)
        {
            return false;
        }

        bool isHeader = text[offset] == '[' && text[context.Open] == '[' && text[line.End - 1] == ']';
        int end = EndOfName(offset);
        int sign = SkipBlanks(end);
        return isHeader || (end > offset && sign < line.End && text[sign] == '=');
    }

    private Mistake NoValue(TomlContext context, int offset)
    {
        int next = SkipBlanks(TextLine.At(text, offset).Next);
        bool isList = next + 1 < block.End && text[next] == '-' && text[next + 1] == ' ';
        string name = KeyBefore(context, text.LastIndexOf('=', offset - 1));
        return isList ? YamlList(next) : new Mistake(offset, $"The key '{name}' has no value. Write one, or \"\" for an empty text.");
    }

    private Mistake AfterKey(TomlContext context, int offset)
    {
        int start = StartOfKey(context, offset);
        char sign = text[offset];
        string name = KeyBefore(context, offset);
        if (_values.Common(offset) is { } mistake)
        {
            return mistake;
        }

        if (name == "-")
        {
            return YamlList(start);
        }

        if (sign is ':' or '\uFF1A' or '\uFF1D')
        {
            string written = offset + 1 < block.End && text[offset + 1] == '=' ? $"{sign}=" : $"{sign}";
            return new Mistake(offset, $"TOML writes '{name} = …', not '{name}{written} …'. Replace '{written}' with '='.");
        }

        TextLine line = TextLine.At(text, offset);
        bool isQuoted = text[start] is '"' or '\'';
        if (isQuoted && name.Contains('='))
        {
            return new Mistake(start, "The closing quote of this key is missing. Write it before the equals sign.");
        }

        int equals = text.IndexOf('=', offset, line.End - offset);
        int quote = text.IndexOfAny(['"', '\''], offset, line.End - offset);
        bool isOddKey = equals >= 0 && (quote < 0 || quote > equals);
        if (isOddKey)
        {
            return OddKey(start, equals);
        }

        if (quote == offset && offset > start && text[offset - 1] is not (' ' or '\t'))
        {
            return new Mistake(start, "The opening quote of this key is missing. Write it before the key.");
        }

        if (context.Open >= 0)
        {
            return new Mistake(start, "Braces hold 'key = value', and this has no equals sign. Write one; a list stands in brackets.");
        }

        bool isValue = quote == offset || sign is '[' or '{' || char.IsDigit(sign);
        return isValue
            ? new Mistake(offset, $"An equals sign is missing after '{name}'. Write '{name} = ' and then the value.")
            : new Mistake(start, "This line has no equals sign. Write 'key = value'.");
    }

    // Text that can't begin a line.
    private Mistake Line(TomlContext context, int offset)
    {
        char sign = text[offset];
        if (TemplateTag.BeginsAt(text, offset))
        {
            return TemplateTag.MistakeAt(text, offset);
        }

        if (_values.Common(offset) is { } mistake)
        {
            return mistake;
        }

        if (sign == '{')
        {
            return new Mistake(offset, "TOML front matter has no braces around it. Write each key on a line of its own, without them.");
        }

        if (sign == '.')
        {
            return NamePart(offset);
        }

        if (sign == ';')
        {
            return new Mistake(offset, "A comment begins with '#' in TOML, not with ';'.");
        }

        if (sign == '=')
        {
            return new Mistake(offset, "A key is missing before '='. Write 'key = value'.");
        }

        TextLine line = TextLine.At(text, offset);
        int equals = text.IndexOf('=', offset, line.End - offset);
        return equals > 0
            ? OddKey(offset, equals)
            : new Mistake(StartOfKey(context, offset), "This line has no equals sign. Write 'key = value'.");
    }

    private Mistake OddKey(int start, int equals)
    {
        string key = Excerpt.Of(text, new TextSpan(start, equals)).TrimEnd(' ', '\t');
        return new Mistake(
            start,
            key.Contains('"')
                ? "A key without quotes holds only letters a to z, digits, '_' and '-'. Put it in single quotes."
                : $"A key without quotes holds only letters a to z, digits, '_' and '-'. Write \"{key}\"."
        );
    }

    private bool BeginsHeader(TomlContext context)
    {
        int start = SkipBlanks(context.Statement);
        return start < block.End && text[start] == '[';
    }

    private static Mistake NamePart(int offset) =>
        new(offset, "A name is missing beside a point of this key. Write it, or remove the point.");

    private Mistake Header(TomlContext context, int offset)
    {
        int open = SkipBlanks(context.Statement);
        bool isDouble = text[open + 1] == '[';
        string close = isDouble ? "]]" : "]";
        char sign = offset < block.End ? text[offset] : '\n';
        TextLine line = TextLine.At(text, open);
        if (sign is '\n' or '\r')
        {
            return new Mistake(open, $"The '{(isDouble ? "[[" : "[")}' that opens here is not closed. Close it with '{close}'.");
        }

        int name = open + close.Length;
        if (sign == ']')
        {
            bool hasName = text[SkipBlanks(name)] != ']' && text[offset - 1] != '.';
            return hasName
                ? new Mistake(
                    open,
                    $"This header does not close as it opens. Write [name] for a table, or [[name]] for an entry of a list."
                )
                : new Mistake(offset, "A name is missing in this header. Write it, as in [params].");
        }

        if (_values.Common(offset) is { } mistake)
        {
            return mistake;
        }

        int end = text.IndexOf(']', open, line.End - open);
        string shown = Excerpt.Of(text, new TextSpan(name, end < 0 ? line.End : end)).Trim();
        return new Mistake(
            name,
            "A name without quotes holds only letters a to z, digits, '_' and '-'. "
                + $"Write {text.Substring(open, close.Length)}\"{shown}\"{close}."
        );
    }

    private static Mistake YamlList(int offset) => new(offset, "TOML writes a list in brackets, not with dashes: tags = [\"a\", \"b\"].");

    // The key before the offset, as written.
    private string KeyBefore(TomlContext context, int offset)
    {
        int start = StartOfKey(context, offset);
        return start < offset ? Excerpt.Of(text, new TextSpan(start, offset)).TrimEnd(' ', '\t') : "";
    }

    private int StartOfKey(TomlContext context, int offset)
    {
        int start = context.Statement;
        if (context.Open >= 0)
        {
            start = context.Open + 1;
            for (int i = context.Open + 1; i < offset; i++)
            {
                start = text[i] == ',' ? i + 1 : start;
            }
        }

        while (start < offset && text[start] is ' ' or '\t' or '\n' or '\r')
        {
            start++;
        }

        return start;
    }

    private int EndOfName(int start)
    {
        int i = start;
        while (i < block.End && (char.IsLetterOrDigit(text[i]) || text[i] is '_' or '-' or '.' or '"' or '\''))
        {
            i++;
        }

        return i;
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
