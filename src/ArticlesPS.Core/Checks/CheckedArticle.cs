using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Checks.Values;
using ArticlesPS.FrontMatter;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Fields;

namespace ArticlesPS.Checks;

/// <summary>An article while it is checked: its parts, looked up once for all checks.</summary>
internal sealed class CheckedArticle
{
    private readonly Lazy<IReadOnlyList<(string Path, FieldRecord Record)>> _records;
    private readonly Lazy<IReadOnlyList<KnownValue>> _values;
    private readonly Lazy<IReadOnlyList<KnownValue>> _prose;
    private readonly Lazy<IReadOnlyList<NewsItem>> _items;
    private readonly Lazy<FrontMatterDocument?> _document;

    public CheckedArticle(Article article)
    {
        Article = article;
        _records = new(() => RecordsOf(article));
        _values = new(() => [.. Records.SelectMany(entry => ValuesOf(entry.Path, entry.Record))]);
        _prose = new(() => [.. Values.Where(IsProse)]);
        _items = new(() => ItemsOf(article));
        _document = new(() => ArticleDocument.Of(article));
    }

    public Article Article { get; }

    /// <summary>The article itself with an empty path, then every record below it, their paths ended by a point.</summary>
    public IReadOnlyList<(string Path, FieldRecord Record)> Records => _records.Value;

    /// <summary>Every value of a known field that isn't a record; the texts of a list one by one.</summary>
    public IReadOnlyList<KnownValue> Values => _values.Value;

    /// <summary>Text that people read: titles, excerpts, names, captions and topics, but not URLs, HTML or ciphertext.</summary>
    public IReadOnlyList<KnownValue> Prose => _prose.Value;

    /// <summary>The article and its related articles.</summary>
    public IReadOnlyList<NewsItem> Items => _items.Value;

    /// <summary>The text, read again when positions in it are needed; null if the article has none.</summary>
    public FrontMatterDocument? Document => _document.Value;

    private static List<(string Path, FieldRecord Record)> RecordsOf(FieldRecord root)
    {
        List<(string Path, FieldRecord Record)> records = [];
        Add("", root);
        return records;

        void Add(string path, FieldRecord record)
        {
            records.Add((path, record));
            foreach (FieldDefinition field in record.Table.Fields)
            {
                if (record[field] is FieldRecord below)
                {
                    Add($"{path}{NameOf(record, field)}.", below);
                }
                else if (field.Type.Table is not null && record[field] is IList list)
                {
                    for (int i = 0; i < list.Count; i++)
                    {
                        Add(Indexed(path + NameOf(record, field), i) + ".", (FieldRecord)list[i]!);
                    }
                }
            }
        }
    }

    private static IEnumerable<KnownValue> ValuesOf(string path, FieldRecord record)
    {
        foreach (FieldDefinition field in record.Table.Fields)
        {
            object? value = record[field];
            if (value is IEnumerable<string> texts)
            {
                int i = 0;
                foreach (string text in texts)
                {
                    yield return new KnownValue(Indexed(path + NameOf(record, field), i++), record, field, text);
                }
            }
            else if (value is not null && field.Type.Table is null)
            {
                yield return new KnownValue(path + NameOf(record, field), record, field, value);
            }
        }
    }

    private static bool IsProse(KnownValue value) =>
        value.Value is string
        && value.Field.Notation != FieldNotation.Url
        && value.Field.Role != ArticleRole.FeaturedContent
        && value.Field.Role != ArticleRole.Secured
        && value.Field.Role != ArticleRole.Url
        && value.Field.Role != ArticleRole.Slug
        && value.Field.Role != ArticleRole.Aliases
        && value.Field.Role != ArticleRole.Image;

    private static List<NewsItem> ItemsOf(Article article) =>
        [
            new NewsItem("", article, article.Url, article.Provider, article.Type),
            .. article.Related.Select(
                (entry, i) =>
                    new NewsItem(
                        Indexed(article.Table.FieldOf(ArticleRole.Related)!.Name, i) + ".",
                        entry,
                        entry.Url,
                        entry.Provider,
                        entry.Type
                    )
            ),
        ];

    // The key that the file has; a URL goes by its present name even where the file has the older one.
    private static string NameOf(FieldRecord record, FieldDefinition field) =>
        record.KeyOf(field) is { } key && key.Path != field.Alias ? key.Path : field.Name;

    private static string Indexed(string path, int index) => $"{path}[{index.ToString(CultureInfo.InvariantCulture)}]";
}
