using System;
using System.Globalization;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Fields;

namespace ArticlesPS.Articles;

/// <summary>A column of a table of articles.</summary>
/// <param name="Name">The column's heading, which is the name of the article's property.</param>
/// <param name="ValueOf">The value of an article.</param>
internal sealed record ArticleColumn(string Name, Func<Article, object?> ValueOf)
{
    public ArticleColumn(FieldDefinition field)
        : this(field.PropertyName, article => field.Type.IsList ? article.ListOf(field) : article[field]) => Field = field;

    /// <summary>The role that it shows, or null.</summary>
    public ArticleRole? Role { get; init; }

    /// <summary>The site's own field that it shows, or null.</summary>
    public FieldDefinition? Field { get; }

    /// <summary>The value as a cell shows it, the same under every culture; null where there is no value.</summary>
    public string? TextOf(Article article) =>
        ValueOf(article) switch
        {
            null => null,
            DateTimeOffset date => IsDay(article) ? ArticleDate.FormatDay(date) : ArticleDate.Format(date),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            object value => value.ToString(),
        };

    /// <summary>Whether the value is a day without a time.</summary>
    public bool IsDay(Article article) => Role is null ? Field is not null && article.IsDay(Field) : ArticleValues.ShowsDay(article, Role);
}
