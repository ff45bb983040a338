using System;
using System.Collections.Generic;

namespace ArticlesPS.Cli;

/// <summary>Reads files and names those that fail on standard error.</summary>
internal static class Reading
{
    /// <summary>Does something with each article.</summary>
    /// <returns>What the command returns.</returns>
    public static int Each(IEnumerable<ArticleFile> files, ArticleFilter? filter, Action<Article> action) =>
        Each(files, filter, article => article, action);

    /// <summary>Keeps all articles, and says on a terminal how far it is.</summary>
    /// <returns>What the command returns.</returns>
    public static int All(IEnumerable<ArticleFile> files, ArticleFilter? filter, ICollection<Article> articles)
    {
        using ProgressLine progress = new("Reading");
        return Each(files, filter, article =>
        {
            articles.Add(article);
            progress.Advance();
        });
    }

    /// <summary>Makes something of each article on all processors, and takes it in the order of the files.</summary>
    /// <returns>What the command returns.</returns>
    public static int Each<T>(IEnumerable<ArticleFile> files, ArticleFilter? filter, Func<Article, T> convert, Action<T> action)
        where T : class
    {
        int exitCode = ExitCode.Done;
        foreach ((ArticleException? error, T? result) in ArticleReader.Read(files, Convert))
        {
            if (error is not null)
            {
                Console.Error.WriteLine(error.Message);
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
