using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing;

namespace ArticlesPS.Schemas;

/// <summary>What a value of the front matter is to a script: plain values, lists and ordered dictionaries.</summary>
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

    /// <summary>What a value of a script is to say in the file.</summary>
    /// <exception cref="FormatException">The value is of a type that front matter does not have, or nested too deeply.</exception>
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
