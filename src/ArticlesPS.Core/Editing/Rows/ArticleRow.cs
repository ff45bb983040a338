using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Schemas;
using Field = ArticlesPS.Articles.FieldTables.Article;

namespace ArticlesPS.Editing.Rows;

/// <summary>
/// A row that stands for an article: of a CSV file, of parsed JSON, or an article that came back from a job. What differs
/// from the file is what a person or a script has changed.
/// </summary>
internal static class ArticleRow
{
    private const string FileSystem = "FileSystem::";

    /// <summary>The columns that may name the file of a row, the first that does counts.</summary>
    public static IReadOnlyList<string> PathColumns { get; } = [nameof(Article.FullName), "PSPath", "LiteralPath", "Path"];

    /// <summary>The file that a row names in FullName, PSPath, LiteralPath or Path; null where it names none.</summary>
    public static string? PathOf(IReadOnlyDictionary<string, object?> row)
    {
        ArgumentNullException.ThrowIfNull(row);
        foreach (string column in PathColumns)
        {
            if (row.TryGetValue(column, out object? value) && value is string { Length: > 0 } path)
            {
                // What is of another provider is left to be refused, and never taken for a file of its name.
                int provider = column == "PSPath" ? path.IndexOf(FileSystem, StringComparison.OrdinalIgnoreCase) : -1;
                return provider < 0 ? path : path.Substring(provider + FileSystem.Length);
            }
        }

        return null;
    }

    /// <summary>The changes that a row asks for. An empty cell is not given and changes nothing.</summary>
    /// <param name="row">The cells by column.</param>
    /// <param name="current">The article as the file has it.</param>
    /// <param name="others">Changes wanted besides, or null.</param>
    /// <param name="unknown">Collects the columns that articles do not have, which are left alone.</param>
    /// <exception cref="FormatException">A cell was changed to what cannot be taken over, or is damaged.</exception>
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

    // Also gives the paths of the fields that the row gives a value, those aside that others set.
    internal static ArticleChanges ChangesFrom(
        IReadOnlyDictionary<string, object?> row,
        Article current,
        ArticleChanges? others,
        UnknownColumns? unknown,
        out IReadOnlyList<string> given
    )
    {
        RowChanges reader = new(current, unknown);
        ArticleChanges changes = reader.Of(WithPresentNames(row));
        given = others is null ? reader.GivenFields : [.. reader.GivenFields.Where(path => !others.Concern(path))];
        if (others is not null)
        {
            changes.Add(others);
        }

        return changes;
    }

    /// <summary>
    /// All that a row says of an article that is yet to be made. Its names of files mean nothing, and Url stands for
    /// WebUrl where the row has no other URL.
    /// </summary>
    /// <param name="row">The cells by column.</param>
    /// <param name="unknownOfTable">
    /// Collects the columns of a table that articles do not have, which are left out. Null for an object, whose other keys
    /// are keys of the article.
    /// </param>
    /// <exception cref="FormatException">A cell cannot be taken over, or is damaged.</exception>
    public static ArticleChanges ToMake(IReadOnlyDictionary<string, object?> row, UnknownColumns? unknownOfTable = null)
    {
        ArgumentNullException.ThrowIfNull(row);
        Dictionary<string, object?> cells = WithPresentNames(row);
        if (cells.TryGetValue(nameof(Article.Url), out object? url))
        {
            cells.Remove(nameof(Article.Url));
            string[] columns = [nameof(Article.WebUrl), nameof(Article.OriginalUrl)];
            object?[] others = [.. columns.Where(cells.ContainsKey).Select(column => cells[column]).Where(cell => !RowValue.IsEmpty(cell))];
            if (others.Length == 0)
            {
                cells[nameof(Article.WebUrl)] = url;
            }
            else if (!RowValue.IsEmpty(url) && !others.Contains(url))
            {
                throw RowValue.Refused(nameof(Article.Url), "is neither WebUrl nor OriginalUrl. Take it out, or change one of these");
            }
        }

        return new RowChanges(new Article(), unknownOfTable, isNew: true).Of(cells);
    }

    // A field by the name that older files have for it, where the row does not have its present one as well.
    private static Dictionary<string, object?> WithPresentNames(IReadOnlyDictionary<string, object?> row)
    {
        Dictionary<string, object?> cells = new(row.Count, StringComparer.OrdinalIgnoreCase);
        foreach (KeyValuePair<string, object?> cell in row)
        {
            cells[cell.Key] = cell.Value;
        }

        foreach (FieldDefinition field in Field.Table.Fields)
        {
            if (field.Alias is null || !cells.TryGetValue(field.Alias, out object? older))
            {
                continue;
            }

            cells.Remove(field.Alias);
            if (RowValue.IsEmpty(older))
            {
                continue;
            }

            bool isGiven = cells.TryGetValue(field.Name, out object? present) && !RowValue.IsEmpty(present);
            if (isGiven && !Equals(present, older))
            {
                throw RowValue.Refused(
                    field.Alias,
                    $"says something else than {field.Name}, which is the same field. Take one of them out"
                );
            }

            cells[field.Name] = older;
        }

        return cells;
    }
}
