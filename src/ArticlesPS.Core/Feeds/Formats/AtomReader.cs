using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace ArticlesPS.Feeds.Formats;

/// <summary>Atom 1.0 (RFC 4287).</summary>
internal static class AtomReader
{
    private static readonly XNamespace _atom = FeedNames.Atom;

    /// <summary>The feed that a document is.</summary>
    public static Feed Read(XElement root, Uri? document)
    {
        // A file has no URL, but the feed names its own.
        string? self = FeedUrl.Resolve(
            LinksOf(root, "self").Concat(LinksOf(root, "alternate")).FirstOrDefault()?.Attribute("href")?.Value,
            document
        );
        Uri? baseUrl = document ?? (self is null ? null : new Uri(self));
        IReadOnlyList<string> authors = AuthorsOf(root);
        return new Feed(
            TextOf(root.Element(_atom + "title")),
            [.. root.Elements(_atom + "entry").Select(entry => ItemOf(entry, authors, baseUrl))]
        );
    }

    private static FeedItem ItemOf(XElement entry, IReadOnlyList<string> feedAuthors, Uri? baseUrl)
    {
        XElement? content = entry.Element(_atom + "content");
        IEnumerable<XElement> pages = LinksOf(entry, "alternate")
            .OrderByDescending(link => link.Attribute("type")?.Value is null or "text/html");
        (string? link, string? wrongLink) = FeedNames.LinkOf(
            pages
                .Select(page => (page.Attribute("href")?.Value, BaseOf(page)))
                .Append((content?.Attribute("src")?.Value, content is null ? null : BaseOf(content)))
        );
        (DateTimeOffset? date, string? wrongDate) = FeedNames.DateOf([
            entry.Element(_atom + "published")?.Value,
            entry.Element(_atom + "updated")?.Value,
        ]);
        XElement? source = entry.Element(_atom + "source");
        IReadOnlyList<string> authors = AuthorsOf(entry);
        IReadOnlyList<string> sourceAuthors = source is null ? feedAuthors : AuthorsOf(source);
        return new FeedItem
        {
            Title = TextOf(entry.Element(_atom + "title")),
            Text = TextOf(entry.Element(_atom + "summary")) ?? TextOf(content),
            Link = link,
            WrongLink = wrongLink,
            Date = date,
            WrongDate = wrongDate,
            SourceName = TextOf(source?.Element(_atom + "title")),
            SourceUrl = FeedUrl.Resolve(
                source is null ? null : LinksOf(source, "alternate").FirstOrDefault()?.Attribute("href")?.Value,
                baseUrl
            ),
            Authors = authors.Count > 0 ? authors : sourceAuthors,
            Images = FeedImages.Of(
                entry,
                LinksOf(entry, "enclosure")
                    .Select(enclosure => (enclosure, enclosure.Attribute("href")?.Value, enclosure.Attribute("type")?.Value)),
                BaseOf
            ),
        };

        Uri? BaseOf(XElement element) => FeedNames.BaseOf(element, baseUrl);
    }

    private static IEnumerable<XElement> LinksOf(XElement parent, string relation) =>
        parent.Elements(_atom + "link").Where(link => (link.Attribute("rel")?.Value ?? "alternate") == relation);

    private static IReadOnlyList<string> AuthorsOf(XElement parent) =>
        FeedNames.Distinct(parent.Elements(_atom + "author").Select(author => PlainText.Of(author.Element(_atom + "name")?.Value)));

    // Text has a type attribute; content of another type isn't text.
    private static string? TextOf(XElement? element) =>
        (element?.Attribute("type")?.Value.Trim() ?? "text") switch
        {
            "text" or "text/plain" => PlainText.Of(element?.Value),
            "html" or "text/html" or "xhtml" or "application/xhtml+xml" => HtmlText.Of(FeedXml.MarkupOf(element!)),
            _ => null,
        };
}
