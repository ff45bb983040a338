using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Files;
using ArticlesPS.Schemas.Fields;

namespace ArticlesPS.Editing.Rows;

/// <summary>
/// The rows of one run. A row that gives a field a different value than an earlier row for the same file is rejected:
/// otherwise the last one would win, and usually one of them is an unedited copy.
/// </summary>
/// <remarks>
/// The values of an earlier row are in the file, so only the names of its fields are kept for each file, and values only if
/// nothing is saved.
/// </remarks>
/// <param name="unknown">Collects the columns that articles do not have.</param>
internal sealed class RowRun(UnknownColumns unknown)
{
    private readonly Dictionary<string, Earlier> _files = new(DirectoryPath.Comparer);
    private readonly Dictionary<string, string> _directories = new(StringComparer.Ordinal);
    private IReadOnlyList<string> _lastFields = [];

    /// <summary>Plans the changes of a row in its file.</summary>
    /// <param name="fullPath">The file's full path.</param>
    /// <param name="row">The cells by column.</param>
    /// <param name="othersFor">Returns additional changes for the article in the file, or null.</param>
    /// <param name="force">Whether values that are not of their field's type are overwritten.</param>
    /// <param name="version">The <see cref="ArticleVersion"/> that the row is a copy of, or null.</param>
    /// <param name="schema">What the keys of the file mean; null for the schema of its directory.</param>
    /// <exception cref="ArticleException">
    /// An earlier row has another value, the file has another version or can't be read, or a change can't be made without
    /// another.
    /// </exception>
    /// <exception cref="FormatException">A cell was changed to a value that can't be used, or is damaged.</exception>
    public ArticleEdit Prepare(
        string fullPath,
        IReadOnlyDictionary<string, object?> row,
        Func<Article, ArticleChanges>? othersFor = null,
        bool force = false,
        string? version = null,
        ArticleSchema? schema = null
    )
    {
        IReadOnlyList<string> fields = [];
        ArticleEdit edit = ArticleWriter.Prepare(
            fullPath,
            current => ArticleRow.ChangesFrom(row, current, othersFor?.Invoke(current), unknown, out fields),
            force,
            version,
            schema
        );
        edit.Row = new RowInput(RealPath(fullPath), fields);
        if (_files.TryGetValue(edit.Row.File, out Earlier? earlier))
        {
            Compare(earlier, edit);
        }

        return edit;
    }

    /// <summary>Records a row that was saved.</summary>
    /// <param name="edit">What <see cref="Prepare"/> gave.</param>
    /// <param name="isSaved">Whether the file has the value now.</param>
    public void Add(ArticleEdit edit, bool isSaved)
    {
        ArgumentNullException.ThrowIfNull(edit);
        if (edit.Row is not { } row)
        {
            return;
        }

        // The rows of a table usually have the same cells, so they share a list.
        _lastFields = _lastFields.SequenceEqual(row.Fields) ? _lastFields : row.Fields;
        bool isFirst = !_files.TryGetValue(row.File, out Earlier? earlier);
        if (isFirst)
        {
            _files.Add(row.File, earlier = new Earlier(_lastFields));
        }
        else
        {
            earlier!.Fields = [.. earlier.Fields.Union(row.Fields, StringComparer.OrdinalIgnoreCase)];
        }

        if (!isSaved && edit.Changes.Count > 0)
        {
            earlier!.Unsaved.AddRange(edit.Changes.Select(change => new UnsavedChange(change, MeaningOf(edit, change))));
        }
    }

    private static void Compare(Earlier earlier, ArticleEdit edit)
    {
        foreach (
            ArticleChange change in edit.Changes.Where(change => Has(edit.Row!.Fields, change.Field) && Has(earlier.Fields, change.Field))
        )
        {
            UnsavedChange? unsaved = earlier.Find(change.Field);
            if (unsaved is null || !FieldEquality.AreSame(unsaved.Meaning, MeaningOf(edit, change)))
            {
                throw RowErrors.RowConflict(edit.FilePath, change.Field, unsaved?.Change.NewText ?? change.OldText, change.NewText);
            }
        }

        // Here the row has the file's current value, which the earlier row would have changed.
        UnsavedChange? reverted = earlier.Unsaved.Find(unsaved =>
            Has(edit.Row!.Fields, unsaved.Change.Field) && !edit.Changes.Any(change => IsSame(change.Field, unsaved.Change.Field))
        );
        if (reverted is not null)
        {
            throw RowErrors.RowConflict(edit.FilePath, reverted.Change.Field, reverted.Change.NewText, reverted.Change.OldText);
        }
    }

    // The text of a list of records only names them.
    private static object? MeaningOf(ArticleEdit edit, ArticleChange change) =>
        edit.Schema.Table.Find(change.Field) is { Type.Table: not null } records ? edit.Result[records] : change.NewText;

    private static bool Has(IReadOnlyList<string> fields, string field) => fields.Any(other => IsSame(other, field));

    private static bool IsSame(string field, string other) => string.Equals(field, other, StringComparison.OrdinalIgnoreCase);

    private string RealPath(string path)
    {
        string file = FileReplacement.RealFile(path);
        string directory = Path.GetDirectoryName(file)!;
        if (!_directories.TryGetValue(directory, out string? real))
        {
            _directories.Add(directory, real = DirectoryPath.Real(directory));
        }

        return Path.Combine(real, Path.GetFileName(file));
    }

    /// <summary>The values that the rows of a file have had so far.</summary>
    private sealed class Earlier(IReadOnlyList<string> fields)
    {
        private List<UnsavedChange>? _unsaved;

        public IReadOnlyList<string> Fields { get; set; } = fields;

        public List<UnsavedChange> Unsaved => _unsaved ??= [];

        public UnsavedChange? Find(string field) => Unsaved.Find(unsaved => IsSame(unsaved.Change.Field, field));
    }

    private sealed record UnsavedChange(ArticleChange Change, object? Meaning);
}
