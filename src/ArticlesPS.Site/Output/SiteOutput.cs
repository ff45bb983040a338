using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.Files;
using ArticlesPS.Querying;

namespace ArticlesPS.Site.Output;

/// <summary>An output created from articles, compared with the existing files, and its summary.</summary>
internal sealed class SiteOutput
{
    private readonly string _destination;
    private readonly Func<int> _former;

    /// <param name="destination">The full path of the output.</param>
    /// <param name="target">The destination.</param>
    /// <param name="count">How many articles it holds.</param>
    /// <param name="former">Counts the existing articles that this output could also contain.</param>
    internal SiteOutput(string destination, OutputTarget target, int count, Func<int> former)
    {
        _destination = destination;
        _former = former;
        Target = target;
        Count = count;
    }

    /// <summary>The destination of the output, and its differences.</summary>
    public OutputTarget Target { get; }

    /// <summary>How many articles it holds.</summary>
    public int Count { get; }

    /// <summary>A summary, such as: 20 items, 3 not published, 40 older.</summary>
    public string Summary { get; internal init; } = "";

    /// <summary>Articles that should be in the output and cannot.</summary>
    public IReadOnlyList<ArticleException> Errors { get; internal init; } = [];

    /// <summary>The number of files from an earlier run, if readers use each of them; otherwise 0.</summary>
    internal int FormerFiles { get; init; }

    /// <summary>The number of those files that are no longer part of this output.</summary>
    internal int LostFiles { get; init; }

    /// <summary>Whether the output may rightly hold nothing, as news do after a quiet weekend.</summary>
    internal bool MayBeEmpty { get; init; }

    /// <summary>Reports how many articles are left out, such as: 2 articles are left out because of errors.</summary>
    public static string DescribeLeftOut(int count) =>
        count == 1
            ? "1 article is left out because of an error"
            : FormattableString.Invariant($"{count} articles are left out because of errors");

    /// <summary>Refuses to replace a file that was passed as an article but couldn't be read.</summary>
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
    /// Rejects an output that looks like an accident: a mistyped path or a filter that matches nothing would replace a
    /// site's files with almost nothing.
    /// </summary>
    /// <param name="isComplete">Whether every path was found and could be listed.</param>
    /// <exception cref="ArticleException">
    /// Articles might be missing, none was found, or more than half of the existing articles or files would be lost.
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

        // Articles stay even if the pages of topics are removed together with the topics' files.
        if (2L * LostFiles > FormerFiles)
        {
            throw OutputErrors.OutputWouldLoseFiles(_destination, FormerFiles, LostFiles, Summary);
        }
    }
}
