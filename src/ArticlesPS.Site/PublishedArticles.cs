using System;
using ArticlesPS.Articles;

namespace ArticlesPS.Site;

/// <summary>Which articles outputs of a site may show.</summary>
internal static class PublishedArticles
{
    /// <summary>Whether readers see an article now. An unclear value isn't shown.</summary>
    /// <param name="article">The article.</param>
    /// <param name="includesUnmarked">Whether to show an article if neither the file nor its schema says whether it's published.</param>
    public static bool Includes(Article article, bool includesUnmarked) =>
        ArticleValues.StateAt(article, DateTimeOffset.UtcNow) switch
        {
            ArticleState.Published => true,
            ArticleState.Unknown => includesUnmarked && ArticleValues.IsSilent(article),
            _ => false,
        };
}
