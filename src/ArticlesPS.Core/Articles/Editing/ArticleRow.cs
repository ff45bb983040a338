using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Linq;
using ArticlesPS.FrontMatter;
using Field = ArticlesPS.FieldTables.Article;

namespace ArticlesPS;

/// <summary>
/// A row that stands for an article: of a CSV file, of parsed JSON, or an article that came back from a job. What differs
/// from the file is what a person or a script has changed.
/// </summary>
public static class ArticleRow
{
    private const string FileSystem = "FileSystem::";

    /// <summary>The file that a row names in FullName, PSPath, LiteralPath or Path; null where it names none.</summary>
    public static string? PathOf(IReadOnlyDictionary<string, object?> row)
    {
        ArgumentNullException.ThrowIfNull(row);
        foreach (string column in (string[])["FullName", "PSPath", "LiteralPath", "Path"])
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

    /// <summary>
    /// The changes that a row asks for. An empty cell is not given and changes nothing; columns that articles do not have
    /// are left alone.
    /// </summary>
    /// <param name="row">The cells by column.</param>
    /// <param name="current">The article as the file has it.</param>
    /// <param name="others">Changes wanted besides, or null.</param>
    /// <exception cref="FormatException">A cell was changed to what cannot be taken over.</exception>
    public static ArticleChanges ChangesFrom(IReadOnlyDictionary<string, object?> row, Article current, ArticleChanges? others = null)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(current);
        ArticleChanges changes = new();
        foreach (ArticleColumn column in ArticleColumns.All)
        {
            if (row.TryGetValue(column.Name, out object? cell) && cell is not (null or "") && !Says(cell, column.ValueOf(current), column.TextOf(current)))
            {
                Take(changes, column.Name, cell, current);
            }
        }

        TakeProviderColumns(changes, row, current.Provider);
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
    /// <exception cref="FormatException">A cell cannot be taken over.</exception>
    public static ArticleChanges ToMake(IReadOnlyDictionary<string, object?> row)
    {
        ArgumentNullException.ThrowIfNull(row);
        Dictionary<string, object?> cells = row.ToDictionary(cell => cell.Key, cell => cell.Value, StringComparer.OrdinalIgnoreCase);
        foreach (ArticleField field in Field.Table.Fields)
        {
            bool isGiven = cells.TryGetValue(field.Name, out object? present) && present is not (null or "");
            if (!isGiven && field.OlderName is not null && cells.TryGetValue(field.OlderName, out object? older))
            {
                cells[field.Name] = older;
            }
        }

        if (cells.TryGetValue(nameof(Article.Url), out object? url))
        {
            cells.Remove(nameof(Article.Url));
            string[] columns = [nameof(Article.WebUrl), nameof(Article.OriginalUrl)];
            object?[] others = [.. columns.Where(cells.ContainsKey).Select(column => cells[column]).Where(other => other is not (null or ""))];
            if (others.Length == 0)
            {
                cells[nameof(Article.WebUrl)] = url;
            }
            else if (url is not (null or "") && !others.Contains(url))
            {
                throw Refused(nameof(Article.Url), "is neither WebUrl nor OriginalUrl. Take it out, or change one of these");
            }
        }

        return ChangesFrom(cells, new Article());
    }

    private static void Take(ArticleChanges changes, string column, object cell, Article current)
    {
        switch (column)
        {
            case nameof(Article.Body):
                changes.Body = cell as string ?? throw Refused(column, "is not text");
                break;
            case nameof(Article.Provider):
                TakeProvider(changes, cell, current);
                break;
            case nameof(Article.Images):
                changes.Set("images", ListOf(column, cell, current.Images, () => new ArticleImage(), FieldTables.Image.Url, isOpen: true));
                break;
            case nameof(Article.Related):
                changes.Set("related", ListOf(column, cell, current.Related, () => new RelatedArticle(), FieldTables.Related.WebUrl, isOpen: false));
                break;
            case nameof(Article.Metadata):
                TakeMetadata(
                    changes,
                    path: "",
                    Field.Table,
                    cell as IDictionary ?? throw Refused(column, "cannot be changed in a cell. Use -Field for the keys in it"),
                    current.Metadata);
                break;
            case nameof(Article.Url):
                throw Refused(column, "is one of several URLs and cannot be set. Set WebUrl, OriginalUrl or AmpWebUrl");
            case nameof(Article.Name) or nameof(Article.DirectoryName) or nameof(Article.FullName) or nameof(Article.PSPath):
                // Which file it is: another spelling of the path, or a row that was made for a copy.
                break;
            default:
                changes.Set(Field.Table.Fields.First(field => string.Equals(field.Name, column, StringComparison.OrdinalIgnoreCase)).Name, cell);
                break;
        }
    }

    private static void TakeProvider(ArticleChanges changes, object cell, Article current)
    {
        if (cell is string name)
        {
            changes.Set("provider.name", name);
            return;
        }

        if ((cell is FieldRecord record ? AsDictionary(record) : cell) is not IDictionary provider)
        {
            throw Refused(nameof(Article.Provider), "is neither a name nor an object");
        }

        foreach (ArticleField field in FieldTables.Provider.Table.Fields)
        {
            object? value = Given(provider, field.Name);
            object? former = current.Provider?[field];
            if (value is not (null or "") && !Says(value, former, former?.ToString()))
            {
                changes.Set($"provider.{field.Name}", Overlay(field, value, former));
            }
        }

        if (Given(provider, nameof(ArticleProvider.Metadata)) is IDictionary metadata)
        {
            TakeMetadata(changes, "provider", FieldTables.Provider.Table, metadata, current.Provider?.Metadata ?? []);
        }
    }

    private static void TakeProviderColumns(ArticleChanges changes, IReadOnlyDictionary<string, object?> row, ArticleProvider? current)
    {
        foreach (ArticleField field in (ArticleField[])[FieldTables.Provider.Name, FieldTables.Provider.Domain])
        {
            if (row.TryGetValue(nameof(Article.Provider) + field.Name, out object? cell) && cell is not (null or "") && !Says(cell, current?[field], current?[field]?.ToString()))
            {
                changes.Set($"provider.{field.Name}", cell);
            }
        }
    }

    // JSON and jobs know the keys and values; a cell knows only their text.
    private static void TakeMetadata(ArticleChanges changes, string path, FieldTable table, IDictionary given, ArticleMetadata current)
    {
        foreach (DictionaryEntry entry in Differences(given, current))
        {
            string key = $"{entry.Key}";
            bool isOwn = current.Contains(key) || table.Find(key) is null;
            changes.Set(isOwn ? YamlPath.Append(path, key) : throw Refused(nameof(Article.Metadata), $"has the key {key}, which is a field of its own"), entry.Value);
        }
    }

    private static IEnumerable<DictionaryEntry> Differences(IDictionary given, ArticleMetadata current) =>
        given.Cast<DictionaryEntry>().Where(entry => entry.Value is not null && !Says(entry.Value, current[$"{entry.Key}"], current[$"{entry.Key}"]?.ToString()));

    private static ArticleList<T> ListOf<T>(string column, object cell, IReadOnlyList<T> current, Func<T> create, ArticleField url, bool isOpen)
        where T : FieldRecord
    {
        IEnumerable<object?> entries = cell switch
        {
            string text => FieldConversion.Split(text),
            IDictionary or FieldRecord => [cell],
            IEnumerable list => list.Cast<object?>(),
            _ => throw Refused(column, "is no list"),
        };
        entries = entries.Select(entry => entry is FieldRecord record ? AsDictionary(record) : entry);
        if (cell is string && current.Any(item => item.ToString() is null or ""))
        {
            throw Refused(column, "cannot be changed in a cell, for the file has entries without one");
        }

        List<T> result = [];
        foreach (object? entry in entries)
        {
            string? key = entry as string ?? (entry is IDictionary record ? Given(record, "Url") as string ?? Given(record, url.Name) as string : null);
            T? existing = current.FirstOrDefault(item => item.ToString() == key);
            if (existing is null && entry is not IDictionary && (!isOpen || key is null))
            {
                throw Refused(column, $"has {key ?? "nothing"}, of which no more than the URL is known. Take the column out, or give objects");
            }

            IDictionary? given = entry as IDictionary;
            result.Add(existing is null ? FieldConversion.Fill(create(), given ?? new Hashtable { [url.Name] = key })
                : given is null ? existing
                : (T)Overlay(existing, given));
        }

        return new ArticleList<T>(result);
    }

    private static OrderedDictionary AsDictionary(FieldRecord record)
    {
        OrderedDictionary values = new(StringComparer.OrdinalIgnoreCase);
        foreach (ArticleField field in record.Table.Fields)
        {
            values[field.Name] = record[field];
        }

        values[nameof(Article.Metadata)] = record.Others;
        return values;
    }

    // What is given differs from the record where it says something else; all the rest of the record stays.
    private static FieldRecord Overlay(FieldRecord record, IDictionary given)
    {
        FieldRecord copy = record.Copy();
        foreach (ArticleField field in record.Table.Fields)
        {
            object? value = Given(given, field.Name);
            object? former = record[field];
            if (value is not (null or "") && !Says(value, former, former?.ToString()))
            {
                copy[field] = Overlay(field, value, former);
            }
        }

        if (Given(given, nameof(Article.Metadata)) is IDictionary metadata)
        {
            foreach (DictionaryEntry entry in Differences(metadata, record.Others))
            {
                copy.Others[$"{entry.Key}"] = entry.Value;
            }
        }

        return copy;
    }

    private static object? Overlay(ArticleField field, object value, object? former) => (value, former) switch
    {
        _ when field.Type.Table is null || value is FieldRecord => FieldConversion.Convert(field, value),
        (string, _) => throw Refused(field.Name, "of an entry cannot be changed as a whole. Use -Field with its path"),
        (IDictionary given, FieldRecord record) => Overlay(record, given),
        (IEnumerable given and not IDictionary, IEnumerable<FieldRecord> records) => FieldConversion.Convert(field, given.Cast<object?>().Select(entry => Overlay(entry, records)).ToList()),
        _ => FieldConversion.Convert(field, value),
    };

    private static object? Overlay(object? entry, IEnumerable<FieldRecord> records) =>
        entry is IDictionary given && records.FirstOrDefault(record => record.ToString() is { Length: > 0 } key && key == KeyOf(given, record)) is { } existing
            ? Overlay(existing, given)
            : entry;

    // What tells an entry from the others: the URL of an image, the name of an author.
    private static string? KeyOf(IDictionary given, FieldRecord record) => Given(given, record is ArticleAuthor ? FieldTables.Author.Name.Name : FieldTables.Image.Url.Name) as string;

    private static object? Given(IDictionary record, string field)
    {
        foreach (DictionaryEntry entry in record)
        {
            if (string.Equals($"{entry.Key}", field, StringComparison.OrdinalIgnoreCase))
            {
                return entry.Value;
            }
        }

        return null;
    }

    // A cell says what the file says when it is the text of it, or the same values in other types: JSON has no whole
    // numbers of 32 bits, takes texts that look like dates for dates, and joins lists below its depth by blanks.
    private static bool Says(object cell, object? current, string? text) => (cell, current) switch
    {
        (string given, _) => SameLines(given, text ?? "")
            || (current is IList list && given == string.Join(" ", list.Cast<object?>()))
            || (current is DateTimeOffset date && ArticleDate.TryParse(given, out DateTimeOffset same) && same.UtcTicks == date.UtcTicks),
        (DateTime or DateTimeOffset, DateTimeOffset date) => Equals(InstantOf(cell), date.UtcTicks),
        (DateTime or DateTimeOffset, string former) => ArticleDate.TryParse(former, out DateTimeOffset date) && Equals(InstantOf(cell), date.UtcTicks),
        (bool given, bool former) => given == former,
        (IDictionary given, FieldRecord former) => RecordSays(given, former),
        (IDictionary given, IDictionary former) => given.Count == former.Count
            && former.Keys.Cast<string>().All(key => Says(Given(given, key) ?? "", former[key], former[key] is null ? "" : ArticleMetadata.TextOf(former[key]))),
        (IEnumerable given, IList former) => ListSays([.. given.Cast<object?>()], former),
        (IEnumerable given, null) => !given.Cast<object?>().Any(),
        (IFormattable given, IFormattable former) => ArticleMetadata.TextOf(given) == ArticleMetadata.TextOf(former),
        _ => Equals(cell, current),
    };

    private static bool ListSays(List<object?> given, IList former)
    {
        for (int i = 0; i < given.Count && i < former.Count; i++)
        {
            if (!Says(given[i] ?? "", former[i], former[i]?.ToString()))
            {
                return false;
            }
        }

        return given.Count == former.Count;
    }

    private static bool RecordSays(IDictionary given, FieldRecord former) =>
        former.Table.Fields.All(field => Given(given, field.Name) is not { } value || value is "" || Says(value, former[field], former[field]?.ToString()))
            && (Given(given, nameof(Article.Metadata)) is not IDictionary others || !Differences(others, former.Others).Any());

    private static bool SameLines(string a, string b) => a == b || a.Replace("\r\n", "\n") == b.Replace("\r\n", "\n");

    private static long? InstantOf(object date) => date switch
    {
        DateTime other => ArticleDate.Of(other).UtcTicks,
        DateTimeOffset other => other.UtcTicks,
        _ => null,
    };

    private static FormatException Refused(string column, string reason) => new($"The column {column} {reason}.");
}
