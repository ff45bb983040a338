using System;
using System.Collections.Generic;
using ArticlesPS.Cli.Output;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Filtering;
using ArticlesPS.Querying.Search;

namespace ArticlesPS.Cli.Input;

/// <summary>Reads files and names those that fail on standard error.</summary>
internal static class Reading
{
    /// <summary>Processes each article, and optionally prints it.</summary>
    /// <returns>The exit code.</returns>
    public static int Each(CliConsole console, IEnumerable<ArticleFile> files, ArticleFilter? filter, Action<Article> action) =>
        Each(console, files, filter, article => article, action);

    /// <summary>Collects all articles, or data about them, and prints nothing.</summary>
    /// <param name="console">The command's environment.</param>
    /// <param name="files">The files.</param>
    /// <param name="filter">Which articles are wanted; null wants all.</param>
    /// <param name="add">Takes an article.</param>
    /// <param name="failed">Told of each file that cannot be read, and each directory that cannot be listed.</param>
    /// <returns>The exit code.</returns>
    public static int All(
        CliConsole console,
        IEnumerable<ArticleFile> files,
        ArticleFilter? filter,
        Action<Article> add,
        Action<ArticleFile, ArticleException>? failed = null
    ) => Each(console, files, filter, article => article, add, isPrinting: false, failed);

    /// <summary>Converts each article on all processors, and handles the results in the order of the files.</summary>
    /// <returns>The exit code.</returns>
    public static int Each<T>(
        CliConsole console,
        IEnumerable<ArticleFile> files,
        ArticleFilter? filter,
        Func<Article, T> convert,
        Action<T> action,
        bool isPrinting = true,
        Action<ArticleFile, ArticleException>? failed = null
    )
        where T : class
    {
        int exitCode = ExitCode.Done;
        FilterEvidence evidence = new(filter);
        using ProgressLine progress = new ProgressLine(console, "Reading", "files", isPrinting).Expect(files);
        foreach ((ArticleReadResult read, T? result) in ArticleReader.Read(files, Convert))
        {
            progress.Advance();
            console.Searched.HasArticle |= !read.IsSkipped;
            if (read.Error is not null)
            {
                Fail(read.File, read.Error);
            }
            else if (read.Skipped is not null)
            {
                console.Skip(read.Skipped);
            }
            else if (result is not null)
            {
                action(result);
            }
        }

        console.Warn(evidence.Warnings());
        return exitCode;

        // The article itself is not kept: many results wait for their turn.
        (ArticleReadResult Read, T? Result) Convert(ArticleFile file)
        {
            ArticleReadResult read = ArticleReader.ReadOne(file, filter, evidence);
            return (
                new ArticleReadResult(file, Error: read.Error, Skipped: read.Skipped),
                read.Article is null ? null : convert(read.Article)
            );
        }

        void Fail(ArticleFile file, ArticleException error)
        {
            progress.Clear();
            console.Error.WriteLine(error.Message);
            failed?.Invoke(file, error);
            exitCode = ExitCode.Failed;
        }
    }
}
