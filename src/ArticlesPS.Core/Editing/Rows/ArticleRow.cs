using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Types;

namespace ArticlesPS.Editing.Rows;

/// <summary>
/// A row that stands for an article: from a CSV file, from parsed JSON, or an article from a job. The differences from the
/// file are the changes of a person or a script.
/// </summary>
internal static class ArticleRow
{
    private const string FileSystem = "FileSystem::";

    /// <summary>The columns that can identify the file of a row; the first match is used.</summary>
    public static IReadOnlyList<string> PathColumns { get; } = [nameof(Article.FullName), "PSPath", "LiteralPath", "Path"];

    /// <summary>The file in FullName, PSPath, LiteralPath or Path of a row; null if there is none.</summary>
    public static string? PathOf(IReadOnlyDictionary<string, object?> row)
    {
        ArgumentNullException.ThrowIfNull(row);
        foreach (string column in PathColumns)
        {
            if (row.TryGetValue(column, out object? value) && value is string { Length: > 0 } path)
            {
                // A path of another provider is kept to be rejected, and never used as the name of a file.
                int provider = column == "PSPath" ? path.IndexOf(FileSystem, StringComparison.OrdinalIgnoreCase) : -1;
                return provider < 0 ? path : path.Substring(provider + FileSystem.Length);
            }
        }

        return null;
    }

    /// <summary>The changes in a row. An empty cell changes nothing.</summary>
    /// <param name="row">The cells by column.</param>
    /// <param name="current">The article as the file has it.</param>
    /// <param name="others">Changes wanted besides, or null.</param>
    /// <param name="unknown">Collects the columns that articles do not have, which are left alone.</param>
    /// <exception cref="FormatException">A cell was changed to a value that can't be used, or is damaged.</exception>
    internal static ArticleChanges ChangesFrom(
        IReadOnlyDictionary<string, object?> row,
        Article current,
        ArticleChanges? others = null,
        UnknownColumns? unknown = null
    )
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(current);
        return ChangesFrom(row, current, others, unknown, out _);
    }

    // Also returns the paths of the fields that have a value in the row, except those that others set.
    internal static ArticleChanges ChangesFrom(
        IReadOnlyDictionary<string, object?> row,
        Article current,
        ArticleChanges? others,
        UnknownColumns? unknown,
        out IReadOnlyList<string> given
    )
    {
        RowChanges reader = new(current, unknown);
        List<KeyValuePair<FieldKey, object>> ofOtherKeys = [];
        ArticleChanges changes = reader.Of(WithPresentNames(current.Table, row, (key, cell) => SetsKey(current, key, cell, ofOtherKeys)));
        ofOtherKeys.ForEach(cell => changes.Set(cell.Key.Path, cell.Value));
        IEnumerable<string> fields = reader.GivenFields.Concat(ofOtherKeys.Select(cell => cell.Key.Path));
        given = [.. fields.Where(path => others?.Concern(path) != true)];
        if (others is not null)
        {
            changes.Add(others);
        }

        return changes;
    }

    /// <summary>
    /// All fields in a row for a new article. Its file names are ignored, and Url means WebUrl if the row has no other URL.
    /// </summary>
    /// <param name="row">The cells by column.</param>
    /// <param name="unknownOfTable">
    /// Collects the columns of a table that articles do not have, which are left out. Null for an object, whose other keys
    /// are keys of the article.
    /// </param>
    /// <param name="schema">What the keys of the article are to mean; null for the default.</param>
    /// <exception cref="FormatException">A cell can't be used.</exception>
    public static ArticleChanges ToMake(
        IReadOnlyDictionary<string, object?> row,
        UnknownColumns? unknownOfTable = null,
        ArticleSchema? schema = null
    )
    {
        ArgumentNullException.ThrowIfNull(row);
        schema ??= ArticleSchema.Default;
        Dictionary<string, object?> cells = WithPresentNames(schema.Table, row);
        TakeEntryNames(schema.Table, cells);
        if (schema.IsOfNews && cells.TryGetValue(nameof(Article.Url), out object? url))
        {
            cells.Remove(nameof(Article.Url));
            string[] columns = [nameof(NewsArticle.WebUrl), nameof(NewsArticle.OriginalUrl)];
            object?[] others = [.. columns.Where(cells.ContainsKey).Select(column => cells[column]).Where(cell => !RowValue.IsEmpty(cell))];
            if (others.Length == 0)
            {
                cells[nameof(NewsArticle.WebUrl)] = url;
            }
            else if (!RowValue.IsEmpty(url) && !others.Contains(url))
            {
                throw RowValue.Refused(nameof(Article.Url), "is neither WebUrl nor OriginalUrl. Remove it, or change one of these");
            }
        }

        return new RowChanges(Article.Create(schema), unknownOfTable, isNew: true).Of(cells);
    }

    // A list under the name of its parameter, as Topic for Topics, unless the site has such a key itself.
    private static void TakeEntryNames(FieldTable table, Dictionary<string, object?> cells)
    {
        foreach (ArticleRole role in ArticleRole.All.Where(role => role.EntryName is not null && table.FieldOf(role) is not null))
        {
            string name = role.EntryName!;
            bool isKey = table.FindKeyInAnyCase(name) is not null || ArticleColumns.FieldOf(table, name) is not null;
            if (isKey || !cells.TryGetValue(name, out object? cell))
            {
                continue;
            }

            cells.Remove(name);
            if (cells.TryGetValue(role.Name, out object? given) && !RowValue.IsEmpty(given) && !RowValue.IsEmpty(cell))
            {
                throw RowValue.Refused(name, $"means {role.Name}, which the row also has. Remove one of them");
            }

            cells[role.Name] = RowValue.IsEmpty(cell) ? given : cell;
        }
    }

    // A cell under a key means that key where the file has another of the same role, which does not change.
    private static bool SetsKey(Article current, FieldKey key, object cell, List<KeyValuePair<FieldKey, object>> cells)
    {
        bool isOther = !current.Schema.IsOfNews && current.HasValue(key.Field) && current.KeyOf(key.Field) != key;
        if (isOther)
        {
            cells.Add(new(key, cell));
        }

        return isOther;
    }

    // A key that two fields share could be a cell of either, and one that is also a column's name, as Hugo's published, is that column.
    private static bool IsAnotherName(FieldTable table, FieldKey key) => !key.IsShared && ArticleColumns.FieldOf(table, key.Path) is null;

    // A field by its older name, if the row doesn't also have its current one.
    private static Dictionary<string, object?> WithPresentNames(
        FieldTable table,
        IReadOnlyDictionary<string, object?> row,
        Func<FieldKey, object, bool>? isTaken = null
    )
    {
        Dictionary<string, object?> cells = new(row.Count, StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, object?> cell in row)
        {
            cells[cell.Key] = cell.Value;
        }

        foreach (FieldKey key in table.Fields.SelectMany(field => field.Keys.Skip(field.Role is null ? 1 : 0)))
        {
            // ms.date is a key with a dot in its name, whose path is ["ms.date"].
            string column = key.Steps.Count == 1 ? key.Name : key.Path;
            if (!IsAnotherName(table, key) || !cells.TryGetValue(column, out object? other))
            {
                continue;
            }

            cells.Remove(column);
            if (RowValue.IsEmpty(other) || isTaken?.Invoke(key, other!) == true)
            {
                continue;
            }

            string property = key.Field.PropertyName;
            bool isGiven = cells.TryGetValue(property, out object? present) && !RowValue.IsEmpty(present);
            if (isGiven && !FieldEquality.AreSame(present, other))
            {
                throw RowValue.Refused(column, $"differs from {key.Field.Name}, which is the same field. Remove one of them");
            }

            cells[property] = key.Type == FieldType.InvertedBoolean && FieldType.Boolean.Convert(other!) is bool flag ? !flag : other;
        }

        return cells;
    }
}
