using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using ArticlesPS.Articles;
using ArticlesPS.Schemas;

namespace ArticlesPS.Site.Api;

/// <summary>
/// Writes the JSON of the API like its site: the same fields in the same order for every article, null for missing ones,
/// two blanks for each level, and CRLF on every system, so that the site's own pages don't change.
/// </summary>
/// <param name="zone">The time zone of all times.</param>
/// <param name="locale">The locale of articles that have none, or null.</param>
internal sealed class ArticleApiWriter(TimeZoneInfo zone, string? locale)
{
    private static readonly JsonWriterOptions _options = new() { Encoder = SiteJsonEncoder.Instance, Indented = true };

    /// <summary>A page: its number, its articles, and the number of the next page or null.</summary>
    public byte[] Write(ArticleApiPage page)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, _options))
        {
            writer.WriteStartObject();
            writer.WriteNumber("page", page.Number);
            writer.WriteStartArray("value");
            foreach (ArticleApiEntry entry in page.Entries)
            {
                Write(writer, entry);
            }

            writer.WriteEndArray();
            WriteNumber(writer, "nextPage", page.Next);
            writer.WriteEndObject();
        }

        return WithLineBreaks(buffer.WrittenSpan);
    }

    private void Write(Utf8JsonWriter writer, ArticleApiEntry entry)
    {
        Article article = entry.Article;
        writer.WriteStartObject();
        writer.WriteString("path", entry.Path);
        writer.WriteString("title", article.Title);
        writer.WriteString("excerpt", article.Excerpt);
        WriteSourceUrl(writer, article);
        writer.WriteString("webUrl", article.WebUrl);
        writer.WriteString("originalUrl", article.OriginalUrl);
        writer.WriteString("featuredContent", article.FeaturedContent);
        WriteOther(writer, "highlight", article);
        WriteNumber(writer, "heat", article.Heat);
        WriteKey(writer, "tags", article);
        WriteList(writer, "images", article.Images, WriteImage);
        writer.WriteString("content", entry.Content);
        writer.WriteString("type", article.Type);
        writer.WriteString("ampWebUrl", article.AmpWebUrl);
        writer.WriteString("cdnAmpWebUrl", article.CdnAmpWebUrl);
        writer.WriteString("publishedDateTime", TimeOf(entry.Date));
        writer.WriteString("updatedDateTime", UpdatedTimeOf(article));
        WriteProvider(writer, article.Provider);
        WriteLocale(writer, article);
        WriteCategories(writer, article);
        WriteList(writer, "topics", article.Topics, (list, topic) => list.WriteStringValue(topic));
        writer.WriteEndObject();
    }

    private string TimeOf(DateTimeOffset date)
    {
        DateTimeOffset local = TimeZoneInfo.ConvertTime(date, zone);
        string form = local.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz";
        return local.ToString(form, CultureInfo.InvariantCulture);
    }

    private string? UpdatedTimeOf(Article article) =>
        ArticleDate.TryRead(article.Metadata["updatedDateTime"] as string, out DateTimeOffset date) ? TimeOf(date) : null;

    // The only field whose older name the API still has.
    private static void WriteSourceUrl(Utf8JsonWriter writer, Article article)
    {
        const string sourceUrl = "sourceUrl";
        if (article.Table.FieldOf(ArticleRole.WebUrl) is { } webUrl && article.NameOf(webUrl) == sourceUrl)
        {
            writer.WriteString(sourceUrl, article.WebUrl);
        }
        else
        {
            WriteOther(writer, sourceUrl, article);
        }
    }

    private static void WriteProvider(Utf8JsonWriter writer, ArticleProvider? provider)
    {
        if (provider is null)
        {
            writer.WriteNull("provider");
            return;
        }

        writer.WriteStartObject("provider");
        writer.WriteString("name", provider.Name);
        writer.WriteString("domain", provider.Domain);
        WriteList(writer, "images", provider.Images, WriteImage);
        WriteOther(writer, "publishers", provider);
        if (provider.Authors.Count > 0)
        {
            WriteList(writer, "authors", provider.Authors, WriteAuthor);
        }
        else
        {
            WriteOther(writer, "authors", provider);
        }

        writer.WriteEndObject();
    }

    private static void WriteImage(Utf8JsonWriter writer, ArticleImage image)
    {
        writer.WriteStartObject();
        writer.WriteString("url", image.Url);
        WriteNumber(writer, "width", image.Width);
        WriteNumber(writer, "height", image.Height);
        writer.WriteString("title", image.Title);
        writer.WriteString("attribution", image.Attribution);
        writer.WriteBoolean("isCached", image.IsCached ?? false);
        writer.WriteEndObject();
    }

    private static void WriteAuthor(Utf8JsonWriter writer, ArticleAuthor author)
    {
        writer.WriteStartObject();
        writer.WriteString("name", author.Name);
        foreach (KeyValuePair<string, object?> other in author.Metadata.Entries)
        {
            writer.WritePropertyName(other.Key);
            ArticleJson.WriteValue(writer, other.Value);
        }

        writer.WriteEndObject();
    }

    private void WriteLocale(Utf8JsonWriter writer, Article article)
    {
        if (!ArticleMember.TryGet(article, "locale", out object? own) || own is null)
        {
            writer.WriteString("locale", locale);
        }
        else
        {
            WriteKey(writer, "locale", article);
        }
    }

    private static void WriteCategories(Utf8JsonWriter writer, Article article)
    {
        if (article.Category is null)
        {
            WriteOther(writer, "categories", article);
        }
        else
        {
            WriteList(writer, "categories", [article.Category], (list, category) => list.WriteStringValue(category));
        }
    }

    // A key of the file that is a field of the API alone.
    private static void WriteOther(Utf8JsonWriter writer, string name, FieldRecord record)
    {
        writer.WritePropertyName(name);
        ArticleJson.WriteValue(writer, record.Others[name]);
    }

    // A key of the file, which may be one of a role in the article's schema.
    private static void WriteKey(Utf8JsonWriter writer, string name, Article article)
    {
        writer.WritePropertyName(name);
        ArticleJson.WriteValue(writer, ArticleMember.TryGet(article, name, out object? value) ? value : null);
    }

    private static void WriteNumber(Utf8JsonWriter writer, string name, int? number)
    {
        if (number is { } value)
        {
            writer.WriteNumber(name, value);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static void WriteList<T>(Utf8JsonWriter writer, string name, IReadOnlyCollection<T> list, Action<Utf8JsonWriter, T> write)
    {
        if (list.Count == 0)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartArray(name);
        foreach (T item in list)
        {
            write(writer, item);
        }

        writer.WriteEndArray();
    }

    // Outside strings, where they're escaped, line breaks are those of the system.
    private static byte[] WithLineBreaks(ReadOnlySpan<byte> json)
    {
        ArrayBufferWriter<byte> buffer = new(json.Length + (json.Length / 16) + 1);
        while (json.IndexOf((byte)'\n') is >= 0 and var end)
        {
            buffer.Write(json[..end].TrimEnd((byte)'\r'));
            buffer.Write("\r\n"u8);
            json = json[(end + 1)..];
        }

        buffer.Write(json);
        return buffer.WrittenSpan.ToArray();
    }
}
