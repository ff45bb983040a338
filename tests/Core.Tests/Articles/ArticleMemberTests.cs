using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.FrontMatter;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Reading;
using Xunit;

namespace ArticlesPS.Tests.Articles;

/// <summary>The members that scripts see: properties by schema, and every key of the file.</summary>
public class ArticleMemberTests
{
    // What only news has is an ordinary key elsewhere, and a role where the schema says so.
    [Theory]
    [InlineData("extends: hugo", "type: docs", "type", "docs")]
    [InlineData("extends: hugo", "heat: high", "heat", "high")]
    [InlineData("extends: jekyll", "provider: { name: x }", "provider", "name: x")]
    [InlineData("extends: obsidian", "related: [a, b]", "related", "a; b")]
    [InlineData("extends: hugo", "title: x", "type", null)]
    [InlineData("extends: hugo\nfields: { type: string }", "type: docs", "Type", "docs")]
    [InlineData("extends: hugo\nfields: { quality: number }", "quality: 2.5", "quality", "2.5")]
    [InlineData("extends: hugo\nroles: { Type: kind }", "kind: docs", "Type", "docs")]
    [InlineData("extends: hugo\nroles: { Type: kind }", "type: post\nkind: docs", "type", "docs")]
    [InlineData("extends: news", "heat: high", "Heat", "")]
    [InlineData("extends: news", "heat: 7", "heat", "7")]
    // A field of the name of another property gets one of its own.
    [InlineData("extends: hugo\nfields: { path: string }", "path: /a", "path", null)]
    [InlineData("extends: hugo\nfields: { path: string }", "path: /a", "OwnPath", "/a")]
    [InlineData("extends: hugo\nfields: { path: { property: PagePath } }", "path: /a", "PagePath", "/a")]
    [InlineData("extends: hugo\nroles: { Topics: keywords }\nfields: { topics: list }", "topics: [a]", "OwnTopics", "a")]
    [InlineData("extends: news\nfields: { name: string }", "name: x", "OwnName", "x")]
    public void A_member_is_a_property_or_a_key(string schema, string yaml, string name, string? expected)
    {
        Article article = Parse(schema, yaml);

        bool isFound = ArticleMember.TryGet(article, name, out object? value);

        Assert.Equal(expected, isFound ? TextOf(value) : null);
    }

    [Theory]
    [InlineData("extends: hugo\nfields: { type: string, path: string }", "Article", "type OwnPath")]
    [InlineData("extends: hugo\nroles: { Type: kind, Heat: heat }", "Article", "Type Heat")]
    [InlineData("extends: eleventy\nroles: { Type: type }", "Article", "Type")]
    [InlineData("extends: default\nfields: { type2: string }", "NewsArticle", "Type Heat type2")]
    [InlineData("roles: { Title: title, Type: type }", "Article", "Type")]
    public void What_only_news_has_is_a_column_where_the_schema_has_it(string schema, string type, string columns)
    {
        Article article = Parse(schema, "title: x");
        string[] names = [.. article.Schema.Columns.Select(column => column.Name)];

        Assert.Equal(type, article.GetType().Name);
        Assert.Equal(columns, string.Join(' ', names.Intersect(["Type", "Heat", "type", "type2", "OwnPath"]).OrderBy(IndexIn(columns))));
    }

    private static System.Func<string, int> IndexIn(string columns) => name => columns.IndexOf(name, System.StringComparison.Ordinal);

    private static string TextOf(object? value) =>
        value switch
        {
            null => "",
            ArticleMetadata mapping => string.Join("; ", mapping.Keys.Cast<string>().Select(key => $"{key}: {mapping[key]}")),
            IEnumerable<object> list => string.Join("; ", list),
            _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        };

    private static Article Parse(string text, string yaml)
    {
        SchemaDefinition definition = SchemaReader.Read(text, "/site/.articles.yml");
        definition = definition.Extends is { } name ? definition.Over(BuiltInSchemas.DefinitionOf(name)) : definition;
        ArticleSchema schema = ArticleSchema.Compile("site", definition, "/site/.articles.yml");
        return Article.Create(FrontMatterDocument.Parse($"---\n{yaml}\n---\n"), schema, fullName: null);
    }
}
