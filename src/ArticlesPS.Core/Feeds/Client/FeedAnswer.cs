using System;

namespace ArticlesPS.Feeds.Client;

/// <summary>What a server answers when it is asked for a feed.</summary>
/// <param name="Url">Where the answer comes from in the end.</param>
/// <param name="Body">The feed's bytes; null where it is not modified.</param>
internal sealed record FeedAnswer(Uri Url, byte[]? Body)
{
    /// <summary>The charset that the server names, or null.</summary>
    public string? Charset { get; init; }

    /// <summary>The server's name for this version of the feed, or null.</summary>
    public string? ETag { get; init; }

    /// <summary>The server's date of this version of the feed as it writes it, or null.</summary>
    public string? LastModified { get; init; }
}
