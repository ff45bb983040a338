using System.IO;
using ArticlesPS.Articles;
using ArticlesPS.FrontMatter;
using ArticlesPS.Schemas;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>The title of an article without one is the first heading of its text, where its schema says so.</summary>
public class TitleSourceTests
{
    [Theory]
    [InlineData("# Rye bread", "Rye bread")]
    [InlineData("Text.\n\n# Rye bread #\n", "Rye bread")]
    [InlineData("\r\n# Rye bread\r\n", "Rye bread")]
    [InlineData("Rye bread\n=========\n", "Rye bread")]
    [InlineData("Rye bread\r\n===\r\n", "Rye bread")]
    [InlineData("   # *Rye* `bread` [here](/x) {#rye}", "Rye bread here")]
    [InlineData(@"# Rye \# bread", "Rye # bread")]
    [InlineData("# snake_case_name", "snake_case_name")]
    [InlineData("```sh\n# no heading\n```\n# Rye", "Rye")]
    [InlineData("~~~~\n# no\n~~~\n# no\n~~~~\n# Rye", "Rye")]
    [InlineData("## Second level", null)]
    [InlineData("#hashtag", null)]
    [InlineData("    # code", null)]
    [InlineData("#", null)]
    [InlineData("===\n", null)]
    [InlineData("", null)]
    public void The_first_heading_of_the_first_level_is_found(string body, string? title) =>
        Assert.Equal(title, MarkdownHeading.First(body));

    [Theory]
    [InlineData("docusaurus", "tags: [a]", "Rye", "Heading")]
    [InlineData("docusaurus", "title: Dark rye", "Dark rye", "FrontMatter")]
    [InlineData("docusaurus", "title: [a]", null, null)]
    [InlineData("quarto", "tags: [a]", "Rye", "Heading")]
    [InlineData("docfx", "tags: [a]", "Rye", "Heading")]
    [InlineData("default", "tags: [a]", "Rye", "Heading")]
    [InlineData("hugo", "tags: [a]", null, null)]
    [InlineData("news", "tags: [a]", null, null)]
    [InlineData("obsidian", "tags: [a]", "Dark rye. Part 2", "FileName")]
    [InlineData("obsidian", "title: Bread", "Bread", "FrontMatter")]
    [InlineData("obsidian", "title: [a]", null, null)]
    public void A_title_says_where_it_comes_from(string schema, string frontMatter, string? title, string? source)
    {
        FrontMatterDocument document = FrontMatterDocument.Parse($"---\n{frontMatter}\n---\n# Rye\n");
        Article article = Article.Create(document, BuiltInSchemas.Get(schema), Path.Combine("notes", "Dark rye. Part 2.md"));

        Assert.Equal(title, article.Title);
        Assert.True(ArticleMember.TryGet(article, "TitleSource", out object? found));
        Assert.Equal(source, found);
    }
}
