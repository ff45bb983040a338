using System;
using System.IO;
using System.Security;

namespace ArticlesPS.Errors;

/// <summary>A failure that nobody expected: a bug of this project, which no file and no user is to blame for.</summary>
internal static class InternalError
{
    /// <summary>The id of the error.</summary>
    public const string Id = "InternalError";

    /// <summary>
    /// Whether an exception that reached a front end is a bug. Failures of files and values are reported where they happen;
    /// what is left are those of the system, and the end of a run that was stopped.
    /// </summary>
    public static bool Is(Exception e) =>
        e
            is not (
                ArticleException
                or IOException
                or UnauthorizedAccessException
                or SecurityException
                or OperationCanceledException
                or OutOfMemoryException
            );

    /// <summary>What to tell whoever ran into the bug.</summary>
    public static string Describe(Exception e)
    {
        ArgumentNullException.ThrowIfNull(e);
        return $"This is a bug in ArticlesPS, not a mistake of yours: {e.GetType().Name}: {e.Message} Run it again to see whether it "
            + "recurs, and report it with the details at https://github.com/articlesps/articlesps/issues.";
    }
}
