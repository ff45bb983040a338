using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Text;

namespace ArticlesPS.Editing.Rows;

/// <summary>Columns and keys of rows that articles do not have, collected over a run for one warning at its end.</summary>
internal sealed class UnknownColumns
{
    // The columns that name the file, and those that the engine and Get-ChildItem add to their objects.
    private static readonly HashSet<string> _notOfArticles = new(StringComparer.OrdinalIgnoreCase)
    {
        "Path",
        "LiteralPath",
        "BaseName",
        "Extension",
        "Length",
        "Mode",
        "Exists",
        "IsReadOnly",
        "Attributes",
        "LinkTarget",
        "LinkType",
        "CreationTime",
        "CreationTimeUtc",
        "LastAccessTime",
        "LastAccessTimeUtc",
        "LastWriteTime",
        "LastWriteTimeUtc",
    };

    private static readonly HashSet<string> _ofEngine = new(StringComparer.OrdinalIgnoreCase)
    {
        "PSPath",
        "PSParentPath",
        "PSChildName",
        "PSDrive",
        "PSProvider",
        "PSIsContainer",
        "PSComputerName",
        "PSShowComputerName",
        "PSSourceJobInstanceId",
        "RunspaceId",
    };

    private static readonly HashSet<string> _columns = new(
        [
            ArticleVersion.Property,
            MemberNames.State,
            nameof(NewsArticle.Provider) + nameof(ArticleProvider.Name),
            nameof(NewsArticle.Provider) + nameof(ArticleProvider.Domain),
        ],
        StringComparer.OrdinalIgnoreCase
    );

    private readonly List<string> _names = [];
    private readonly HashSet<string> _added = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>One sentence that names all of them; null if there are none.</summary>
    public string? Warning =>
        _names.Count switch
        {
            0 => null,
            1 => $"Articles have no column {_names[0]}. It was ignored.",
            int last => $"Articles have no columns {string.Join(", ", _names.Take(last - 1))} and {_names[last - 1]}. They were ignored.",
        };

    /// <summary>Whether the engine adds a property of this name to its objects.</summary>
    public static bool IsOfEngine(string name) => _ofEngine.Contains(name);

    /// <summary>The columns of a row that say something and that no article has.</summary>
    /// <param name="schema">What the keys of the article mean.</param>
    /// <param name="row">The cells by column.</param>
    /// <param name="isNew">Whether the row is for a new article, and so names no file.</param>
    internal static IEnumerable<string> In(ArticleSchema schema, IReadOnlyDictionary<string, object?> row, bool isNew) =>
        row.Where(cell => !RowValue.IsEmpty(cell.Value)).Select(cell => cell.Key).Where(name => IsUnknown(schema, name, isNew));

    /// <summary>The keys of an object for a new article that aren't known fields. There, null and an empty text have a meaning.</summary>
    internal static IEnumerable<string> OwnKeysIn(ArticleSchema schema, IReadOnlyDictionary<string, object?> row) =>
        row.Keys.Where(name => IsUnknown(schema, name, isNew: true));

    private static bool IsUnknown(ArticleSchema schema, string name, bool isNew) =>
        schema.Table.FindInAnyCase(name) is null
        && !_columns.Contains(name)
        && !schema.Columns.Any(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        && !IsOfEngine(name)
        && (isNew || !_notOfArticles.Contains(name));

    /// <summary>Takes note of a column or key.</summary>
    /// <param name="name">The column, or the path of the key.</param>
    /// <param name="table">The fields that it may be a slip of.</param>
    internal void Add(string name, FieldTable table)
    {
        if (!_added.Add(name))
        {
            return;
        }

        string key = name.Substring(name.LastIndexOf('.') + 1);
        FieldDefinition? meant = table.Fields.FirstOrDefault(field => Spelling.IsNear(key, field.Name));
        string shown = ConsoleText.Escape($"'{name}'");
        _names.Add(meant is null ? shown : $"{shown} (is {meant.Name} meant?)");
    }
}
