using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.Files;
using ArticlesPS.Querying;

namespace ArticlesPS.Site;

/// <summary>An output that was made of articles, compared with what is there, and what to say about it.</summary>
internal sealed class SiteOutput
{
    private readonly string _destination;
    private readonly Func<int> _former;

    /// <param name="destination">The full path of the output.</param>
    /// <param name="target">Where it goes.</param>
    /// <param name="count">How many articles it holds.</param>
    /// <param name="former">Counts the articles of what is there that this one could hold as well.</param>
    internal SiteOutput(string destination, OutputTarget target, int count, Func<int> former)
    {
        _destination = destination;
        _former = former;
        Target = target;
        Count = count;
    }

    /// <summary>Where the output goes, and what differs there.</summary>
    public OutputTarget Target { get; }

    /// <summary>How many articles it holds.</summary>
    public int Count { get; }

    /// <summary>What became of the articles, as in: 20 items, 3 not published, 40 older.</summary>
    public string Summary { get; internal init; } = "";

    /// <summary>Articles that should be in the output and cannot.</summary>
    public IReadOnlyList<ArticleException> Errors { get; internal init; } = [];

    /// <summary>How many files a former run has made, where each of them is something that readers follow; else 0.</summary>
    internal int FormerFiles { get; init; }

    /// <summary>How many of those files this output has no more.</summary>
    internal int LostFiles { get; init; }

    /// <summary>Whether the output may rightly hold nothing, as news do after a quiet weekend.</summary>
    internal bool MayBeEmpty { get; init; }

    /// <summary>Says that articles are not in the output, as in: 2 articles are left out.</summary>
    public static string DescribeLeftOut(int count) =>
        count == 1
            ? "1 article is left out because of an error"
            : FormattableString.Invariant($"{count} articles are left out because of errors");

    /// <summary>Refuses to replace what was to be read as an article and could not be.</summary>
    /// <param name="unread">The full paths of those files.</param>
    /// <exception cref="ArticleException">The output would replace one of them.</exception>
    public void RejectUnread(IReadOnlyCollection<string> unread)
    {
        ArgumentNullException.ThrowIfNull(unread);
        List<string> files = [.. unread.Where(File.Exists).Select(OutputPath.RealPath)];
        if (files.Count == 0)
        {
            return;
        }

        foreach (OutputChange change in Target.Changes.Where(change => change.Action == OutputAction.Update))
        {
            string replaced = OutputPath.RealPath(change.FullPath);
            if (files.Exists(file => DirectoryPath.AreSame(file, replaced)))
            {
                throw QueryErrors.DestinationIsArticle(change.FullPath);
            }
        }
    }

    /// <summary>
    /// Refuses an output that looks like an accident: a mistyped path or a filter that fits nothing would replace what a
    /// site serves by next to nothing.
    /// </summary>
    /// <param name="isComplete">Whether every path that was given was found and could be listed.</param>
    /// <exception cref="ArticleException">
    /// Articles may be missing, none was found, or more than half of those that are there would be lost, or of the files.
    /// </exception>
    public void RejectLoss(bool isComplete)
    {
        if (!isComplete)
        {
            throw OutputErrors.OutputIncomplete(_destination);
        }

        if (Count == 0 && !MayBeEmpty)
        {
            throw OutputErrors.OutputEmpty(_destination, Summary);
        }

        int former = _former();
        if (2L * Count < former)
        {
            throw OutputErrors.OutputWouldLose(_destination, former, Count, Summary);
        }

        // Articles stay where the pages of topics go, as they do with the topics' files.
        if (2L * LostFiles > FormerFiles)
        {
            throw OutputErrors.OutputWouldLoseFiles(_destination, FormerFiles, LostFiles, Summary);
        }
    }
}
