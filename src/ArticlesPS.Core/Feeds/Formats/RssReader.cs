using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace ArticlesPS.Feeds.Formats;

/// <summary>
/// RSS 2.0 (<see href="https://www.rssboard.org/rss-specification"/>), its predecessors from 0.9 on, and RSS 1.0. Names
/// of elements count and not their namespaces, which differ from version to version.
/// </summary>
internal sealed class RssReader
{
    private readonly Uri? _base;
    private readonly XElement _root;

    private RssReader(XElement root, Uri? document)
    {
        _root = root;
        Uri? outer = FeedNames.BaseOf(root, document);
        Channel = root.Elements().FirstOrDefault(element => element.Name.LocalName == "channel") ?? root;
        string? site = FeedUrl.Resolve(Find(Channel, "link")?.Value, outer);
        _base = site is null ? outer : new Uri(site);
    }

    private XElement Channel { get; }

    /// <summary>The feed that a document is.</summary>
    public static Feed Read(XElement root, Uri? document)
    {
        RssReader reader = new(root, document);
        string? title = HtmlText.OfEither(Find(reader.Channel, "title")?.Value);

        // In RSS 1.0, the items are beside the channel.
        IEnumerable<XElement> items = reader
            .Channel.Elements()
            .Concat(reader._root.Elements())
            .Where(element => element.Name.LocalName == "item");
        return new Feed(title, [.. items.Distinct().Select(reader.ItemOf)]);
    }

    private FeedItem ItemOf(XElement item)
    {
        (string? link, string? wrongLink) = FeedNames.LinkOf(LinksOf(item));
        (DateTimeOffset? date, string? wrongDate) = FeedNames.DateOf([
            Find(item, "pubDate")?.Value,
            item.Element(FeedNames.DublinCore + "date")?.Value,
            item.Element(FeedNames.DublinCoreTerms + "issued")?.Value,
            item.Element(FeedNames.DublinCoreTerms + "created")?.Value,
            item.Element(FeedNames.Atom + "published")?.Value,
            item.Element(FeedNames.Atom + "updated")?.Value,
        ]);
        XElement? source = Find(item, "source");
        return new FeedItem
        {
            Title = HtmlText.OfEither(Find(item, "title") is { } title ? FeedXml.MarkupOf(title) : null),
            Text = TextOf(Find(item, "description")) ?? TextOf(item.Element(FeedNames.Content + "encoded")),
            Link = link,
            WrongLink = wrongLink,
            Date = date,
            WrongDate = wrongDate,
            SourceName = HtmlText.OfEither(source?.Value),
            SourceUrl = FeedUrl.Resolve(source?.Attribute("url")?.Value, null),
            Authors = FeedNames.Distinct(AuthorsOf(item)),
            Images = FeedImages.Of(
                item,
                item.Elements()
                    .Where(element => element.Name.LocalName == "enclosure")
                    .Select(element => (element, element.Attribute("url")?.Value, element.Attribute("type")?.Value)),
                BaseOf
            ),
        };
    }

    private IEnumerable<(string?, Uri?)> LinksOf(XElement item)
    {
        if (Find(item, "link") is { } link)
        {
            yield return (link.Value, BaseOf(link));
        }

        foreach (XElement atom in item.Elements(FeedNames.Atom + "link").Where(atom => atom.Attribute("rel")?.Value is null or "alternate"))
        {
            yield return (atom.Attribute("href")?.Value, BaseOf(atom));
        }

        // A proper link, unless it declares that it's not a permalink: then it's neither a link nor an invalid one.
        if (Find(item, "guid") is { } guid && !IsFalse(guid.Attribute("isPermaLink")) && FeedUrl.Resolve(guid.Value, null) is { } permalink)
        {
            yield return (permalink, null);
        }

        // RSS 1.0 names an item by the URL that it is about.
        if (item.Attribute(FeedNames.Rdf + "about")?.Value is { } about)
        {
            yield return (about, BaseOf(item));
        }
    }

    // jane@example.com (Jane Doe): the address is nobody's business.
    private static IEnumerable<string?> AuthorsOf(XElement item)
    {
        foreach (XElement creator in item.Elements(FeedNames.DublinCore + "creator"))
        {
            yield return HtmlText.OfEither(creator.Value);
        }

        foreach (XElement author in item.Elements().Where(element => element.Name.LocalName == "author"))
        {
            string text = author.Elements().FirstOrDefault(element => element.Name.LocalName == "name")?.Value ?? author.Value;
            yield return NameIn(text);
        }
    }

    // The name follows an address in parentheses.
    private static string? NameIn(string author)
    {
        if (!author.Contains('@'))
        {
            return HtmlText.OfEither(author);
        }

        int open = author.IndexOf('(');
        int close = author.LastIndexOf(')');
        return open >= 0 && close > open ? HtmlText.OfEither(author.Substring(open + 1, close - open - 1)) : null;
    }

    private static bool IsFalse(XAttribute? attribute) => "false".Equals(attribute?.Value.Trim(), StringComparison.OrdinalIgnoreCase);

    private Uri? BaseOf(XElement element) => FeedNames.BaseOf(element, _base);

    private static string? TextOf(XElement? element) => element is null ? null : HtmlText.Of(FeedXml.MarkupOf(element));

    // Elements of modules have names like those of RSS, as media:title and itunes:title.
    private static XElement? Find(XElement parent, string name) =>
        parent
            .Elements()
            .FirstOrDefault(element =>
                element.Name.LocalName == name
                && (element.Name.NamespaceName.Length == 0 || element.Name.Namespace == parent.Name.Namespace)
            );
}
