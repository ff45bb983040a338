using System.Collections.Generic;
using System.Threading;

namespace ArticlesPS.Site;

/// <summary>Where an output goes, and what differs there.</summary>
internal abstract class OutputTarget
{
    /// <summary>What differs: files to write in the order of the output, then those to remove.</summary>
    public abstract IReadOnlyList<OutputChange> Changes { get; }

    /// <summary>Whether the output runs through a pipe or a device, perhaps the very one that messages would go to.</summary>
    public abstract bool IsStream { get; }

    /// <summary>Refuses a change that cannot be made as things are, and changes nothing.</summary>
    /// <exception cref="ArticleException">Something is in the way.</exception>
    public abstract void Check(OutputChange change);

    /// <summary>Makes one change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="cancellation">Ends the waiting for whoever reads a pipe.</param>
    /// <exception cref="ArticleException">
    /// The file cannot be written, or one that is to be removed holds something else than the output wrote; it is whole either way.
    /// </exception>
    public abstract void Apply(OutputChange change, CancellationToken cancellation = default);

    /// <summary>Says that no more changes are made, so that the next run knows what there is.</summary>
    /// <param name="refused">Changes that were not made, as they were not wanted or failed.</param>
    /// <exception cref="ArticleException">It cannot be written down.</exception>
    public abstract void Complete(IReadOnlyCollection<OutputChange> refused);
}
