using System.Linq;
using ArticlesPS.Editing;
using ArticlesPS.Editing.Fields;
using Xunit;

namespace ArticlesPS.Tests.Articles;

public class ArticleFieldPathsTests
{
    [Fact]
    public void Known_fields_are_named_in_the_order_of_files_with_the_fields_of_records_behind_them()
    {
        Assert.Equal(["category", "title"], ArticleFieldPaths.KnownOf(ArticleSchema.Default).Take(2));
        Assert.Equal(
            ["provider", "provider.name", "provider.domain", "provider.images", "provider.authors", "topics"],
            ArticleFieldPaths.KnownOf(ArticleSchema.Default).SkipWhile(path => path != "provider").Take(6)
        );
    }

    [Fact]
    public void Other_keys_are_named_with_those_within_them_in_the_form_that_an_edit_takes()
    {
        Article article = Article.Parse("---\ntitle: x\nprice: 5\nratings:\n  count: 2\n  by:\n    age: 3\na.b: 1\nlevels: [x]\n---\n");

        Assert.Equal(
            ["price", "ratings", "ratings.count", "ratings.by", "ratings.by.age", "[\"a.b\"]", "levels"],
            ArticleFieldPaths.OthersOf(article)
        );
    }

    [Fact]
    public void Every_path_can_be_taken_out()
    {
        ArticleChanges changes = new();

        Assert.All(ArticleFieldPaths.KnownOf(ArticleSchema.Default), changes.Remove);
    }
}
