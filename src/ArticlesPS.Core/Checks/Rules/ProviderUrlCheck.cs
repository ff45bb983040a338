using System;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS;

/// <summary>Articles whose page is on another site than their provider's.</summary>
internal sealed class ProviderUrlCheck() : ArticleCheck(new ArticleRule(
    "ProviderUrl", ProblemSeverity.Warning, "The page of the article is not on the domain of its provider."))
{
    // Where many publish: there the provider is who does.
    private static readonly string[] _platforms =
        ["youtube.com", "youtu.be", "vimeo.com", "medium.com", "github.com", "linkedin.com", "twitter.com", "x.com", "facebook.com"];

    public override IEnumerable<Finding> Find(CheckedArticle given)
    {
        foreach (NewsItem item in given.Items)
        {
            bool isArticle = item.Type is null or "article";
            if (isArticle && item.Provider?.Domain is { Length: > 0 } domain && HostOf(item.Url) is { } host && !AreOfOneSite(host, domain) && !_platforms.Any(platform => IsBelow(host, platform)))
            {
                yield return new Finding(item.Path + "provider.domain", $"The page is on {host}, and the provider's domain is {domain}.");
            }
        }
    }

    private static string? HostOf(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https" ? Plain(uri.Host) : null;

    private static bool AreOfOneSite(string host, string domain)
    {
        string plain = Plain(domain);
        return IsBelow(host, plain) || IsBelow(plain, host);
    }

    private static bool IsBelow(string host, string domain) =>
        host == domain || host.EndsWith("." + domain, StringComparison.Ordinal);

    private static string Plain(string host)
    {
        string lower = host.Trim().TrimEnd('.').ToLowerInvariant();
        return lower.StartsWith("www.", StringComparison.Ordinal) ? lower.Substring("www.".Length) : lower;
    }
}
