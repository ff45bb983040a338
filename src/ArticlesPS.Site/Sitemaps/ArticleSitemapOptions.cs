using System;

namespace ArticlesPS.Site.Sitemaps;

/// <summary>How a sitemap is made.</summary>
internal sealed record ArticleSitemapOptions
{
    /// <summary>Whether it's a news sitemap, which describes each page and contains those of the last two days.</summary>
    public bool IsNews { get; init; }

    /// <summary>The moment from which articles are listed; null for two days ago in a news sitemap, and for all in another.</summary>
    public DateTimeOffset? After { get; init; }

    /// <summary>The URL where the sitemap is served; null for the URL where the site serves the file, if known.</summary>
    public Uri? SitemapUrl { get; init; }

    /// <summary>Whether articles whose webUrl leads elsewhere have a page on the site too.</summary>
    public bool IncludesLinked { get; init; }

    /// <summary>Whether articles are taken that do not say whether they are published.</summary>
    public bool IncludesUnmarked { get; init; }

    /// <summary>How often pages change, or null to say nothing.</summary>
    public SitemapChangeFrequency? ChangeFrequency { get; init; }

    /// <summary>How important pages are among those of the site, 0 to 1, or null to say nothing.</summary>
    public double? Priority { get; init; }
}
