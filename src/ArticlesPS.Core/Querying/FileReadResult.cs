namespace ArticlesPS.Querying;

/// <summary>What became of a file that was to be read.</summary>
/// <typeparam name="TContent">What is read of a file.</typeparam>
/// <param name="File">The file.</param>
/// <param name="Content">What was read, or null.</param>
/// <param name="Error">Why it cannot be read, or null.</param>
/// <param name="Skipped">Why it is no article, where it was found in a directory and has no front matter; else null.</param>
internal abstract record FileReadResult<TContent>(ArticleFile File, TContent? Content, ArticleException? Error, ArticleException? Skipped)
    where TContent : class
{
    /// <summary>Whether it was found in a directory and has no front matter.</summary>
    public bool IsSkipped => Skipped is not null;
}
