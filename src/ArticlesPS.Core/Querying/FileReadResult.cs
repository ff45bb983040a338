using ArticlesPS.Querying.Search;

namespace ArticlesPS.Querying;

/// <summary>The result of reading a file.</summary>
/// <typeparam name="TContent">The content that is read.</typeparam>
/// <param name="File">The file.</param>
/// <param name="Content">The content, or null.</param>
/// <param name="Error">Why it cannot be read, or null.</param>
/// <param name="Skipped">Why it's not an article, if it was found in a directory and has no front matter; otherwise null.</param>
internal abstract record FileReadResult<TContent>(ArticleFile File, TContent? Content, ArticleException? Error, ArticleException? Skipped)
    where TContent : class
{
    /// <summary>Whether it was found in a directory and has no front matter.</summary>
    public bool IsSkipped => Skipped is not null;
}
