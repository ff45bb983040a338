namespace ArticlesPS.Articles.Urls.Paths;

/// <summary>What a plugin of Docusaurus makes pages of.</summary>
internal enum DocusaurusKind
{
    /// <summary>Documents in directories.</summary>
    Docs,

    /// <summary>Posts, whose URLs have their dates.</summary>
    Blog,

    /// <summary>Pages whose URLs are their paths.</summary>
    Pages,
}
