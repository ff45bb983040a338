using System.Collections.Generic;

namespace ArticlesPS.Feeds.State;

/// <summary>What is new in a feed.</summary>
internal sealed record FeedNews
{
    internal FeedNews(string feed)
    {
        Feed = feed;
    }

    /// <summary>The feed's URL or path.</summary>
    public string Feed { get; }

    /// <summary>The articles that were not given before and are not known, in the order of the feed. None of them has a file.</summary>
    public IReadOnlyList<Article> Articles { get; internal init; } = [];

    /// <summary>What is wrong with items of the feed, a line each.</summary>
    public IReadOnlyList<string> Warnings { get; internal init; } = [];

    /// <summary>What happened, as in: 20 items, 3 of them new, 0 left for the next time.</summary>
    public string Summary { get; internal init; } = "";

    /// <summary>What to remember when all articles were passed on; null where there is nothing to.</summary>
    internal FeedRecord? Record { get; init; }

    /// <summary>The feed in the state.</summary>
    internal string Key { get; init; } = "";
}
