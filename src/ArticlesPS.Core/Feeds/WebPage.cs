using System;
using System.Linq;
using System.Net;
using System.Text.RegularExpressions;

namespace ArticlesPS;

/// <summary>Tells web pages from feeds, and finds the feed that a page names.</summary>
internal static class WebPage
{
    private const int LongestHead = 256 * 1024;

    private static readonly Regex _start = new("^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.{0,2000}?-->\\s*)*<(?:!doctype\\s+html|html|head|body)\\b", Options | RegexOptions.Singleline);
    private static readonly Regex _link = new("<link\\b[^<>]*>", Options);
    private static readonly Regex _attribute = new("\\b(rel|type|href)\\s*=\\s*(?:\"([^\"<>]*)\"|'([^'<>]*)'|([^\\s\"'<>]+))", Options);

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>Whether a text is a web page.</summary>
    public static bool IsOne(string text) => _start.IsMatch(text.Substring(0, Math.Min(text.Length, 8192)));

    /// <summary>The URL of the first feed that a page names, or null.</summary>
    public static string? FeedOf(string text, Uri? document)
    {
        string head = text.Substring(0, Math.Min(text.Length, LongestHead));
        return _link.Matches(head).Cast<Match>().Select(link => FeedOfLink(link.Value, document)).FirstOrDefault(url => url is not null);
    }

    private static string? FeedOfLink(string link, Uri? document)
    {
        ILookup<string, string> attributes = _attribute.Matches(link).Cast<Match>().ToLookup(
            match => match.Groups[1].Value.ToLowerInvariant(),
            match => WebUtility.HtmlDecode(match.Groups[2].Value + match.Groups[3].Value + match.Groups[4].Value));
        string type = (attributes["type"].FirstOrDefault() ?? "").ToLowerInvariant();
        bool isFeed = type.Contains("rss") || type.Contains("atom") || type.Contains("feed+json");
        bool isAlternate = (attributes["rel"].FirstOrDefault() ?? "").ToLowerInvariant().Split(' ').Contains("alternate");
        return isFeed && isAlternate ? FeedUrl.Resolve(attributes["href"].FirstOrDefault(), document) : null;
    }
}
