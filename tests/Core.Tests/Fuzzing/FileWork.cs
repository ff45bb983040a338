using System;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Editing;
using ArticlesPS.Querying;

namespace ArticlesPS.Tests.Fuzzing;

/// <summary>What is done with a file's bytes. An exception that is not documented goes on its way.</summary>
internal static class FileWork
{
    private const string Path = "/articles/a.md";

    /// <summary>Asks for all that a file says.</summary>
    /// <returns>False where the file is refused.</returns>
    public static bool TryRead(byte[] file)
    {
        try
        {
            Article article = ArticleSource.Parse(file, Path, ArticleSchema.News);
            return ArticleJson.Serialize(article).Length + ArticleSchema.News.Columns.Sum(column => column.TextOf(article)?.Length ?? 0)
                > 0;
        }
        catch (ArticleException e) when (e.Kind == ArticleErrorKind.Malformed)
        {
            return false;
        }
    }

    /// <summary>Changes a file that is read.</summary>
    /// <returns>The new bytes, or null where the change is refused.</returns>
    public static byte[]? TryEdit(byte[] file, Func<Article, ArticleChanges> changesFor)
    {
        try
        {
            return ArticleWriter.Prepare(Path, file, changesFor, schema: ArticleSchema.News).After.Bytes;
        }
        catch (ArticleException e) when (e.Kind is ArticleErrorKind.EditRefused or ArticleErrorKind.OtherType)
        {
            return null;
        }
    }
}
