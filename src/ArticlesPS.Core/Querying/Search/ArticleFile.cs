using ArticlesPS.FrontMatter;
using ArticlesPS.Schemas.Locating;

namespace ArticlesPS.Querying.Search;

/// <summary>A file to read, found in a directory or named by the user.</summary>
/// <param name="Path">The full path.</param>
/// <param name="IsNamed">Whether the user named this file, so it must be an article.</param>
/// <param name="Error">Why the path cannot be listed, or null.</param>
internal sealed record ArticleFile(string Path, bool IsNamed, ArticleException? Error = null)
{
    private ArticleSchema? _schema;

    /// <summary>What the keys of the file mean: the schema that the search found, else that of its directory.</summary>
    /// <exception cref="ArticleException">The site's schema is not valid.</exception>
    public ArticleSchema Schema
    {
        get => _schema ??= new SchemaLocator().OfFile(Path);
        init => _schema = value;
    }

    /// <summary>
    /// Whether a failure only means that a file found beside articles is not an article, and so isn't an error. That goes for
    /// templates of new articles, too, which only become front matter when they are filled in, and for those of pages.
    /// </summary>
    public bool IsSkippedFor(ArticleException e)
    {
        System.ArgumentNullException.ThrowIfNull(e);
        return !IsNamed
            && (
                e.ErrorId == nameof(FrontMatterError.FrontMatterMissing)
                || (
                    e.ErrorId == nameof(FrontMatterError.InvalidEncoding)
                    && !ExistingArticle.MayHaveFrontMatter(Path, Schema.ReadingOptions)
                )
                || (e.InnerException is FrontMatterException && (TemplateFile.IsAt(Path, Schema) || TemplateFile.IsOfPage(Path, e.ErrorId)))
            );
    }

    /// <summary>
    /// Whether the number of missing articles is unknown after a failure: a path doesn't exist, or a directory can't be
    /// listed.
    /// </summary>
    public bool IsMissingFor(ArticleException e)
    {
        System.ArgumentNullException.ThrowIfNull(e);

        // Behind a broken link, or in a directory that can't be searched, there could be any number.
        return Error is not null || (IsNamed && (e.Kind == ArticleErrorKind.NotFound || !System.IO.File.Exists(Path)));
    }
}
