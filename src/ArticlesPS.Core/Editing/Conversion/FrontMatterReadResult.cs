using ArticlesPS.FrontMatter;
using ArticlesPS.Querying;

namespace ArticlesPS.Editing.Conversion;

/// <summary>What became of a file whose front matter was wanted.</summary>
/// <param name="File">The file.</param>
/// <param name="Document">The file's text, or null where it cannot be read.</param>
/// <param name="Error">Why it cannot be read, or null.</param>
/// <param name="Skipped">Why it is no article, where it was found in a directory and has no front matter; else null.</param>
internal sealed record FrontMatterReadResult(
    ArticleFile File,
    FrontMatterDocument? Document = null,
    ArticleException? Error = null,
    ArticleException? Skipped = null
) : FileReadResult<FrontMatterDocument>(File, Document, Error, Skipped)
{
    /// <summary>The text behind the front matter, as <see cref="Article.Body"/> is; empty where there is none.</summary>
    public string Body => Document is null ? "" : Article.BodyOf(Document);
}
