using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ArticlesPS.Site.Feeds;

/// <summary>Writes JSON Feed 1.1 (<see href="https://www.jsonfeed.org/version/1.1/"/>).</summary>
internal static class JsonFeedWriter
{
    private const string Version = "https://jsonfeed.org/version/1.1";

    /// <summary>The bytes of a feed.</summary>
    public static byte[] Write(FeedDocument feed)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (
            Utf8JsonWriter writer = new(
                buffer,
                new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true }
            )
        )
        {
            writer.WriteStartObject();
            writer.WriteString("version", Version);
            writer.WriteString("title", feed.Title);
            writer.WriteString("home_page_url", feed.SiteUrl);
            WriteOptional(writer, "feed_url", feed.FeedUrl);
            WriteOptional(writer, "description", feed.Description);
            WriteOptional(writer, "language", feed.Language);
            writer.WriteStartArray("items");
            foreach (FeedEntry entry in feed.Entries)
            {
                Write(writer, entry);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        // The writer ends lines as the system does; in texts line breaks are escaped.
        return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(buffer.WrittenSpan).Replace("\r\n", "\n") + "\n");
    }

    private static void Write(Utf8JsonWriter writer, FeedEntry entry)
    {
        writer.WriteStartObject();
        writer.WriteString("id", entry.Url);
        writer.WriteString("url", entry.Url);
        writer.WriteString("title", entry.Title);

        // An item must have content, and an empty one would show as an empty page.
        writer.WriteString("content_text", entry.Excerpt ?? entry.Title);
        writer.WriteString("date_published", ArticleDate.Format(entry.Date));
        WriteOptional(writer, "image", entry.Images.Count > 0 ? entry.Images[0].Url : null);
        if (entry.Authors.Count > 0)
        {
            writer.WriteStartArray("authors");
            foreach (string author in entry.Authors)
            {
                writer.WriteStartObject();
                writer.WriteString("name", author);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (entry.Topics.Count > 0)
        {
            writer.WriteStartArray("tags");
            foreach (string topic in entry.Topics)
            {
                writer.WriteStringValue(topic);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }
}
