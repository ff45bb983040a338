using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ArticlesPS.Editing;
using ArticlesPS.Schemas;
using Xunit;

namespace ArticlesPS.Tests.Editing;

/// <summary>A picture is set in the way that the schema has pictures: a list of them, or one.</summary>
public class ImageChangeTests
{
    public static TheoryData<string, string, object?, string> Cases =>
        new()
        {
            { "hugo", "", One("Url", "/a.png"), "images:\n  - /a.png\n" },
            { "hugo", "", One("url", "/a.png"), "images:\n  - /a.png\n" },
            {
                "hugo",
                "",
                new ArticleImage { Url = "/a.png" },
                "images:\n  - /a.png\n"
            },
            {
                "hugo",
                "",
                new List<object?> { One("Url", "/a.png") },
                "images:\n  - /a.png\n"
            },
            { "hugo", "image: /old.png\n", "/a.png", "image: /a.png\n" },
            { "hugo", "images: [/old.png, /b.png]\n", One("Url", "/a.png"), "images: [/a.png, /b.png]\n" },
            { "hugo", "image: /old.png\n", new List<object?>(), "" },
            { "jekyll", "", One("Url", "/a.png"), "image: /a.png\n" },
            {
                "hugo",
                "",
                new List<object?> { One("Url", "/a.png"), One("Url", "/b.png") },
                "error: has one image for each article, not 2"
            },
            {
                "hugo",
                "",
                new Hashtable { ["Url"] = "/a.png", ["Width"] = 3 },
                "error: has no Width for an image, only its url"
            },
            { "hugo", "", new Hashtable(), "error: The image has no url" },
            { "quarto", "", One("Url", "/a.png"), "image: /a.png\n" },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_list_of_images_sets_the_image_of_a_schema_that_has_one(string schema, string file, object? value, string expected) =>
        AssertResult(expected, schema, file, ArticleRole.Images, value);

    [Theory]
    [InlineData("news", "images:\n  - url: /a.png\n")]
    [InlineData("hugo", "images:\n  - /a.png\n")]
    [InlineData("jekyll", "image: /a.png\n")]
    public void The_URL_of_an_image_is_set_in_the_list_of_a_schema_that_has_one(string schema, string expected) =>
        AssertResult(expected, schema, "", ArticleRole.Image, "/a.png");

    [Fact]
    public void A_value_that_a_generator_takes_only_as_a_list_is_written_as_one()
    {
        AssertResult("categories:\n  - c\n", "hugo", "", ArticleRole.Category, "c");
        AssertResult("category: c\n", "jekyll", "", ArticleRole.Category, "c");
        AssertResult("authors:\n  - Ann\n", "zola", "", ArticleRole.Authors, "Ann");
        AssertResult("author: Ann\n", "hugo", "", ArticleRole.Authors, "Ann");
        AssertResult("categories: c\n", "hugo", "categories: old\n", ArticleRole.Category, "c");
    }

    private static Hashtable One(string key, string value) => new() { [key] = value };

    private static void AssertResult(string expected, string schema, string file, ArticleRole role, object? value)
    {
        byte[] bytes = Encoding.UTF8.GetBytes($"---\ntitle: A\n{file}---\n");
        ArticleSchema of = BuiltInSchemas.Get(schema);
        try
        {
            ArticleChanges changes = new(of);
            changes.Set(role, value);
            string text = Encoding.UTF8.GetString(ArticleWriter.Prepare("/site/a.md", bytes, _ => changes, schema: of).After.Bytes);
            Assert.Equal(expected, string.Concat(text.Split("title: A\n")[1].Split("---").First()).TrimStart('\n').Replace("\"", ""));
        }
        catch (FormatException e)
        {
            Assert.StartsWith("error: ", expected, StringComparison.Ordinal);
            Assert.Contains(expected["error: ".Length..], e.Message, StringComparison.Ordinal);
        }
    }
}
