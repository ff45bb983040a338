using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Feeds.Formats;
using ArticlesPS.FrontMatter;
using ArticlesPS.Schemas;
using ArticlesPS.Site;
using ArticlesPS.Site.Feeds;
using ArticlesPS.Site.Output;
using ArticlesPS.Site.Sitemaps;
using Xunit;

namespace ArticlesPS.Tests.Site;

/// <summary>Feeds of articles, held against the specifications of their formats and against what reads them back.</summary>
public sealed class ArticleFeedExportTests : IDisposable
{
    private static readonly XNamespace _atom = "http://www.w3.org/2005/Atom";

    private static readonly string[] _names = ["feed.xml", "feed.atom", "feed.json"];

    private readonly TemporaryDirectory _directory = new();

    public static TheoryData<string> Names => [.. _names];

    /// <summary>Titles that somebody might mean ill with, or that are hard to write.</summary>
    public static TheoryData<string, string> HostileTitles
    {
        get
        {
            TheoryData<string, string> cases = [];
            string[] titles =
            [
                "AT&T & friends",
                "List<T> explained",
                "1 < 2 > 0",
                "a<b",
                "]]> is no end",
                "<![CDATA[x]]>",
                "<script>alert(1)</script> wins",
                "<img src=x onerror=alert(1)>",
                "<x onclick=y>",
                "</title><item>",
                "&lt;b&gt; means bold",
                "&amp;amp;",
                "&copy; 2026",
                "&#60;",
                "He said \"no\" & 'yes'",
                "Festival 🎉 draws 👩‍👩‍👧 crowd",
                "ليلى حداد",
                "שלום <b>עולם</b>",
                "<!-- none -->",
                "<?php echo 1 ?>",
                "{\"a\": \"\\u0000\"}",
                "Ünïcödé – “quotes”",
            ];
            foreach (string title in titles)
            {
                cases.Add("feed.xml", title);
                cases.Add("feed.atom", title);
                cases.Add("feed.json", title);
            }

            return cases;
        }
    }

    public void Dispose() => _directory.Dispose();

    // https://www.rssboard.org/rss-specification, Required channel elements, Elements of <item>.
    [Fact]
    public void RSS_has_what_its_specification_requires()
    {
        XElement rss = XDocument.Parse(Feed("feed.xml", Full())).Root!;
        XElement channel = Assert.Single(rss.Elements());

        Assert.Equal(("rss", "2.0"), (rss.Name.LocalName, rss.Attribute("version")!.Value));
        Assert.All(["title", "link", "description"], name => Assert.NotEqual("", Assert.Single(channel.Elements(name)).Value));
        Assert.Matches(@"^Wed, 04 Mar 2026 06:30:00 GMT$", channel.Element("lastBuildDate")!.Value);
        XElement self = Assert.Single(channel.Elements(_atom + "link"));
        Assert.Equal(
            ("https://files.example.com/daily/feed.xml", "self", "application/rss+xml"),
            (self.Attribute("href")!.Value, self.Attribute("rel")!.Value, self.Attribute("type")!.Value)
        );
        XElement item = Assert.Single(channel.Elements("item"));
        Assert.All(["title", "link", "description", "guid", "pubDate"], name =>
            Assert.NotEqual("", Assert.Single(item.Elements(name)).Value)
        );
        Assert.Equal(
            ("true", item.Element("link")!.Value),
            (item.Element("guid")!.Attribute("isPermaLink")!.Value, item.Element("guid")!.Value)
        );
        Assert.Equal("Wed, 04 Mar 2026 06:30:00 GMT", item.Element("pubDate")!.Value);
    }

    // RFC 4287, 4.1.1 (feed), 4.1.2 (entry), 3.3 (dates).
    [Fact]
    public void Atom_has_what_its_specification_requires()
    {
        XElement feed = XDocument.Parse(Feed("feed.atom", Full())).Root!;
        XElement entry = Assert.Single(feed.Elements(_atom + "entry"));

        Assert.Equal(_atom + "feed", feed.Name);
        foreach (XElement part in (XElement[])[feed, entry])
        {
            Assert.All(["id", "title", "updated"], name => Assert.NotEqual("", Assert.Single(part.Elements(_atom + name)).Value));
            Assert.True(Uri.TryCreate(part.Element(_atom + "id")!.Value, UriKind.Absolute, out _));
            Assert.All(part.Elements(_atom + "author"), author =>
                Assert.NotEqual("", Assert.Single(author.Elements(_atom + "name")).Value)
            );
            Assert.Single(part.Elements(_atom + "link"), link => link.Attribute("rel")!.Value == "alternate");
            Assert.All(part.Elements().Where(element => element.Name.LocalName is "updated" or "published"), date =>
                Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$", date.Value)
            );
        }

        Assert.NotEmpty(feed.Elements(_atom + "author"));
        Assert.Equal(
            "https://files.example.com/daily/feed.atom",
            feed.Elements(_atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value
        );
        Assert.Equal("en-us", feed.Attribute(XNamespace.Xml + "lang")!.Value);
    }

    // https://www.jsonfeed.org/version/1.1/, Top-level, Items.
    [Fact]
    public void JSON_Feed_has_what_its_specification_requires()
    {
        JsonElement feed = JsonDocument
            .Parse(Feed("feed.json", Full(), SiteFiles.Published("Bare", "https://a.example/2", "2026-01-01")))
            .RootElement;

        Assert.Equal(
            ("version", "https://jsonfeed.org/version/1.1"),
            (feed.EnumerateObject().First().Name, feed.GetProperty("version").GetString())
        );
        Assert.Equal("Example Daily", feed.GetProperty("title").GetString());
        Assert.Equal("https://daily.example.com/city", feed.GetProperty("home_page_url").GetString());
        Assert.Equal("https://files.example.com/daily/feed.json", feed.GetProperty("feed_url").GetString());
        Assert.Equal(2, feed.GetProperty("items").GetArrayLength());
        foreach (JsonElement item in feed.GetProperty("items").EnumerateArray())
        {
            Assert.Equal(item.GetProperty("url").GetString(), item.GetProperty("id").GetString());
            Assert.NotEqual("", item.GetProperty("content_text").GetString());
            Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", item.GetProperty("date_published").GetString());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_written_is_read_back(string name)
    {
        Article article = Full();
        FeedItem item = Read(name, article);

        Assert.Equal(
            (article.Title, article.Excerpt, article.WebUrl, article.PublishedDateTime),
            (item.Title, item.Text, item.Link, item.Date)
        );
        Assert.Equal(["Ada Winter", "ليلى حداد"], item.Authors);
        Assert.Equal(name == "feed.json" ? 1 : 2, item.Images.Count);
        Assert.Equal("https://rails.example.com/sleeper.jpg", item.Images[0].Url);
        if (name != "feed.json")
        {
            Assert.Equal(
                (1600, 900, "Berths & beds <1>", "Rail & Road"),
                (item.Images[0].Width, item.Images[0].Height, item.Images[0].Title, item.Images[0].Attribution)
            );
            Assert.Equal("https://files.example.com/daily/images/map.png", item.Images[1].Url);
        }
    }

    [Theory]
    [MemberData(nameof(HostileTitles))]
    public void Every_title_is_read_back_as_it_was(string name, string title)
    {
        Article article = SiteFiles.Published(title);
        article.Excerpt = title;
        FeedItem item = Read(name, article);

        Assert.Equal((title, title), (item.Title, item.Text));
    }

    // Readers differ in whether titles of RSS are HTML, so what is markup is escaped as HTML as well.
    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("<x onclick=y>", "&lt;x onclick=y&gt;")]
    [InlineData("List<T>", "List&lt;T&gt;")]
    [InlineData("&lt;b&gt;", "&amp;lt;b&amp;gt;")]
    [InlineData("AT&T", "AT&T")]
    [InlineData("1 < 2 & 3", "1 < 2 & 3")]
    public void A_title_of_RSS_is_harmless_as_HTML_too(string title, string value)
    {
        XElement channel = XDocument.Parse(Feed("feed.xml", SiteFiles.Published(title))).Root!.Element("channel")!;

        Assert.Equal(value, channel.Element("item")!.Element("title")!.Value);
    }

    [Theory]
    // Attributes cannot hold halves of surrogate pairs, so the titles are escaped once more.
    [InlineData("Bell \\u0007 rings", "Bell \uFFFD rings")]
    [InlineData("\\u0000", "\uFFFD")]
    [InlineData("Half \\uD83C pair", "Half \uFFFD pair")]
    [InlineData("Pair \\uDF89\\uD83C turned", "Pair \uFFFD\uFFFD turned")]
    [InlineData("Not \\uFFFE or \\uFFFF", "Not \uFFFD or \uFFFD")]
    [InlineData("Ends in \\uD83C", "Ends in \uFFFD")]
    [InlineData("  Two\\r\\n\\tlines \\u2028 here\\n", "Two lines here")]
    [InlineData("5\\u00A0km", "5\u00A0km")]
    public void What_XML_cannot_hold_is_replaced(string title, string written)
    {
        foreach (string name in _names)
        {
            string feed = Feed(name, SiteFiles.Published(Regex.Unescape(title)));
            string? value = name switch
            {
                "feed.xml" => XDocument.Parse(feed).Descendants("item").Single().Element("title")!.Value,
                "feed.atom" => XDocument.Parse(feed).Descendants(_atom + "entry").Single().Element(_atom + "title")!.Value,
                _ => JsonDocument.Parse(feed).RootElement.GetProperty("items")[0].GetProperty("title").GetString(),
            };
            Assert.Equal(written, value);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_bytes_are_the_same_under_every_culture(string name)
    {
        CultureInfo former = CultureInfo.CurrentCulture;
        try
        {
            string[] feeds =
            [
                .. new[] { "", "en-US", "de-DE", "ar-SA", "th-TH", "sv-SE", "fa-IR", "tr-TR" }.Select(culture =>
                {
                    CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                    return Feed(name, Full());
                }),
            ];
            Assert.Single(feeds.Distinct());
        }
        finally
        {
            CultureInfo.CurrentCulture = former;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Files_are_UTF8_without_a_mark_and_end_in_LF(string name)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Feed(name, Full()));

        Assert.True(bytes[0] is (byte)'<' or (byte)'{');
        Assert.Equal((byte)'\n', bytes[^1]);
        Assert.DoesNotContain((byte)'\r', bytes);
        Assert.DoesNotMatch(new Regex(@"[ \t]+\n"), Encoding.UTF8.GetString(bytes));
    }

    [Fact]
    public void The_newest_come_first_and_ties_in_an_order_of_their_own()
    {
        Article[] articles =
        [
            SiteFiles.Published("Old", "https://a.example/old", "2026-01-01"),
            SiteFiles.Published("B", "https://a.example/b", "2026-02-01T00:00:00Z"),
            SiteFiles.Published("New", "https://a.example/new", "2026-03-01T01:00:00+05:00"),
            SiteFiles.Published("A", "https://a.example/a", "2026-02-01T01:00:00+01:00"),
        ];

        Assert.Equal(["New", "A", "B", "Old"], TitlesOf(articles));
        Assert.Equal(["New", "A", "B", "Old"], TitlesOf([.. articles.Reverse()]));
        Assert.Equal(["New", "A"], TitlesOf(articles, new ArticleFeedOptions { First = 2 }));
    }

    [Fact]
    public void Twenty_articles_are_taken_when_nobody_says_how_many() =>
        Assert.Equal(20, TitlesOf([.. Enumerable.Range(0, 30).Select(i => SiteFiles.Published($"{i}", $"https://a.example/{i}"))]).Count);

    [Fact]
    public void Of_articles_with_one_URL_the_newest_is_taken()
    {
        IReadOnlyList<string> titles = TitlesOf([
            SiteFiles.Published("Older", date: "2026-01-01"),
            SiteFiles.Published("Newer", date: "2026-01-02"),
        ]);

        Assert.Equal(["Newer"], titles);
    }

    [Theory]
    [InlineData("published: true", true, true)]
    [InlineData("published: false", false, false)]
    [InlineData("", false, true)]
    [InlineData("published:", false, true)]
    [InlineData("published: maybe", false, false)]
    [InlineData("published: \"no\"", false, false)]
    [InlineData("Published: false", false, false)]
    public void What_is_not_published_never_leaks(string yaml, bool isTaken, bool isTakenUnmarked)
    {
        Article article = Article.Parse(
            $"---\ntitle: A\nwebUrl: https://a.example/1\npublishedDateTime: 2026-01-01\n{yaml}\n---\n",
            "/site/_news/a.md"
        );

        Assert.Equal(isTaken, TitlesOf([article]).Count == 1);
        Assert.Equal(isTakenUnmarked, TitlesOf([article], new ArticleFeedOptions { IncludesUnmarked = true }).Count == 1);
    }

    [Theory]
    [InlineData("A", null, "2026-01-01", "UrlMissing")]
    [InlineData("A", "ftp://a.example/1", "2026-01-01", "UrlMissing")]
    [InlineData("A", "javascript:alert(1)", "2026-01-01", "UrlMissing")]
    [InlineData("A", "https://a\u2066b.example/1", "2026-01-01", "UrlMissing")]
    [InlineData("A", "/news/1", "2026-01-01", "UrlMissing")]
    [InlineData("A", "https://a.example/1", null, "DateMissing")]
    [InlineData(null, "https://a.example/1", "2026-01-01", "TitleMissing")]
    [InlineData(" ", "https://a.example/1", "2026-01-01", "TitleMissing")]
    public void An_article_that_lacks_something_is_an_error_and_the_others_are_taken(string? title, string? url, string? date, string error)
    {
        SiteOutput output = Export("feed.xml", [SiteFiles.Published(title, url, date), SiteFiles.Published("Good")]);

        Assert.Equal(error, Assert.Single(output.Errors).ErrorId);
        Assert.Equal(ArticleErrorKind.Incomplete, output.Errors[0].Kind);
        Assert.Equal("Good", XDocument.Parse(SiteFiles.TextOf(output)).Descendants("item").Single().Element("title")!.Value);
    }

    [Fact]
    public void An_article_that_is_given_twice_counts_once()
    {
        Article undated = SiteFiles.Published("A", date: null);
        Article good = SiteFiles.Published("Good");
        Article draft = Article.Parse("---\npublished: false\n---\n", "/site/b.md");
        SiteOutput output = Export(
            "feed.xml",
            [undated, good, undated, draft, good, Article.Parse("---\npublished: false\n---\n", "/site/b.md")]
        );

        Assert.Equal("DateMissing", Assert.Single(output.Errors).ErrorId);
        Assert.Equal("1 of 3 articles; 1 is not published, 1 has an error", output.Summary);
    }

    [Theory]
    [InlineData("title: A", "1 of 2 articles; 1 has no date", "")]
    [InlineData("title: A\ndate: soon", "1 of 2 articles; 1 has an error", "DateMissing")]
    [InlineData("title: A\ndate: 2025-01-01\nurl: /b/", "1 of 2 articles; 1 has the page of another", "")]
    public void A_page_without_date_is_no_post(string frontMatter, string summary, string errors)
    {
        ArticleSchema hugo = BuiltInSchemas.Get("hugo");
        Article page = Article.Create(FrontMatterDocument.Parse($"---\n{frontMatter}\n---\n"), hugo, "/site/a.md");
        Article post = Article.Create(FrontMatterDocument.Parse("---\ntitle: B\ndate: 2026-01-01\nurl: /b/\n---\n"), hugo, "/site/b.md");

        SiteOutput output = Export("feed.xml", [page, post]);

        Assert.Equal(summary, output.Summary);
        Assert.Equal(errors, string.Join(' ', output.Errors.Select(error => error.ErrorId)));
    }

    [Fact]
    public void An_article_that_would_not_be_in_the_feed_is_no_error()
    {
        SiteOutput output = Export(
            "feed.xml",
            [SiteFiles.Published("A", date: "2026-02-01"), SiteFiles.Published("B", url: null, date: "2026-01-01")],
            new ArticleFeedOptions { First = 1 }
        );

        Assert.Empty(output.Errors);
        Assert.Equal("1 of 2 articles; 1 is older", output.Summary);
    }

    [Theory]
    [InlineData("https://me:secret@a.example/1", "https://a.example/1")]
    [InlineData(" https://a.example/ä b?q=ö&r='1' ", "https://a.example/%C3%A4%20b?q=%C3%B6&r='1'")]
    [InlineData("https://bücher.example/1", "https://xn--bcher-kva.example/1")]
    [InlineData("http://a.example:8080", "http://a.example:8080/")]
    [InlineData("https://[::1]:8443/1", "https://[::1]:8443/1")]
    public void URLs_are_absolute_and_ASCII_and_say_nobodys_name(string url, string written) =>
        Assert.Equal(
            written,
            XDocument.Parse(Feed("feed.xml", SiteFiles.Published(url: url))).Descendants("item").Single().Element("link")!.Value
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void A_second_run_changes_nothing(string name)
    {
        SiteDescription site = SiteFiles.Describe(_directory);
        ArticleFeedExport export = new(_directory.PathOf($"out/{name}"), site);

        Assert.Equal([$"create {name}"], SiteFiles.Write(export.Export([Full()])));
        Assert.Empty(export.Export([Full()]).Target.Changes);
        Assert.Equal([$"update {name}"], SiteFiles.Write(export.Export([])));
        Assert.Equal([name], SiteFiles.NamesIn(_directory.PathOf("out")));
    }

    [Fact]
    public void A_feed_without_articles_is_a_feed()
    {
        Assert.Empty(XDocument.Parse(Feed("feed.xml")).Descendants("item"));
        Assert.Equal("1970-01-01T00:00:00Z", XDocument.Parse(Feed("feed.atom")).Root!.Element(_atom + "updated")!.Value);
        Assert.Equal(0, JsonDocument.Parse(Feed("feed.json")).RootElement.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public void What_is_given_stands_in_place_of_what_the_site_says()
    {
        SiteDescription site = SiteFiles.Describe(_directory).With("Other & <b>", "About", "de", new Uri("https://other.example/"));
        XElement channel = XDocument
            .Parse(
                SiteFiles.TextOf(
                    new ArticleFeedExport(
                        _directory.PathOf("feed.xml"),
                        site,
                        new ArticleFeedOptions { FeedUrl = new Uri("https://other.example/feed/") }
                    ).Export([])
                )
            )
            .Root!.Element("channel")!;

        Assert.Equal(
            ["Other &amp; &lt;b&gt;", "https://other.example", "About", "de", ""],
            channel.Elements().Select(element => element.Value)
        );
        Assert.Equal("https://other.example/feed/", channel.Element(_atom + "link")!.Attribute("href")!.Value);
    }

    [Theory]
    [InlineData("", "feed.xml", "TitleMissing")]
    [InlineData("title: A", "feed.xml", "SiteUrlMissing")]
    [InlineData("title: A\nwebUrl: /news", "feed.xml", "SiteUrlMissing")]
    [InlineData("webUrl: https://a.example", "feed.xml", "TitleMissing")]
    [InlineData(SiteFiles.Config, "feed.txt", "FeedFormatUnknown")]
    [InlineData(SiteFiles.Config, "feed", "FeedFormatUnknown")]
    [InlineData(SiteFiles.Config, ".", "DestinationIsDirectory")]
    [InlineData(SiteFiles.Config, "a:b.xml", "DestinationInvalid")]
    [InlineData("a: [", "feed.xml", null)]
    public void What_is_missing_is_said_before_anything_is_read(string config, string name, string? error)
    {
        ArticleException e = Assert.Throws<ArticleException>(() =>
            new ArticleFeedExport(_directory.PathOf(name), SiteFiles.Describe(_directory, config))
        );

        Assert.True(error is null ? e.Kind == ArticleErrorKind.Malformed : error == e.ErrorId, e.Message);
    }

    [Fact]
    public void An_article_is_never_written_over()
    {
        Article article = Article.Read(_directory.Write("_news/a.md", "---\ntitle: a\n---\n"));
        SiteDescription site = SiteFiles.Describe(_directory, SiteFiles.Config);
        ArticleFeedExport feed = new(article.FullName!, site, new ArticleFeedOptions { Format = ArticleFeedFormat.Rss });
        ArticleSitemapExport sitemap = new(article.FullName!, site);

        Assert.Equal("DestinationIsArticle", Assert.Throws<ArticleException>(() => feed.Export([article])).ErrorId);
        Assert.Equal("DestinationIsArticle", Assert.Throws<ArticleException>(() => sitemap.Export([article])).ErrorId);
    }

    [Theory]
    [InlineData("feed.xml", "https://files.example.com/daily/feed.xml")]
    [InlineData("feeds/all news/ä.xml", "https://files.example.com/daily/feeds/all%20news/%C3%A4.xml")]
    [InlineData("../feed.xml", null)]
    public void The_feed_names_itself_where_the_site_serves_it(string path, string? url)
    {
        SiteDescription site = SiteFiles.Describe(_directory);
        ArticleFeedExport export = new(Path.GetFullPath(_directory.PathOf(path)), site);

        Assert.Equal(
            url,
            XDocument.Parse(SiteFiles.TextOf(export.Export([]))).Descendants(_atom + "link").SingleOrDefault()?.Attribute("href")?.Value
        );
    }

    private static Article Full() =>
        Article.Parse(
            """
            ---
            title: "Night trains return: \"We sold out\" & <more>"
            excerpt: "The first train left at 22:04 — full & early, 1 < 2."
            publishedDateTime: 2026-03-04T07:30:00+01:00
            webUrl: "https://rails.example.com/news/1?a=1&b=2"
            published: true
            provider:
              name: Rail & Road
              authors:
                - name: Ada Winter
                - name: ليلى حداد
            topics: [Trains, "R&D"]
            images:
              - url: https://rails.example.com/sleeper.jpg
                width: 1600
                height: 900
                title: "Berths & beds <1>"
                attribution: Rail & Road
              - url: /images/map.png
              - url: "data:image/png;base64,aGk="
            ---
            """,
            "/site/_news/a.md"
        );

    private static FeedItem ItemOf(string name, string text) => FeedReader.Read(Encoding.UTF8.GetBytes(text), name).Items.Single();

    private FeedItem Read(string name, Article article) => ItemOf(name, Feed(name, article));

    private SiteOutput Export(string name, IReadOnlyCollection<Article> articles, ArticleFeedOptions? options = null) =>
        new ArticleFeedExport(_directory.PathOf(name), SiteFiles.Describe(_directory), options).Export(articles);

    private string Feed(string name, params Article[] articles) => SiteFiles.TextOf(Export(name, articles));

    private IReadOnlyList<string> TitlesOf(IReadOnlyCollection<Article> articles, ArticleFeedOptions? options = null) =>
        [
            .. XDocument
                .Parse(SiteFiles.TextOf(Export("feed.xml", articles, options)))
                .Descendants("item")
                .Select(item => item.Element("title")!.Value),
        ];
}
