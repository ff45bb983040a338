using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Linq;
using ArticlesPS.Editing.Rows.Tables;
using ArticlesPS.Schemas.Fields;

namespace ArticlesPS.Editing.Rows;

/// <summary>Compares the values of a row and a file.</summary>
internal static class RowValue
{
    /// <summary>Whether a cell is empty. Short rows of a CSV file have null, and a cell of blanks looks empty.</summary>
    public static bool IsEmpty(object? cell) => cell is null || (cell is string text && string.IsNullOrWhiteSpace(text));

    /// <summary>Whether a value of a row is a change of the file's value.</summary>
    /// <param name="name">The name to use in an error: the column, or the path.</param>
    /// <param name="value">The value in the row; an empty one changes nothing.</param>
    /// <param name="current">The value in the file.</param>
    /// <param name="text">The text of the value in the file, as a cell shows it.</param>
    /// <exception cref="FormatException">It differs because it is damaged.</exception>
    public static bool IsChanged(string name, object? value, object? current, string? text)
    {
        if (IsEmpty(value) || IsEquivalent(value!, current, text))
        {
            return false;
        }

        return CellDamage.Of(value!, current, text) is { } damage ? throw Refused(name, damage) : true;
    }

    /// <summary>
    /// Whether a cell matches the file: it's the file's text, or the same values in other types. JSON has no 32-bit
    /// integers, reads text that looks like a date as a date, and joins lists below its depth with blanks.
    /// </summary>
    public static bool IsEquivalent(object cell, object? current, string? text) =>
        (cell, current) switch
        {
            (string given, _) => SameLines(given, text ?? "")
                || (current is IList list && given == string.Join(" ", list.Cast<object?>()))
                || (InstantOf(current) is { } instant && ArticleDate.TryRead(given, out DateTimeOffset same) && same.UtcTicks == instant),
            (DateTime or DateTimeOffset, DateTime or DateTimeOffset) => InstantOf(cell) == InstantOf(current),
            (DateTime or DateTimeOffset, string former) => ArticleDate.TryRead(former, out DateTimeOffset date)
                && InstantOf(cell) == date.UtcTicks,
            (bool given, bool former) => given == former,
            (IDictionary given, FieldRecord former) => IsEquivalent(given, former),
            (IDictionary given, IDictionary former) => given.Count == former.Count
                && former
                    .Cast<DictionaryEntry>()
                    .All(entry => IsEquivalent(Find(given, $"{entry.Key}") ?? "", entry.Value, ArticleMetadata.TextOf(entry.Value))),
            (IEnumerable given, IList former) => IsEquivalent([.. given.Cast<object?>()], former),
            (IEnumerable given, null) => !given.Cast<object?>().Any(),
            (IFormattable given, IFormattable former) => ArticleMetadata.TextOf(given) == ArticleMetadata.TextOf(former),
            _ => FieldEquality.AreSame(cell, current),
        };

    /// <summary>The changed entries among those that aren't known fields.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> Differences(string path, IDictionary given, ArticleMetadata current) =>
        EntriesOf(given)
            .Where(entry => IsChanged(NameOf(path, entry.Key), entry.Value, current[entry.Key], current[entry.Key]?.ToString()));

    /// <summary>All entries of a new article, including null and empty ones.</summary>
    /// <exception cref="FormatException">A value is damaged.</exception>
    public static IEnumerable<KeyValuePair<string, object?>> All(string path, IDictionary given)
    {
        foreach (KeyValuePair<string, object?> entry in EntriesOf(given))
        {
            // Only for its errors.
            _ = IsChanged(NameOf(path, entry.Key), entry.Value, current: null, text: null);
            yield return entry;
        }
    }

    /// <summary>The value under a name, whatever its case.</summary>
    public static object? Find(IDictionary record, string name)
    {
        foreach (DictionaryEntry entry in record)
        {
            if (string.Equals($"{entry.Key}", name, StringComparison.OrdinalIgnoreCase))
            {
                return entry.Value;
            }
        }

        return null;
    }

    /// <summary>The value of a field under its present or its older name.</summary>
    public static object? Find(IDictionary record, FieldDefinition field) =>
        Find(record, field.Name) ?? (field.Alias is null ? null : Find(record, field.Alias));

    /// <summary>A record as rows have one.</summary>
    public static OrderedDictionary AsDictionary(FieldRecord record)
    {
        OrderedDictionary values = new(StringComparer.OrdinalIgnoreCase);
        foreach (FieldDefinition field in record.Table.Fields)
        {
            values[field.Name] = record[field];
        }

        values[nameof(Article.Metadata)] = record.Others;
        return values;
    }

    /// <summary>A value with records converted to dictionaries, also in lists: two records are compared by what they show.</summary>
    public static object? WithoutRecords(object? value) =>
        value switch
        {
            FieldRecord record => Entries(AsDictionary(record)),
            IList list when list.Cast<object?>().Any(item => item is FieldRecord) => list.Cast<object?>().Select(WithoutRecords).ToList(),
            _ => value,
        };

    /// <summary>The error of a column.</summary>
    public static FormatException Refused(string column, string reason) => new($"The column {column} {reason}.");

    /// <summary>A text with the line breaks of every system as \n: spreadsheets have their own.</summary>
    public static string WithLineFeeds(string text) => text.Contains('\r') ? text.Replace("\r\n", "\n").Replace('\r', '\n') : text;

    private static OrderedDictionary Entries(OrderedDictionary record)
    {
        for (int i = 0; i < record.Count; i++)
        {
            record[i] = WithoutRecords(record[i]);
        }

        return record;
    }

    private static IEnumerable<KeyValuePair<string, object?>> EntriesOf(IDictionary given) =>
        given.Cast<DictionaryEntry>().Select(entry => new KeyValuePair<string, object?>($"{entry.Key}", entry.Value));

    private static bool IsEquivalent(List<object?> given, IList former)
    {
        for (int i = 0; i < given.Count && i < former.Count; i++)
        {
            if (!IsEquivalent(given[i] ?? "", former[i], former[i]?.ToString()))
            {
                return false;
            }
        }

        return given.Count == former.Count;
    }

    private static bool IsEquivalent(IDictionary given, FieldRecord former) =>
        former.Table.Fields.All(field => IsEquivalentPart(Find(given, field), former[field]))
        && (
            Find(given, nameof(Article.Metadata)) is not IDictionary others
            || others.Cast<DictionaryEntry>().All(entry => IsEquivalentPart(entry.Value, former.Others[$"{entry.Key}"]))
        );

    private static bool IsEquivalentPart(object? value, object? former) =>
        IsEmpty(value) || IsEquivalent(value!, former, former?.ToString());

    private static string NameOf(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";

    private static bool SameLines(string a, string b) => a == b || WithLineFeeds(a) == WithLineFeeds(b);

    private static long? InstantOf(object? date) =>
        date switch
        {
            DateTime other => ArticleDate.Of(other).UtcTicks,
            DateTimeOffset other => other.UtcTicks,
            _ => null,
        };
}
