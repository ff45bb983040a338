using System.Globalization;

namespace ArticlesPS.Site.Sitemaps;

/// <summary>The settings of a sitemap for all of its pages.</summary>
internal sealed record SitemapForm
{
    private readonly string? _language;

    /// <summary>The publication's name in a news sitemap; null in another.</summary>
    public string? Publication { get; init; }

    /// <summary>
    /// The language of a news sitemap: two or three letters of ISO 639, with a region only for Chinese. For any other
    /// language, the region is removed, as in en-us.
    /// </summary>
    public string? Language
    {
        get => _language;
        init =>
            _language = value?.ToLowerInvariant() is "zh-cn" or "zh-tw"
                ? value.ToLowerInvariant()
                : value?.Split('-')[0].ToLowerInvariant();
    }

    /// <summary>How often pages change, in the protocol's words; null to say nothing.</summary>
    public string? ChangeFrequency { get; init; }

    /// <summary>How important pages are, in the protocol's words; null to say nothing.</summary>
    public string? Priority { get; init; }

    /// <summary>The form of a sitemap.</summary>
    /// <exception cref="ArticleException">The site lacks details for a news sitemap.</exception>
    public static SitemapForm Of(ArticleSitemapOptions options, SiteDescription site) =>
        new()
        {
            Publication = options.IsNews ? site.RequireTitle() : null,
            Language = options.IsNews ? site.RequireLanguage() : null,
            ChangeFrequency = options.ChangeFrequency?.ToString().ToLowerInvariant(),
            Priority = options.Priority?.ToString("0.0##", CultureInfo.InvariantCulture),
        };
}
