namespace ArticlesPS.Querying;

/// <summary>What became of a file that was to be read.</summary>
/// <typeparam name="TContent">What is read of a file.</typeparam>
/// <param name="File">The file.</param>
/// <param name="Content">What was read, or null.</param>
/// <param name="Error">Why it cannot be read, or null.</param>
/// <param name="IsSkipped">Whether it was found in a directory and has no front matter.</param>
internal abstract record FileReadResult<TContent>(ArticleFile File, TContent? Content, ArticleException? Error, bool IsSkipped)
    where TContent : class;
