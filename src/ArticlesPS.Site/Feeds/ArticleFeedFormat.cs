namespace ArticlesPS;

/// <summary>The formats that feeds are written in.</summary>
public enum ArticleFeedFormat
{
    /// <summary>RSS 2.0.</summary>
    Rss,

    /// <summary>Atom 1.0.</summary>
    Atom,

    /// <summary>JSON Feed 1.1.</summary>
    JsonFeed,
}
