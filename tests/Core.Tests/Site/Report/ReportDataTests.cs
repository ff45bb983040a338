using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Curation.Heat;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Types;
using ArticlesPS.Site.Report;
using ArticlesPS.Site.Report.Data;
using ArticlesPS.Text;
using Xunit;

namespace ArticlesPS.Tests.Site;

public sealed class ReportDataTests : IDisposable
{
    private readonly ReportSite _site = new();

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("quality: 80|heat: 80|published: true", false, "the lead: quality 80, no related articles; published from 70")]
    [InlineData(
        "quality: 80|heat: 80|published: false",
        true,
        "against the policy, which publishes it: the lead: quality 80, no related articles; published from 70"
    )]
    [InlineData(
        "quality: 30|heat: 30|published: true",
        true,
        "against the policy, which does not publish it: the lead: quality 30, no related articles; published from 70"
    )]
    [InlineData(
        "quality: 80|heat: 90|published: true",
        true,
        "the lead: quality 80, no related articles; published from 70; the file says heat 90"
    )]
    [InlineData("quality: 80|published: true", true, "the lead: quality 80, no related articles; published from 70; the file has no heat")]
    [InlineData(
        "quality: 80",
        true,
        "the file does not say; the policy publishes it: the lead: quality 80, no related articles; published from 70"
    )]
    [InlineData("published: false", false, "as the file says; no decision: the article has no quality")]
    [InlineData("title: a", false, "the file does not say; no decision: the article has no quality")]
    [InlineData(
        "quality: 39|heat: -1|published: false|related: [{quality: 65}]",
        false,
        "not the lead: a related article has quality 65 > 39"
    )]
    public void Each_article_says_why_it_is_or_is_not_published(string fields, bool differs, string why)
    {
        _site.Add("a.md", fields.Split('|'));
        ReportArticle entry = Assert.Single(_site.Build().Articles);

        Assert.Equal((differs, why), (entry.Decision.Differs, entry.Why));
    }

    [Theory]
    [InlineData("https://example.com/a", "https://example.com/a")]
    [InlineData("http://example.com/ä?b=1#c", "http://example.com/%C3%A4?b=1#c")]
    [InlineData("HTTPS://example.com", "https://example.com/")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("JaVaScRiPt:alert(1)//https://example.com", null)]
    [InlineData(" javascript:alert(1)", null)]
    [InlineData("data:text/html,<script>alert(1)</script>", null)]
    [InlineData("vbscript:x", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("//example.com/a", null)]
    [InlineData("/a", null)]
    [InlineData("no url", null)]
    public void Only_pages_of_the_web_become_links(string url, string? link)
    {
        _site.Add("a.md", $"webUrl: \"{url}\"");

        Assert.Equal(link, Assert.Single(_site.Build().Articles).Link);
    }

    [Fact]
    public void Paths_are_shown_from_the_root_and_whole_where_they_lie_elsewhere()
    {
        _site.Add("_news/a.md", "title: a");
        using ReportSite other = new ReportSite().Add("b.md", "title: b");
        List<Article> articles = [.. _site.Articles(), .. other.Articles(), new NewsArticle { Title = "without a file" }];
        ReportData data = new ReportBuilder(new ArticleReportOptions(_site.Root).Read(), null, default).Build(articles);

        Assert.Equal(
            ["_news/a.md", other.Articles()[0].FullName],
            data.Articles.SkipLast(1).Select(entry => entry.Path).OrderDescending(StringComparer.Ordinal)
        );
        Assert.Null(data.Articles[^1].Path);
    }

    [Fact]
    public void Providers_and_topics_are_counted_whatever_their_case_and_topics_of_the_site_without_articles()
    {
        _site.Write("_data/topics/a.yaml", "name: City\nkeywords: [city]\n");
        _site
            .Add("a.md", "heat: 80", "published: true", "provider: {name: Example Daily}", "topics: [Harbour, city]")
            .Add("b.md", "heat: -1", "published: false", "provider: {name: example daily}", "topics: [HARBOUR, harbour]")
            .Add("c.md", "provider: {domain: example.org}")
            .Add("d.md", "title: none");
        ReportData data = _site.Build();

        Assert.Equal(
            [("Example Daily", 2, 1, 39.5), ("example.org", 1, 0, null)],
            data.Providers.Select(group => (group.Name, group.Count, group.Published, group.MeanHeat))
        );
        Assert.Equal(
            [("City", 1, 1, 80.0), ("Harbour", 2, 1, 39.5)],
            data.Topics.Select(group => (group.Name, group.Count, group.Published, group.MeanHeat!.Value))
        );
        Assert.Equal([0, 0, 1, null], data.Articles.Select(entry => entry.Provider));
        Assert.Equal(["1,0", "1", "", ""], data.Articles.Select(entry => string.Join(',', entry.Topics)));
    }

    [Theory]
    [InlineData("2026-03-01 2026-03-03 2026-03-03", "day", "2026-03-01 1|2026-03-02 0|2026-03-03 2")]
    [InlineData("2026-03-01", "day", "2026-03-01 1")]
    [InlineData("2025-11-30 2026-03-31", "month", "2025-11 1|2025-12 0|2026-01 0|2026-02 0|2026-03 1")]
    [InlineData("2019-12-31T23:30:00-01:00 2020-01-02", "day", "2020-01-01 1|2020-01-02 1")]
    [InlineData("", "day", "")]
    public void Time_is_divided_so_that_bars_can_be_read(string dates, string unit, string bins)
    {
        ArticlesOverTime timeline = ArticlesOverTime.Of(ArticlesOf(dates));

        Assert.Equal((unit, bins), (timeline.Unit, string.Join('|', timeline.Bins.Select(bin => $"{bin.Label} {bin.Count}"))));
    }

    [Theory]
    [InlineData("2000-01-01 2009-12-31", "month", 120, "2000-01", "2009-12")]
    [InlineData("2000-01-01 2010-01-01", "year", 11, "2000", "2010")]
    [InlineData("1900-01-01 2026-01-01", "decade", 13, "1900s", "2020s")]
    [InlineData("0001-01-01 9999-12-31", "century", 100, "0000s", "9900s")]
    public void Any_length_of_time_has_at_most_120_bars(string dates, string unit, int count, string first, string last)
    {
        ArticlesOverTime timeline = ArticlesOverTime.Of(ArticlesOf(dates));

        Assert.Equal((unit, count, first, last), (timeline.Unit, timeline.Bins.Count, timeline.Bins[0].Label, timeline.Bins[^1].Label));
        Assert.Equal(2, timeline.Bins.Sum(bin => bin.Count));
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("none none", "", 2)]
    [InlineData("-1 -30", "below 0 2", 0)]
    [InlineData("0 9 10 none", "0 to 9 2|10 to 19 1", 1)]
    [InlineData("99 100", "90 to 99 1|100 to 109 1", 0)]
    [InlineData("199 200 2147483647", "190 to 199 1|200 and more 2", 0)]
    public void Numbers_are_counted_in_tens(string numbers, string filled, int without)
    {
        Histogram histogram = Histogram.Of(
            numbers
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(number => (number == "none" ? (int?)null : int.Parse(number, CultureInfo.InvariantCulture), (bool?)true))
        );

        Assert.Equal(filled, string.Join('|', histogram.Bins.Where(bin => bin.Count > 0).Select(bin => $"{bin.Label} {bin.Count}")));
        Assert.Equal(without, histogram.Without);
        Assert.True(histogram.Bins.Count <= 22);
    }

    [Fact]
    public void A_bar_tells_published_articles_from_others()
    {
        Histogram histogram = Histogram.Of([(55, true), (56, false), (57, null)]);

        Assert.Equal((1, 2), (histogram.Bins[5].Published, histogram.Bins[5].Other));
    }

    [Fact]
    public void A_story_is_what_related_entries_and_copies_join_with_the_best_article_first()
    {
        _site
            .Add(
                "a.md",
                "title: a",
                "webUrl: https://example.com/a",
                "quality: 40",
                "related: [{webUrl: 'http://www.example.com/b?utm_source=x'}, {webUrl: https://example.com/elsewhere}]"
            )
            .Add(
                "b.md",
                "title: b",
                "webUrl: https://example.com/b",
                "quality: 70",
                "related: [{webUrl: https://example.com/a}, {webUrl: https://example.com/b}]"
            )
            .Add("c.md", "title: c", "webUrl: https://example.com/c")
            .Add("d.md", "title: d", "originalUrl: https://example.com/b", "quality: 20");
        ReportStory story = Assert.Single(_site.Build().Stories);

        Assert.Equal([1, 0, 3], story.Articles);
        Assert.Equal(
            [(0, 1, true, DuplicateMatch.None), (1, 3, false, DuplicateMatch.Url)],
            story.Links.Select(link => (link.From, link.To, link.IsRelated, link.Copies))
        );
    }

    [Fact]
    public void Larger_stories_come_first_and_related_entries_are_left_as_they_were()
    {
        string[] Page(string name, params string[] related) =>
            [
                "title: " + name,
                $"webUrl: https://example.com/{name}",
                $"related: [{string.Join(", ", related.Select(other => $"{{webUrl: https://example.com/{other}}}"))}]",
            ];
        _site
            .Add("a.md", Page("a", "b"))
            .Add("b.md", Page("b"))
            .Add("c.md", Page("c", "d", "e"))
            .Add("d.md", Page("d"))
            .Add("e.md", Page("e"));
        List<Article> articles = _site.Articles();

        Assert.Equal(["2,3,4", "0,1"], ReportStory.Find(articles).Select(story => string.Join(',', story.Articles)));
        Assert.All(articles.SelectMany(article => article.Related), entry => Assert.Null(entry.LinkedFile));
    }

    [Fact]
    public void Problems_are_counted_by_rule_the_gravest_first_and_no_clock_takes_part()
    {
        _site
            .Add("a.md", "type: course", "title: \"Itâ€™s\"", "publishedDateTime: 9000-01-01", "webUrl: https://example.com/a")
            .Add("b.md", "type: course", "title: \"Itâ€™s\"", "quality: high", "webUrl: https://example.com/a");
        ReportData data = _site.Build();

        Assert.Equal(
            [("FieldType", 1, 1), ("Mojibake", 2, 2), ("UrlRepeated", 1, 1)],
            data.Rules.Select(entry => (entry.Rule.Id, entry.Problems, entry.Articles))
        );
        ReportProblem repeated = Assert.Single(data.Articles[1].Problems, problem => problem.Rule == "UrlRepeated");
        Assert.Equal((5, "webUrl: a.md has the same page https://example.com/a."), (repeated.Line, repeated.Text));
    }

    [Fact]
    public void An_article_that_is_given_twice_counts_once()
    {
        _site.Add("a.md", "title: a", "webUrl: https://example.com/a");
        Article[] twice = [.. _site.Articles(), .. _site.Articles()];
        ReportData data = new ReportBuilder(new ArticleReportOptions(_site.Root).Read(), null, default).Build(twice);

        Assert.Single(data.Articles);
        Assert.Empty(data.Stories);
    }

    [Fact]
    public void The_order_in_which_articles_are_given_makes_no_difference()
    {
        _site.Add("a.md", "title: a", "provider: {name: A}").Add("b.md", "title: b", "provider: {name: B}").Add("c.md", "title: c");
        List<Article> reversed = [.. Enumerable.Reverse(_site.Articles())];
        ReportData data = new ReportBuilder(new ArticleReportOptions(_site.Root).Read(), null, default).Build(reversed);

        Assert.Equal(ReportPage.Render(_site.Build()), ReportPage.Render(data));
    }

    [Fact]
    public void The_rule_may_have_other_numbers()
    {
        _site.Add("a.md", "quality: 60", "heat: 60", "published: true");

        Assert.True(Assert.Single(_site.Build().Articles).Decision.Differs);
        Assert.False(Assert.Single(_site.Build(new EditorialPolicy { PublishedHeat = 60 }).Articles).Decision.Differs);
    }

    [Fact]
    public void Who_waits_is_told_of_each_article_and_can_stop()
    {
        _site.Add("a.md", "title: a").Add("b.md", "title: b").Add("c.md", "title: c");
        using System.Threading.CancellationTokenSource stop = new();
        List<string?> told = [];

        Assert.Throws<OperationCanceledException>(() =>
            ArticleReport.Prepare(_site.Articles(), _site.ReportPath, new ArticleReportOptions(_site.Root), Tell, stop.Token)
        );
        Assert.Equal(["a.md", "b.md"], told);

        void Tell(Article article)
        {
            told.Add(article.Name);
            if (told.Count == 2)
            {
                stop.Cancel();
            }
        }
    }

    private static IEnumerable<Article> ArticlesOf(string dates) =>
        dates.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(date => Article.Parse($"---\npublishedDateTime: {date}\n---\n"));
}
