using ArticlesPS.FrontMatter;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Search;

namespace ArticlesPS.Editing.Conversion;

/// <summary>The result of reading a file's front matter.</summary>
/// <param name="File">The file.</param>
/// <param name="Document">The file's text, or null if it can't be read.</param>
/// <param name="Error">Why it cannot be read, or null.</param>
/// <param name="Skipped">Why it's not an article, if it was found in a directory and has no front matter; otherwise null.</param>
internal sealed record FrontMatterReadResult(
    ArticleFile File,
    FrontMatterDocument? Document = null,
    ArticleException? Error = null,
    ArticleException? Skipped = null
) : FileReadResult<FrontMatterDocument>(File, Document, Error, Skipped)
{
    /// <summary>The text after the front matter, like <see cref="Article.Body"/>; empty if there is none.</summary>
    public string Body => Document is null ? "" : Article.BodyOf(Document);
}
