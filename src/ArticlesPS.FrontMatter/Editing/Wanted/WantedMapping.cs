using System.Collections.Generic;

namespace ArticlesPS.FrontMatter.Editing.Wanted;

/// <summary>A wanted mapping.</summary>
internal sealed class WantedMapping : DataMapping, IWanted
{
    public WantedMapping(IReadOnlyList<DataEntry> entries, DataNode? origin = null)
        : base(
            entries,
            origin is DataMapping { IsFlow: true },
            origin?.Span ?? default,
            (origin as DataMapping)?.Anchor,
            (origin as DataMapping)?.Tag
        )
    {
        Origin = origin;
    }

    /// <inheritdoc/>
    public DataNode? Origin { get; }
}
