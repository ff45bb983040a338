using ArticlesPS.Querying.Search;

namespace ArticlesPS.Querying;

/// <summary>The result of reading a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Article">The article, or null if the file is not an article or doesn't match.</param>
/// <param name="Error">Why there is no article, or null.</param>
/// <param name="Skipped">Why it's not an article, if it was found in a directory and has no front matter; otherwise null.</param>
internal sealed record ArticleReadResult(
    ArticleFile File,
    Article? Article = null,
    ArticleException? Error = null,
    ArticleException? Skipped = null
) : FileReadResult<Article>(File, Article, Error, Skipped);
