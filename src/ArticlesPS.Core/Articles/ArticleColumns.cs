using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Fields;

namespace ArticlesPS.Articles;

/// <summary>The columns of a table of articles in their order: what people look for first, file names last.</summary>
internal static class ArticleColumns
{
    // News articles, and what every article has: PowerShell's Export-Csv writes the same ones in the same order.
    private static readonly string[] _ofNews =
    [
        nameof(NewsArticle.Title),
        nameof(NewsArticle.Published),
        nameof(NewsArticle.PublishedDateTime),
        nameof(NewsArticle.Quality),
        nameof(NewsArticle.Heat),
        nameof(NewsArticle.Provider),
        nameof(NewsArticle.Topics),
        nameof(NewsArticle.Category),
        nameof(NewsArticle.Type),
        nameof(NewsArticle.Url),
        nameof(NewsArticle.Excerpt),
        nameof(NewsArticle.OriginalUrl),
        nameof(NewsArticle.WebUrl),
        nameof(NewsArticle.AmpWebUrl),
        nameof(NewsArticle.CdnAmpWebUrl),
        nameof(NewsArticle.FeaturedContent),
        nameof(NewsArticle.Images),
        nameof(NewsArticle.Related),
        nameof(NewsArticle.Secured),
    ];

    private static readonly ArticleRole[] _first =
    [
        ArticleRole.Title,
        ArticleRole.Published,
        ArticleRole.PublishedDateTime,
        ArticleRole.ScheduledDateTime,
        ArticleRole.ExpiryDateTime,
        ArticleRole.ModifiedDateTime,
        ArticleRole.Topics,
        ArticleRole.Category,
        ArticleRole.Authors,
        ArticleRole.Url,
        ArticleRole.Slug,
        ArticleRole.Aliases,
        ArticleRole.Language,
        ArticleRole.Image,
        ArticleRole.Excerpt,
    ];

    // The class has them, whether or not the schema has a key for them.
    private static readonly ArticleRole[] _ofClass =
    [
        ArticleRole.Title,
        ArticleRole.Published,
        ArticleRole.PublishedDateTime,
        ArticleRole.Topics,
        ArticleRole.Category,
        ArticleRole.Url,
        ArticleRole.Excerpt,
    ];

    private static readonly ArticleColumn[] _last =
    [
        new(nameof(Article.Metadata), a => a.Metadata),
        new(nameof(Article.Body), a => a.Body),
        new(nameof(Article.Name), a => a.Name),
        new(nameof(Article.DirectoryName), a => a.DirectoryName),
        new(nameof(Article.FullName), a => a.FullName),
        new(nameof(Article.PSPath), a => a.PSPath),
    ];

    private static readonly ConditionalWeakTable<FieldTable, IReadOnlyList<ArticleColumn>> _ofSchemas = new();

    extension(ArticleSchema schema)
    {
        /// <summary>The columns of the schema's articles.</summary>
        public IReadOnlyList<ArticleColumn> Columns => _ofSchemas.GetValue(schema.Table, _ => Of(schema));
    }

    private static IReadOnlyList<ArticleColumn> Of(ArticleSchema schema)
    {
        List<ArticleColumn> columns = schema.IsOfNews ? [.. _ofNews.Select(OfNews)] : [.. OfRoles(schema.Table)];
        columns.AddRange(schema.Table.Fields.Where(field => field.Role is null).Select(field => new ArticleColumn(field)));
        columns.AddRange(_last);
        List<ArticleColumn> wanted =
        [
            .. schema
                .FirstColumns.Select(name => columns.Find(column => column.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
                .OfType<ArticleColumn>()
                .Distinct(),
        ];
        return [.. wanted, .. columns.Except(wanted)];
    }

    /// <summary>The field that a column shows; null for one that several fields fill.</summary>
    public static FieldDefinition? FieldOf(FieldTable table, string column) =>
        ArticleRole.Find(column) is { } role && table.FieldOf(role) is { } ofRole
            ? ofRole
            : table.Fields.FirstOrDefault(field => field.Role is null && IsNamed(field, column));

    private static bool IsNamed(FieldDefinition field, string column) =>
        field.PropertyName.Equals(column, StringComparison.OrdinalIgnoreCase);

    private static ArticleColumn OfNews(string name) => OfRole(ArticleRole.Find(name)!);

    private static IEnumerable<ArticleColumn> OfRoles(FieldTable table)
    {
        foreach (ArticleRole role in _first.Where(role => table.FieldOf(role) is not null || _ofClass.Contains(role)))
        {
            yield return OfRole(role);
            if (role == ArticleRole.Title)
            {
                yield return new ArticleColumn(MemberNames.State, a => $"{ArticleValues.StateAt(a, DateTimeOffset.UtcNow)}");
            }
        }

        foreach (ArticleRole role in ArticleRole.All.Where(role => role.IsOfNews && table.FieldOf(role) is not null))
        {
            yield return OfRole(role);
        }
    }

    private static ArticleColumn OfRole(ArticleRole role) =>
        role.Name switch
        {
            nameof(Article.Published) => new(role.Name, a => a.Published) { Role = role },
            nameof(Article.Url) => new(role.Name, a => a.Url) { Role = role },
            _ when role.ValueType is { IsList: true, Table: null } => new(role.Name, a => a.GetList<string>(role)) { Role = role },
            _ => new(role.Name, a => ArticleValues.ValueOf(a, role) ?? role.ValueType.Missing) { Role = role },
        };
}
