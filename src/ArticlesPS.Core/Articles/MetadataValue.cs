using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics;
using ArticlesPS.FrontMatter;

namespace ArticlesPS;

/// <summary>What a YAML node is to a script: plain values, lists and ordered dictionaries.</summary>
internal static class MetadataValue
{
    // As deep as reading goes.
    private const int DeepestNesting = 100;

    public static object? Of(YamlNode node) => node.Resolved switch
    {
        YamlScalar scalar => CoreSchema.Resolve(scalar),
        YamlSequence sequence => new ArticleList<object?>(sequence.Items.Select(Of)),
        YamlMapping mapping => new ArticleMetadata([.. mapping.Entries.Select(e => new KeyValuePair<string, object?>(e.Key, Of(e.Value)))]),
        _ => null,
    };

    /// <summary>A node as the file writes it: 09999 and 4e1, where the values are 9999 and 40. Empty for null.</summary>
    public static string TextOf(YamlNode node) => ArticleMetadata.TextOf(AsWritten(node));

    private static object? AsWritten(YamlNode node) => node.Resolved switch
    {
        YamlScalar scalar => CoreSchema.IsNull(scalar) ? null : scalar.Value,
        YamlSequence sequence => new ArticleList<object?>(sequence.Items.Select(AsWritten)),
        YamlMapping mapping => new ArticleMetadata([.. mapping.Entries.Select(e => new KeyValuePair<string, object?>(e.Key, AsWritten(e.Value)))]),
        _ => null,
    };

    /// <summary>What a value of a script is to say in the file.</summary>
    /// <exception cref="FormatException">The value is of a type that front matter does not have, or nested too deeply.</exception>
    public static YamlContent ContentOf(object? value) => ContentOf(value, depth: 1);

    private static YamlContent ContentOf(object? value, int depth) => value switch
    {
        null or bool or double => new PlainContent(value),
        sbyte or byte or short or ushort or int or uint or long or ulong or BigInteger => new PlainContent(WholeNumber(value)),
        decimal number when decimal.Truncate(number) == number => new PlainContent(WholeNumber(decimal.Truncate(number))),
        float or decimal => new PlainContent(double.Parse(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)),
        string text => new TextContent(text),
        TypedText { IsText: true } typed => new TextContent(typed.Text, IsVerbatim: true),
        TypedText typed => new TypedContent(typed.Text),
        DateTimeOffset date => new DateContent(date),
        DateTime date => new DateContent(ArticleDate.Of(date)),

        // A value that holds itself has no end.
        _ when depth > DeepestNesting => throw new FormatException("The value is nested too deeply to stand in front matter."),
        FieldRecord record => new MappingContent([.. EntriesOf(record, depth + 1)], KeepsEmpty: true),
        IDictionary dictionary => new MappingContent([.. EntriesOf(dictionary, depth + 1)]),
        IEnumerable list => new SequenceContent([.. list.Cast<object?>().Select(item => ContentOf(item, depth + 1))]),
        _ => throw new FormatException($"A value of the type {value.GetType().Name} cannot stand in front matter."),
    };

    // As reading gives it, the smallest of int, long and BigInteger, so that the two can be compared.
    private static object? WholeNumber(object value) => CoreSchema.Resolve(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));

    private static IEnumerable<EntryContent> EntriesOf(IDictionary dictionary, int depth)
    {
        foreach (DictionaryEntry entry in dictionary)
        {
            yield return new EntryContent($"{entry.Key}", null, ContentOf(entry.Value, depth));
        }
    }

    private static IEnumerable<EntryContent> EntriesOf(FieldRecord record, int depth)
    {
        foreach (ArticleField field in record.Table.Fields)
        {
            if (record[field] is { } value)
            {
                yield return new EntryContent(field.Name, null, ContentOf(value, depth));
            }
        }

        foreach (KeyValuePair<string, object?> other in record.Others.Entries)
        {
            yield return new EntryContent(other.Key, null, ContentOf(other.Value, depth));
        }
    }
}
