using System;
using System.Collections.Generic;

namespace ArticlesPS.Site.Feeds;

/// <summary>The content of a feed in any format.</summary>
/// <param name="Title">The feed's name.</param>
/// <param name="Description">The description, or null.</param>
/// <param name="Language">Its language, or null.</param>
/// <param name="SiteUrl">Where people read the site.</param>
/// <param name="FeedUrl">The URL where the feed is served, or null.</param>
/// <param name="Entries">The entries, the newest first.</param>
internal sealed record FeedDocument(
    string Title,
    string? Description,
    string? Language,
    string SiteUrl,
    string? FeedUrl,
    IReadOnlyList<FeedEntry> Entries
)
{
    /// <summary>When the feed changed last, which is never the time of a run: the date of its newest entry, or null.</summary>
    public DateTimeOffset? Updated => Entries.Count > 0 ? Entries[0].Date : null;
}
