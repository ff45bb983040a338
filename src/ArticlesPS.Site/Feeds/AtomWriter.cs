using System;
using System.IO;
using System.Xml;
using ArticlesPS.Feeds.Formats;

namespace ArticlesPS.Site.Feeds;

/// <summary>Writes Atom 1.0 (RFC 4287). All text is plain, which is the default type.</summary>
internal static class AtomWriter
{
    // A feed must say when it changed (4.1.1). One without entries has no other date that is the same in every run.
    private static readonly DateTimeOffset _never = new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The bytes of a feed.</summary>
    public static byte[] Write(FeedDocument feed)
    {
        using MemoryStream stream = new();
        XmlWriter writer = SiteXml.Begin(stream);
        writer.WriteStartElement("feed", FeedNames.Atom.NamespaceName);
        writer.WriteAttributeString("xmlns", FeedNames.Atom.NamespaceName);
        writer.WriteAttributeString("xmlns", "media", null, FeedNames.Media.NamespaceName);
        if (feed.Language is not null)
        {
            writer.WriteAttributeString("xml", "lang", null, feed.Language);
        }

        writer.WriteElementString("id", feed.FeedUrl ?? feed.SiteUrl);
        writer.WriteElementString("title", feed.Title);
        SiteXml.WriteOptional(writer, "subtitle", feed.Description);
        writer.WriteElementString("updated", ArticleDate.Format(feed.Updated ?? _never));
        WriteLink(writer, "alternate", feed.SiteUrl, "text/html");
        if (feed.FeedUrl is not null)
        {
            WriteLink(writer, "self", feed.FeedUrl, "application/atom+xml");
        }

        // An entry without an author has the feed's (4.1.1).
        WriteAuthor(writer, feed.Title);
        foreach (FeedEntry entry in feed.Entries)
        {
            Write(writer, entry);
        }

        SiteXml.End(writer, stream);
        return stream.ToArray();
    }

    private static void Write(XmlWriter writer, FeedEntry entry)
    {
        string date = ArticleDate.Format(entry.Date);
        writer.WriteStartElement("entry");
        writer.WriteElementString("id", entry.Url);
        writer.WriteElementString("title", entry.Title);
        WriteLink(writer, "alternate", entry.Url, type: null);
        writer.WriteElementString("published", date);
        writer.WriteElementString("updated", date);
        foreach (string author in entry.Authors)
        {
            WriteAuthor(writer, author);
        }

        foreach (string topic in entry.Topics)
        {
            writer.WriteStartElement("category");
            writer.WriteAttributeString("term", topic);
            writer.WriteEndElement();
        }

        SiteXml.WriteOptional(writer, "summary", entry.Excerpt);
        MediaWriter.Write(writer, entry.Images, text => text);
        writer.WriteEndElement();
    }

    private static void WriteAuthor(XmlWriter writer, string name)
    {
        writer.WriteStartElement("author");
        writer.WriteElementString("name", name);
        writer.WriteEndElement();
    }

    private static void WriteLink(XmlWriter writer, string relation, string url, string? type)
    {
        writer.WriteStartElement("link");
        writer.WriteAttributeString("rel", relation);
        if (type is not null)
        {
            writer.WriteAttributeString("type", type);
        }

        writer.WriteAttributeString("href", url);
        writer.WriteEndElement();
    }
}
