using ArticlesPS.FrontMatter.Json;
using ArticlesPS.FrontMatter.KeyValue;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter;

/// <summary>The bounds and the language of a text's front matter.</summary>
/// <param name="Format">The language.</param>
/// <param name="OpeningFence">The first line with its line ending; empty without a fence.</param>
/// <param name="Block">The text between the fences; without fences, the object or the lines, up to the ending of the last.</param>
/// <param name="ClosingFence">
/// The closing line with its line ending; without fences, the rest of the last line, and the line that ends lines of keys.
/// </param>
internal readonly record struct FrontMatterFrame(FrontMatterFormat Format, TextSpan OpeningFence, TextSpan Block, TextSpan ClosingFence)
{
    private const string Dashes = "---";

    /// <summary>Finds the front matter of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">What it may be.</param>
    /// <exception cref="FrontMatterException">There is no front matter, it isn't closed, or its language isn't supported.</exception>
    public static FrontMatterFrame Find(string text, FrontMatterOptions options)
    {
        int start = FrontMatterDocument.TextStart(text);
        while (options.AllowsBlanksAbove && start < text.Length && text[start] is ' ' or '\t' or '\r' or '\n')
        {
            start++;
        }

        TextLine opening = TextLine.At(text, start);
        if (IsFence(text, opening, '-'))
        {
            return Fenced(text, opening, FrontMatterFormat.Yaml);
        }

        if (IsFence(text, opening, '+'))
        {
            return Fenced(text, opening, FrontMatterFormat.Toml);
        }

        if (LanguageOf(text, opening) is { Length: > 0 } language)
        {
            return Named(text, opening, language);
        }

        if (JsonExtent.BeginsObject(text, start))
        {
            return JsonObject(text, start);
        }

        // Python-Markdown takes none below a blank line, whatever else may stand there.
        FrontMatterFrame? lines = options.AllowsKeyValueLines ? KeyValueExtent.Find(text, FrontMatterDocument.TextStart(text)) : null;
        return lines ?? throw FrontMatterErrors.Missing(text, options);
    }

    /// <summary>Whether a line is a character three times, optionally followed by blanks.</summary>
    public static bool IsFence(string text, TextLine line, char mark)
    {
        if (line.End - line.Start < Dashes.Length)
        {
            return false;
        }

        for (int i = line.Start; i < line.End; i++)
        {
            bool fits = i < line.Start + Dashes.Length ? text[i] == mark : text[i] is ' ' or '\t';
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }

    private static FrontMatterFrame Fenced(string text, TextLine opening, FrontMatterFormat format)
    {
        char mark = format == FrontMatterFormat.Toml ? '+' : '-';
        if (opening.Next == opening.End)
        {
            throw FrontMatterErrors.Missing(text);
        }

        if (FindClosingFence(text, opening.Next, mark) is not { } closing)
        {
            // Three dashes are also a horizontal rule in Markdown. The text after it distinguishes a broken article from a
            // text that begins with a rule.
            char separator = format == FrontMatterFormat.Toml ? '=' : ':';
            throw LooksLikeFields(text, opening.Next, separator)
                ? FrontMatterErrors.Unclosed(new string(mark, Dashes.Length), TextPosition.At(text, opening.Start))
                : FrontMatterErrors.Missing(text);
        }

        return new FrontMatterFrame(
            format,
            new TextSpan(opening.Start, opening.Next),
            new TextSpan(opening.Next, closing.Start),
            new TextSpan(closing.Start, closing.Next)
        );
    }

    // ---toml, as gray-matter (https://github.com/jonschlinkert/gray-matter#optionslanguage) and Eleventy have it.
    private static FrontMatterFrame Named(string text, TextLine opening, string language)
    {
        TextPosition position = TextPosition.At(text, opening.Start);
        bool isClosed = FindClosingFence(text, opening.Next, '-') is not null;
        FrontMatterFormat format = language.ToLowerInvariant() switch
        {
            "yaml" or "yml" => FrontMatterFormat.Yaml,
            "toml" => FrontMatterFormat.Toml,
            "json" => FrontMatterFormat.Json,
            "js" or "javascript" => throw FrontMatterErrors.JavaScriptFormat(language, position),
            _ when isClosed => throw FrontMatterErrors.UnsupportedFormat(language, position),
            _ => throw FrontMatterErrors.Missing(text),
        };
        return isClosed
            ? Fenced(text, opening, FrontMatterFormat.Yaml) with
            {
                Format = format,
            }
            : throw FrontMatterErrors.Unclosed(Dashes, position);
    }

    // Blanks before a language are gray-matter's syntax, too; before any other word, they make it a text after a dash.
    private static string LanguageOf(string text, TextLine opening)
    {
        bool isFence = opening.Next > opening.End && string.CompareOrdinal(text, opening.Start, Dashes, 0, Dashes.Length) == 0;
        if (!isFence)
        {
            return "";
        }

        int start = opening.Start + Dashes.Length;
        string language = text.Substring(start, opening.End - start).Trim(' ', '\t');
        foreach (char c in language)
        {
            if (!char.IsLetterOrDigit(c))
            {
                return "";
            }
        }

        bool isKnown = language.ToLowerInvariant() is "yaml" or "yml" or "toml" or "json" or "js" or "javascript";
        return isKnown || text[start] is not (' ' or '\t') ? language : "";
    }

    private static FrontMatterFrame JsonObject(string text, int start)
    {
        // An object that isn't closed extends to the end of the text, so reading reports where it breaks off.
        TextSpan block = new(start, JsonExtent.EndOfObject(text, start));
        TextLine last = TextLine.At(text, block.End);
        FrontMatterFrame frame = new(FrontMatterFormat.Json, new TextSpan(start, start), block, new TextSpan(block.End, last.Next));
        string rest = text.Substring(block.End, last.End - block.End).Trim(' ', '\t');
        return rest.Length == 0 ? frame : throw JsonExtent.ErrorOfRest(text, block, rest);
    }

    private static TextLine? FindClosingFence(string text, int start, char mark)
    {
        for (TextLine line = TextLine.At(text, start); ; line = TextLine.At(text, line.Next))
        {
            bool isDots = mark == '-' && IsFence(text, line, '.');
            if (isDots || IsFence(text, line, mark))
            {
                return line;
            }

            if (line.Next == line.End)
            {
                return null;
            }
        }
    }

    // key: value, or in TOML key = value or [table].
    private static bool LooksLikeFields(string text, int start, char separator)
    {
        for (TextLine line = TextLine.At(text, start); line.Next > line.End; line = TextLine.At(text, line.Next))
        {
            int i = line.Start;
            while (i < line.End && (char.IsLetterOrDigit(text[i]) || text[i] is '_' or '-'))
            {
                i++;
            }

            if (i > line.Start)
            {
                while (separator == '=' && i < line.End && text[i] is ' ' or '\t')
                {
                    i++;
                }

                return i < line.End && text[i] == separator && (separator == '=' || i + 1 == line.End || text[i + 1] is ' ' or '\t');
            }

            if (separator == '=' && line.End > line.Start && text[line.Start] == '[')
            {
                return text[line.End - 1] == ']';
            }

            if (line.End > line.Start && text[line.Start] != '#')
            {
                return false;
            }
        }

        return false;
    }
}
