using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using ArticlesPS.Files.Kinds;
using ArticlesPS.Site.Output;

namespace ArticlesPS.Site.Sitemaps;

/// <summary>Counts the pages of a sitemap, including those in the files of an index.</summary>
/// <param name="newsSince">Only news from this moment on are counted; other pages always are. Null counts all.</param>
internal sealed class SitemapEntryCounter(DateTimeOffset? newsSince)
{
    private const string Protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string News = "http://www.google.com/schemas/sitemap-news/0.9";

    // Four times the maximum size of a file in bytes.
    private const long MostCharacters = 200 * 1024 * 1024;

    private static readonly XmlReaderSettings _settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    /// <summary>Counts the pages.</summary>
    /// <param name="path">The full path of the sitemap.</param>
    /// <exception cref="XmlException">It's not XML.</exception>
    public int Count(string path)
    {
        using XmlReader reader = Open(path);
        return reader is { LocalName: "sitemapindex", NamespaceURI: Protocol } ? CountNamed(reader, path) : CountPages(reader);
    }

    private static XmlReader Open(string path)
    {
        XmlReader reader = XmlReader.Create(RegularFile.OpenRead(path), _settings);
        reader.MoveToContent();
        return reader;
    }

    private int CountPages(XmlReader reader)
    {
        int count = 0;
        bool isSitemap = reader is { LocalName: "urlset", NamespaceURI: Protocol };
        while (isSitemap && reader.Read())
        {
            count += reader.NodeType == XmlNodeType.Element && Counts(reader) ? 1 : 0;
        }

        return count;
    }

    private bool Counts(XmlReader reader)
    {
        using XmlReader page = reader.ReadSubtree();
        bool isNews = newsSince is not null && page.ReadToFollowing("publication_date", News);
        return !isNews || !ArticleDate.TryParse(page.ReadElementContentAsString(), out DateTimeOffset date) || date >= newsSince;
    }

    // The files of an index are beside it, and aren't indexes themselves.
    private int CountNamed(XmlReader reader, string index)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        while (reader.ReadToFollowing("loc", Protocol))
        {
            string url = reader.ReadElementContentAsString();
            names.Add(Uri.UnescapeDataString(url.Substring(url.LastIndexOf('/') + 1)));
        }

        string directory = Path.GetDirectoryName(index)!;
        return names.Where(OutputFile.IsInside).Sum(name => FormerOutput.Count(() => CountPagesOf(Path.Combine(directory, name))));
    }

    private int CountPagesOf(string path)
    {
        using XmlReader reader = Open(path);
        return CountPages(reader);
    }
}
