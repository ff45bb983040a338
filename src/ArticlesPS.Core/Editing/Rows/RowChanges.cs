using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Editing.Rows.Tables;
using ArticlesPS.Errors;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Records;
using ArticlesPS.Schemas.Values;

namespace ArticlesPS.Editing.Rows;

/// <summary>Turns the cells of one row into changes of an article.</summary>
/// <param name="current">The article as the file has it.</param>
/// <param name="unknown">Collects the columns and keys that are left out, or null.</param>
/// <param name="isNew">Whether the article is yet to be made.</param>
internal sealed class RowChanges(Article current, UnknownColumns? unknown, bool isNew = false)
{
    private readonly string _providerPath = current.Table.FieldOf(ArticleRole.Provider)?.Name ?? "";

    // Which file it is: another spelling of the path, or a row that was made for a copy.
    private static readonly string[] _names =
    [
        nameof(Article.Name),
        nameof(Article.DirectoryName),
        nameof(Article.FullName),
        nameof(Article.PSPath),
    ];

    private readonly List<string> _given = [];
    private readonly ArticleChanges _changes = new(current.Schema);
    private readonly RowRecords _records = new(isNew ? null : unknown);

    /// <summary>The paths of the fields that the row gives a value, that of the file or another.</summary>
    public IReadOnlyList<string> GivenFields => _given;

    /// <summary>The changes that a row asks for.</summary>
    /// <exception cref="FormatException">A cell was changed to a value that can't be used, or is damaged.</exception>
    public ArticleChanges Of(IReadOnlyDictionary<string, object?> row)
    {
        foreach (ArticleColumn column in current.Schema.Columns)
        {
            if (row.TryGetValue(column.Name, out object? cell) && !RowValue.IsEmpty(cell) && !_names.Contains(column.Name))
            {
                Apply(column, RowValue.WithoutRecords(cell)!);
            }
        }

        TakeProviderColumns(row);
        TakeUnknown(row);
        return _changes;
    }

    private void Apply(ArticleColumn column, object given)
    {
        object cell = column.IsDay(current) ? ArticleDate.AsDay(given)! : given;
        object? value = column.ValueOf(current);
        string? text = column.TextOf(current);
        if (value is IList list && !Equals(cell, text) && RowList.IsJoinedByBlanks(cell, list))
        {
            throw RowValue.Refused(column.Name, "has blanks between the entries of the file. Put '; ' between them");
        }

        if (isNew && unknown is not null && CellDamage.OfNew(cell) is { } damage)
        {
            throw RowValue.Refused(column.Name, damage);
        }

        _records.ReportUnknown(column.Name, cell, value);
        NoteGiven(column.Name, cell);

        // To a file yet to be made, its site can give another value than silence means elsewhere.
        bool isSaid = isNew && column.Name == nameof(Article.Published);
        if (isSaid || RowValue.IsChanged(column.Name, cell, value, text))
        {
            Apply(column.Name, WholeSecond.Of(cell)!);
        }
    }

    // Url only repeats other fields. Text in Metadata is compared as a whole, and a change of it refused.
    private void NoteGiven(string column, object cell)
    {
        switch (column, cell)
        {
            case (nameof(Article.Url), _) or (nameof(Article.Metadata), not IDictionary):
                break;
            case (nameof(Article.Body), _):
                _given.Add(ArticleChange.Body);
                break;
            case (nameof(Article.Metadata), IDictionary metadata):
                NoteGiven("", metadata);
                break;
            case (nameof(NewsArticle.Provider), IDictionary provider):
                NoteGiven(_providerPath, provider);
                break;
            case (nameof(NewsArticle.Provider), _):
                _given.Add($"{_providerPath}.{FieldTables.Provider.Name.Name}");
                break;
            default:
                _given.Add(FieldOf(column)?.Name ?? column);
                break;
        }
    }

    private void NoteGiven(string path, IDictionary given)
    {
        foreach (DictionaryEntry entry in given)
        {
            if (path.Length > 0 && entry.Value is IDictionary others && IsMetadata($"{entry.Key}"))
            {
                NoteGiven(path, others);
            }
            else if (!RowValue.IsEmpty(entry.Value))
            {
                _given.Add(DataPath.Append(path, $"{entry.Key}"));
            }
        }
    }

    private static bool IsMetadata(string key) => string.Equals(key, nameof(Article.Metadata), StringComparison.OrdinalIgnoreCase);

    private void Apply(string column, object cell)
    {
        switch (column)
        {
            case nameof(Article.Body):
                _changes.Body = cell as string ?? throw RowValue.Refused(column, "is not text");
                break;
            case nameof(NewsArticle.Provider):
                TakeProvider(cell);
                break;
            case nameof(Article.Topics):
                _changes.Set(ArticleRole.Topics, cell is string topics ? RowList.EntriesOf(column, topics, current.Topics) : cell);
                RejectOtherType(ArticleRole.Topics);
                break;
            case nameof(NewsArticle.Images):
                _changes.Set(
                    ArticleRole.Images,
                    _records.ListOf(
                        column,
                        cell,
                        current.Images,
                        () => new ArticleImage(),
                        FieldTables.Image.Url,
                        isOpen: current.Images.All(IsUrlAlone)
                    )
                );
                RejectOtherType(ArticleRole.Images);
                break;
            case nameof(NewsArticle.Related):
                _changes.Set(
                    ArticleRole.Related,
                    _records.ListOf(column, cell, current.Related, () => new RelatedArticle(), FieldTables.Related.WebUrl, isOpen: false)
                );
                RejectOtherType(ArticleRole.Related);
                break;
            case nameof(Article.Metadata):
                TakeMetadata(
                    path: "",
                    current.Table,
                    cell as IDictionary
                        ?? throw RowValue.Refused(
                            column,
                            $"cannot be changed in a cell. Use {HintWords.Of(Hint.Field)} for the keys in it"
                        ),
                    current.Metadata
                );
                break;
            case nameof(Article.Url) when current.Schema.IsOfNews:
                throw RowValue.Refused(column, "is one of several URLs and cannot be set. Set WebUrl, OriginalUrl or AmpWebUrl");
            case MemberNames.State when HasPassed($"{cell}"):
                break;
            case MemberNames.State:
                throw RowValue.Refused(column, "is computed and cannot be set. Set Published or one of the dates");
            default:
                _changes.SetField(FieldOf(column) ?? throw RowValue.Refused(column, $"has no key in the schema {current.Schema}"), cell);
                break;
        }
    }

    // The cell still has the state at the time of the export; since then, the article was published or has expired.
    private bool HasPassed(string state) =>
        Enum.TryParse(state, out ArticleState exported)
        && exported >= ArticleState.Scheduled
        && exported < ArticleValues.StateAt(current, DateTimeOffset.UtcNow);

    private FieldDefinition? FieldOf(string column) => ArticleColumns.FieldOf(current.Table, column);

    private static bool IsUrlAlone(ArticleImage image) =>
        image.Metadata.Count == 0 && image.Table.Fields.All(field => field == FieldTables.Image.Url || !image.HasValue(field));

    // The cell of such a field was exported empty, so whoever edited it couldn't see the file's value.
    private void RejectOtherType(ArticleRole role)
    {
        if (current.Table.FieldOf(role) is { } field && ArticleValues.IsOfOtherType(current, role))
        {
            throw RowValue.Refused(
                field.Name,
                $"does not show the file's value, which is not {field.Type.Description}. Set the field outside the table"
            );
        }
    }

    private void TakeProvider(object cell)
    {
        if (cell is string name)
        {
            _changes.Set($"{_providerPath}.{FieldTables.Provider.Name.Name}", name);
            return;
        }

        if (cell is not IDictionary provider)
        {
            throw RowValue.Refused(nameof(NewsArticle.Provider), "is neither a name nor an object");
        }

        foreach (FieldDefinition field in FieldTables.Provider.Table.Fields)
        {
            object? value = RowValue.Find(provider, field);
            object? former = current.Provider?[field];
            string path = $"{_providerPath}.{field.Name}";
            if (RowValue.IsChanged(path, value, former, former?.ToString()))
            {
                _changes.Set(path, _records.Overlay(field, value!, former));
            }
        }

        if (RowValue.Find(provider, nameof(ArticleProvider.Metadata)) is IDictionary metadata)
        {
            TakeMetadata(_providerPath, FieldTables.Provider.Table, metadata, current.Provider?.Metadata ?? []);
        }

        if (isNew)
        {
            TakeMetadata(_providerPath, FieldTables.Provider.Table, RowRecords.UnknownOf(provider, FieldTables.Provider.Table), []);
        }
    }

    private void TakeProviderColumns(IReadOnlyDictionary<string, object?> row)
    {
        foreach (FieldDefinition field in (FieldDefinition[])[FieldTables.Provider.Name, FieldTables.Provider.Domain])
        {
            string column = nameof(NewsArticle.Provider) + field.Name;
            object? former = current.Provider?[field];
            if (!row.TryGetValue(column, out object? cell) || RowValue.IsEmpty(cell))
            {
                continue;
            }

            string path = $"{_providerPath}.{field.Name}";
            _given.Add(path);
            if (RowValue.IsChanged(column, cell, former, former?.ToString()))
            {
                _changes.Set(path, cell);
            }
        }
    }

    // JSON and jobs know the keys and values; a cell knows only their text.
    private void TakeMetadata(string path, FieldTable table, IDictionary given, ArticleMetadata former)
    {
        // There is nothing that an empty value could keep.
        IEnumerable<KeyValuePair<string, object?>> entries = isNew ? RowValue.All(path, given) : RowValue.Differences(path, given, former);
        foreach (KeyValuePair<string, object?> entry in entries)
        {
            bool isOwn = former.Contains(entry.Key) || table.Find(entry.Key) is null;
            string key = isOwn
                ? DataPath.Append(path, entry.Key)
                : throw RowValue.Refused(nameof(Article.Metadata), $"has the key {entry.Key}, which is a field of its own");
            try
            {
                _changes.Set(key, WholeSecond.Of(entry.Value));
            }
            catch (FormatException e)
            {
                throw new FormatException($"{key}: {e.Message}", e);
            }
        }
    }

    // Select-Object * copies every key of the article to a property.
    private bool IsRepeated(string name, object cell) =>
        !isNew
        && current.Metadata.Contains(name)
        && RowValue.IsEquivalent(cell, current.Metadata[name], current.Metadata[name]?.ToString());

    private void TakeUnknown(IReadOnlyDictionary<string, object?> row)
    {
        if (!isNew || unknown is not null)
        {
            foreach (string name in UnknownColumns.In(current.Schema, row, isNew).Where(name => !IsRepeated(name, row[name]!)))
            {
                unknown?.Add(name, current.Table);
            }

            return;
        }

        List<string> names = [.. UnknownColumns.OwnKeysIn(current.Schema, row)];

        IDictionary? metadata = row.TryGetValue(nameof(Article.Metadata), out object? cell) ? cell as IDictionary : null;
        foreach (string name in names)
        {
            if (metadata is not null && RowValue.Find(metadata, name) is not null)
            {
                throw RowValue.Refused(name, "is also in Metadata. Remove one of them");
            }

            if (CellDamage.OfNew(name) is { } damage)
            {
                throw RowValue.Refused(name, damage);
            }
        }

        OrderedDictionary keys = [];
        names.ForEach(name => keys.Add(name, row[name]));
        TakeMetadata("", current.Table, keys, []);
    }
}
