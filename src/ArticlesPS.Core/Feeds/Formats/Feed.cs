using System.Collections.Generic;

namespace ArticlesPS.Feeds.Formats;

/// <summary>A feed as it was read, whatever its format.</summary>
/// <param name="Title">What the feed is called, as plain text; or null.</param>
/// <param name="Items">Its items in the order of the feed.</param>
internal sealed record Feed(string? Title, IReadOnlyList<FeedItem> Items);
