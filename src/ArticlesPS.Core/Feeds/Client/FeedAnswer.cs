using System;

namespace ArticlesPS.Feeds.Client;

/// <summary>A server's response to a feed request.</summary>
/// <param name="Url">The final URL of the response.</param>
/// <param name="Body">The feed's bytes; null if it's not modified.</param>
internal sealed record FeedAnswer(Uri Url, byte[]? Body)
{
    /// <summary>The charset that the server names, or null.</summary>
    public string? Charset { get; init; }

    /// <summary>The server's name for this version of the feed, or null.</summary>
    public string? ETag { get; init; }

    /// <summary>The server's date of this version of the feed as it writes it, or null.</summary>
    public string? LastModified { get; init; }
}
