using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Checks.Values;
using ArticlesPS.Curation;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Records;

namespace ArticlesPS.Checks.Rules.Urls;

/// <summary>Articles whose page is on another site than their provider's.</summary>
internal sealed class ProviderUrlAnalyzer()
    : ArticleAnalyzer(
        new RuleDescriptor("ProviderUrl", ProblemSeverity.Warning, "The page of the article is not on the domain of its provider.")
    )
{
    // Where many publish: there the provider is who does.
    private static readonly string[] _platforms =
    [
        "youtube.com",
        "youtu.be",
        "vimeo.com",
        "medium.com",
        "substack.com",
        "wordpress.com",
        "blogspot.com",
        "github.com",
        "github.io",
        "dev.to",
        "linkedin.com",
        "twitter.com",
        "x.com",
        "facebook.com",
        "apple.news",
    ];

    // Below a two-letter country domain, these aren't names of sites: bbc.co.uk, abc.net.au.
    private static readonly string[] _secondLevels = ["co", "com", "net", "org", "gov", "gob", "ac", "edu", "or", "ne", "go"];

    public override IEnumerable<Finding> Find(CheckedArticle given)
    {
        foreach (NewsItem item in given.Items)
        {
            bool isArticle = item.Type is null or "article";
            if (
                isArticle
                && HostOf(item.Provider?.Domain) is { } domain
                && HostOf(item.Url) is { } host
                && SiteOf(host) != SiteOf(domain)
                && !_platforms.Any(platform => IsBelow(host, platform))
            )
            {
                yield return new Finding(
                    DataPath.Append(item.PathOf(ArticleRole.Provider), FieldTables.Provider.Domain.Name),
                    $"The page is on {host}, but the provider's domain is {item.Provider!.Domain}."
                );
            }
        }
    }

    // Of a URL, AMP forms resolved, or of a domain as people write it.
    private static string? HostOf(string? text)
    {
        string given = (text ?? "").Trim();
        return CanonicalUrl.HostOf(given.Contains("://", StringComparison.Ordinal) ? given : "https://" + given);
    }

    // The name that was registered, without the domain that it was registered under: news.bbc.co.uk and bbc.com are one site.
    private static string SiteOf(string host)
    {
        string[] labels = host.Split('.');
        int last = labels.Length - 1;
        bool hasSecondLevel = last >= 2 && labels[last].Length == 2 && _secondLevels.Contains(labels[last - 1]);
        int labelsBehind = hasSecondLevel ? 2 : 1;
        return last < 1 ? host : labels[last - labelsBehind];
    }

    private static bool IsBelow(string host, string domain) => host == domain || host.EndsWith("." + domain, StringComparison.Ordinal);
}
