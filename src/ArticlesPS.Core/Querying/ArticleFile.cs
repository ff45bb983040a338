using ArticlesPS.FrontMatter;

namespace ArticlesPS.Querying;

/// <summary>A file to read, found in a directory or named by the user.</summary>
/// <param name="Path">The full path.</param>
/// <param name="IsNamed">Whether the user named this very file, so that it must be an article.</param>
/// <param name="Error">Why the path cannot be listed, or null.</param>
internal sealed record ArticleFile(string Path, bool IsNamed, ArticleException? Error = null)
{
    /// <summary>Whether a failure only says that a file found beside articles is none, and so is no error.</summary>
    public bool IsSkippedFor(ArticleException e)
    {
        System.ArgumentNullException.ThrowIfNull(e);
        return !IsNamed && e.ErrorId == nameof(FrontMatterError.FrontMatterMissing);
    }

    /// <summary>
    /// Whether a failure leaves it open how many articles are missing: a path that was given is not there, or a
    /// directory cannot be listed.
    /// </summary>
    public bool IsMissingFor(ArticleException e)
    {
        System.ArgumentNullException.ThrowIfNull(e);

        // Behind a link that leads nowhere, or in a directory that cannot be searched, there may be any number.
        return Error is not null || (IsNamed && (e.Kind == ArticleErrorKind.NotFound || !System.IO.File.Exists(Path)));
    }
}
