using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using System.Threading;

namespace ArticlesPS;

/// <summary>The articles among which a cmdlet looks for related ones, read and indexed once.</summary>
/// <param name="cmdlet">The cmdlet; files that fail are its non-terminating errors.</param>
/// <param name="among">Paths, files and articles; nothing stands for the directory of each article.</param>
/// <param name="newSearch">Makes a search for files in the way that the cmdlet's parameters say.</param>
/// <param name="cancellation">Ends the reading.</param>
internal sealed class RelatedCandidates(FileCommand cmdlet, object[] among, Func<FileSearch> newSearch, CancellationToken cancellation)
{
    private readonly Dictionary<string, ArticleIndex> _byDirectory = new(StringComparer.Ordinal);
    private ArticleIndex? _given;

    /// <summary>The index to look in for what is related to an article.</summary>
    /// <exception cref="ArgumentException">There is none: the article has no file, and no other place is given.</exception>
    public ArticleIndex IndexFor(Article article)
    {
        if (among.Length > 0)
        {
            return _given ??= new ArticleIndex(ReadAll(among));
        }

        string directory = article.DirectoryName
            ?? throw new ArgumentException("The article has no file, and so no directory of its own. Say with -Among where to look.");
        if (!_byDirectory.TryGetValue(directory, out ArticleIndex? index))
        {
            _byDirectory.Add(directory, index = new ArticleIndex(Read(newSearch().Find([directory], isLiteral: true))));
        }

        return index;
    }

    private IEnumerable<Article> ReadAll(object[] values)
    {
        FileSearch search = newSearch();
        foreach (object value in values)
        {
            switch (value is PSObject wrapped ? wrapped.BaseObject : value)
            {
                case Article article:
                    yield return article;
                    break;
                case FileSystemInfo file:
                    foreach (Article article in Read(search.Find([file.FullName], isLiteral: true)))
                    {
                        yield return article;
                    }

                    break;
                case string path:
                    foreach (Article article in Read(search.Find([path], isLiteral: false)))
                    {
                        yield return article;
                    }

                    break;
                default:
                    cmdlet.WriteError(new ErrorRecord(
                        new PSArgumentException("What is given to -Among is neither an article nor a path."), "AmongInvalid", ErrorCategory.InvalidArgument, value));
                    break;
            }
        }
    }

    private IEnumerable<Article> Read(IEnumerable<ArticleFile> files)
    {
        foreach (ArticleReadResult result in ArticleReader.Read(files))
        {
            // Ctrl+C: half an index would relate articles to the wrong ones.
            if (cancellation.IsCancellationRequested)
            {
                throw new PipelineStoppedException();
            }

            if (result.Error is not null)
            {
                cmdlet.WriteError(ArticleErrorRecord.Of(result.Error));
            }
            else if (result.Article is not null)
            {
                yield return result.Article;
            }
        }
    }
}
