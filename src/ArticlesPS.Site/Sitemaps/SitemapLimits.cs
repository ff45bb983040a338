namespace ArticlesPS.Site.Sitemaps;

/// <summary>How much one file may hold.</summary>
/// <param name="Urls">The most URLs.</param>
/// <param name="Bytes">The most bytes, uncompressed.</param>
internal sealed record SitemapLimits(int Urls, long Bytes)
{
    /// <summary>The limits of the protocol (<see href="https://www.sitemaps.org/protocol.html#index"/>).</summary>
    public static SitemapLimits Pages { get; } = new(50_000, 50 * 1024 * 1024);

    /// <summary>
    /// The limits for news (<see
    /// href="https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap"/>).
    /// </summary>
    public static SitemapLimits News { get; } = Pages with { Urls = 1000 };
}
