namespace ArticlesPS.Querying;

/// <summary>What became of a file that was read.</summary>
/// <param name="File">The file.</param>
/// <param name="Article">The article, or null where the file is none or is not wanted.</param>
/// <param name="Error">Why there is no article, or null.</param>
/// <param name="Skipped">Why it is no article, where it was found in a directory and has no front matter; else null.</param>
internal sealed record ArticleReadResult(
    ArticleFile File,
    Article? Article = null,
    ArticleException? Error = null,
    ArticleException? Skipped = null
) : FileReadResult<Article>(File, Article, Error, Skipped);
