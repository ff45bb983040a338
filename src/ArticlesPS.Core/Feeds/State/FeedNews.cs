using System.Collections.Generic;

namespace ArticlesPS.Feeds.State;

/// <summary>The new items of a feed.</summary>
internal sealed record FeedNews
{
    internal FeedNews(string feed)
    {
        Feed = feed;
    }

    /// <summary>The feed's URL or path.</summary>
    public string Feed { get; }

    /// <summary>The articles that weren't returned before and aren't known, in the order of the feed. None of them has a file.</summary>
    public IReadOnlyList<Article> Articles { get; internal init; } = [];

    /// <summary>Problems with items of the feed, one line each.</summary>
    public IReadOnlyList<string> Warnings { get; internal init; } = [];

    /// <summary>A summary, such as: 20 items, 3 of them new, 0 left for next time.</summary>
    public string Summary { get; internal init; } = "";

    /// <summary>The record to save after all articles were passed on; null if there is nothing to save.</summary>
    internal FeedRecord? Record { get; init; }

    /// <summary>The feed in the state.</summary>
    internal string Key { get; init; } = "";
}
