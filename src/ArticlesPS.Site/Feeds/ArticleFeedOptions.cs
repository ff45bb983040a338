using System;

namespace ArticlesPS.Site.Feeds;

/// <summary>How a feed is made.</summary>
internal sealed record ArticleFeedOptions
{
    /// <summary>The default maximum number of articles in a feed.</summary>
    public const int DefaultFirst = 20;

    /// <summary>The format; null for the one that the ending of the file says.</summary>
    public ArticleFeedFormat? Format { get; init; }

    /// <summary>The URL where the feed is served; null for the URL where the site serves the file, if known.</summary>
    public Uri? FeedUrl { get; init; }

    /// <summary>How many articles the feed holds at most, the newest; null for <see cref="DefaultFirst"/>.</summary>
    public int? First { get; init; }

    /// <summary>Whether articles are taken that do not say whether they are published.</summary>
    public bool IncludesUnmarked { get; init; }
}
