using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Linq;
using ArticlesPS.Errors;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Records;

namespace ArticlesPS.Editing.Rows;

/// <summary>Merges a row's values into the article's records: all other values stay.</summary>
/// <param name="unknown">Collects the keys of parts that are left out, or null.</param>
internal sealed class RowRecords(UnknownColumns? unknown)
{
    private static readonly string[] _computed = [nameof(RelatedArticle.Url), nameof(RelatedArticle.LinkedFile)];

    /// <summary>The keys and values of an object that its kind doesn't have.</summary>
    public static IDictionary UnknownOf(IDictionary given, FieldTable table)
    {
        OrderedDictionary unknown = new(StringComparer.OrdinalIgnoreCase);
        foreach (DictionaryEntry entry in given)
        {
            if (!IsKnown($"{entry.Key}", table))
            {
                unknown[$"{entry.Key}"] = entry.Value;
            }
        }

        return unknown;
    }

    /// <summary>Reports the keys that parts of the file do not have. A part that the file lacks is made with all of its keys.</summary>
    /// <param name="path">The path of the value, such as Provider.</param>
    /// <param name="value">The value in the row.</param>
    /// <param name="former">The value in the file.</param>
    public void ReportUnknown(string path, object? value, object? former)
    {
        if (unknown is null)
        {
            return;
        }

        switch (value, former)
        {
            case (IDictionary given, FieldRecord record):
                foreach (string key in UnknownOf(given, record.Table).Keys)
                {
                    unknown.Add($"{path}.{key}", record.Table);
                }

                foreach (FieldDefinition field in record.Table.Fields.Where(field => field.Type.Table is not null))
                {
                    ReportUnknown($"{path}.{field.Name}", RowValue.Find(given, field), record[field]);
                }

                break;
            case (IDictionary given, IEnumerable<FieldRecord> records):
                ReportUnknown(path, Find(given, records) is null ? null : given, Find(given, records));
                break;
            case (IEnumerable list and not string, IEnumerable<FieldRecord>):
                foreach (object? entry in list)
                {
                    ReportUnknown(path, entry as IDictionary, former);
                }

                break;
        }
    }

    /// <summary>The list that a cell says.</summary>
    /// <param name="column">The column.</param>
    /// <param name="cell">The cell.</param>
    /// <param name="current">The list as the file has it.</param>
    /// <param name="create">Creates an entry without values.</param>
    /// <param name="url">The field that identifies an entry.</param>
    /// <param name="isOpen">
    /// Whether a URL alone can create an entry. Otherwise, an edited URL would lose everything else in the entry.
    /// </param>
    /// <exception cref="FormatException">The cell doesn't identify its entries.</exception>
    public ArticleList<T> ListOf<T>(string column, object cell, IReadOnlyList<T> current, Func<T> create, FieldDefinition url, bool isOpen)
        where T : FieldRecord
    {
        object?[] entries = cell switch
        {
            string text => [.. RowList.EntriesOf(column, text, current.Select(item => item.ToString() ?? ""))],
            IDictionary or FieldRecord => [cell],
            IEnumerable list => [.. list.Cast<object?>()],
            _ => throw RowValue.Refused(column, "is not a list"),
        };

        List<T> left = [.. current];
        List<T> result = [];
        for (int i = 0; i < entries.Length; i++)
        {
            object? entry = entries[i] is FieldRecord record ? RowValue.AsDictionary(record) : entries[i];
            IDictionary? given = entry as IDictionary;
            string? key = given is null ? entry as string : RowValue.Find(given, "Url") as string ?? RowValue.Find(given, url) as string;
            if (given is null && string.IsNullOrWhiteSpace(key))
            {
                throw RowValue.Refused(column, FormattableString.Invariant($"has an empty entry at index {i}. Remove it"));
            }

            // Two entries with the same URL are two entries, matched in order.
            T? existing = left.FirstOrDefault(item => item.ToString() == key);
            if (existing is not null)
            {
                left.Remove(existing);
            }

            if (existing is null && given is null && !isOpen)
            {
                throw RowValue.Refused(column, $"has {key}, of which only the URL is known. Remove the column, or pass objects");
            }

            result.Add(
                (existing, given) switch
                {
                    (null, _) => FieldConversion.Populate(create(), given ?? new Hashtable { [url.Name] = key }),
                    ({ } item, null) => item,
                    ({ } item, { } value) => (T)Overlay(item, value),
                }
            );
        }

        RejectAmbiguous(column, current, left);
        return new ArticleList<T>(result);
    }

    /// <summary>A value of a part, laid over the one that the file has.</summary>
    /// <exception cref="FormatException">It doesn't match the field.</exception>
    public object? Overlay(FieldDefinition field, object value, object? former) =>
        (value, former) switch
        {
            _ when field.Type.Table is null || value is FieldRecord => FieldConversion.Convert(field, value),
            (string, _) => throw RowValue.Refused(
                field.Name,
                $"of an entry cannot be changed as a whole. Use {HintWords.Of(Hint.Field)} with its path"
            ),
            (IDictionary given, FieldRecord record) => Overlay(record, given),
            (IEnumerable given and not IDictionary, IEnumerable<FieldRecord> records) => FieldConversion.Convert(
                field,
                given.Cast<object?>().Select(entry => Overlay(entry, records)).ToList()
            ),
            _ => FieldConversion.Convert(field, value),
        };

    private static bool IsKnown(string key, FieldTable table) =>
        table.FindInAnyCase(key) is not null
        || string.Equals(nameof(Article.Metadata), key, StringComparison.OrdinalIgnoreCase)
        || (table == FieldTables.Related.Table && _computed.Contains(key, StringComparer.OrdinalIgnoreCase));

    // One of two entries with the same URL was taken out, and they may say different things.
    private static void RejectAmbiguous<T>(string column, IReadOnlyList<T> current, List<T> left)
        where T : FieldRecord
    {
        foreach (T item in left)
        {
            string? key = item.ToString();
            if (current.Count(other => other.ToString() == key) > left.Count(other => other.ToString() == key))
            {
                throw RowValue.Refused(
                    column,
                    $"leaves out one of the file's entries {key} without showing which. Set the field outside the table"
                );
            }
        }
    }

    // Only values that differ from the record count; all other values of the record stay.
    private FieldRecord Overlay(FieldRecord record, IDictionary given)
    {
        FieldRecord copy = record.Copy();
        foreach (FieldDefinition field in record.Table.Fields)
        {
            object? value = RowValue.Find(given, field);
            object? former = record[field];
            if (RowValue.IsChanged(field.Name, value, former, former?.ToString()))
            {
                copy[field] = Overlay(field, value!, former);
            }
        }

        if (RowValue.Find(given, nameof(Article.Metadata)) is IDictionary metadata)
        {
            foreach (KeyValuePair<string, object?> entry in RowValue.Differences(nameof(Article.Metadata), metadata, record.Others))
            {
                copy.Others[entry.Key] = entry.Value;
            }
        }

        return copy;
    }

    private object? Overlay(object? entry, IEnumerable<FieldRecord> records) =>
        entry is IDictionary given && Find(given, records) is { } existing ? Overlay(existing, given) : entry;

    private static FieldRecord? Find(IDictionary given, IEnumerable<FieldRecord> records) =>
        records.FirstOrDefault(record => record.ToString() is { Length: > 0 } key && key == KeyOf(given, record));

    // The field that identifies an entry: the URL of an image, the name of an author.
    private static string? KeyOf(IDictionary given, FieldRecord record) =>
        record switch
        {
            ArticleAuthor => RowValue.Find(given, FieldTables.Author.Name) as string,
            RelatedArticle => RowValue.Find(given, nameof(RelatedArticle.Url)) as string
                ?? RowValue.Find(given, FieldTables.Related.WebUrl) as string,
            _ => RowValue.Find(given, FieldTables.Image.Url) as string,
        };
}
