using System;
using ArticlesPS.Curation;

namespace ArticlesPS.Feeds.Formats;

/// <summary>URLs of feeds and in feeds: absolute, of http or https, and never with a user name.</summary>
internal static class FeedUrl
{
    /// <summary>Checks the URL of a feed; its fragment is removed.</summary>
    /// <exception cref="FeedException">It's not valid.</exception>
    public static Uri Check(Uri url)
    {
        if (!url.IsAbsoluteUri || url.IsFile)
        {
            throw FeedException.UrlInvalid(url.OriginalString, "This is not an absolute http or https URL. For a file, use a path.");
        }

        if (url.Scheme is not ("http" or "https"))
        {
            throw FeedException.UrlInvalid(Show(url), "Feeds are read by http and https only.");
        }

        if (!CanonicalUrl.IsWeb(url))
        {
            throw FeedException.UrlInvalid(Show(url), "There is no server with this name. Check the URL.");
        }

        return url.UserInfo.Length == 0
            ? new Uri(url.GetLeftPart(UriPartial.Query))
            : throw FeedException.UrlInvalid(Show(url), "The URL contains a user name or password, which is never sent. Remove it.");
    }

    /// <summary>The URL of a link in a feed; null if it can't be opened.</summary>
    /// <param name="link">The link as written.</param>
    /// <param name="baseUrl">The base URL of a relative link, or null.</param>
    public static string? Resolve(string? link, Uri? baseUrl)
    {
        string text = (link ?? "").Trim();
        bool isResolved = baseUrl is null ? Uri.TryCreate(text, UriKind.Absolute, out Uri? url) : Uri.TryCreate(baseUrl, text, out url);
        return text.Length > 0 && isResolved && CanonicalUrl.IsWeb(url!) ? WithoutUser(url!).AbsoluteUri : null;
    }

    /// <summary>The target of a redirect; null if the address isn't valid.</summary>
    public static Uri? Follow(Uri from, string? location) =>
        location is not null && Uri.TryCreate(from, location, out Uri? target) ? WithoutUser(target) : null;

    /// <summary>The URL as it may be printed.</summary>
    public static string Show(Uri url) => url.IsAbsoluteUri ? WithoutUser(url).AbsoluteUri : url.OriginalString;

    /// <summary>A host as providers' domains are written, without www.</summary>
    public static string? DomainOf(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? uri))
        {
            return null;
        }

        string host = uri.Host.ToLowerInvariant();
        return host.StartsWith("www.", StringComparison.Ordinal) && host.IndexOf('.', 4) > 0 ? host.Substring(4) : host;
    }

    private static Uri WithoutUser(Uri url) =>
        url.UserInfo.Length == 0
            ? url
            : new Uri(url.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo, UriFormat.UriEscaped));
}
