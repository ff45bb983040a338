using System;
using System.Linq;
using System.Net;
using System.Text.RegularExpressions;
using ArticlesPS.Feeds.Formats;

namespace ArticlesPS.Feeds.Client;

/// <summary>Tells web pages from feeds, and finds the feed that a page names.</summary>
internal static class WebPage
{
    private const int LongestHead = 256 * 1024;

    private const int LongestStart = 8192;

    // Text that can precede the root element.
    private static readonly (string Open, string Close)[] _prologue = [("<?", "?>"), ("<!--", "-->")];
    private static readonly Regex _start = new("^<(?:!doctype\\s+html|html|head|body)\\b", Options);
    private static readonly Regex _link = new("<link\\b[^<>]*>", Options);
    private static readonly Regex _attribute = new("\\b(rel|type|href)\\s*=\\s*(?:\"([^\"<>]*)\"|'([^'<>]*)'|([^\\s\"'<>]+))", Options);

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    /// <summary>Whether a text is a web page.</summary>
    public static bool IsOne(string text)
    {
        // Read once from start to end, because text from outside can keep a regular expression busy forever.
        string rest = text.Substring(0, Math.Min(text.Length, LongestStart)).TrimStart();
        while (Array.Find(_prologue, part => rest.StartsWith(part.Open, StringComparison.Ordinal)) is { Open: not null } part)
        {
            int end = rest.IndexOf(part.Close, part.Open.Length, StringComparison.Ordinal);
            rest = end < 0 ? "" : rest.Substring(end + part.Close.Length).TrimStart();
        }

        return _start.IsMatch(rest);
    }

    /// <summary>The URL of the first feed that a page names, or null.</summary>
    public static string? FeedOf(string text, Uri? document)
    {
        string head = text.Substring(0, Math.Min(text.Length, LongestHead));
        return _link.Matches(head).Cast<Match>().Select(link => FeedOfLink(link.Value, document)).FirstOrDefault(url => url is not null);
    }

    private static string? FeedOfLink(string link, Uri? document)
    {
        ILookup<string, string> attributes = _attribute
            .Matches(link)
            .Cast<Match>()
            .ToLookup(
                match => match.Groups[1].Value.ToLowerInvariant(),
                match => WebUtility.HtmlDecode(match.Groups[2].Value + match.Groups[3].Value + match.Groups[4].Value)
            );
        string type = (attributes["type"].FirstOrDefault() ?? "").ToLowerInvariant();
        bool isFeed = type.Contains("rss") || type.Contains("atom") || type.Contains("feed+json");
        bool isAlternate = (attributes["rel"].FirstOrDefault() ?? "").ToLowerInvariant().Split(' ').Contains("alternate");
        return isFeed && isAlternate ? FeedUrl.Resolve(attributes["href"].FirstOrDefault(), document) : null;
    }
}
