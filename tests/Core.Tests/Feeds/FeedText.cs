using System;
using System.Linq;
using System.Text;
using ArticlesPS.Curation.Duplicates;
using ArticlesPS.Feeds.Formats;

namespace ArticlesPS.Tests.Feeds;

/// <summary>Feeds of one item or a few, and how to read them.</summary>
internal static class FeedText
{
    public const string Namespaces =
        "xmlns:atom='http://www.w3.org/2005/Atom' xmlns:dc='http://purl.org/dc/elements/1.1/' "
        + "xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:media='http://search.yahoo.com/mrss/' "
        + "xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'";

    public static string Rss(params string[] items) =>
        $"<rss version='2.0' {Namespaces}><channel><title>Daily</title>"
        + $"<link>https://daily.example.com/</link>{string.Concat(items.Select(item => $"<item>{item}</item>"))}</channel></rss>";

    /// <summary>A feed of items with a title, a link and a date each.</summary>
    public static string RssOf(params int[] numbers) =>
        Rss([
            .. numbers.Select(number =>
                $"<title>Story {number}</title><link>https://daily.example.com/{number}</link>"
                + "<pubDate>Mon, 09 Mar 2026 07:00:00 GMT</pubDate>"
            ),
        ]);

    public static string Atom(string entry, string feed = "") =>
        "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:media='http://search.yahoo.com/mrss/'>"
        + $"<title>Gazette</title>{feed}<entry>{entry}</entry></feed>";

    public static string Json(string item, string feed = "") =>
        $$"""{"version": "https://jsonfeed.org/version/1.1", "title": "Wire", {{feed}} "items": [{{item}}]}""";

    public static Feed Read(string text, Uri? document = null) => FeedReader.Read(Encoding.UTF8.GetBytes(text), "feed.xml", document);

    public static FeedItem ItemOf(string text, Uri? document = null) => Read(text, document).Items.Single();
}
