using System;
using System.Collections.Generic;

namespace ArticlesPS.Feeds.Formats;

/// <summary>An item of a feed: plain texts, and URLs that are absolute and of http or https.</summary>
internal sealed record FeedItem
{
    /// <summary>The headline, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The feed's text about the item, or null.</summary>
    public string? Text { get; init; }

    /// <summary>The page, or null if there is none that can be opened.</summary>
    public string? Link { get; init; }

    /// <summary>Invalid text in place of a link, or null.</summary>
    public string? WrongLink { get; init; }

    /// <summary>When it appeared, or null.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>Invalid text in place of a date, or null.</summary>
    public string? WrongDate { get; init; }

    /// <summary>The name of the feed that it was copied from, or null.</summary>
    public string? SourceName { get; init; }

    /// <summary>The URL of the feed that it was copied from, or null.</summary>
    public string? SourceUrl { get; init; }

    /// <summary>The names of those who wrote it.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Its pictures.</summary>
    public IReadOnlyList<ArticleImage> Images { get; init; } = [];
}
