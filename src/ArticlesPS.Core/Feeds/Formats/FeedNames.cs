using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace ArticlesPS.Feeds.Formats;

/// <summary>Shared by the XML formats of feeds: names, and how to find links and dates among several.</summary>
internal static class FeedNames
{
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    public static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    public static readonly XNamespace DublinCoreTerms = "http://purl.org/dc/terms/";
    public static readonly XNamespace Media = "http://search.yahoo.com/mrss/";
    public static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /// <summary>The base URL of links in an element: the xml:base attributes around it, each relative to the outer one.</summary>
    public static Uri? BaseOf(XElement element, Uri? document)
    {
        Uri? current = document;
        foreach (XAttribute given in element.AncestorsAndSelf().Reverse().Attributes(XNamespace.Xml + "base"))
        {
            current = FeedUrl.Resolve(given.Value, current) is { } url ? new Uri(url) : current;
        }

        return current;
    }

    /// <summary>The first link that can be opened; else the first one that cannot.</summary>
    public static (string? Link, string? Wrong) LinkOf(IEnumerable<(string? Text, Uri? Base)> links)
    {
        string? wrong = null;
        foreach ((string? text, Uri? baseUrl) in links.Where(link => !string.IsNullOrWhiteSpace(link.Text)))
        {
            if (FeedUrl.Resolve(text, baseUrl) is { } url)
            {
                return (url, null);
            }

            wrong ??= PlainText.Of(text);
        }

        return (null, wrong);
    }

    /// <summary>The first valid date; otherwise the first invalid text.</summary>
    public static (DateTimeOffset? Date, string? Wrong) DateOf(IEnumerable<string?> texts)
    {
        string? wrong = null;
        foreach (string? text in texts.Where(text => !string.IsNullOrWhiteSpace(text)))
        {
            if (FeedDate.TryParse(text!.Trim(), out DateTimeOffset date))
            {
                return (date, null);
            }

            wrong ??= PlainText.Of(text);
        }

        return (null, wrong);
    }

    /// <summary>The names as plain text, each once.</summary>
    public static IReadOnlyList<string> Distinct(IEnumerable<string?> names) =>
        [.. names.OfType<string>().Distinct(StringComparer.Ordinal)];
}
