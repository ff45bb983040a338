using System.Globalization;
using System.IO;
using System.Text.RegularExpressions;
using System.Xml;
using ArticlesPS.Feeds.Formats;

namespace ArticlesPS.Site.Feeds;

/// <summary>
/// Writes RSS 2.0 (<see href="https://www.rssboard.org/rss-specification"/>), following the profile where it leaves a
/// choice (<see href="https://www.rssboard.org/rss-profile"/>).
/// </summary>
internal static class RssWriter
{
    // The specification doesn't say whether titles are HTML, and readers differ. Anything that an HTML parser would read as
    // a tag or a reference is written as HTML, so nobody runs it; everything else is unchanged, so AT&T stays AT&T.
    private static readonly Regex _markup = new("<[A-Za-z/!?]|&(#|[A-Za-z][A-Za-z0-9]*;)", RegexOptions.CultureInvariant);

    /// <summary>The bytes of a feed.</summary>
    public static byte[] Write(FeedDocument feed)
    {
        using MemoryStream stream = new();
        XmlWriter writer = SiteXml.Begin(stream);
        writer.WriteStartElement("rss");
        writer.WriteAttributeString("version", "2.0");
        writer.WriteAttributeString("xmlns", "atom", null, FeedNames.Atom.NamespaceName);
        writer.WriteAttributeString("xmlns", "dc", null, FeedNames.DublinCore.NamespaceName);
        writer.WriteAttributeString("xmlns", "media", null, FeedNames.Media.NamespaceName);
        writer.WriteStartElement("channel");
        writer.WriteElementString("title", TextOf(feed.Title));
        writer.WriteElementString("link", feed.SiteUrl);
        writer.WriteElementString("description", HtmlOf(feed.Description ?? feed.Title));
        SiteXml.WriteOptional(writer, "language", feed.Language);
        SiteXml.WriteOptional(writer, "lastBuildDate", feed.Updated?.ToString("r", CultureInfo.InvariantCulture));
        if (feed.FeedUrl is not null)
        {
            writer.WriteStartElement("link", FeedNames.Atom.NamespaceName);
            writer.WriteAttributeString("href", feed.FeedUrl);
            writer.WriteAttributeString("rel", "self");
            writer.WriteAttributeString("type", "application/rss+xml");
            writer.WriteEndElement();
        }

        foreach (FeedEntry entry in feed.Entries)
        {
            Write(writer, entry);
        }

        SiteXml.End(writer, stream);
        return stream.ToArray();
    }

    private static void Write(XmlWriter writer, FeedEntry entry)
    {
        writer.WriteStartElement("item");
        writer.WriteElementString("title", TextOf(entry.Title));
        writer.WriteElementString("link", entry.Url);
        writer.WriteStartElement("guid");
        writer.WriteAttributeString("isPermaLink", "true");
        writer.WriteString(entry.Url);
        writer.WriteEndElement();
        writer.WriteElementString("pubDate", entry.Date.ToString("r", CultureInfo.InvariantCulture));
        foreach (string author in entry.Authors)
        {
            // The element author of RSS is an address.
            writer.WriteElementString("creator", FeedNames.DublinCore.NamespaceName, TextOf(author));
        }

        foreach (string topic in entry.Topics)
        {
            writer.WriteElementString("category", TextOf(topic));
        }

        SiteXml.WriteOptional(writer, "description", entry.Excerpt is null ? null : HtmlOf(entry.Excerpt));
        MediaWriter.Write(writer, entry.Images, TextOf);
        writer.WriteEndElement();
    }

    private static string TextOf(string text) => _markup.IsMatch(text) ? HtmlOf(text) : text;

    private static string HtmlOf(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
