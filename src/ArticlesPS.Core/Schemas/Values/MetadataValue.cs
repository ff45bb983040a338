using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing.Content;
using ArticlesPS.Schemas.Fields;

namespace ArticlesPS.Schemas.Values;

/// <summary>Converts front matter values to script values: plain values, lists and ordered dictionaries.</summary>
internal static class MetadataValue
{
    public static object? Of(DataNode node) =>
        node.Resolved switch
        {
            DataScalar scalar => scalar.Value,
            DataSequence sequence => new ArticleList<object?>(sequence.Items.Select(Of)),
            DataMapping mapping => new ArticleMetadata([
                .. mapping.Entries.Select(e => new KeyValuePair<string, object?>(e.Key, Of(e.Value))),
            ]),
            _ => null,
        };

    /// <summary>A value that can be changed without changing the one that it was copied from.</summary>
    public static object? Copy(object? value) =>
        value switch
        {
            ArticleList<object?> list => new ArticleList<object?>(list.Select(Copy)),
            ArticleMetadata map => new ArticleMetadata([
                .. map.Entries.Select(e => new KeyValuePair<string, object?>(e.Key, Copy(e.Value))),
            ]),
            _ => value,
        };

    /// <summary>A node as the file writes it: 09999 and 4e1, where the values are 9999 and 40. Empty for null.</summary>
    public static string TextOf(DataNode node) => ArticleMetadata.TextOf(AsWritten(node));

    private static object? AsWritten(DataNode node) =>
        node.Resolved switch
        {
            DataScalar scalar => scalar.IsNull ? null : scalar.Text,
            DataSequence sequence => new ArticleList<object?>(sequence.Items.Select(AsWritten)),
            DataMapping mapping => new ArticleMetadata([
                .. mapping.Entries.Select(e => new KeyValuePair<string, object?>(e.Key, AsWritten(e.Value))),
            ]),
            _ => null,
        };

    /// <summary>The content to write for a script's value.</summary>
    /// <exception cref="FormatException">Front matter can't hold a value of this type, or it's nested too deeply.</exception>
    public static DataContent ContentOf(object? value) => ValueContent.Of(value, Convert);

    private static object? Convert(object value) =>
        value switch
        {
            TypedText { IsText: true } typed => new TextContent(typed.Text, IsVerbatim: true),
            TypedText typed => new TypedContent(typed.Text),
            FieldRecord record => new MappingContent([.. EntriesOf(record)], KeepsEmpty: true),
            _ => value,
        };

    private static IEnumerable<EntryContent> EntriesOf(FieldRecord record)
    {
        foreach (FieldDefinition field in record.Table.Fields)
        {
            if (record[field] is { } value)
            {
                yield return new EntryContent(field.Name, null, ContentOf(value));
            }
        }

        foreach (KeyValuePair<string, object?> other in record.Others.Entries)
        {
            yield return new EntryContent(other.Key, null, ContentOf(other.Value));
        }
    }
}
