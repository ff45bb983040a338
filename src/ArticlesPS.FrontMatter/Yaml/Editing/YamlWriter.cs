using System.Collections.Generic;
using System.Linq;
using System.Text;
using ArticlesPS.FrontMatter.Editing.Content;
using ArticlesPS.FrontMatter.Editing.Wanted;

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
            return "-" + (node is DataSequence { Items.Count: > 0 } ? " " + Flow(node) : Value(node, column, newline));
        }

        int keyColumn = column + MappingIndent;
        return "- " + string.Join(newline + new string(' ', keyColumn), mapping.Entries.Select(entry => Entry(entry, keyColumn, newline)));
    }

    /// <summary>A value inside [] or {}.</summary>
    public string Flow(DataNode node) =>
        node switch
        {
            DataSequence sequence => "[" + string.Join(", ", sequence.Items.Select(Flow)) + "]",
            DataMapping mapping => "{" + string.Join(", ", mapping.Entries.Select(FlowEntry)) + "}",
            WantedScalar scalar => Scalar(scalar.Content, existing: null, isFlow: true),
            _ => "",
        };

    /// <summary>A key with its value inside {}.</summary>
    public string FlowEntry(DataEntry entry) => $"{Key(entry.Key, isFlow: true)}: {Flow(entry.Value)}";

    /// <summary>A scalar on one line, in the style of the one whose place it takes.</summary>
    public static string Scalar(ScalarContent content, DataScalar? existing, bool isFlow)
    {
        ScalarStyle style = content switch
        {
            PlainContent => ScalarStyle.Plain,
            _ when existing is null || existing.Span.IsEmpty || IsBlock(existing) => content.Style,
            _ => StyleAfter(existing, content, isFlow),
        };
        bool isText = content.IsText && !(content is TextContent text && text.IsOfKindOf(existing));
        bool isProtected = content is not TextContent { IsVerbatim: true };
        string written = content is PlainContent { Value: double } ? WithPoint(content.TextFor(existing)) : content.TextFor(existing);
        return ScalarWriter.Write(written, style, isText, isFlow, isProtected);
    }

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
                return " " + (Block(scalar.Content, column, newline) ?? Scalar(scalar.Content, existing: null, isFlow: false));
            case DataSequence { Items.Count: > 0 } sequence:
                int dashColumn = column + sequenceIndent;
                return Lines(sequence.Items.Select(item => Item(item, dashColumn, newline)), dashColumn, newline);
            case DataMapping { Entries.Count: > 0 } mapping:
                int keyColumn = column + MappingIndent;
                return Lines(mapping.Entries.Select(entry => Entry(entry, keyColumn, newline)), keyColumn, newline);
            default:
                return " " + Flow(node);
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
