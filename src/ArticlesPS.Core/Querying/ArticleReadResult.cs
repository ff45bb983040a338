namespace ArticlesPS.Querying;

/// <summary>What became of a file that was read.</summary>
/// <param name="File">The file.</param>
/// <param name="Article">The article, or null where the file is none or is not wanted.</param>
/// <param name="Error">Why there is no article, or null.</param>
/// <param name="IsSkipped">Whether the file stands in a directory of articles and has no front matter.</param>
internal sealed record ArticleReadResult(ArticleFile File, Article? Article = null, ArticleException? Error = null, bool IsSkipped = false)
    : FileReadResult<Article>(File, Article, Error, IsSkipped);
