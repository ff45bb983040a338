using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using ArticlesPS.FrontMatter;
using ArticlesPS.Text;

namespace ArticlesPS.Feeds.Formats;

/// <summary>JSON Feed 1.1 and 1.0 (<see href="https://www.jsonfeed.org/version/1.1/"/>).</summary>
internal static class JsonFeedReader
{
    private const string Version = "https://jsonfeed.org/version/";

    /// <summary>The feed that a text is.</summary>
    /// <exception cref="FeedException">The text is not JSON, or not a feed.</exception>
    public static Feed Read(string text, string feed, Uri? document)
    {
        using JsonDocument json = Parse(text, feed);
        try
        {
            return FeedOf(json.RootElement, feed, document);
        }
        catch (InvalidDataException e)
        {
            throw FeedException.Malformed(feed, $"This is not JSON: {e.Message}", e, new TextPosition(1, 1));
        }
    }

    private static Feed FeedOf(JsonElement root, string feed, Uri? document)
    {
        if (root.ValueKind != JsonValueKind.Object || TextOf(root, "version")?.StartsWith(Version, StringComparison.Ordinal) != true)
        {
            throw FeedException.NotSupported(feed, $"This is JSON, but not a JSON Feed, whose version begins with {Version}.");
        }

        string? site = FeedUrl.Resolve(TextOf(root, "home_page_url"), document) ?? FeedUrl.Resolve(TextOf(root, "feed_url"), document);
        Uri? baseUrl = site is null ? document : new Uri(site);
        IReadOnlyList<string> authors = AuthorsOf(root);
        return new Feed(
            PlainText.Of(TextOf(root, "title")),
            [.. List(root, "items").Where(IsObject).Select(item => ItemOf(item, authors, baseUrl))]
        );
    }

    private static JsonDocument Parse(string text, string feed)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException e)
        {
            TextPosition position = new((int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1);
            int place = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
            throw FeedException.Malformed(feed, $"This is not JSON: {(place > 0 ? e.Message[..place] : e.Message)}", e, position);
        }
    }

    private static FeedItem ItemOf(JsonElement item, IReadOnlyList<string> feedAuthors, Uri? baseUrl)
    {
        // An id may be the page's URL, or any other text.
        string? id = FeedUrl.Resolve(TextOf(item, "id"), null);
        (string? link, string? wrongLink) = FeedNames.LinkOf([
            (TextOf(item, "url"), baseUrl),
            (TextOf(item, "external_url"), baseUrl),
            (id, null),
        ]);
        (DateTimeOffset? date, string? wrongDate) = FeedNames.DateOf([TextOf(item, "date_published"), TextOf(item, "date_modified")]);
        IReadOnlyList<string> authors = AuthorsOf(item);
        IEnumerable<string?> attached = List(item, "attachments")
            .Where(attachment => IsObject(attachment) && FeedImages.IsPictureType(TextOf(attachment, "mime_type")))
            .Select(attachment => TextOf(attachment, "url"));
        string? picture = TextOf(item, "image") ?? TextOf(item, "banner_image");
        return new FeedItem
        {
            Title = PlainText.Of(TextOf(item, "title")),
            Text = PlainText.Of(TextOf(item, "summary"))
                ?? PlainText.Of(TextOf(item, "content_text"))
                ?? HtmlText.Of(TextOf(item, "content_html")),
            Link = link,
            WrongLink = wrongLink,
            Date = date,
            WrongDate = wrongDate,
            Authors = authors.Count > 0 ? authors : feedAuthors,
            Images = FeedImages.Distinct(attached.Prepend(picture).Select(url => FeedImages.Make(FeedUrl.Resolve(url, baseUrl)))),
        };
    }

    // Version 1.0 has one author and no list.
    private static IReadOnlyList<string> AuthorsOf(JsonElement parent)
    {
        IEnumerable<JsonElement> authors = List(parent, "authors");
        return FeedNames.Distinct(
            (JsonMember.Find(parent, "author") is { } author ? authors.Append(author) : authors)
                .Where(IsObject)
                .Select(one => PlainText.Of(TextOf(one, "name")))
        );
    }

    private static bool IsObject(JsonElement element) => element.ValueKind == JsonValueKind.Object;

    private static JsonElement[] List(JsonElement parent, string name) =>
        JsonMember.Find(parent, name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    // Half of a surrogate pair isn't text, and the parser reports it only now.
    private static string? TextOf(JsonElement parent, string name)
    {
        if (JsonMember.Find(parent, name) is not { ValueKind: JsonValueKind.String } value)
        {
            return null;
        }

        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
