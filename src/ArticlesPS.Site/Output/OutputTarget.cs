using System.Collections.Generic;
using System.Threading;

namespace ArticlesPS.Site.Output;

/// <summary>The destination of an output, and its differences.</summary>
internal abstract class OutputTarget
{
    /// <summary>The differences: files to write in the order of the output, then those to remove.</summary>
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
    /// The file can't be written, or a file to remove has changed since the output wrote it; it's whole either way.
    /// </exception>
    public abstract void Apply(OutputChange change, CancellationToken cancellation = default);

    /// <summary>Completes the changes, so that the next run knows the current state.</summary>
    /// <param name="refused">Changes that weren't made, because they weren't wanted or failed.</param>
    /// <exception cref="ArticleException">It cannot be written down.</exception>
    public abstract void Complete(IReadOnlyCollection<OutputChange> refused);
}
