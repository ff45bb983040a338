using System;
using System.Linq;
using System.Threading;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Search;
using Xunit;

namespace ArticlesPS.Tests.Articles;

public sealed class ArticleValueCounterTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void The_values_of_most_articles_come_first_and_then_the_alphabet()
    {
        ArticleValueCounter counter = new();
        counter.Add(["Trains", "city"]);
        counter.Add(["Food"]);
        counter.Add(["city"]);
        counter.AddKnown("Parks");
        counter.AddKnown("Food");

        Assert.Equal("city 2, Food 1, Trains 1, Parks 0", Shown(counter));
    }

    [Fact]
    public void Spellings_that_differ_in_case_are_one_value_and_the_most_frequent_is_shown()
    {
        ArticleValueCounter counter = new();
        counter.Add(["HARBOUR"]);
        counter.Add(["Harbour"]);
        counter.Add(["Harbour"]);

        Assert.Equal("Harbour 3", Shown(counter));
    }

    [Fact]
    public void An_article_counts_once_and_what_is_blank_is_no_value()
    {
        ArticleValueCounter counter = new();
        counter.Add(["City", "city", null, "", "  "]);

        Assert.Equal("City 1", Shown(counter));
    }

    [Fact]
    public void Files_are_read_once_and_those_that_cannot_be_read_have_no_values()
    {
        _directory.Write("a.md", "---\ntopics: [City]\n---\n");
        _directory.Write("b.md", "---\ntopics: [City, Food]\n---\n");
        _directory.Write("broken.md", "---\ntopics: [City\n---\n");
        _directory.Write("README.md", "# No front matter\n");
        ArticleFile[] files = [.. new ArticleFiles().Find(_directory.FullPath)];

        ArticleValueCounter counter = new();
        int articles = counter.Read(files.Concat(files).Append(new ArticleFile(_directory.PathOf("none.md"), IsNamed: true)), article =>
            article.Topics
        );

        Assert.Equal(2, articles);
        Assert.Equal("City 2, Food 1", Shown(counter));
    }

    [Fact]
    public void Reading_that_is_ended_leaves_what_was_counted()
    {
        _directory.Write("a.md", "---\ntopics: [City]\n---\n");
        using CancellationTokenSource stop = new();
        stop.Cancel();

        ArticleValueCounter counter = new();
        counter.Add(["Food"]);
        int articles = counter.Read(
            new ArticleFiles(cancellation: stop.Token).Find(_directory.FullPath),
            article => article.Topics,
            stop.Token
        );

        Assert.Equal(0, articles);
        Assert.Equal("Food 1", Shown(counter));
    }

    private static string Shown(ArticleValueCounter counter) =>
        string.Join(", ", counter.Values.Select(value => $"{value.Text} {value.Count}"));
}
