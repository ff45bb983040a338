using System;
using System.Collections.Generic;
using System.IO;
using System.Xml;

namespace ArticlesPS.Site.Sitemaps;

/// <summary>
/// A file of a sitemap (<see href="https://www.sitemaps.org/protocol.html"/>), to which pages are added until it is full.
/// </summary>
internal sealed class SitemapFile : IDisposable
{
    private const string Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string NewsNamespace = "http://www.google.com/schemas/sitemap-news/0.9";

    // The text after the last page.
    private const int EndLength = 11;

    private readonly SitemapForm _form;
    private readonly SitemapLimits _limits;
    private readonly MemoryStream _stream = new();
    private readonly XmlWriter _writer;
    private int _count;

    /// <param name="form">The common settings of all pages.</param>
    /// <param name="limits">How much the file may hold.</param>
    public SitemapFile(SitemapForm form, SitemapLimits limits)
    {
        _form = form;
        _limits = limits;
        _writer = SiteXml.Begin(_stream);
        _writer.WriteStartElement("urlset", Protocol);
        _writer.WriteAttributeString("xmlns", Protocol);
        if (form.Publication is not null)
        {
            _writer.WriteAttributeString("xmlns", "news", null, NewsNamespace);
        }
    }

    /// <summary>The bytes of a file that names others.</summary>
    public static byte[] WriteIndex(IEnumerable<string> urls)
    {
        using MemoryStream stream = new();
        XmlWriter writer = SiteXml.Begin(stream);
        writer.WriteStartElement("sitemapindex", Protocol);
        foreach (string url in urls)
        {
            writer.WriteStartElement("sitemap");
            WriteText(writer, "loc", url);
            writer.WriteEndElement();
        }

        SiteXml.End(writer, stream);
        return stream.ToArray();
    }

    /// <summary>Adds a page.</summary>
    /// <returns>False if it doesn't fit; it's not added then.</returns>
    public bool TryAdd(SitemapEntry entry)
    {
        if (_count == _limits.Urls)
        {
            return false;
        }

        _writer.Flush();
        long length = _stream.Length;
        Write(entry);
        _writer.Flush();
        if (_count > 0 && _stream.Length + EndLength > _limits.Bytes)
        {
            // A complete element can be removed again: the writer doesn't look back.
            _stream.SetLength(length);
            return false;
        }

        _count++;
        return true;
    }

    /// <summary>Ends the file.</summary>
    public byte[] End()
    {
        SiteXml.End(_writer, _stream);
        return _stream.ToArray();
    }

    public void Dispose() => _stream.Dispose();

    private void Write(SitemapEntry entry)
    {
        _writer.WriteStartElement("url");
        WriteText(_writer, "loc", entry.Url);
        string? date = entry.Date is { } given ? ArticleDate.Format(given) : null;
        SiteXml.WriteOptional(_writer, "lastmod", date);
        SiteXml.WriteOptional(_writer, "changefreq", _form.ChangeFrequency);
        SiteXml.WriteOptional(_writer, "priority", _form.Priority);
        if (_form.Publication is not null)
        {
            _writer.WriteStartElement("news", NewsNamespace);
            _writer.WriteStartElement("publication", NewsNamespace);
            WriteText(_writer, "name", _form.Publication, NewsNamespace);
            WriteText(_writer, "language", _form.Language!, NewsNamespace);
            _writer.WriteEndElement();
            WriteText(_writer, "publication_date", date!, NewsNamespace);
            WriteText(_writer, "title", entry.Title!, NewsNamespace);
            _writer.WriteEndElement();
        }

        _writer.WriteEndElement();
    }

    // The protocol requires quotation marks to be escaped, too, which XML doesn't.
    private static void WriteText(XmlWriter writer, string name, string text, string? xmlNamespace = null)
    {
        writer.WriteStartElement(name, xmlNamespace ?? Protocol);
        int start = 0;
        for (int mark = text.IndexOfAny(['\'', '"']); mark >= 0; mark = text.IndexOfAny(['\'', '"'], start))
        {
            writer.WriteString(text.Substring(start, mark - start));
            writer.WriteEntityRef(text[mark] == '"' ? "quot" : "apos");
            start = mark + 1;
        }

        writer.WriteString(text.Substring(start));
        writer.WriteEndElement();
    }
}
