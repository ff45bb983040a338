using System;
using System.Collections.Generic;

namespace ArticlesPS.Articles;

/// <summary>A column of a table of articles.</summary>
/// <param name="Name">The column's heading, which is the name of the article's property.</param>
/// <param name="ValueOf">The value of an article.</param>
internal sealed record ArticleColumn(string Name, Func<Article, object?> ValueOf)
{
    /// <summary>The value as a cell shows it, the same under every culture; null where there is no value.</summary>
    public string? TextOf(Article article) =>
        ValueOf(article) switch
        {
            null => null,
            DateTimeOffset date => ArticleDate.Format(date),
            IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
            object value => value.ToString(),
        };
}

/// <summary>The columns of a table of articles in their order: what people look for first, file names last.</summary>
internal static class ArticleColumns
{
    /// <summary>Every column. PowerShell's Export-Csv writes the same ones in the same order.</summary>
    public static IReadOnlyList<ArticleColumn> All { get; } =
    [
        new(nameof(Article.Title), a => a.Title),
        new(nameof(Article.Published), a => a.Published),
        new(nameof(Article.PublishedDateTime), a => a.PublishedDateTime),
        new(nameof(Article.Quality), a => a.Quality),
        new(nameof(Article.Heat), a => a.Heat),
        new(nameof(Article.Provider), a => a.Provider),
        new(nameof(Article.Topics), a => a.Topics),
        new(nameof(Article.Category), a => a.Category),
        new(nameof(Article.Type), a => a.Type),
        new(nameof(Article.Url), a => a.Url),
        new(nameof(Article.Excerpt), a => a.Excerpt),
        new(nameof(Article.OriginalUrl), a => a.OriginalUrl),
        new(nameof(Article.WebUrl), a => a.WebUrl),
        new(nameof(Article.AmpWebUrl), a => a.AmpWebUrl),
        new(nameof(Article.CdnAmpWebUrl), a => a.CdnAmpWebUrl),
        new(nameof(Article.FeaturedContent), a => a.FeaturedContent),
        new(nameof(Article.Images), a => a.Images),
        new(nameof(Article.Related), a => a.Related),
        new(nameof(Article.Secured), a => a.Secured),
        new(nameof(Article.Metadata), a => a.Metadata),
        new(nameof(Article.Body), a => a.Body),
        new(nameof(Article.Name), a => a.Name),
        new(nameof(Article.DirectoryName), a => a.DirectoryName),
        new(nameof(Article.FullName), a => a.FullName),
        new(nameof(Article.PSPath), a => a.PSPath),
    ];
}
