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

    /// <summary>The command that checks articles.</summary>
    CheckArticles,

    /// <summary>The option of repairs that normalizes line endings.</summary>
    RepairNewLine,

    /// <summary>The extensions of articles.</summary>
    Extension,

    /// <summary>The option that also reads subdirectories.</summary>
    Recurse,

    /// <summary>The condition on titles.</summary>
    FilterTitle,

    /// <summary>The condition on providers.</summary>
    FilterProvider,

    /// <summary>The condition on topics.</summary>
    FilterTopic,

    /// <summary>The condition on authors.</summary>
    FilterAuthor,

    /// <summary>The condition on categories.</summary>
    FilterCategory,

    /// <summary>The condition on types.</summary>
    FilterType,

    /// <summary>The condition on URLs.</summary>
    FilterUrl,

    /// <summary>The condition on being published.</summary>
    FilterPublished,

    /// <summary>The condition on the state.</summary>
    FilterState,

    /// <summary>The schema of the articles.</summary>
    Schema,

    /// <summary>The lowest quality to select.</summary>
    MinimumQuality,

    /// <summary>The lowest heat to select.</summary>
    MinimumHeat,

    /// <summary>The first instant to select.</summary>
    After,

    /// <summary>The instant that selected articles are before.</summary>
    Before,
}
