using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using System.Threading;
using ArticlesPS.Curation.Similarity;
using ArticlesPS.Output;

namespace ArticlesPS.Input;

/// <summary>The articles among which a cmdlet looks for related ones, read and indexed once.</summary>
/// <param name="cmdlet">The cmdlet; files that cannot be read are its non-terminating errors.</param>
/// <param name="among">Paths, files and articles; empty for the directory of each article.</param>
/// <param name="newSearch">Creates a file search with the cmdlet's parameters.</param>
/// <param name="report">Handles a path that doesn't exist or isn't valid.</param>
/// <param name="cancellation">Ends the reading.</param>
internal sealed class RelatedCandidates(
    FileCommand cmdlet,
    object[] among,
    Func<FileSearch> newSearch,
    Action<ErrorRecord> report,
    CancellationToken cancellation
)
{
    private readonly Dictionary<string, ArticleIndex> _byDirectory = new(StringComparer.Ordinal);

    /// <summary>The articles to search for related ones.</summary>
    /// <exception cref="ArgumentException">There is nowhere to search: the article has no file, and no path was passed.</exception>
    public ArticleIndex IndexFor(Article article)
    {
        string directory =
            among.Length > 0
                ? ""
                : article.DirectoryName
                    ?? throw new ArgumentException("The article has no file, and so no directory to search. Use -Among.");
        if (!_byDirectory.TryGetValue(directory, out ArticleIndex? index))
        {
            _byDirectory.Add(directory, index = Read(among.Length > 0 ? among : [new DirectoryInfo(directory)]));
        }

        return index;
    }

    private ArticleIndex Read(object[] values)
    {
        List<Article> articles = [];
        ArticleArgument given = new("Among", cmdlet, newSearch(), report, cancellation) { Skipped = cmdlet.Skip };
        bool isComplete = given.Read(values, articles.Add);
        using FileProgress progress = new(cmdlet, "Indexing articles", "articles", articles.Count);
        return new ArticleIndex(articles, isComplete, progress.AdvanceOrStop);
    }
}
