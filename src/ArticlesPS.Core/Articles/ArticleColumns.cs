using System;
using System.Collections.Generic;
using ArticlesPS.Schemas;
using Field = ArticlesPS.Articles.FieldTables.Article;

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
        Of(Field.Title),
        Of(Field.Published),
        Of(Field.PublishedDateTime),
        Of(Field.Quality),
        Of(Field.Heat),
        Of(Field.Provider),
        Of(Field.Topics),
        Of(Field.Category),
        Of(Field.Type),
        new(nameof(Article.Url), a => a.Url),
        Of(Field.Excerpt),
        Of(Field.OriginalUrl),
        Of(Field.WebUrl),
        Of(Field.AmpWebUrl),
        Of(Field.CdnAmpWebUrl),
        Of(Field.FeaturedContent),
        Of(Field.Images),
        Of(Field.Related),
        Of(Field.Secured),
        new(nameof(Article.Metadata), a => a.Metadata),
        new(nameof(Article.Body), a => a.Body),
        new(nameof(Article.Name), a => a.Name),
        new(nameof(Article.DirectoryName), a => a.DirectoryName),
        new(nameof(Article.FullName), a => a.FullName),
        new(nameof(Article.PSPath), a => a.PSPath),
    ];

    private static ArticleColumn Of(FieldDefinition field) => new(field.PropertyName, article => article[field] ?? field.Type.Missing);
}
