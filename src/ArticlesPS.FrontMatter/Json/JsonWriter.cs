using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter.Editing.Content;
using ArticlesPS.FrontMatter.Editing.Wanted;

namespace ArticlesPS.FrontMatter.Json;

/// <summary>Writes values that are new in a file, laid out as the file's own.</summary>
internal sealed class JsonWriter(string source, JsonLayout layout)
{
    /// <summary>A key with its value.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="indentation">The blanks before it if it's on its own line; null if it shares one.</param>
    public string Entry(DataEntry entry, string? indentation) =>
        JsonString.Write(entry.Key) + layout.Colon + Value(entry.Value, indentation);

    /// <summary>A value.</summary>
    /// <param name="node">The value.</param>
    /// <param name="indentation">The blanks before its line if it can take several; null if everything is on one line.</param>
    /// <param name="existing">The scalar whose place it takes, or null.</param>
    public string Value(DataNode node, string? indentation, DataScalar? existing = null)
    {
        switch (node)
        {
            case WantedScalar scalar:
                return Scalar(scalar.Content, existing);
            case DataMapping and IWanted when node is DataMapping mapping:
                string? keys = layout.BreaksObjects ? indentation : null;
                return Container('{', mapping.Entries.Select(entry => Entry(entry, Inside(keys))), '}', keys, layout.ObjectPadding);
            case DataSequence and IWanted when node is DataSequence sequence:
                bool breaks = layout.BreaksArrays ?? sequence.Items.Any(item => item is not DataScalar);
                string? items = breaks ? indentation : null;
                return Container('[', sequence.Items.Select(item => Value(item, Inside(items))), ']', items, layout.ArrayPadding);
            default:
                return node.Span.In(source);
        }
    }

    /// <summary>The text between two parts: a comma and the blanks after it.</summary>
    /// <param name="indentation">The blanks before the second if it's on its own line; null if both share one.</param>
    public string Gap(string? indentation) => "," + (indentation is null ? layout.Separator : layout.Newline + indentation);

    private string? Inside(string? indentation) => indentation is null ? null : indentation + layout.Unit;

    private string Container(char open, IEnumerable<string> parts, char close, string? indentation, string padding)
    {
        List<string> written = [.. parts];
        if (written.Count == 0)
        {
            return $"{open}{close}";
        }

        string? inside = Inside(indentation);
        (string head, string tail) = indentation is null ? (padding, padding) : (layout.Newline + inside, layout.Newline + indentation);
        return open + head + string.Join(Gap(inside), written) + tail + close;
    }

    private static string Scalar(ScalarContent content, DataScalar? existing) =>
        content switch
        {
            TypedContent typed => JsonLiteral.IsLiteral(typed.Text) ? typed.Text : JsonString.Write(typed.Text),
            PlainContent { Value: double number } when double.IsNaN(number) || double.IsInfinity(number) => throw new EditException(
                $"JSON has no number {(double.IsNaN(number) ? "NaN" : "infinity")}. Give another number, null, or a text."
            ),
            PlainContent => content.TextFor(existing),
            TextContent text when text.IsOfKindOf(existing) => text.Text,
            _ => JsonString.Write(content.TextFor(existing)),
        };
}
