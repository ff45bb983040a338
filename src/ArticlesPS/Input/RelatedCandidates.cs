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
/// <param name="among">Paths, files and articles; nothing stands for the directory of each article.</param>
/// <param name="newSearch">Makes a search for files in the way that the cmdlet's parameters say.</param>
/// <param name="report">What is done with a path that leads nowhere, and with what is none.</param>
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

    /// <summary>The articles to look in for what is related to an article.</summary>
    /// <exception cref="ArgumentException">There is no such place: the article has no file, and none is given.</exception>
    public ArticleIndex IndexFor(Article article)
    {
        string directory =
            among.Length > 0
                ? ""
                : article.DirectoryName
                    ?? throw new ArgumentException(
                        "The article has no file, and so no directory of its own. Say with -Among where to look."
                    );
        if (!_byDirectory.TryGetValue(directory, out ArticleIndex? index))
        {
            _byDirectory.Add(directory, index = Read(among.Length > 0 ? among : [new DirectoryInfo(directory)]));
        }

        return index;
    }

    private ArticleIndex Read(object[] values)
    {
        List<Article> articles = [];
        FileSearch search = newSearch();
        ArticleArgument given = new("Among", cmdlet, search, report, cancellation) { Skipped = cmdlet.Skip };
        bool isComplete = given.Read(values, articles.Add);
        if (articles.Count == 0)
        {
            cmdlet.Warn(search.Searched.Warning());
        }

        using FileProgress progress = new(cmdlet, "Indexing articles", "articles", articles.Count);
        return new ArticleIndex(articles, isComplete, progress.AdvanceOrStop);
    }
}
