using System.Collections.Generic;
using System.Linq;
using System.Text;
using ArticlesPS.FrontMatter.Editing.Content;
using ArticlesPS.FrontMatter.Editing.Wanted;
using ArticlesPS.FrontMatter.Json;

namespace ArticlesPS.FrontMatter.Yaml.Editing;

/// <summary>Writes new values in a file: blocks of lines, or flow values inside flow values.</summary>
/// <param name="sequenceIndent">How far the dashes of a list are indented below its key.</param>
/// <param name="keepsLines">Whether multiline text is written as a block that keeps its lines, if a block can hold it.</param>
internal sealed class YamlWriter(int sequenceIndent, bool keepsLines)
{
    private const int MappingIndent = 2;

    /// <summary>A key with its value, without indentation and without the last line ending.</summary>
    public string Entry(DataEntry entry, int column, string newline) =>
        Key(entry.Key, isFlow: false) + ":" + Value(entry.Value, column, newline);

    /// <summary>An entry of a list with its dash, without indentation and without the last line ending.</summary>
    public string Item(DataNode node, int column, string newline)
    {
        if (node is not DataMapping { Entries.Count: > 0 } mapping)
        {
            return "-" + (node is DataSequence { Items.Count: > 0 } ? " " + Flow(node, FlowStyle.Usual) : Value(node, column, newline));
        }

        int keyColumn = column + MappingIndent;
        return "- " + string.Join(newline + new string(' ', keyColumn), mapping.Entries.Select(entry => Entry(entry, keyColumn, newline)));
    }

    /// <summary>A value inside [] or {}.</summary>
    public static string Flow(DataNode node, FlowStyle style) =>
        node switch
        {
            DataSequence sequence => "[" + string.Join(style.InnerGap, sequence.Items.Select(item => Flow(item, style))) + "]",
            DataMapping mapping => "{" + string.Join(style.InnerGap, mapping.Entries.Select(entry => FlowEntry(entry, style))) + "}",
            WantedScalar scalar => Scalar(scalar.Content, existing: null, style),
            _ => "",
        };

    /// <summary>A key with its value inside {}.</summary>
    public static string FlowEntry(DataEntry entry, FlowStyle style) =>
        (style.IsJson ? ScalarWriter.DoubleQuoted(entry.Key, isJson: true) : Key(entry.Key, isFlow: true))
        + style.Colon
        + Flow(entry.Value, style);

    /// <summary>A scalar on one line, in the style of the one whose place it takes.</summary>
    public static string Scalar(ScalarContent content, DataScalar? existing, FlowStyle? flow)
    {
        bool isJson = flow is { IsJson: true } && IsJson(existing);
        return isJson ? JsonScalar(content, existing) : Scalar(content, existing, isFlow: flow is not null);
    }

    // Whether the value whose place it takes, if any, is JSON as well.
    private static bool IsJson(DataScalar? existing) =>
        existing is null or { Span.IsEmpty: true } or { Style: ScalarStyle.DoubleQuoted } || JsonLiteral.IsLiteral(existing.Text);

    private static string JsonScalar(ScalarContent content, DataScalar? existing)
    {
        (string written, ScalarStyle style) = content switch
        {
            TypedContent typed => typed.InJson,
            PlainContent => (Written(content, existing), ScalarStyle.Plain),
            TextContent text when text.IsOfKindOf(existing) && JsonLiteral.IsLiteral(text.Text) => (text.Text, ScalarStyle.Plain),
            _ => (content.TextFor(existing), ScalarStyle.DoubleQuoted),
        };
        return style == ScalarStyle.Plain ? written : ScalarWriter.DoubleQuoted(written, isJson: true);
    }

    private static string Scalar(ScalarContent content, DataScalar? existing, bool isFlow)
    {
        ScalarStyle style = content switch
        {
            PlainContent => ScalarStyle.Plain,
            _ when existing is null || existing.Span.IsEmpty || IsBlock(existing) => content.Style,
            _ => StyleAfter(existing, content, isFlow),
        };
        bool isText = content.IsText && !(content is TextContent text && text.IsOfKindOf(existing));
        bool isProtected = content is not TextContent { IsVerbatim: true };
        return ScalarWriter.Write(Written(content, existing), style, isText, isFlow, isProtected);
    }

    private static string Written(ScalarContent content, DataScalar? existing) =>
        content is PlainContent { Value: double } ? WithPoint(content.TextFor(existing)) : content.TextFor(existing);

    // To YAML 1.1 a number with an exponent and without a point is text.
    private static string WithPoint(string number)
    {
        int exponent = number.IndexOf('E');
        return exponent < 0 || number.Contains('.') ? number : number.Insert(exponent, ".0");
    }

    // The style stays. Double quotes that a value only had because it needed them go with it.
    private static ScalarStyle StyleAfter(DataScalar existing, ScalarContent content, bool isFlow) =>
        existing.Style == ScalarStyle.DoubleQuoted && !ScalarWriter.CanHold(existing.Text, content.Style, content.IsText, isFlow)
            ? content.Style
            : existing.Style;

    private static bool IsBlock(DataScalar scalar) => scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;

    /// <summary>The text after a colon: a blank and a scalar, or lines indented below the key.</summary>
    public string Value(DataNode node, int column, string newline)
    {
        switch (node)
        {
            case WantedScalar scalar:
                return " " + (Block(scalar.Content, column, newline) ?? Scalar(scalar.Content, existing: null, flow: null));
            case DataSequence { Items.Count: > 0 } sequence:
                int dashColumn = column + sequenceIndent;
                return Lines(sequence.Items.Select(item => Item(item, dashColumn, newline)), dashColumn, newline);
            case DataMapping { Entries.Count: > 0 } mapping:
                int keyColumn = column + MappingIndent;
                return Lines(mapping.Entries.Select(entry => Entry(entry, keyColumn, newline)), keyColumn, newline);
            default:
                return " " + Flow(node, FlowStyle.Usual);
        }
    }

    private string? Block(ScalarContent content, int column, string newline)
    {
        bool isBlock = keepsLines && content is TextContent text && text.Text.Contains('\n');
        return isBlock
            ? BlockScalarWriter.Write(
                ((TextContent)content).Text,
                isFolded: false,
                column + MappingIndent,
                keyIndent: column,
                newline,
                comment: ""
            )
            : null;
    }

    private static string Lines(IEnumerable<string> lines, int column, string newline)
    {
        StringBuilder text = new();
        foreach (string line in lines)
        {
            text.Append(newline).Append(' ', column).Append(line);
        }

        return text.ToString();
    }

    private static string Key(string key, bool isFlow) => ScalarWriter.Write(key, ScalarStyle.Plain, isText: true, isFlow);
}
