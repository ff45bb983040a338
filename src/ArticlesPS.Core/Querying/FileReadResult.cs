namespace ArticlesPS.Querying;

/// <summary>What became of a file that was to be read.</summary>
/// <param name="File">The file.</param>
/// <param name="Error">Why it cannot be read, or null.</param>
/// <param name="IsSkipped">Whether it was found in a directory and has no front matter.</param>
public abstract record FileReadResult(ArticleFile File, ArticleException? Error, bool IsSkipped);
