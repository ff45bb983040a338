using ArticlesPS.Articles;
using ArticlesPS.FrontMatter;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Locating;
using ArticlesPS.Schemas.Values;
using Xunit;

namespace ArticlesPS.Tests.Articles;

/// <summary>A role that reads the key of another role has its own type, whatever that of the other is.</summary>
public class OtherwiseTests
{
    [Theory]
    // The role, the role whose key it reads as well, the value in the file, and the role's value.
    [InlineData("Category", "Topics", "[a, b]", "a")]
    [InlineData("Category", "Topics", "[]", null)]
    [InlineData("Topics", "Category", "a", "a")]
    [InlineData("PublishedDateTime", "Title", "Rye", null)]
    [InlineData("Published", "Title", "Rye", null)]
    [InlineData("Title", "Topics", "[Rye, bread]", "Rye")]
    public void Its_value_is_converted(string role, string other, string value, string? expected)
    {
        using TemporaryDirectory directory = new();
        directory.Write(".articles.yml", $"roles:\n  {role}: {{ keys: own, otherwise: other }}\n  {other}: other\n");
        string path = directory.Write("rye.md", $"---\nother: {value}\n---\n");

        Article article = ArticleSource.Read(path, new SchemaLocator());

        Assert.Equal(expected, TextOf(ArticleValues.ValueOf(article, ArticleRole.Find(role)!)));
    }

    private static string? TextOf(object? value) => value is null ? null : ArticleMetadata.TextOf(value);
}
