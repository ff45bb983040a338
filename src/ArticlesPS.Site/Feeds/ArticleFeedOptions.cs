using System;

namespace ArticlesPS.Site.Feeds;

/// <summary>How a feed is made.</summary>
internal sealed record ArticleFeedOptions
{
    /// <summary>How many articles a feed holds at most where nobody says otherwise.</summary>
    public const int DefaultFirst = 20;

    /// <summary>The format; null for the one that the ending of the file says.</summary>
    public ArticleFeedFormat? Format { get; init; }

    /// <summary>Where the feed is served; null for where the site serves the file, if it says so.</summary>
    public Uri? FeedUrl { get; init; }

    /// <summary>How many articles the feed holds at most, the newest; null for <see cref="DefaultFirst"/>.</summary>
    public int? First { get; init; }

    /// <summary>Whether articles are taken that do not say whether they are published.</summary>
    public bool IncludesUnmarked { get; init; }
}
