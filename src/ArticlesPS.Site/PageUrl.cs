using System;
using ArticlesPS.Feeds.Formats;

namespace ArticlesPS.Site;

/// <summary>URLs as outputs of a site have them: absolute, of http or https, in ASCII, without a user name.</summary>
internal static class PageUrl
{
    /// <summary>A URL in that form; null for what is none.</summary>
    public static string? Of(string? url) => FeedUrl.Resolve(url, null) is { } web ? WithAsciiHost(new Uri(web)) : null;

    /// <summary>A URL that somebody has given.</summary>
    /// <exception cref="ArticleException">It is none.</exception>
    public static string OfGiven(Uri url) => Of(url.OriginalString) ?? throw OutputErrors.UrlInvalid(url.OriginalString);

    /// <summary>A URL without the slash at its end, so that paths can follow.</summary>
    public static string? WithoutSlash(string? url) => url?.TrimEnd('/');

    private static string WithAsciiHost(Uri url) =>
        url.HostNameType == UriHostNameType.Dns && url.IdnHost != url.Host
            ? new UriBuilder(url) { Host = url.IdnHost }
                .Uri
                .AbsoluteUri
            : url.AbsoluteUri;
}
