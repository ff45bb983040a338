using System;
using System.Collections.Generic;

namespace ArticlesPS.Cli;

/// <summary>Reads files and names those that fail on standard error.</summary>
internal static class Reading
{
    /// <summary>Does something with each article.</summary>
    /// <returns>What the command returns.</returns>
    public static int Each(IEnumerable<ArticleFile> files, ArticleFilter? filter, Action<Article> action)
    {
        int exitCode = ExitCode.Done;
        foreach (ArticleReadResult result in ArticleReader.Read(files, filter))
        {
            if (result.Error is not null)
            {
                Console.Error.WriteLine(result.Error.Message);
                exitCode = ExitCode.Failed;
            }
            else if (result.Article is not null)
            {
                action(result.Article);
            }
        }

        return exitCode;
    }
}
