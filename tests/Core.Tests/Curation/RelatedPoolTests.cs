using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Curation.Related;
using ArticlesPS.Curation.Similarity;
using Xunit;

namespace ArticlesPS.Tests.Curation;

/// <summary>Where both front ends look for related articles, and what they say when they cannot.</summary>
public class RelatedPoolTests
{
    [Fact]
    public void The_given_places_are_read_once_for_all_articles()
    {
        Pool pool = new("x", [("", ["one", "two"], true)]);

        ArticleIndex first = pool.IndexFor(In("/a"));

        Assert.Same(first, pool.IndexFor(In("/b")));
        Assert.Same(first, pool.IndexFor(new NewsArticle { Title = "in memory" }));
        Assert.Same(first, pool.IndexToChange(In("/b")));
        pool.RejectEmpty();
        Assert.True(pool.IsShared);
        Assert.Equal(["given"], pool.Readings);
    }

    [Fact]
    public void Without_any_the_directory_of_each_article_is_read_once()
    {
        Pool pool = new(null, [("/a", ["one"], true), ("/b", ["two"], true)]);

        Assert.Same(pool.IndexFor(In("/a")), pool.IndexFor(In("/a")));
        Assert.Equal("two", pool.IndexFor(In("/b")).Articles.Single().Title);
        Assert.False(pool.IsShared);
        Assert.Equal(["/a", "/b"], pool.Readings);
    }

    [Fact]
    public void Nothing_is_read_before_it_is_needed() => Assert.Empty(new Pool("x", []).Readings);

    [Fact]
    public void An_article_without_a_file_has_no_directory_to_look_in()
    {
        ArticleException error = Assert.Throws<ArticleException>(() =>
            new Pool(null, []).IndexFor(new NewsArticle { Title = "in memory" })
        );

        Assert.Equal(("DirectoryUnknown", ArticleErrorKind.InvalidPath), (error.ErrorId, error.Kind));
        Assert.StartsWith("in memory: The article has no file", error.Message);
    }

    [Theory]
    [InlineData("x, y", "x, y", true)]
    [InlineData("x, y", "x, y", false)]
    [InlineData(null, "/a", true)]
    [InlineData(null, "/a", false)]
    public void Among_no_articles_nothing_is_found_and_nothing_is_changed(string? given, string target, bool isComplete)
    {
        Pool pool = new(given, [(given is null ? "/a" : "", [], isComplete)]);

        ArticleException error = Assert.Throws<ArticleException>(() => pool.IndexToChange(In("/a")));

        Assert.Empty(pool.IndexFor(In("/a")).Articles);
        Assert.Equal(given is not null, Record.Exception(pool.RejectEmpty) is ArticleException { ErrorId: "AmongEmpty" });
        Assert.Equal(("AmongEmpty", ArticleErrorKind.NotFound, target), (error.ErrorId, error.Kind, error.Target));
    }

    [Fact]
    public void An_incomplete_index_is_warned_of_once()
    {
        Pool pool = new(null, [("/a", ["one"], false), ("/b", ["two"], false), ("/c", ["three"], true)]);

        string[] answers = [.. new[] { "/a", "/b", "/c", "/a", "/b" }.Select(name => $"{pool.NeedsWarning(pool.IndexFor(In(name)))}")];

        Assert.Equal(["True", "True", "False", "False", "False"], answers);
        Assert.False(pool.IndexFor(In("/a")).IsComplete);
        Assert.True(pool.IndexFor(In("/c")).IsComplete);
    }

    private static Article In(string directory) => Article.Parse("---\ntitle: x\n---\n", $"{directory}/x.md");

    private sealed class Pool(string? given, (string Directory, string[] Titles, bool IsComplete)[] places) : RelatedPool(given)
    {
        public List<string> Readings { get; } = [];

        private protected override bool Read(string? directory, Action<Article> add)
        {
            Readings.Add(directory ?? "given");
            (_, string[] titles, bool isComplete) = places.Single(place => place.Directory == (directory ?? ""));
            foreach (string title in titles)
            {
                add(new NewsArticle { Title = title });
            }

            return isComplete;
        }

        private protected override ArticleIndex Index(IReadOnlyList<Article> articles, bool isComplete) => new(articles, isComplete);
    }
}
