using System;
using System.Linq;
using ArticlesPS.Articles;

namespace ArticlesPS.Site;

/// <summary>Which articles outputs of a site may show.</summary>
internal static class PublishedArticles
{
    /// <summary>Whether an article says that it is published, or is allowed to say nothing. What is unclear is not shown.</summary>
    /// <param name="article">The article.</param>
    /// <param name="includesUnmarked">Whether one is shown that does not say whether it is published.</param>
    public static bool Includes(Article article, bool includesUnmarked) => article.Published ?? (includesUnmarked && IsUnmarked(article));

    // A value that is neither true nor false, or stands under a misspelt name, stands in Metadata.
    private static bool IsUnmarked(Article article) =>
        !article
            .Metadata.Keys.Cast<string>()
            .Any(key => key.Equals(FieldTables.Article.Published.Name, StringComparison.OrdinalIgnoreCase));
}
