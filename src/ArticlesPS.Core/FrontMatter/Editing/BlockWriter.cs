using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace ArticlesPS.FrontMatter;

/// <summary>Writes values that are new in a file: blocks of lines, or flow values inside of flow values.</summary>
internal sealed class BlockWriter(WritingHabits habits)
{
    private const int MappingIndent = 2;

    /// <summary>A key with its value, without indentation and without the last line ending.</summary>
    public string Entry(EntryContent entry, int column, string newline) =>
        Key(entry.Key, isFlow: false) + ":" + Value(entry.Value, column, newline);

    /// <summary>An entry of a list with its dash, without indentation and without the last line ending.</summary>
    public string Item(YamlContent content, int column, string newline)
    {
        if (content is not MappingContent { Entries.Count: > 0 } mapping)
        {
            return "-" + (content is SequenceContent { Items.Count: > 0 } ? " " + Flow(content) : Value(content, column, newline));
        }

        int keyColumn = column + MappingIndent;
        return "- " + string.Join(newline + new string(' ', keyColumn), mapping.Entries.Select(entry => Entry(entry, keyColumn, newline)));
    }

    /// <summary>A value inside of [] or {}.</summary>
    public string Flow(YamlContent content) => content switch
    {
        SequenceContent sequence => "[" + string.Join(", ", sequence.Items.Select(Flow)) + "]",
        MappingContent mapping => "{" + string.Join(", ", mapping.Entries.Select(FlowEntry)) + "}",
        ScalarContent scalar => Scalar(scalar, existing: null, isFlow: true),
        _ => "",
    };

    /// <summary>A key with its value inside of {}.</summary>
    public string FlowEntry(EntryContent entry) => $"{Key(entry.Key, isFlow: true)}: {Flow(entry.Value)}";

    /// <summary>A scalar on one line, in the style of the one whose place it takes.</summary>
    public string Scalar(ScalarContent content, YamlScalar? existing, bool isFlow)
    {
        YamlScalarStyle style = content is PlainContent ? YamlScalarStyle.Plain
            : habits.OnlyDoubleQuotes ? YamlScalarStyle.DoubleQuoted
            : existing is null || existing.Span.IsEmpty || IsBlock(existing) ? content.Style
            : StyleAfter(existing, content, isFlow);
        bool isText = content.IsText && !(content is TextContent text && text.IsOfKindOf(existing));
        bool isProtected = content is not TextContent { IsVerbatim: true };
        return ScalarWriter.Write(content.TextFor(existing), style, isText, isFlow, isProtected);
    }

    // The style stays. Double quotes that a value only had because it needed them go with it.
    private static YamlScalarStyle StyleAfter(YamlScalar existing, ScalarContent content, bool isFlow) =>
        existing.Style == YamlScalarStyle.DoubleQuoted && !ScalarWriter.CanHold(existing.Value, content.Style, content.IsText, isFlow)
            ? content.Style
            : existing.Style;

    private static bool IsBlock(YamlScalar scalar) => scalar.Style is YamlScalarStyle.Literal or YamlScalarStyle.Folded;

    /// <summary>What follows a colon: a blank and a scalar, or lines that are indented below the key.</summary>
    public string Value(YamlContent content, int column, string newline)
    {
        switch (content)
        {
            case ScalarContent scalar:
                return " " + Scalar(scalar, existing: null, isFlow: false);
            case SequenceContent { Items.Count: > 0 } sequence:
                int dashColumn = column + habits.SequenceIndent;
                return Lines(sequence.Items.Select(item => Item(item, dashColumn, newline)), dashColumn, newline);
            case MappingContent { Entries.Count: > 0 } mapping:
                int keyColumn = column + MappingIndent;
                return Lines(mapping.Entries.Select(entry => Entry(entry, keyColumn, newline)), keyColumn, newline);
            default:
                return " " + Flow(content);
        }
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

    private static string Key(string key, bool isFlow) => ScalarWriter.Write(key, YamlScalarStyle.Plain, isText: true, isFlow);
}
