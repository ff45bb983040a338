namespace ArticlesPS.Errors;

/// <summary>An option or a command that a message recommends, which each front end calls by its own name.</summary>
internal enum Hint
{
    /// <summary>Do it anyway.</summary>
    Force,

    /// <summary>The directory of the site, or the one that paths are kept from.</summary>
    Root,

    /// <summary>The URL of the site.</summary>
    SiteUrl,

    /// <summary>The URL under which sitemaps are served.</summary>
    SitemapUrl,

    /// <summary>The title of the site.</summary>
    SiteTitle,

    /// <summary>The language of the site.</summary>
    SiteLanguage,

    /// <summary>The format of a feed.</summary>
    FeedFormat,

    /// <summary>How long a feed may take.</summary>
    Timeout,

    /// <summary>How large a feed may be.</summary>
    MaximumSize,

    /// <summary>A field by its path, and its value.</summary>
    Field,

    /// <summary>Where to look for related articles.</summary>
    Among,

    /// <summary>The secret as text in place of a SecureString.</summary>
    PlainText,

    /// <summary>The command that creates new article files.</summary>
    NewArticle,

    /// <summary>The command that writes heat and published by the editorial policy.</summary>
    UpdateHeat,

    /// <summary>The option of repairs that normalizes line endings.</summary>
    RepairNewLine,

    /// <summary>The extensions of articles.</summary>
    Extension,

    /// <summary>Which titles are wanted.</summary>
    FilterTitle,

    /// <summary>Which providers are wanted.</summary>
    FilterProvider,

    /// <summary>Which topics are wanted.</summary>
    FilterTopic,

    /// <summary>Which categories are wanted.</summary>
    FilterCategory,

    /// <summary>Which types are wanted.</summary>
    FilterType,

    /// <summary>Which URLs are wanted.</summary>
    FilterUrl,

    /// <summary>Whether published articles are wanted.</summary>
    FilterPublished,

    /// <summary>The lowest quality that is wanted.</summary>
    MinimumQuality,

    /// <summary>The lowest heat that is wanted.</summary>
    MinimumHeat,

    /// <summary>The first moment of which articles are wanted.</summary>
    After,

    /// <summary>The moment before which articles are wanted.</summary>
    Before,
}
