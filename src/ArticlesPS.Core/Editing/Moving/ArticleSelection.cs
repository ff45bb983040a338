using System;
using ArticlesPS.Articles;
using ArticlesPS.FrontMatter;
using ArticlesPS.Querying;
using ArticlesPS.Schemas;

namespace ArticlesPS.Editing.Moving;

/// <summary>
/// Which files are moved or removed as articles: those that have front matter, and where a filter is given, what it
/// wants. The front matter of a file that is named may be faulty where nothing depends on what it says.
/// </summary>
/// <param name="filter">Which articles are wanted; an empty one wants all.</param>
/// <param name="isArticleNeeded">Whether the caller needs the article itself, so that its front matter must be sound.</param>
internal sealed class ArticleSelection(ArticleFilter filter, bool isArticleNeeded = false)
{
    /// <summary>Whether a file is wanted.</summary>
    /// <param name="file">The file.</param>
    /// <param name="article">What the file says now, or null where its front matter is faulty.</param>
    /// <exception cref="ArticleException">The file is no article, or it cannot be told whether it is wanted.</exception>
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
            article = ArticleSource.Read(file.Path);
        }
        catch (ArticleException e) when (file.IsNamed && filter.IsEmpty && !isArticleNeeded && IsFaulty(e))
        {
            return true;
        }

        // A value of another type than the field's is in Metadata; a file is not taken away by a guess.
        foreach (FieldDefinition field in filter.ComparedFields())
        {
            if (article.Metadata.Contains(field.Name))
            {
                throw QueryErrors.ValueUnclear(field, file.Path);
            }
        }

        return filter.Matches(article);
    }

    private static bool IsFaulty(ArticleException e) =>
        e.Kind == ArticleErrorKind.Malformed
        && e.ErrorId is not (nameof(FrontMatterError.FrontMatterMissing) or nameof(FrontMatterError.InvalidEncoding));
}
