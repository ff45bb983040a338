using System;
using ArticlesPS.Feeds.Formats;
using ArticlesPS.Site.Output;

namespace ArticlesPS.Site;

/// <summary>URLs as outputs of a site have them: absolute, of http or https, in ASCII, without a user name.</summary>
internal static class PageUrl
{
    /// <summary>A URL in that form; null if it's not valid.</summary>
    public static string? Of(string? url) => FeedUrl.Resolve(url, null) is { } web ? WithAsciiHost(new Uri(web)) : null;

    /// <summary>A URL from a user.</summary>
    /// <exception cref="ArticleException">It's not valid.</exception>
    public static string OfGiven(Uri url) => Of(url.OriginalString) ?? throw OutputErrors.UrlInvalid(url.OriginalString);

    /// <summary>A URL without its trailing slash, so that paths can be appended.</summary>
    public static string? WithoutSlash(string? url) => url?.TrimEnd('/');

    private static string WithAsciiHost(Uri url) =>
        url.HostNameType == UriHostNameType.Dns && url.IdnHost != url.Host
            ? new UriBuilder(url) { Host = url.IdnHost }
                .Uri
                .AbsoluteUri
            : url.AbsoluteUri;
}
