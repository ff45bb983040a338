using System;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Search;
using ArticlesPS.Schemas;
using Xunit;

namespace ArticlesPS.Tests.Articles;

public class ArticleExtensionsTests
{
    [Theory]
    [InlineData(".mdx", ".mdx")]
    [InlineData("mdx", ".mdx")]
    [InlineData("*.mdx", ".mdx")]
    [InlineData("Rmd", ".Rmd")]
    [InlineData("html.md", ".html.md")]
    public void An_extension_is_written_in_three_ways(string given, string extension) =>
        Assert.Equal(extension, ArticleExtensions.Normalize(given));

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("*")]
    [InlineData("*.*")]
    [InlineData("a*")]
    [InlineData("md.")]
    [InlineData("..mdx")]
    [InlineData(" md")]
    [InlineData("md ")]
    [InlineData(".m[dx]")]
    [InlineData("posts/*.md")]
    [InlineData("posts\\a.md")]
    [InlineData(".md,.mdx")]
    [InlineData(".md;.mdx")]
    public void What_is_not_an_extension_is_refused(string given) =>
        Assert.Equal(
            $"'{given}' is not a file extension. Use one such as .mdx or .html.",
            Assert.Throws<FormatException>(() => ArticleExtensions.Normalize(given)).Message
        );

    [Theory]
    [InlineData(null, "a.md", true)]
    [InlineData(null, "a.MARKDOWN", true)]
    [InlineData(null, "a.mdx", true)]
    [InlineData(null, "a.qmd", true)]
    [InlineData(null, "a.Rmd", true)]
    [InlineData(null, "a.RMD", true)]
    [InlineData(null, "a.html", false)]
    [InlineData(null, "a.txt", false)]
    [InlineData(null, "a.amd", false)]
    [InlineData("mdx", "a.MDX", true)]
    [InlineData("mdx", "a.md", false)]
    [InlineData("mdx", "amdx", false)]
    public void They_take_the_place_of_the_usual_ones(string? given, string path, bool includes) =>
        Assert.Equal(includes, (given is null ? ArticleExtensions.Default : new ArticleExtensions([given])).Include(path));

    [Fact]
    public void They_are_named_once_each() => Assert.Equal(".mdx or .md", new ArticleExtensions(["mdx", ".MDX", "*.md"]).ToString());
}
