using System;

namespace ArticlesPS.Feeds.Client;

/// <summary>How feeds are read.</summary>
internal sealed record FeedOptions
{
    /// <summary>The maximum number of new articles from each feed; null for all. The remaining ones come the next time.</summary>
    public int? First { get; init; }

    /// <summary>The largest size of a feed in bytes, unpacked.</summary>
    public int MaximumSize { get; init; } = 10 * 1024 * 1024;

    /// <summary>How long the whole answer of a server may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether a feed is read as if it were for the first time, whatever the state says.</summary>
    public bool IgnoresState { get; init; }
}
