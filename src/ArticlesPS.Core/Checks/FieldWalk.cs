using System.Collections;
using System.Collections.Generic;
using System.Globalization;

namespace ArticlesPS;

/// <summary>A value of a known field, in an article or in a record below it.</summary>
/// <param name="Path">The path to it, as in related[0].title.</param>
/// <param name="Record">The record that has the field.</param>
/// <param name="Field">The field.</param>
/// <param name="Value">The value.</param>
internal readonly record struct KnownValue(string Path, FieldRecord Record, ArticleField Field, object Value)
{
    /// <summary>The text of a field that is text; null for any other.</summary>
    public string? Text => Field.Type == FieldType.Text ? Value as string : null;
}

/// <summary>What an article and a related article have in common.</summary>
/// <param name="Path">What stands before the names of its fields: nothing, or as related[0] and a point.</param>
/// <param name="Record">The article or the entry.</param>
/// <param name="Url">The URL to open, or null.</param>
/// <param name="Provider">Where it comes from, or null.</param>
/// <param name="Type">What kind of item it is, or null.</param>
internal readonly record struct NewsItem(string Path, FieldRecord Record, string? Url, ArticleProvider? Provider, string? Type)
{
    /// <summary>The value of a field by its name, or null.</summary>
    public object? this[string name] => Record.Table.Find(name) is { } field ? Record[field] : null;

    /// <summary>The field that has the URL to open.</summary>
    public string UrlField => Path + ((string?)this["webUrl"] == Url ? "webUrl" : "originalUrl");
}

/// <summary>Goes through the known fields of articles, and of the providers, images and related articles in them.</summary>
internal static class FieldWalk
{
    /// <summary>Every record: the article itself with an empty path, then those below, their paths ended by a point.</summary>
    public static IEnumerable<(string Path, FieldRecord Record)> Records(FieldRecord record, string path = "")
    {
        yield return (path, record);
        foreach (ArticleField field in record.Table.Fields)
        {
            if (record[field] is FieldRecord below)
            {
                foreach ((string, FieldRecord) entry in Records(below, $"{path}{field.Name}."))
                {
                    yield return entry;
                }
            }
            else if (field.Type.Table is not null && record[field] is IList list)
            {
                for (int i = 0; i < list.Count; i++)
                {
                    foreach ((string, FieldRecord) entry in Records((FieldRecord)list[i]!, string.Format(CultureInfo.InvariantCulture, "{0}{1}[{2}].", path, field.Name, i)))
                    {
                        yield return entry;
                    }
                }
            }
        }
    }

    /// <summary>Every value that is no record; the texts of a list one by one.</summary>
    public static IEnumerable<KnownValue> Values(Article article)
    {
        foreach ((string path, FieldRecord record) in Records(article))
        {
            foreach (ArticleField field in record.Table.Fields)
            {
                object? value = record[field];
                if (value is IEnumerable<string> texts)
                {
                    int i = 0;
                    foreach (string text in texts)
                    {
                        yield return new KnownValue(string.Format(CultureInfo.InvariantCulture, "{0}{1}[{2}]", path, field.Name, i++), record, field, text);
                    }
                }
                else if (value is not null && field.Type.Table is null)
                {
                    yield return new KnownValue(path + field.Name, record, field, value);
                }
            }
        }
    }

    /// <summary>What people read: titles, excerpts, names, captions and topics, but no URLs, HTML or ciphertext.</summary>
    public static IEnumerable<KnownValue> Prose(Article article)
    {
        foreach (KnownValue value in Values(article))
        {
            bool isProse = value.Value is string && value.Field.Notation != FieldNotation.Url
                && value.Field != FieldTables.Article.FeaturedContent && value.Field != FieldTables.Article.Secured;
            if (isProse)
            {
                yield return value;
            }
        }
    }

    /// <summary>The article and its related articles.</summary>
    public static IEnumerable<NewsItem> Items(Article article)
    {
        yield return new NewsItem("", article, article.Url, article.Provider, article.Type);
        for (int i = 0; i < article.Related.Count; i++)
        {
            RelatedArticle entry = article.Related[i];
            yield return new NewsItem(string.Format(CultureInfo.InvariantCulture, "related[{0}].", i), entry, entry.Url, entry.Provider, entry.Type);
        }
    }
}
