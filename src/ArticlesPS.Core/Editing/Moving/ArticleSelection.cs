using System;
using ArticlesPS.Articles;
using ArticlesPS.FrontMatter;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Filtering;
using ArticlesPS.Querying.Search;
using ArticlesPS.Schemas;

namespace ArticlesPS.Editing.Moving;

/// <summary>
/// Selects the files to move or remove as articles: those that have front matter and match the filter, if any. A named file
/// can have invalid front matter if nothing depends on its content.
/// </summary>
/// <param name="filter">Which articles are wanted; an empty one wants all.</param>
/// <param name="isArticleNeeded">Whether the caller needs the article itself, so its front matter must be valid.</param>
internal sealed class ArticleSelection(ArticleFilter filter, bool isArticleNeeded = false)
{
    /// <summary>Whether a file is wanted.</summary>
    /// <param name="file">The file.</param>
    /// <param name="article">The current article, or null if its front matter is invalid.</param>
    /// <exception cref="ArticleException">The file is not an article, or it's not known whether it matches.</exception>
    public bool Includes(ArticleFile file, out Article? article)
    {
        ArgumentNullException.ThrowIfNull(file);
        article = null;
        if (file.Error is not null)
        {
            throw file.Error;
        }

        try
        {
            article = ArticleSource.Read(file.Path, file.Schema);
        }
        catch (ArticleException e) when (file.IsNamed && filter.IsEmpty && !isArticleNeeded && IsFaulty(e))
        {
            return true;
        }

        // A value of another type is in Metadata; a file isn't moved or removed because of a guess.
        foreach (ArticleRole role in filter.ComparedRoles())
        {
            if (ArticleValues.IsOfOtherType(article, role) && ArticleValues.ValueOf(article, role) is null)
            {
                throw QueryErrors.ValueUnclear(article.Table.FieldOf(role)!, file.Path);
            }
        }

        return filter.Matches(article);
    }

    private static bool IsFaulty(ArticleException e) =>
        e.Kind == ArticleErrorKind.Malformed
        && e.ErrorId is not (nameof(FrontMatterError.FrontMatterMissing) or nameof(FrontMatterError.InvalidEncoding));
}
