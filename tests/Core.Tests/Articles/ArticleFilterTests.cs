using System;
using ArticlesPS.FrontMatter;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Filtering;
using ArticlesPS.Schemas;
using ArticlesPS.Text;
using Xunit;

namespace ArticlesPS.Tests.Articles;

public class ArticleFilterTests
{
    private static readonly Article _article = Article.Parse(
        """
        ---
        category: news
        title: "Night Trains Return"
        publishedDateTime: 2026-03-04T06:30:00Z
        originalUrl: "https://rails.example.com/night-trains?utm_source=feed"
        webUrl: "https://rails.example.com/night-trains"
        type: article
        quality: 83
        heat: 93
        published: true
        provider: {name: Rail & Road, domain: example.com, authors: [{name: Ann Lee}, {name: Bo}]}
        topics: [Travel, Night trains]
        ---
        """
    );

    private static readonly NewsArticle _empty = new();

    [Theory]
    [InlineData("night*", true)]
    [InlineData("night", false)]
    [InlineData("day*,night*", true)]
    public void Title(string patterns, bool matches) => AssertMatches(f => f with { Title = Wildcard.List(patterns.Split(',')) }, matches);

    [Theory]
    [InlineData("Rail & Road", true)]
    [InlineData("example.com", true)]
    [InlineData("*.com", true)]
    [InlineData("*.org,rail*", true)]
    [InlineData("Rail", false)]
    public void Provider_by_name_or_domain(string patterns, bool matches) =>
        AssertMatches(f => f with { Provider = Wildcard.List(patterns.Split(',')) }, matches);

    [Theory]
    [InlineData("Travel", true)]
    [InlineData("night*", true)]
    [InlineData("City,Travel", true)]
    [InlineData("City", false)]
    public void Any_topic(string patterns, bool matches) =>
        AssertMatches(f => f with { Topic = Wildcard.List(patterns.Split(',')) }, matches);

    [Theory]
    [InlineData("ann*", true)]
    [InlineData("Cy,Bo", true)]
    [InlineData("Ann", false)]
    [InlineData("Rail & Road", false)]
    public void Any_author(string patterns, bool matches) =>
        AssertMatches(f => f with { Author = Wildcard.List(patterns.Split(',')) }, matches);

    [Theory]
    [InlineData("hugo", "authors: [Ann, Bo]", true)]
    [InlineData("hugo", "params: { author: Bo }", true)]
    [InlineData("hugo", "provider: { authors: [{ name: Bo }] }", false)]
    [InlineData("docfx", "ms.author: bo", true)]
    [InlineData("default", "author: Bo", true)]
    [InlineData("default", "title: Bo", false)]
    public void An_author_by_any_schema(string schema, string yaml, bool matches)
    {
        Article article = Article.Create(FrontMatterDocument.Parse($"---\n{yaml}\n---\n"), BuiltInSchemas.Get(schema), fullName: null);

        Assert.Equal(matches, new ArticleFilter { Author = Wildcard.List(["bo"]) }.Matches(article));
    }

    [Theory]
    [InlineData("news", true)]
    [InlineData("event", false)]
    public void Category(string patterns, bool matches) =>
        AssertMatches(f => f with { Category = Wildcard.List(patterns.Split(',')) }, matches);

    [Theory]
    [InlineData("course,art*", true)]
    [InlineData("course", false)]
    public void Type(string patterns, bool matches) => AssertMatches(f => f with { Type = Wildcard.List(patterns.Split(',')) }, matches);

    [Theory]
    [InlineData("https://rails.example.com/night-trains", true)]
    [InlineData("*utm_source*", true)]
    [InlineData("https://rails.example.com", false)]
    public void Any_url(string patterns, bool matches) => AssertMatches(f => f with { Url = Wildcard.List(patterns.Split(',')) }, matches);

    [Theory]
    [InlineData(83, true)]
    [InlineData(84, false)]
    public void Minimum_quality(int minimum, bool matches) => AssertMatches(f => f with { MinimumQuality = minimum }, matches);

    [Theory]
    [InlineData(-1, true)]
    [InlineData(93, true)]
    [InlineData(94, false)]
    public void Minimum_heat(int minimum, bool matches) => AssertMatches(f => f with { MinimumHeat = minimum }, matches);

    [Theory]
    [InlineData("2026-03-04T06:30:00Z", true)]
    [InlineData("2026-03-04T07:30:00+01:00", true)]
    [InlineData("2026-03-04T06:30:01Z", false)]
    public void After_takes_its_own_moment(string date, bool matches) => AssertMatches(f => f with { After = DateOf(date) }, matches);

    [Theory]
    [InlineData("2026-03-04T06:30:00Z", false)]
    [InlineData("2026-03-04T06:30:01Z", true)]
    public void Before_leaves_its_own_moment_out(string date, bool matches) =>
        AssertMatches(f => f with { Before = DateOf(date) }, matches);

    [Fact]
    public void A_missing_value_counts_as_not_published()
    {
        Assert.True(new ArticleFilter { Published = true }.Matches(_article));
        Assert.False(new ArticleFilter { Published = false }.Matches(_article));
        Assert.False(new ArticleFilter { Published = true }.Matches(_empty));
        Assert.True(new ArticleFilter { Published = false }.Matches(_empty));
    }

    [Theory]
    [InlineData("published: yes")]
    [InlineData("published: \"false\"")]
    [InlineData("published: 2020-01-01")]
    public void A_value_of_another_type_is_neither_published_nor_unpublished(string yaml)
    {
        Article article = Article.Parse($"---\n{yaml}\n---\n");

        Assert.False(new ArticleFilter { Published = true }.Matches(article));
        Assert.False(new ArticleFilter { Published = false }.Matches(article));
    }

    [Fact]
    public void Without_conditions_everything_is_wanted()
    {
        Assert.True(new ArticleFilter().Matches(_article));
        Assert.True(new ArticleFilter().Matches(_empty));
    }

    [Fact]
    public void All_conditions_must_hold()
    {
        ArticleFilter filter = new() { MinimumQuality = 80, Topic = Wildcard.List(["City"]) };

        Assert.False(filter.Matches(_article));
    }

    private static DateTimeOffset DateOf(string text) =>
        ArticleDate.TryParse(text, out DateTimeOffset date) ? date : throw new FormatException(text);

    private static void AssertMatches(Func<ArticleFilter, ArticleFilter> with, bool matches)
    {
        ArticleFilter filter = with(new ArticleFilter());

        Assert.Equal(matches, filter.Matches(_article));
        Assert.False(filter.Matches(_empty));
    }
}
