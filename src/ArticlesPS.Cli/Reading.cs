using System;
using System.Collections.Generic;

namespace ArticlesPS.Cli;

/// <summary>Reads files and names those that fail on standard error.</summary>
internal static class Reading
{
    /// <summary>Does something with each article, and perhaps prints it.</summary>
    /// <returns>What the command returns.</returns>
    public static int Each(CliConsole console, IEnumerable<ArticleFile> files, ArticleFilter? filter, Action<Article> action) =>
        Each(console, files, filter, article => article, action);

    /// <summary>Keeps all articles, or what is known of them, and prints nothing.</summary>
    /// <returns>What the command returns.</returns>
    public static int All(CliConsole console, IEnumerable<ArticleFile> files, ArticleFilter? filter, Action<Article> add) =>
        Each(console, files, filter, article => article, add, isPrinting: false);

    /// <summary>Makes something of each article on all processors, and takes it in the order of the files.</summary>
    /// <returns>What the command returns.</returns>
    public static int Each<T>(
        CliConsole console, IEnumerable<ArticleFile> files, ArticleFilter? filter, Func<Article, T> convert, Action<T> action, bool isPrinting = true)
        where T : class
    {
        int exitCode = ExitCode.Done;
        using ProgressLine progress = new ProgressLine(console, "Reading", "files", isPrinting).Expect(files);
        foreach ((ArticleException? error, T? result) in ArticleReader.Read(files, Convert))
        {
            progress.Advance();
            if (error is not null)
            {
                progress.Clear();
                console.Error.WriteLine(error.Message);
                exitCode = ExitCode.Failed;
            }
            else if (result is not null)
            {
                action(result);
            }
        }

        return exitCode;

        (ArticleException? Error, T? Result) Convert(ArticleFile file)
        {
            ArticleReadResult read = ArticleReader.ReadOne(file, filter);
            return (read.Error, read.Article is null ? null : convert(read.Article));
        }
    }
}
