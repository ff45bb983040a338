using System.Collections.Generic;

namespace ArticlesPS.Feeds.Formats;

/// <summary>A parsed feed in any format.</summary>
/// <param name="Title">The feed's title as plain text, or null.</param>
/// <param name="Items">Its items in the order of the feed.</param>
internal sealed record Feed(string? Title, IReadOnlyList<FeedItem> Items);
