using System;
using System.Collections.Generic;
using ArticlesPS.Cli.Input;
using ArticlesPS.Cli.Output;
using ArticlesPS.Curation.Related;
using ArticlesPS.Curation.Similarity;
using ArticlesPS.Querying.Search;

namespace ArticlesPS.Cli;

/// <summary>The articles among which a command looks for related ones; files that cannot be read are named on standard error.</summary>
/// <param name="console">What the command runs on.</param>
/// <param name="find">Finds the files of paths.</param>
/// <param name="among">The given paths; none stands for the directory of each article.</param>
internal sealed class RelatedCandidates(CliConsole console, Func<IReadOnlyList<string>, IEnumerable<ArticleFile>> find, string[] among)
    : RelatedPool(among.Length > 0 ? string.Join(", ", among) : null)
{
    /// <summary>What the command returns when nothing else fails.</summary>
    public int ExitCode { get; private set; } = Cli.ExitCode.Done;

    private protected override bool Read(string? directory, Action<Article> add)
    {
        int exitCode = Reading.All(console, find(directory is null ? among : [directory]), filter: null, add);
        ExitCode = Math.Max(ExitCode, exitCode);
        return exitCode == Cli.ExitCode.Done;
    }

    private protected override ArticleIndex Index(IReadOnlyList<Article> articles, bool isComplete)
    {
        using ProgressLine progress = new ProgressLine(console, "Indexing").Expect(articles.Count);
        return new ArticleIndex(articles, isComplete, _ => progress.Advance());
    }
}
