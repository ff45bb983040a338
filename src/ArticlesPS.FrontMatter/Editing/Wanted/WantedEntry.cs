namespace ArticlesPS.FrontMatter.Editing.Wanted;

/// <summary>A wanted key that is new or has a new value.</summary>
internal sealed class WantedEntry : DataEntry
{
    public WantedEntry(string key, DataNode value, DataEntry? origin = null, bool standsAboveNext = false)
        : base(key, origin?.KeySpan ?? default, value)
    {
        Origin = origin;
        StandsAboveNext = standsAboveNext;
    }

    /// <summary>The entry of the document; null if the key is new.</summary>
    public DataEntry? Origin { get; }

    /// <summary>Whether a new key belongs directly above the one that follows it, and not below the one before.</summary>
    public bool StandsAboveNext { get; }

    /// <inheritdoc/>
    internal override bool HasOwnPlace => Origin?.HasOwnPlace == true;
}
