using System;
using System.Linq;
using ArticlesPS.Articles;

namespace ArticlesPS.Site;

/// <summary>Which articles outputs of a site may show.</summary>
internal static class PublishedArticles
{
    /// <summary>Whether an article is published, or may leave it open. An unclear value isn't shown.</summary>
    /// <param name="article">The article.</param>
    /// <param name="includesUnmarked">Whether to show an article that doesn't say whether it's published.</param>
    public static bool Includes(Article article, bool includesUnmarked) => article.Published ?? (includesUnmarked && IsUnmarked(article));

    // A value that is neither true nor false, or has a misspelled key, is in Metadata.
    private static bool IsUnmarked(Article article) =>
        !article
            .Metadata.Keys.Cast<string>()
            .Any(key => key.Equals(FieldTables.Article.Published.Name, StringComparison.OrdinalIgnoreCase));
}
