using System;
using System.Xml.Linq;
using ArticlesPS.Feeds.Client;

namespace ArticlesPS.Feeds.Formats;

/// <summary>Reads feeds in every known format, detected from their content and not from the server's headers.</summary>
internal static class FeedReader
{
    /// <summary>Reads a feed.</summary>
    /// <param name="bytes">The feed's bytes.</param>
    /// <param name="feed">The name in an error: its URL or path.</param>
    /// <param name="document">The URL it was read from, which links are relative to; null for a file.</param>
    /// <param name="charset">The charset that the server names, or null.</param>
    /// <exception cref="FeedException">It's not a feed, or not well formed.</exception>
    public static Feed Read(byte[] bytes, string feed, Uri? document = null, string? charset = null)
    {
        string text = FeedEncoding.Decode(bytes, charset, feed);
        // Byte-order marks after the first, from concatenated files, count as blanks; lines and columns stay.
        text = BlankMarks(text);
        string start = text.TrimStart();
        if (start.Length == 0)
        {
            throw FeedException.Empty(feed);
        }

        if (WebPage.IsOne(text))
        {
            throw FeedException.IsWebPage(feed, WebPage.FeedOf(text, document));
        }

        return start[0] switch
        {
            '<' => ReadXml(FeedXml.Load(text, feed), feed, document),
            '{' or '[' => ReadJson(text, feed, document),
            _ => throw FeedException.NotSupported(feed, "This is neither XML nor JSON, so it is not a feed."),
        };
    }

    private static string BlankMarks(string text)
    {
        int start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] == '\uFEFF'))
        {
            start++;
        }

        return text.IndexOf('\uFEFF', 0, start) < 0 ? text : text.Substring(0, start).Replace('\uFEFF', ' ') + text.Substring(start);
    }

    private static Feed ReadXml(XElement root, string feed, Uri? document) =>
        (root.Name.LocalName, root.Name.NamespaceName) switch
        {
            ("rss" or "RDF", _) => RssReader.Read(root, document),
            ("feed", var name) when name == FeedNames.Atom.NamespaceName => AtomReader.Read(root, document),
            ("feed", _) => throw FeedException.NotSupported(
                feed,
                "This is Atom 0.3 or a dialect of it. Only Atom 1.0, RSS and JSON Feed are supported."
            ),
            ("opml", _) => throw FeedException.NotSupported(
                feed,
                "This is a list of feeds (OPML), not a feed. Use the URLs in its xmlUrl attributes."
            ),
            ("urlset" or "sitemapindex", _) => throw FeedException.NotSupported(feed, "This is a sitemap, not a feed."),
            (var name, _) => throw FeedException.NotSupported(feed, $"This is XML, but not a feed: its outermost element is {name}."),
        };

#if NET8_0_OR_GREATER
    private static Feed ReadJson(string text, string feed, Uri? document) => JsonFeedReader.Read(text, feed, document);
#else
    private static Feed ReadJson(string text, string feed, Uri? document) =>
        throw FeedException.NotSupported(feed, "JSON Feed needs PowerShell 7.4 or later. Many sites also offer their feed as RSS or Atom.");
#endif
}
