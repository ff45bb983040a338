namespace ArticlesPS;

/// <summary>How often pages of a sitemap are likely to change, as a hint to search engines.</summary>
public enum SitemapChangeFrequency
{
    /// <summary>At every visit.</summary>
    Always,

    /// <summary>Every hour.</summary>
    Hourly,

    /// <summary>Every day.</summary>
    Daily,

    /// <summary>Every week.</summary>
    Weekly,

    /// <summary>Every month.</summary>
    Monthly,

    /// <summary>Every year.</summary>
    Yearly,

    /// <summary>Never again.</summary>
    Never,
}
