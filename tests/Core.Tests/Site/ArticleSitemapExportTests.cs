using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using ArticlesPS.Site;
using ArticlesPS.Site.Output;
using ArticlesPS.Site.Sitemaps;
using Xunit;

namespace ArticlesPS.Tests.Site;

/// <summary>Sitemaps of articles, held against https://www.sitemaps.org/protocol.html and what is asked of news.</summary>
public sealed class ArticleSitemapExportTests : IDisposable
{
    private static readonly XNamespace _sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace _news = "http://www.google.com/schemas/sitemap-news/0.9";
    private static readonly DateTimeOffset _now = new(2026, 3, 10, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    // XML tag definitions: urlset with its namespace, url, loc; lastmod, changefreq and priority are optional, in this order.
    [Fact]
    public void A_sitemap_has_what_the_protocol_requires()
    {
        XElement set = XDocument
            .Parse(
                Sitemap(
                    [OnSite("a", "2026-03-01T01:00:00+01:00")],
                    new ArticleSitemapOptions { ChangeFrequency = SitemapChangeFrequency.Hourly, Priority = 1 }
                )
            )
            .Root!;

        Assert.Equal(_sitemap + "urlset", set.Name);
        XElement url = Assert.Single(set.Elements());
        Assert.Equal(["loc", "lastmod", "changefreq", "priority"], url.Elements().Select(element => element.Name.LocalName));
        Assert.Equal(
            ["https://daily.example.com/city/a", "2026-03-01T00:00:00Z", "hourly", "1.0"],
            url.Elements().Select(element => element.Value)
        );
        Assert.All(url.DescendantsAndSelf(), element => Assert.Equal(_sitemap, element.Name.Namespace));
    }

    // Tags of news: publication with name and language, publication_date, title.
    [Fact]
    public void A_news_sitemap_has_what_its_specification_requires()
    {
        Article article = OnSite("a", "2026-03-09T12:00:00Z");
        article.Title = "\"Bells\" & <bells>'\u0007";
        string text = Sitemap([article], new ArticleSitemapOptions { IsNews = true });
        XElement news = XDocument.Parse(text).Root!.Element(_sitemap + "url")!.Element(_news + "news")!;

        Assert.Equal(["publication", "publication_date", "title"], news.Elements().Select(element => element.Name.LocalName));
        Assert.Equal(["name", "language"], news.Element(_news + "publication")!.Elements().Select(element => element.Name.LocalName));
        Assert.Equal(["Example Daily", "en"], news.Element(_news + "publication")!.Elements().Select(element => element.Value));
        Assert.Equal("2026-03-09T12:00:00Z", news.Element(_news + "publication_date")!.Value);
        Assert.Equal("\"Bells\" & <bells>'\uFFFD", news.Element(_news + "title")!.Value);
        Assert.Contains("&quot;Bells&quot; &amp; &lt;bells&gt;&apos;\uFFFD", text, StringComparison.Ordinal);
    }

    // The file's own URL, the page, and whether linked articles count.
    [Theory]
    [InlineData("webUrl: https://daily.example.com/city/x?a=1&b='2'", "https://daily.example.com/city/x?a=1&b='2'")]
    [InlineData("webUrl: https://daily.example.com/city", "https://daily.example.com/city")]
    [InlineData("webUrl: https://daily.example.com/cityscape", null)]
    [InlineData("webUrl: http://daily.example.com/city/x", null)]
    [InlineData("webUrl: https://rails.example.com/1", null)]
    [InlineData("sourceUrl: https://rails.example.com/1", null)]
    [InlineData("webUrl: none", null)]
    [InlineData("category: news", "https://daily.example.com/city/news/2026-03-04-a%20b/")]
    [InlineData("category: News & more", "https://daily.example.com/city/News%20%26%20more/2026-03-04-a%20b/")]
    [InlineData("originalUrl: https://video.example.com/1", "https://daily.example.com/city/learning/2026-03-04-a%20b/")]
    public void The_page_of_an_article_is_one_of_the_site(string yaml, string? url)
    {
        Article article = Article.Parse(
            $"---\ntitle: A\npublishedDateTime: 2026-03-04\npublished: true\n{yaml}\n---\n",
            Path.GetFullPath("/site/_learning/2026-03-04-a b.md")
        );

        Assert.Equal(url is null ? [] : [url], UrlsOf([article]));
        Assert.Single(UrlsOf([article], new ArticleSitemapOptions { IncludesLinked = true }));
    }

    [Fact]
    public void An_article_without_a_date_has_a_page_all_the_same()
    {
        XElement url = XDocument.Parse(Sitemap([OnSite("a", null)])).Root!.Elements().Single();

        Assert.Equal(["loc"], url.Elements().Select(element => element.Name.LocalName));
    }

    [Fact]
    public void Pages_are_in_the_order_of_time_whatever_order_they_come_in()
    {
        Article[] articles = [OnSite("c", "2026-03-01"), OnSite("b", "2026-03-02"), OnSite("a", "2026-03-02"), OnSite("d", null)];
        string[] urls =
        [
            "https://daily.example.com/city/d",
            "https://daily.example.com/city/c",
            "https://daily.example.com/city/a",
            "https://daily.example.com/city/b",
        ];

        Assert.Equal(urls, UrlsOf(articles));
        Assert.Equal(urls, UrlsOf([.. articles.Reverse()]));
    }

    [Fact]
    public void A_page_of_several_articles_is_listed_once_with_the_newest_date()
    {
        string text = Sitemap([OnSite("a", "2026-03-01"), OnSite("a", "2026-03-03"), OnSite("a", null), OnSite("a", "2026-03-02")]);

        Assert.Equal("2026-03-03T00:00:00Z", Assert.Single(XDocument.Parse(text).Descendants(_sitemap + "lastmod")).Value);
    }

    [Theory]
    [InlineData(true, null, "2026-03-08T12:00:00Z", true)]
    [InlineData(true, null, "2026-03-08T11:59:59Z", false)]
    [InlineData(true, "2026-01-01", "2026-01-01", true)]
    [InlineData(false, null, "1999-01-01", true)]
    [InlineData(false, "2026-03-01", "2026-02-28", false)]
    [InlineData(false, "2026-03-01", null, false)]
    public void News_are_of_the_last_two_days_unless_somebody_says_else(bool isNews, string? after, string? date, bool isListed)
    {
        ArticleSitemapOptions options = new()
        {
            IsNews = isNews,
            After = after is null ? null : DateTimeOffset.Parse(after + "Z", System.Globalization.CultureInfo.InvariantCulture),
        };

        Assert.Equal(isListed, UrlsOf([OnSite("a", date)], options).Count == 1);
    }

    [Theory]
    [InlineData("en-us", "en")]
    [InlineData("de", "de")]
    [InlineData("zh-CN", "zh-cn")]
    [InlineData("zh_tw", "zh-tw")]
    [InlineData("zh-HK", "zh")]
    [InlineData("nds", "nds")]
    public void The_language_of_news_is_that_of_ISO_639(string locale, string language)
    {
        SiteDescription site = SiteFiles.Describe(_directory).With(language: locale);
        string text = SiteFiles.TextOf(Export(site, new ArticleSitemapOptions { IsNews = true }).Export([OnSite("a", "2026-03-10")]));

        Assert.Equal(language, XDocument.Parse(text).Descendants(_news + "language").Single().Value);
    }

    [Theory]
    [InlineData("A", null, true, "DateMissing")]
    [InlineData(null, "2026-03-10", true, "TitleMissing")]
    [InlineData(null, "2026-03-10", false, null)]
    public void What_news_lack_is_an_error(string? title, string? date, bool isNews, string? error)
    {
        Article article = OnSite("a", date);
        article.Title = title;
        SiteOutput output = Export(SiteFiles.Describe(_directory), new ArticleSitemapOptions { IsNews = isNews })
            .Export([article, OnSite("b", "2026-03-10")]);

        Assert.Equal(error is null ? [] : [error], output.Errors.Select(e => e.ErrorId));
        Assert.Equal(error is null ? 2 : 1, output.Count);
    }

    [Fact]
    public void An_article_without_URL_and_file_is_an_error()
    {
        SiteOutput output = Export(SiteFiles.Describe(_directory)).Export([SiteFiles.Published(url: null), OnSite("b", "2026-03-10")]);

        Assert.Equal(("UrlMissing", 1), (Assert.Single(output.Errors).ErrorId, output.Count));
    }

    [Fact]
    public void An_article_that_is_given_twice_counts_once()
    {
        Article lost = SiteFiles.Published(url: null);
        Article page = OnSite("b", "2026-03-10");
        Article draft = Article.Parse("---\npublished: false\n---\n", "/site/b.md");
        SiteOutput output = Export(SiteFiles.Describe(_directory))
            .Export([lost, page, draft, lost, page, Article.Parse("---\npublished: false\n---\n", "/site/b.md")]);

        Assert.Equal("UrlMissing", Assert.Single(output.Errors).ErrorId);
        Assert.Equal("1 of 3 articles; 1 is not published, 1 has an error", output.Summary);
    }

    // "This value must be less than 2,048 characters."
    [Theory]
    [InlineData(2047, true)]
    [InlineData(2048, false)]
    public void A_URL_has_less_than_2048_characters(int length, bool isListed)
    {
        Article article = OnSite(new string('a', length - "https://daily.example.com/city/".Length), "2026-03-01");
        SiteOutput output = Export(SiteFiles.Describe(_directory)).Export([article]);

        Assert.Equal(isListed ? [] : ["UrlTooLong"], output.Errors.Select(e => e.ErrorId));
        Assert.Equal(isListed ? 1 : 0, output.Count);
    }

    [Theory]
    [InlineData("title: A\nlocale: en", false, "SiteUrlMissing")]
    [InlineData("webUrl: https://a.example\nlocale: en", true, "TitleMissing")]
    [InlineData("webUrl: https://a.example\ntitle: A", true, "LanguageMissing")]
    [InlineData("webUrl: https://a.example", false, null)]
    public void What_the_site_must_say_is_asked_for_first(string config, bool isNews, string? error)
    {
        SiteDescription site = SiteFiles.Describe(_directory, config);

        ArticleException? e = (ArticleException?)Record.Exception(() => Export(site, new ArticleSitemapOptions { IsNews = isNews }));
        Assert.Equal(error, e?.ErrorId);
    }

    [Fact]
    public void A_file_is_full_at_the_byte()
    {
        Article[] articles = [OnSite("a", "2026-03-01"), OnSite("b", "2026-03-02"), OnSite("c", "2026-03-03")];
        SiteDescription site = SiteFiles.Describe(_directory);
        long length = Export(site).Export(articles).Target.Changes.Single().Content.Length;

        Assert.Equal(["create sitemap.xml"], ChangesOf(new SitemapLimits(3, length)));
        Assert.Equal(["create sitemap-1.xml", "create sitemap-2.xml", "create sitemap.xml"], ChangesOf(new SitemapLimits(3, length - 1)));
        Assert.Equal(["create sitemap-1.xml", "create sitemap-2.xml", "create sitemap.xml"], ChangesOf(new SitemapLimits(2, length)));

        IEnumerable<string> ChangesOf(SitemapLimits limits)
        {
            IReadOnlyList<OutputChange> changes = Export(site, limits: limits).Export(articles).Target.Changes;
            Assert.All(changes, change => Assert.True(change.Content.Length <= limits.Bytes));
            Assert.All(changes, change => XDocument.Load(new MemoryStream(change.Content)));
            return changes.Select(change => $"{change} {change.Path}");
        }
    }

    [Fact]
    public void A_file_holds_what_the_protocol_allows() =>
        Assert.Equal(
            (new SitemapLimits(50_000, 52_428_800), new SitemapLimits(1000, 52_428_800)),
            (SitemapLimits.Pages, SitemapLimits.News)
        );

    [Fact]
    public void More_than_50000_pages_take_numbered_files_and_an_index_and_go_again()
    {
        SiteDescription site = SiteFiles.Describe(_directory);
        ArticleSitemapExport export = new(_directory.PathOf("out/sitemap.xml"), site);
        List<Article> articles = [.. Enumerable.Range(0, 50_001).Select(i => OnSite($"{i:D5}", "2026-03-01"))];

        Assert.Equal(["create sitemap-1.xml", "create sitemap-2.xml", "create sitemap.xml"], SiteFiles.Write(export.Export(articles)));
        XElement index = XDocument.Load(_directory.PathOf("out/sitemap.xml")).Root!;
        Assert.Equal(_sitemap + "sitemapindex", index.Name);
        Assert.Equal(
            ["https://files.example.com/daily/out/sitemap-1.xml", "https://files.example.com/daily/out/sitemap-2.xml"],
            index.Elements(_sitemap + "sitemap").Select(file => Assert.Single(file.Elements(_sitemap + "loc")).Value)
        );
        Assert.Equal(50_000, XDocument.Load(_directory.PathOf("out/sitemap-1.xml")).Root!.Elements().Count());
        Assert.Single(XDocument.Load(_directory.PathOf("out/sitemap-2.xml")).Root!.Elements());
        Assert.Empty(export.Export(articles).Target.Changes);

        articles.Add(OnSite("new", "2026-03-02"));
        Assert.Equal(["update sitemap-2.xml"], SiteFiles.Write(export.Export(articles)));
        Assert.Equal(
            ["update sitemap.xml", "remove sitemap-1.xml", "remove sitemap-2.xml"],
            SiteFiles.Write(export.Export([.. articles.Take(50_000)]))
        );
        Assert.Equal([".articles-sitemap.xml.list", "sitemap.xml"], SiteFiles.NamesIn(_directory.PathOf("out")));
    }

    [Fact]
    public void Long_URLs_fill_a_file_before_their_number_does()
    {
        const int Most = 500_000;
        string filler = new('x', 1900);
        Article[] articles = [.. Enumerable.Range(0, 280).Select(i => OnSite($"{i:D5}{filler}&'", "2026-03-01"))];
        IReadOnlyList<OutputChange> changes = Export(SiteFiles.Describe(_directory), limits: new SitemapLimits(50_000, Most))
            .Export(articles)
            .Target.Changes;

        Assert.Equal(["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"], changes.Select(change => change.Path));
        Assert.InRange(changes[0].Content.Length, Most - 2048, Most);
        Assert.Equal(280, changes.Take(2).Sum(change => XDocument.Load(new MemoryStream(change.Content)).Root!.Elements().Count()));
    }

    [Fact]
    public void News_take_a_thousand_a_file()
    {
        Article[] articles = [.. Enumerable.Range(0, 1001).Select(i => OnSite($"{i}", "2026-03-10"))];
        IReadOnlyList<OutputChange> changes = Export(
                SiteFiles.Describe(_directory),
                new ArticleSitemapOptions { IsNews = true, SitemapUrl = new Uri("https://daily.example.com/maps/news.xml") }
            )
            .Export(articles)
            .Target.Changes;

        Assert.Equal([1000, 1, 2], changes.Select(change => XDocument.Load(new MemoryStream(change.Content)).Root!.Elements().Count()));
        Assert.Equal(
            "https://daily.example.com/maps/sitemap-1.xml",
            XDocument.Load(new MemoryStream(changes[2].Content)).Descendants(_sitemap + "loc").First().Value
        );
    }

    [Fact]
    public void An_index_needs_to_know_where_it_is()
    {
        ArticleSitemapExport export = new(
            Path.GetFullPath(_directory.PathOf("../sitemap.xml")),
            SiteFiles.Describe(_directory),
            null,
            new SitemapLimits(1, 1000),
            _now
        );

        Assert.Single(export.Export([OnSite("a", null)]).Target.Changes);
        Assert.Equal(
            "SitemapUrlMissing",
            Assert.Throws<ArticleException>(() => export.Export([OnSite("a", null), OnSite("b", null)])).ErrorId
        );
    }

    [Fact]
    public void A_sitemap_of_one_file_leaves_nothing_beside_it()
    {
        SiteDescription site = SiteFiles.Describe(_directory);
        ArticleSitemapExport export = new(_directory.PathOf("out/sitemap.xml"), site);

        Assert.Equal(["create sitemap.xml"], SiteFiles.Write(export.Export([])));
        Assert.Equal(["update sitemap.xml"], SiteFiles.Write(export.Export([OnSite("a", "2026-03-01")])));
        Assert.Empty(export.Export([OnSite("a", "2026-03-01")]).Target.Changes);
        Assert.Equal(["sitemap.xml"], SiteFiles.NamesIn(_directory.PathOf("out")));
    }

    [Fact]
    public void A_template_that_makes_a_file_or_many_pages_has_no_page_on_the_site()
    {
        _directory.Write("eleventy.config.js", "");
        Article[] articles =
        [
            Read("index.njk", "title: Home"),
            Read("rye.md", "title: Rye"),
            Read("tags.liquid", "pagination: { data: collections, size: 1 }"),
            Read("feed.njk", "permalink: /feed.xml"),
            Read("part.md", "permalink: false"),
        ];

        SiteOutput output = Export(SiteFiles.Describe(_directory)).Export(articles);

        Assert.Empty(output.Errors);
        Assert.Contains("3 have no page on the site", output.Summary, StringComparison.Ordinal);
        Assert.Equal(
            ["https://daily.example.com/city/", "https://daily.example.com/city/rye/"],
            XDocument.Parse(SiteFiles.TextOf(output)).Descendants(_sitemap + "loc").Select(url => url.Value)
        );

        Article Read(string name, string frontMatter) => Article.Read(_directory.Write(name, $"---\n{frontMatter}\n---\n"));
    }

    [Fact]
    public void A_page_whose_URL_has_no_slash_at_its_end_is_a_page()
    {
        _directory.Write("eleventy.config.js", "");
        _directory.Write(".articles.yml", "extends: eleventy\nurl: { rule: path, form: bare }\n");
        Article article = Article.Read(_directory.Write("rye.md", "---\ntitle: Rye\n---\n"));

        Assert.Equal(["https://daily.example.com/city/rye"], UrlsOf([article]));
    }

    private static Article OnSite(string name, string? date) =>
        SiteFiles.Published(
            name,
            $"https://daily.example.com/city/{name}",
            date is null || date.Contains('T') ? date : date + "T00:00:00Z"
        );

    private ArticleSitemapExport Export(SiteDescription site, ArticleSitemapOptions? options = null, SitemapLimits? limits = null) =>
        new(_directory.PathOf("sitemap.xml"), site, options, limits, _now);

    private string Sitemap(IReadOnlyCollection<Article> articles, ArticleSitemapOptions? options = null) =>
        SiteFiles.TextOf(Export(SiteFiles.Describe(_directory), options).Export(articles));

    private List<string> UrlsOf(IReadOnlyCollection<Article> articles, ArticleSitemapOptions? options = null) =>
        [.. XDocument.Parse(Sitemap(articles, options)).Descendants(_sitemap + "loc").Select(url => url.Value)];
}
