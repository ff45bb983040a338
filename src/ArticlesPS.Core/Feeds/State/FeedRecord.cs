using System;
using System.Collections.Generic;
using ArticlesPS.Curation;

namespace ArticlesPS.Feeds.State;

/// <summary>What is remembered of one feed.</summary>
internal sealed record FeedRecord
{
    /// <summary>The server's name for the version that was read last, or null.</summary>
    public string? ETag { get; init; }

    /// <summary>The server's date of that version as it writes it, or null.</summary>
    public string? LastModified { get; init; }

    /// <summary>When the server wants to be asked again, or null.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>The pages that were given before (<see cref="CanonicalUrl"/>), those that the feed holds now at the end.</summary>
    public IReadOnlyList<string> DeliveredPages { get; init; } = [];
}
