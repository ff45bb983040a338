using System.Collections.Generic;

namespace ArticlesPS.FrontMatter.Editing.Wanted;

/// <summary>A wanted list.</summary>
internal sealed class WantedSequence : DataSequence, IWanted
{
    public WantedSequence(IReadOnlyList<DataNode> items, DataNode? origin = null, bool isArranged = false)
        : base(
            items,
            origin is DataSequence { IsFlow: true },
            origin?.Span ?? default,
            (origin as DataSequence)?.Anchor,
            (origin as DataSequence)?.Tag
        )
    {
        Origin = origin;
        IsArranged = isArranged;
    }

    /// <inheritdoc/>
    public DataNode? Origin { get; }

    /// <summary>Whether entries change places, and then take the comments above them along.</summary>
    public bool IsArranged { get; }
}
