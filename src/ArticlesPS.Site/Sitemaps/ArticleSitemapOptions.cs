using System;

namespace ArticlesPS.Site.Sitemaps;

/// <summary>How a sitemap is made.</summary>
internal sealed record ArticleSitemapOptions
{
    /// <summary>Whether it is a news sitemap, which says of each page what it is and holds those of the last two days.</summary>
    public bool IsNews { get; init; }

    /// <summary>The moment from which articles are listed; null for two days ago in a news sitemap, and for all in another.</summary>
    public DateTimeOffset? After { get; init; }

    /// <summary>Where the sitemap is served; null for where the site serves the file, if it says so.</summary>
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
