using System;
using System.Globalization;
using System.Linq;
using ArticlesPS.FrontMatter.Diagnosis;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter;

/// <summary>Every message of this layer with its id. Each says what is wrong and what to do.</summary>
internal static class FrontMatterErrors
{
    public static FrontMatterException InvalidEncoding(TextEncoding encoding, byte[]? bytes, TextPosition position, Exception inner)
    {
        string name = encoding == TextEncoding.Utf8 ? "UTF-8" : "UTF-16";
        string shown = string.Join(" ", (bytes ?? []).Select(b => b.ToString("X2", CultureInfo.InvariantCulture)));
        string subject = bytes?.Length == 1 ? $"The byte {shown} is" : $"The bytes {shown} are";
        return new(FrontMatterError.InvalidEncoding, $"{subject} not valid {name}. Save the file as UTF-8.", position, inner);
    }

    public static FrontMatterException UnsupportedEncoding(string name) =>
        new(FrontMatterError.InvalidEncoding, $"The file appears to be {name}. Save it as UTF-8.", new TextPosition(1, 1));

    private static FrontMatterException Missing() =>
        new(
            FrontMatterError.FrontMatterMissing,
            "The file has no front matter: it does not begin with a '---' or '+++' line that such a line closes, nor with a JSON object.",
            new TextPosition(1, 1)
        );

    private static FrontMatterException MissingLines() =>
        new(
            FrontMatterError.FrontMatterMissing,
            "The file has no front matter: its first line is neither 'Key: value', such as 'Title: x', nor a fence that is closed.",
            new TextPosition(1, 1)
        );

    /// <summary>The text has no front matter, with the reason if it was meant to have some.</summary>
    public static FrontMatterException Missing(string text) => Missing(text, FrontMatterOptions.Default);

    /// <summary>The text has no front matter, with the reason if it was meant to have some.</summary>
    public static FrontMatterException Missing(string text, FrontMatterOptions options)
    {
        if (FenceDiagnosis.Find(text, options) is var (mistake, position))
        {
            string message = $"The file has no front matter: {mistake.Cause}. {mistake.Remedy}";
            return new FrontMatterException(FrontMatterError.FrontMatterMissing, message, position) { FenceMistake = mistake };
        }

        return options.AllowsKeyValueLines ? MissingLines() : Missing();
    }

    public static FrontMatterException TextBehindObject(TextPosition position) =>
        new(
            FrontMatterError.FrontMatterMissing,
            "The file has no front matter: text follows the opening object on its last line. "
                + "If the object is front matter, put the text on the next line.",
            position
        );

    public static FrontMatterException Unclosed(string end, TextPosition position) =>
        new(
            FrontMatterError.FrontMatterUnclosed,
            $"The front matter that begins here is never closed. End it with a line '{end}'.",
            position
        );

    public static FrontMatterException JavaScriptFormat(string language, TextPosition position) =>
        new(
            FrontMatterError.UnsupportedFormat,
            $"Front matter in JavaScript (---{language}) is a program, which is not run. Write it in YAML (---), TOML (+++) or JSON ({{).",
            position
        );

    public static FrontMatterException UnsupportedFormat(string language, TextPosition position) =>
        new(
            FrontMatterError.UnsupportedFormat,
            $"Front matter in the language '{language}' cannot be read. Write it in YAML (---), TOML (+++) or JSON ({{).",
            position
        );

    public static FrontMatterException TomlUnsupported(TextPosition position) =>
        new(
            FrontMatterError.UnsupportedFormat,
            "TOML needs .NET 8 or later (PowerShell 7.4). Read the file there, or write its front matter in YAML (---).",
            position
        );

    public static FrontMatterException InvalidToml(string reason, TextPosition position, Exception? inner = null) =>
        new(FrontMatterError.InvalidToml, reason, position, inner);

    public static FrontMatterException InvalidJson(string reason, TextPosition position) =>
        new(FrontMatterError.InvalidJson, reason, position);

    public static string ObjectEnds(string rest) => $"The JSON object ends before this '{rest}'. Remove what follows it.";

    public static FrontMatterException MergeConflict(TextPosition position) =>
        new(
            FrontMatterError.MergeConflict,
            "A merge conflict was not resolved here. "
                + "Keep the lines of one side, and remove the lines that begin with <<<<<<<, =======, and >>>>>>>.",
            position
        );

    public static FrontMatterException InvalidCharacter(char character, TextPosition position, string language = "YAML") =>
        new(
            FrontMatterError.InvalidCharacter,
            $"The control character U+{(int)character:X4} is not allowed in {language}. "
                + "Remove it, or write it as an escape inside double quotes.",
            position
        );

    public static FrontMatterException ControlCharacter(char character, TextPosition position) =>
        new(
            FrontMatterError.InvalidCharacter,
            $"The control character U+{(int)character:X4} is not allowed in front matter. Remove it.",
            position
        );

    public static FrontMatterException TabIndentation(TextPosition position) =>
        new(FrontMatterError.TabIndentation, "A tab cannot indent YAML. Use spaces.", position);

    public static FrontMatterException UnclosedQuote(TextPosition position, Exception inner) =>
        new(
            FrontMatterError.UnclosedQuote,
            "The quotation mark that opens here is not closed. Close it; if the text goes on in the next lines, indent them.",
            position,
            inner
        );

    public static FrontMatterException EscapedClosingQuote(TextPosition position, Exception inner) =>
        new(
            FrontMatterError.UnclosedQuote,
            "The quotation mark that opens here is not closed: \\\" at the end of the line belongs to the text. "
                + "Write \\\\ for a backslash, or put the text in single quotes.",
            position,
            inner
        );

    /// <param name="opening">The position of the opening mark.</param>
    /// <param name="position">The position of the line.</param>
    /// <param name="quoted">The quoted text, if it can be read all the same.</param>
    /// <param name="inner">The parser's error.</param>
    public static FrontMatterException UnindentedQuotedLine(
        TextPosition opening,
        TextPosition position,
        TextSpan? quoted,
        Exception inner
    ) =>
        new(
            FrontMatterError.UnclosedQuote,
            $"This line belongs to the quoted text that begins in line {Number(opening.Line)}, and is not indented. "
                + "Indent it, or close the text before it.",
            position,
            inner
        )
        {
            UnindentedQuote = quoted,
        };

    public static FrontMatterException UnescapedQuote(TextPosition position, Exception inner) =>
        new(
            FrontMatterError.UnescapedQuote,
            "More text follows this closing quotation mark. "
                + "If it belongs to the text, escape it: \\\" inside double quotes, '' inside single ones.",
            position,
            inner
        );

    public static FrontMatterException InvalidYaml(string reason, TextPosition position, Exception? inner = null) =>
        new(FrontMatterError.InvalidYaml, reason, position, inner);

    public static FrontMatterException RootNotMapping(TextPosition position, string reason = "This is not a set of 'key: value' fields.") =>
        new(FrontMatterError.RootNotMapping, reason, position);

    public static FrontMatterException DuplicateKey(string key, TextPosition first, TextPosition position) =>
        new(
            FrontMatterError.DuplicateKey,
            $"The key '{key}' occurs here for the second time; the first is in line {Number(first.Line)}. " + "Remove one of them.",
            position
        );

    public static FrontMatterException DuplicateTable(string name, TextPosition first, TextPosition position) =>
        new(
            FrontMatterError.DuplicateKey,
            $"The table '{name}' is opened here for the second time; the first is in line {Number(first.Line)}. "
                + "Move its keys there, or give it another name.",
            position
        );

    public static FrontMatterException UnknownAlias(string name, TextPosition position) =>
        new(
            FrontMatterError.InvalidAlias,
            $"The alias '*{name}' has no anchor '&{name}' before it. If the asterisk belongs to a text, put the text in quotes.",
            position
        );

    public static FrontMatterException RecursiveAlias(string name, TextPosition position) =>
        new(FrontMatterError.InvalidAlias, $"The alias '*{name}' is inside the value that it repeats.", position);

    public static FrontMatterException AliasExpansion(TextPosition position) =>
        new(
            FrontMatterError.AliasExpansion,
            "The aliases up to here expand the text beyond the limit for an article. Write the values out.",
            position
        );

    public static FrontMatterException NestingTooDeep(TextPosition position) =>
        new(FrontMatterError.NestingTooDeep, $"Lists and mappings are nested more than {Number(Nesting.Deepest)} levels deep.", position);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
