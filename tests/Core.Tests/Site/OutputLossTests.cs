using System;
using System.Globalization;
using System.IO;
using System.Linq;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Search;
using ArticlesPS.Site;
using ArticlesPS.Site.Api;
using ArticlesPS.Site.Feeds;
using ArticlesPS.Site.Output;
using ArticlesPS.Site.Report;
using ArticlesPS.Site.Sitemaps;
using Xunit;

namespace ArticlesPS.Tests.Site;

/// <summary>An output is not written when that would lose most of what is there, and nothing is lost by a mistyped path.</summary>
public sealed class OutputLossTests : IDisposable
{
    private static readonly DateTimeOffset _now = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);
    private static readonly string[] _outputs =
    [
        "feed.xml",
        "feed.atom",
        "feed.json",
        "sitemap.xml",
        "index.xml",
        "news.xml",
        "api",
        "report.html",
    ];

    // How many articles there are, how many there would be, and the error.
    private static readonly (int Former, int Count, string? Error)[] _losses =
    [
        (0, 0, "OutputEmpty"),
        (0, 1, null),
        (1, 0, "OutputEmpty"),
        (1, 1, null),
        (2, 1, null),
        (3, 1, "OutputWouldLose"),
        (3, 2, null),
        (4, 2, null),
        (5, 2, "OutputWouldLose"),
        (10, 5, null),
        (10, 4, "OutputWouldLose"),
        (2, 10, null),
    ];

    private readonly TemporaryDirectory _directory = new();

    public static TheoryData<string, int, int, string?> Losses
    {
        get
        {
            TheoryData<string, int, int, string?> cases = [];
            foreach (string output in _outputs)
            {
                foreach ((int former, int count, string? error) in _losses)
                {
                    cases.Add(output, former, count, error);
                }
            }

            return cases;
        }
    }

    public static TheoryData<string> Outputs => [.. _outputs];

    public void Dispose() => _directory.Dispose();

    [Theory]
    [MemberData(nameof(Losses))]
    public void More_than_half_of_what_is_there_is_not_lost_unasked(string name, int former, int count, string? error)
    {
        if (former > 0)
        {
            SiteFiles.Write(Make(name, former));
        }

        SiteOutput output = Make(name, count);

        Assert.Equal(error, ErrorOf(output)?.ErrorId);
        Assert.Equal(count, output.Count);
    }

    [Theory]
    [MemberData(nameof(Outputs))]
    public void A_path_that_is_missing_is_reason_enough(string name)
    {
        ArticleException error = Assert.Throws<ArticleException>(() => Make(name, 5).RejectLoss(isComplete: false));

        Assert.Equal(("OutputIncomplete", ArticleErrorKind.WouldLose, _directory.PathOf(name)), (error.ErrorId, error.Kind, error.Target));
        Assert.Contains("the option Force", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Outputs))]
    public void An_error_says_how_many_there_are_and_how_to_go_on(string name)
    {
        SiteFiles.Write(Make(name, 9));

        ArticleException loss = ErrorOf(Make(name, 2))!;
        ArticleException nothing = ErrorOf(Make(name, 0))!;

        Assert.Equal((ArticleErrorKind.WouldLose, _directory.PathOf(name)), (loss.Kind, loss.Target));
        Assert.Contains("it has 9 articles and would have 2 (2 ", loss.Message, StringComparison.Ordinal);
        Assert.EndsWith("Use the option Force to write it anyway.", loss.Message, StringComparison.Ordinal);
        Assert.Equal((ArticleErrorKind.WouldLose, _directory.PathOf(name)), (nothing.Kind, nothing.Target));
        Assert.Contains("would contain no articles (0 ", nothing.Message, StringComparison.Ordinal);
        Assert.EndsWith("or use the option Force to write an empty output.", nothing.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"value\": {}, \"nextPage\": \"2\"}")]
    [InlineData("{\"value\": [1, 2, 3")]
    [InlineData("<html><body>My own page</body></html>")]
    [InlineData("<urlset><url/><url/><url/></urlset>")]
    [InlineData(
        "<!DOCTYPE x [<!ENTITY a \"b\">]><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url/><url/><url/></urlset>"
    )]
    [InlineData("<rss><channel><item><title>a</title>")]
    [InlineData("<script type=\"application/json\" id=\"data\">")]
    [InlineData("<script type=\"application/json\" id=\"data\">{\"articles\": 3}</script>")]
    [InlineData("<script type=\"application/json\" id=\"data\">{\"articles\": {\"path\": 3}}</script>")]
    [InlineData("<script type=\"application/json\" id=\"data\">{</script>")]
    public void What_is_not_ours_or_does_not_read_has_no_articles(string text)
    {
        foreach (string name in _outputs)
        {
            _directory.Write(name == "api" ? "api/index.json" : name, text);

            Assert.Null(ErrorOf(Make(name, 1)));
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Outputs))]
    public void What_is_no_file_is_not_opened_to_count_it(string name)
    {
        SpecialFile.Make("pipe", _directory.PathOf(name == "api" ? "api/index.json" : name));

        Assert.Null(SpecialFile.WithoutWaiting(() => ErrorOf(Make(name, 1))));
    }

    [Fact]
    public void Fewer_entries_are_no_loss_where_fewer_are_asked_for()
    {
        SiteFiles.Write(MakeFeed(30, first: 30));

        Assert.Null(ErrorOf(MakeFeed(30, first: 2)));
        Assert.Null(ErrorOf(MakeFeed(5, first: 10)));
        Assert.Equal("OutputWouldLose", ErrorOf(MakeFeed(4, first: 10))?.ErrorId);

        // Nobody has asked for the twenty that a feed holds by itself.
        Assert.Null(ErrorOf(MakeFeed(30, first: null)));
        SiteFiles.Write(MakeFeed(41, first: 41));
        Assert.Equal("OutputWouldLose", ErrorOf(MakeFeed(41, first: null))?.ErrorId);
    }

    [Theory]
    // Days ago: what is there, what there is now; -After in days ago; the error.
    [InlineData("0 0 0 0", "0 0", null, null)]
    [InlineData("0 0 0 0", "0", null, "OutputWouldLose")]
    [InlineData("0 0 0 0", "5 5 5 5", null, "OutputWouldLose")]
    [InlineData("", "5", null, null)]
    [InlineData("", "", null, "OutputEmpty")]
    [InlineData("0 0 0 0", "", null, "OutputEmpty")]
    [InlineData("0 0 0 0", "5 5 5 5", -3, "OutputWouldLose")]
    [InlineData("5 5 5 5", "5 5", 9, null)]
    [InlineData("5 5 5 5", "5", 9, "OutputWouldLose")]
    public void News_that_were_written_lately_are_not_lost_and_a_site_without_news_is_none(
        string former,
        string now,
        int? after,
        string? error
    )
    {
        SiteFiles.Write(MakeNews(former, after is > 0 ? after : null, _now));

        Assert.Equal(error, ErrorOf(MakeNews(now, after, _now))?.ErrorId);
    }

    [Fact]
    public void News_that_have_become_too_old_go_without_a_word()
    {
        SiteFiles.Write(MakeNews("0 0 0 1", null, _now));

        Assert.Null(ErrorOf(MakeNews("0 0 0 1", null, _now.AddDays(1.5))));
        Assert.Null(ErrorOf(MakeNews("0 0 0 1", null, _now.AddDays(3))));
        Assert.Equal(0, MakeNews("0 0 0 1", null, _now.AddDays(3)).Count);
    }

    [Fact]
    public void A_sitemap_that_is_no_sitemap_of_news_counts_whole_where_one_of_news_takes_its_place()
    {
        SiteFiles.Write(Sitemap("news.xml", new ArticleSitemapOptions(), null, _now).Export(Articles(5)));

        Assert.Equal("OutputWouldLose", ErrorOf(MakeNews("0 0", null, _now))?.ErrorId);
    }

    [Theory]
    [InlineData("sitemap.xml")]
    [InlineData("../sitemap.xml")]
    [InlineData("none.xml")]
    [InlineData("index.xml")]
    [InlineData("")]
    public void The_files_of_an_index_are_counted_beside_it_and_once(string named)
    {
        SiteFiles.Write(Make("sitemap.xml", 3));
        _directory.Write(
            "index.xml",
            "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                + $"{string.Concat(Enumerable.Repeat($"<sitemap><loc>https://a.example/{named}</loc></sitemap>", 9))}</sitemapindex>"
        );

        Assert.Equal(
            named.EndsWith("sitemap.xml", StringComparison.Ordinal) ? "OutputWouldLose" : null,
            ErrorOf(Make("index.xml", 1))?.ErrorId
        );
        Assert.Null(ErrorOf(Make("index.xml", 2)));
    }

    [Theory]
    // The pages' articles and the page that each says comes next; how many there are.
    [InlineData("3>2 3>3 3", 9)]
    [InlineData("3>2 3 3", 6)]
    [InlineData("3>1 3", 3)]
    [InlineData("3>2 3>1", 6)]
    [InlineData("3>2 3>2", 6)]
    [InlineData("3>3 1 3", 6)]
    [InlineData("3>9 3", 3)]
    [InlineData("3>-1 3", 3)]
    [InlineData("3>2 x 3", 3)]
    public void Pages_of_the_API_are_counted_as_they_are_followed(string pages, int count)
    {
        string[] parts = pages.Split(' ');
        for (int i = 0; i < parts.Length; i++)
        {
            string[] part = parts[i].Split('>');
            string list =
                part[0] == "x" ? "x" : string.Join(',', Enumerable.Repeat("{}", int.Parse(part[0], CultureInfo.InvariantCulture)));
            string next = part.Length > 1 ? part[1] : "null";
            _directory.Write(
                i == 0 ? "api/index.json" : $"api/page{i + 1}/index.json",
                $"{{\"page\": {i + 1}, \"value\": [{list}], \"nextPage\": {next}}}"
            );
        }

        Assert.Equal(count, ApiEntryCounter.Count(_directory.PathOf("api")));
    }

    [Fact]
    public void The_size_of_pages_does_not_matter()
    {
        SiteFiles.Write(Api(8, pageSize: 1));

        Assert.Null(ErrorOf(Api(8, pageSize: 100)));
        Assert.Null(ErrorOf(Api(4, pageSize: 100)));
        Assert.Equal("OutputWouldLose", ErrorOf(Api(3, pageSize: 100))?.ErrorId);
    }

    [Theory]
    // Topics that there were and that there are now, each with two files; how many files go, of those and of the two of all articles.
    [InlineData(8, 0, "16 of its 18 files")]
    [InlineData(8, 3, "10 of its 18 files")]
    [InlineData(8, 4, null)]
    [InlineData(3, 1, null)]
    [InlineData(3, 0, "6 of its 8 files")]
    [InlineData(2, 0, "4 of its 6 files")]
    [InlineData(1, 0, null)]
    [InlineData(0, 8, null)]
    public void More_than_half_of_the_files_of_an_API_are_not_lost_unasked(int former, int topics, string? lost)
    {
        MakeTopics(former);
        SiteFiles.Write(Api(1, pageSize: 25));
        Directory.Delete(_directory.PathOf("_data"), recursive: true);
        MakeTopics(topics);

        ArticleException? error = ErrorOf(Api(1, pageSize: 25));

        Assert.Equal(lost is null ? null : "OutputWouldLose", error?.ErrorId);
        Assert.Contains(
            lost is null ? "" : $"Nothing was written, because {lost} would be removed (1 of 1 article).",
            error?.Message ?? "",
            StringComparison.Ordinal
        );
    }

    [Theory]
    // The size of pages, of which eight articles had eight; the pages of another topic, with as many, that go.
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void Pages_of_a_topic_go_without_a_word_only_where_larger_pages_are_asked_for(int pageSize, bool isLoss)
    {
        _directory.Write("_data/topics/00-a.yaml", "_id: a\nname: A\n");
        _directory.Write("_data/topics/01-b.yaml", "_id: b\nname: B\n");
        SiteFiles.Write(
            new ArticleApi(_directory.FullPath) { PageSize = 1 }.Export(Articles(8, "topics: [A, B]\n"), _directory.PathOf("api"))
        );

        SiteOutput output = new ArticleApi(_directory.FullPath) { PageSize = pageSize }.Export(Articles(8), _directory.PathOf("api"));

        Assert.Equal(isLoss ? "OutputWouldLose" : null, ErrorOf(output)?.ErrorId);
    }

    [Theory]
    [InlineData("feed.xml")]
    [InlineData("sitemap.xml")]
    [InlineData("api")]
    public void Of_articles_none_of_which_has_a_place_nothing_is_written(string name)
    {
        Article[] articles = [.. Enumerable.Range(0, 3).Select(_ => new NewsArticle { Published = true })];
        SiteOutput output = MakeOf(name, articles);

        Assert.Equal(3, output.Errors.Count);
        Assert.Equal("OutputEmpty", ErrorOf(output)?.ErrorId);
        Assert.Contains("0 of 3 articles", output.Summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "1 article is left out because of an error")]
    [InlineData(2, "2 articles are left out because of errors")]
    public void What_is_left_out_is_said_in_one_line(int count, string text) => Assert.Equal(text, SiteOutput.DescribeLeftOut(count));

    [SkippableTheory]
    [InlineData("none", true, true)]
    [InlineData("none", false, false)]
    [InlineData("link that leads nowhere", true, true)]
    [InlineData("link that leads nowhere", false, false)]
    [InlineData("pipe", true, false)]
    [InlineData("faulty", true, false)]
    public void What_cannot_be_read_hides_others_where_it_could_be_a_directory(string kind, bool isNamed, bool isMissing)
    {
        string path = _directory.PathOf("a.md");
        switch (kind)
        {
            case "link that leads nowhere":
                Skip.If(OperatingSystem.IsWindows(), "Making a link takes a privilege there.");
                File.CreateSymbolicLink(path, "away");
                break;
            case "pipe":
                SpecialFile.Make("pipe", path);
                break;
            case "faulty":
                File.WriteAllText(path, "---\na: 1\na: 2\n---\n");
                break;
            default:
                break;
        }

        ArticleFile file = new(path, isNamed);

        Assert.Equal(isMissing, file.IsMissingFor(ArticleReader.ReadOne(file).Error!));
    }

    private static ArticleException? ErrorOf(SiteOutput output) =>
        Record.Exception(() => output.RejectLoss(isComplete: true)) as ArticleException;

    private SiteOutput Make(string name, int count) =>
        name == "news.xml" ? MakeNews(string.Join(' ', Enumerable.Repeat("0", count)), null, _now) : MakeOf(name, Articles(count));

    private SiteOutput MakeOf(string name, Article[] articles) =>
        name switch
        {
            "api" => new ArticleApi(_directory.FullPath) { PageSize = 2 }.Export(articles, _directory.PathOf(name)),
            "report.html" => ArticleReport.Prepare(articles, _directory.PathOf(name), new ArticleReportOptions(_directory.FullPath)),
            "index.xml" => Sitemap(name, new ArticleSitemapOptions(), new SitemapLimits(2, long.MaxValue), _now).Export(articles),
            "sitemap.xml" => Sitemap(name, new ArticleSitemapOptions(), null, _now).Export(articles),
            _ => new ArticleFeedExport(_directory.PathOf(name), SiteFiles.Describe(_directory)).Export(articles),
        };

    private SiteOutput MakeFeed(int count, int? first) =>
        new ArticleFeedExport(
            _directory.PathOf("feed.xml"),
            SiteFiles.Describe(_directory),
            new ArticleFeedOptions { First = first }
        ).Export(Articles(count));

    private SiteOutput MakeNews(string daysAgo, int? afterDaysAgo, DateTimeOffset now)
    {
        ArticleSitemapOptions options = new() { IsNews = true, After = afterDaysAgo is { } days ? now.AddDays(-days) : null };
        string[] days1 = daysAgo.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Article[] articles = Articles(days1.Length);
        for (int i = 0; i < articles.Length; i++)
        {
            articles[i].PublishedDateTime = _now.AddDays(-int.Parse(days1[i], CultureInfo.InvariantCulture));
        }

        return Sitemap("news.xml", options, null, now).Export(articles);
    }

    private SiteOutput Api(int count, int pageSize) =>
        new ArticleApi(_directory.FullPath) { PageSize = pageSize }.Export(Articles(count), _directory.PathOf("api"));

    private ArticleSitemapExport Sitemap(string name, ArticleSitemapOptions options, SitemapLimits? limits, DateTimeOffset now) =>
        new(_directory.PathOf(name), SiteFiles.Describe(_directory), options, limits, now);

    private void MakeTopics(int count)
    {
        Directory.CreateDirectory(_directory.PathOf("_data"));
        for (int i = 0; i < count; i++)
        {
            _directory.Write($"_data/topics/0{i}-t.yaml", $"_id: t{i}\nname: T{i}\n");
        }
    }

    private Article[] Articles(int count, string more = "") =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(i =>
                    Article.Parse(
                        $"---\ntitle: A{i}\nwebUrl: https://daily.example.com/city/{i}\npublishedDateTime: "
                            + $"2026-03-01T00:{i % 60:D2}:00Z\npublished: true\n{more}---\n",
                        _directory.PathOf($"_news/{i}.md")
                    )
                ),
        ];
}
