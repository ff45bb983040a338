using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using ArticlesPS.FrontMatter.Editing.Content;
using ArticlesPS.FrontMatter.Editing.Wanted;
using ArticlesPS.FrontMatter.Text.Dates;

namespace ArticlesPS.FrontMatter.Toml.Editing;

/// <summary>Writes keys and values.</summary>
/// <param name="text">The text of the file, from which existing values are copied.</param>
/// <param name="newline">The line ending of the file.</param>
/// <param name="keepsLines">Whether new multiline text is written on several lines, unless it's in brackets.</param>
internal sealed class TomlWriter(string text, string newline, bool keepsLines)
{
    /// <summary>A key, without quotation marks if it doesn't need any.</summary>
    public static string Key(string name) =>
        IsBare(name) ? name : TomlString.Write(name, ScalarStyle.DoubleQuoted, "\n", beginsOnNextLine: false);

    /// <summary>A key in the quotation marks of the one whose place it takes.</summary>
    public static string Key(string name, char former) =>
        former switch
        {
            '\'' => TomlString.Write(name, ScalarStyle.SingleQuoted, "\n", beginsOnNextLine: false),
            '"' => TomlString.Write(name, ScalarStyle.DoubleQuoted, "\n", beginsOnNextLine: false),
            _ => Key(name),
        };

    /// <summary>A value after an equals sign or in brackets.</summary>
    /// <param name="node">The value.</param>
    /// <param name="existing">The scalar whose place it takes, or null.</param>
    /// <exception cref="FormatException">TOML has no such value.</exception>
    public string Value(DataNode node, DataScalar? existing = null)
    {
        string? lines = keepsLines && existing is null ? ((node as WantedScalar)?.Content as TextContent)?.Text : null;
        return lines?.Contains('\n') == true ? TextOnLines(lines) : InlineValue(node, existing);
    }

    private string InlineValue(DataNode node, DataScalar? existing = null) =>
        node switch
        {
            WantedScalar scalar => Scalar(scalar.Content, existing),
            DataSequence sequence when sequence is IWanted or TomlTableArray => "["
                + string.Join(", ", sequence.Items.Select(item => InlineValue(item)))
                + "]",
            DataMapping { Entries.Count: 0 } => "{}",
            DataMapping mapping when mapping is IWanted or TomlTable { Own: not TomlBraces } => "{ "
                + string.Join(", ", mapping.Entries.Select(entry => $"{Key(entry.Key)} = {InlineValue(entry.Value)}"))
                + " }",
            _ => node.Span.In(text),
        };

    // Backslashes are literal between single quotation marks.
    private string TextOnLines(string value)
    {
        ScalarStyle style = value.Contains('\\') ? ScalarStyle.MultilineSingleQuoted : ScalarStyle.MultilineDoubleQuoted;
        return TomlString.Write(value, style, newline, beginsOnNextLine: true);
    }

    /// <summary>The lines of a new table's keys, each with its line ending.</summary>
    public string Lines(DataMapping mapping, string margin) =>
        string.Concat(mapping.Entries.Select(entry => $"{margin}{Key(entry.Key)} = {Value(entry.Value)}{newline}"));

    /// <summary>The keys and values below a mapping, each key with all its names: a.b = 1.</summary>
    public IEnumerable<string> DottedPairs(string key, DataNode value) =>
        value is DataMapping { Entries.Count: > 0 } mapping
            ? mapping.Entries.SelectMany(entry => DottedPairs($"{key}.{Key(entry.Key)}", entry.Value))
            : [$"{key} = {Value(value)}"];

    private static bool IsBare(string name)
    {
        foreach (char c in name)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-'))
            {
                return false;
            }
        }

        return name.Length > 0;
    }

    private string Scalar(ScalarContent content, DataScalar? existing) =>
        content switch
        {
            TypedContent typed => Typed(typed.Text),
            PlainContent plain => Plain(plain.Value),
            DateContent date => Date(date, existing),
            TextContent value when value.IsOfKindOf(existing) => value.Text,
            _ => Quoted(content.TextFor(existing), existing is { Style: not ScalarStyle.Plain } ? existing.Style : content.Style, existing),
        };

    private string Typed(string typed)
    {
        if (TomlValue.TryRead(typed, out _))
        {
            return typed;
        }

        return typed is "null" or "~" or "" ? throw NoNull() : Quoted(typed, ScalarStyle.DoubleQuoted, null);
    }

    private static string Plain(object? value) =>
        value switch
        {
            null => throw NoNull(),
            bool flag => flag ? "true" : "false",
            double number when double.IsNaN(number) => "nan",
            double number when double.IsInfinity(number) => number > 0 ? "inf" : "-inf",
            BigInteger => throw new FormatException("TOML's integers have at most 64 bits. Write the number as text."),
            double number => WithPoint(number.ToString("R", CultureInfo.InvariantCulture)),
            _ => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        };

    // Without a point or an exponent the number would be read as a whole one.
    private static string WithPoint(string number) => number.IndexOfAny(['.', 'E']) >= 0 ? number : number + ".0";

    // A date that is text stays text.
    private string Date(DateContent content, DataScalar? existing)
    {
        bool isText = existing is { Style: not ScalarStyle.Plain } && Timestamp.TryParse(existing.Text, out _);
        string date = content.TextFor(existing);
        if (isText)
        {
            return Quoted(date, existing!.Style, existing);
        }

        return TomlValue.TryRead(date, out TomlValue read) && read.Kind == TomlValueKind.Date ? date : Timestamp.Format(content.Date);
    }

    private string Quoted(string value, ScalarStyle style, DataScalar? existing)
    {
        bool isMultiline = style is ScalarStyle.MultilineSingleQuoted or ScalarStyle.MultilineDoubleQuoted;
        bool beginsOnNextLine = isMultiline && existing is TomlScalar { Span: var span } && text[span.Start + 3] is '\r' or '\n';

        // New text on one line needs only one quotation mark, whatever is next to it.
        ScalarStyle written = isMultiline && existing is null && !value.Contains('\n') ? ScalarStyle.DoubleQuoted : style;
        return TomlString.Write(value, written, newline, beginsOnNextLine);
    }

    private static FormatException NoNull() => new("TOML has no null. Remove the field instead.");
}
