using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using System.Threading;
using ArticlesPS.Curation.Related;
using ArticlesPS.Curation.Similarity;
using ArticlesPS.Output;

namespace ArticlesPS.Input;

/// <summary>The articles that a cmdlet searches for related ones. Unreadable files are its non-terminating errors.</summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="among">Paths, files and articles; empty for the directory of each article.</param>
/// <param name="newSearch">Creates a search for files from the cmdlet's parameters.</param>
/// <param name="report">Handles a path that doesn't exist, and anything that is not a path.</param>
/// <param name="cancellation">Ends the reading.</param>
internal sealed class RelatedCandidates(
    FileCommand cmdlet,
    object[] among,
    Func<FileSearch> newSearch,
    Action<ErrorRecord> report,
    CancellationToken cancellation
) : RelatedPool(among.Length > 0 ? string.Join(", ", among) : null)
{
    private protected override bool Read(string? directory, Action<Article> add)
    {
        FileSearch search = newSearch();
        ArticleArgument given = new("Among", cmdlet, search, report, cancellation) { Skipped = cmdlet.Skip };
        bool isComplete = given.Read(directory is null ? among : [new DirectoryInfo(directory)], article =>
        {
            search.Searched.HasArticle = true;
            add(article);
        });
        cmdlet.Warn(search.Searched.Warning());
        return isComplete;
    }

    private protected override ArticleIndex Index(IReadOnlyList<Article> articles, bool isComplete)
    {
        using FileProgress progress = new(cmdlet, "Indexing articles", "articles", articles.Count);
        return new ArticleIndex(articles, isComplete, progress.AdvanceOrStop);
    }
}
