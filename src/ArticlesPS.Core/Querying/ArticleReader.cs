using System;
using System.Collections.Generic;
using System.Threading;
using ArticlesPS.Articles;
using ArticlesPS.Querying.Filtering;
using ArticlesPS.Querying.Search;
using ArticlesPS.Threading;

namespace ArticlesPS.Querying;

/// <summary>Reads article files.</summary>
internal static class ArticleReader
{
    /// <summary>
    /// Reads files on all processors and returns the results in the order of the files. When the caller stops, so do the
    /// readers.
    /// </summary>
    /// <param name="files">The files, enumerated as needed.</param>
    /// <param name="filter">The filter; for other articles, only the file is returned. Null for all.</param>
    /// <param name="cancellation">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    public static IEnumerable<ArticleReadResult> Read(
        IEnumerable<ArticleFile> files,
        ArticleFilter? filter = null,
        CancellationToken cancellation = default
    )
    {
        return Read(files, file => ReadOne(file, filter), cancellation);
    }

    /// <summary>Processes each file on all processors, for commands that need more than the article.</summary>
    /// <param name="files">The files, enumerated as needed.</param>
    /// <param name="read">Processes a file, on any thread.</param>
    /// <param name="cancellation">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The results, in the order of the files.</returns>
    public static IEnumerable<T> Read<T>(
        IEnumerable<ArticleFile> files,
        Func<ArticleFile, T> read,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(read);
        return ReadAll(files, read, cancellation);
    }

    /// <summary>Reads one file. A failure is part of the result and not thrown.</summary>
    /// <param name="file">The file.</param>
    /// <param name="filter">The filter; for other articles, only the file is returned. Null for all.</param>
    /// <param name="evidence">Collects evidence from each article, selected or not; or null.</param>
    public static ArticleReadResult ReadOne(ArticleFile file, ArticleFilter? filter = null, FilterEvidence? evidence = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.Error is not null)
        {
            return new ArticleReadResult(file, Error: file.Error);
        }

        try
        {
            Article article = ArticleSource.Read(file.Path, file.Schema);
            evidence?.Add(article);
            return new ArticleReadResult(file, filter is null || filter.Matches(article) ? article : null);
        }
        catch (ArticleException e)
        {
            return file.IsSkippedFor(e) ? new ArticleReadResult(file, Skipped: e) : new ArticleReadResult(file, Error: e);
        }
    }

    private static IEnumerable<T> ReadAll<T>(IEnumerable<ArticleFile> files, Func<ArticleFile, T> read, CancellationToken cancellation)
    {
        using OrderedParallelQueue<ArticleFile, T> reader = new(read, cancellation);
        foreach (ArticleFile file in files)
        {
            foreach (T result in reader.Add(file))
            {
                yield return result;
            }
        }

        foreach (T result in reader.Complete())
        {
            yield return result;
        }
    }
}
