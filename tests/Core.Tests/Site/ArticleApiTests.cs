using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using ArticlesPS.Site;
using ArticlesPS.Site.Api;
using ArticlesPS.Site.Output;
using Xunit;

namespace ArticlesPS.Tests.Site;

public sealed class ArticleApiTests : IDisposable
{
    private const string Dated = "title: t\npublished: true\npublishedDateTime: 2021-06-02T16:12:27Z";

    private readonly TemporaryDirectory _site = new();
    private readonly List<ArticleException> _errors = [];

    public void Dispose() => _site.Dispose();

    [Fact]
    public void An_article_has_every_field_in_the_order_of_the_site()
    {
        const string Expected = """
            {
              "page": 1,
              "value": [
                {
                  "path": "_news/2021-06-02-t.md",
                  "title": "A \"title\" for 'Tom & Jerry' <b>",
                  "excerpt": "One\r\ntwo",
                  "sourceUrl": null,
                  "webUrl": "https://example.com/?a=1&b=2",
                  "originalUrl": "https://example.com/original",
                  "featuredContent": "<iframe src=\"x\"></iframe>",
                  "highlight": null,
                  "heat": 89,
                  "tags": null,
                  "images": [
                    {
                      "url": "https://example.com/a.png",
                      "width": 1200,
                      "height": 630,
                      "title": "A",
                      "attribution": "B",
                      "isCached": true
                    },
                    {
                      "url": "https://example.com/b.png",
                      "width": null,
                      "height": null,
                      "title": null,
                      "attribution": null,
                      "isCached": false
                    }
                  ],
                  "content": "\r\n",
                  "type": "article",
                  "ampWebUrl": "https://example.com/amp",
                  "cdnAmpWebUrl": "https://cdn.example.com/amp",
                  "publishedDateTime": "2021-06-02T09:12:27-07:00",
                  "updatedDateTime": null,
                  "provider": {
                    "name": "Example Daily",
                    "domain": "example.com",
                    "images": [
                      {
                        "url": "/logo.jpg",
                        "width": 50,
                        "height": 50,
                        "title": null,
                        "attribution": null,
                        "isCached": false
                      }
                    ],
                    "publishers": null,
                    "authors": null
                  },
                  "locale": "en-us",
                  "categories": [
                    "news"
                  ],
                  "topics": [
                    "Trains",
                    "Travel"
                  ]
                }
              ],
              "nextPage": null
            }
            """;
        _site.Write("_config.yml", "locale: \"en-us\"\n");
        _site.Write(
            "_news/2021-06-02-t.md",
            """
            ---
            category: news
            title: "A \"title\" for 'Tom & Jerry' <b>"
            excerpt: "One\r\ntwo"
            publishedDateTime: 2021-06-02T16:12:27Z
            originalUrl: "https://example.com/original"
            webUrl: "https://example.com/?a=1&b=2"
            ampWebUrl: "https://example.com/amp"
            cdnAmpWebUrl: "https://cdn.example.com/amp"
            featuredContent: "<iframe src=\"x\"></iframe>"
            type: article
            quality: 69
            heat: 89
            published: true
            provider:
              name: Example Daily
              domain: example.com
              images:
                - url: /logo.jpg
                  width: 50
                  height: 50
            topics:
              - Trains
              - Travel
            images:
              - url: "https://example.com/a.png"
                width: 1200
                height: 630
                title: A
                attribution: B
                isCached: true
              - url: "https://example.com/b.png"
            secured: "AA==;AA=="
            ---

            """
        );

        byte[] page = Files(zone: "America/Los_Angeles")["index.json"];

        Assert.Equal(Expected.ReplaceLineEndings("\r\n"), Encoding.UTF8.GetString(page));
    }

    [Fact]
    public void What_an_article_lacks_is_null()
    {
        JsonElement article = Only(Dated);

        Assert.Equal(
            [
                "path",
                "title",
                "excerpt",
                "sourceUrl",
                "webUrl",
                "originalUrl",
                "featuredContent",
                "highlight",
                "heat",
                "tags",
                "images",
                "content",
                "type",
                "ampWebUrl",
                "cdnAmpWebUrl",
                "publishedDateTime",
                "updatedDateTime",
                "provider",
                "locale",
                "categories",
                "topics",
            ],
            article.EnumerateObject().Select(field => field.Name)
        );
        Assert.Equal(
            ["path", "title", "content", "publishedDateTime"],
            article.EnumerateObject().Where(field => field.Value.ValueKind != JsonValueKind.Null).Select(field => field.Name)
        );
    }

    [Theory]
    // front matter, field, JSON
    [InlineData("webUrl: a", "webUrl", "\"a\"")]
    [InlineData("webUrl: a", "sourceUrl", "null")]
    [InlineData("originalUrl: a", "webUrl", "null")]
    [InlineData("sourceUrl: a", "sourceUrl", "\"a\"")]
    [InlineData("sourceUrl: a", "webUrl", "\"a\"")]
    [InlineData("sourceUrl: a", "originalUrl", "null")]
    [InlineData("sourceUrl: a\nwebUrl: b", "sourceUrl", "\"a\"")]
    [InlineData("sourceUrl: a\nwebUrl: b", "webUrl", "\"b\"")]
    [InlineData("ampUrl: a", "ampWebUrl", "\"a\"")]
    [InlineData("cdnAmpUrl: a", "cdnAmpWebUrl", "\"a\"")]
    [InlineData("heat: -1", "heat", "-1")]
    [InlineData("heat: high", "heat", "null")]
    [InlineData("heat: 136", "heat", "136")]
    [InlineData("highlight: true", "highlight", "true")]
    [InlineData("highlight: x", "highlight", "\"x\"")]
    [InlineData("tags: [a, 1]", "tags", "[\"a\",\"1\"]")]
    [InlineData("tags: a", "tags", "[\"a\"]")]
    [InlineData("topics: [a]", "tags", "null")]
    [InlineData("tags: [a, b]", "topics", "[\"a\",\"b\"]")]
    [InlineData("tags: []", "tags", "[]")]
    [InlineData("updatedDateTime: 2021-01-01T00:00:00Z", "updatedDateTime", "\"2021-01-01T00:00:00+00:00\"")]
    [InlineData("updatedDateTime: soon", "updatedDateTime", "null")]
    [InlineData("locale: de-de", "locale", "\"de-de\"")]
    [InlineData("lang: de", "locale", "null")]
    [InlineData("category: news", "categories", "[\"news\"]")]
    // An article has one category, the first.
    [InlineData("categories: [a, b]", "categories", "[\"a\"]")]
    [InlineData("category: news\ncategories: [a, b]", "categories", "[\"news\"]")]
    [InlineData("topics: [A, B]", "topics", "[\"A\",\"B\"]")]
    [InlineData("topics: []", "topics", "null")]
    [InlineData("topics: A", "topics", "null")]
    [InlineData("images: []", "images", "null")]
    [InlineData("provider: Example", "provider", "null")]
    [InlineData("provider: {name: A}", "provider", "{\"name\":\"A\",\"domain\":null,\"images\":null,\"publishers\":null,\"authors\":null}")]
    [InlineData(
        "provider: {authors: [{name: A, url: b}]}",
        "provider",
        "{\"name\":null,\"domain\":null,\"images\":null,\"publishers\":null,\"authors\":[{\"name\":\"A\",\"url\":\"b\"}]}"
    )]
    [InlineData(
        "provider: {authors: [A], publishers: [B]}",
        "provider",
        "{\"name\":null,\"domain\":null,\"images\":null,\"publishers\":[\"B\"],\"authors\":[\"A\"]}"
    )]
    public void A_field_is_what_the_file_says(string yaml, string field, string expected)
    {
        using JsonDocument json = JsonDocument.Parse(expected);
        Assert.True(
            JsonElement.DeepEquals(json.RootElement, Only($"{Dated}\n{yaml}").GetProperty(field)),
            Only($"{Dated}\n{yaml}").GetProperty(field).GetRawText()
        );
    }

    [Theory]
    // date in the file, zone, time in the API
    [InlineData("2021-06-02T16:12:27Z", "America/Los_Angeles", "2021-06-02T09:12:27-07:00")]
    [InlineData("2020-11-01T08:59:59Z", "America/Los_Angeles", "2020-11-01T01:59:59-07:00")]
    [InlineData("2020-11-01T09:00:00Z", "America/Los_Angeles", "2020-11-01T01:00:00-08:00")]
    [InlineData("2021-03-14T09:59:59Z", "America/Los_Angeles", "2021-03-14T01:59:59-08:00")]
    [InlineData("2021-03-14T10:00:00Z", "America/Los_Angeles", "2021-03-14T03:00:00-07:00")]
    [InlineData("2021-01-01T00:30:00+02:00", "America/Los_Angeles", "2020-12-31T14:30:00-08:00")]
    [InlineData("2021-06-02T16:12:27Z", "Pacific Standard Time", "2021-06-02T09:12:27-07:00")]
    [InlineData("2021-06-02T16:12:27Z", "UTC", "2021-06-02T16:12:27+00:00")]
    [InlineData("2021-06-02T16:12:27Z", "Asia/Kolkata", "2021-06-02T21:42:27+05:30")]
    [InlineData("2021-06-02T16:12:27.25Z", "UTC", "2021-06-02T16:12:27.25+00:00")]
    [InlineData("2021-06-02", "UTC", "2021-06-02T00:00:00+00:00")]
    public void Times_are_given_in_the_zone(string date, string zone, string expected) =>
        Assert.Equal(
            expected,
            Only($"title: t\npublished: true\npublishedDateTime: {date}", zone: zone).GetProperty("publishedDateTime").GetString()
        );

    [Theory]
    [InlineData("")]
    [InlineData("Mars/Base")]
    [InlineData("../../etc/passwd")]
    [InlineData("America")]
    [InlineData("a\0b")]
    public void A_zone_that_the_system_does_not_know_is_refused(string id) =>
        Assert.Contains($"'{id}'", Assert.Throws<FormatException>(() => SiteTimeZone.Find(id)).Message, StringComparison.Ordinal);

    [Theory]
    // body, content
    [InlineData("", "\r\n")]
    [InlineData("\n\n \n", "\r\n")]
    [InlineData("\r\n\r\n", "\r\n")]
    [InlineData("<p>a</p><p>&nbsp;</p>", "<p>a</p><p>&nbsp;</p>\r\n")]
    [InlineData("<p>a</p>\n<p>b</p>\n\n", "<p>a</p>\r\n<p>b</p>\r\n")]
    [InlineData("Some *text*.", "<p>Some <em>text</em>.</p>\r\n")]
    [InlineData("a\r\nb", "<p>a\r\nb</p>\r\n")]
    [InlineData("# A title\n\n- one\n- two\n", "<h1 id=\"a-title\">A title</h1>\r\n<ul>\r\n<li>one</li>\r\n<li>two</li>\r\n</ul>\r\n")]
    [InlineData("a ~~b~~", "<p>a <del>b</del></p>\r\n")]
    [InlineData(
        "|a|\n|-|\n|b|",
        "<table>\r\n<thead>\r\n<tr>\r\n<th>a</th>\r\n</tr>\r\n</thead>\r\n<tbody>\r\n<tr>\r\n<td>b</td>\r\n"
            + "</tr>\r\n</tbody>\r\n</table>\r\n"
    )]
    [InlineData("---", "<hr />\r\n")]
    public void The_body_is_rendered(string body, string content) =>
        Assert.Equal(content, Only(Dated, body).GetProperty("content").GetString());

    [Fact]
    public void A_body_that_cannot_be_rendered_is_one_error()
    {
        Write("a", Dated);
        Write("b", Dated, new string('>', 20_000) + "x");

        Assert.Equal(["a"], NamesIn("index.json"));
        Assert.Equal(["BodyNotRendered"], _errors.Select(error => error.ErrorId));
    }

    [Theory]
    [InlineData("\\u001B[31m", "\\u001b[31m")]
    [InlineData("\\t\\b\\f\\0", "\\t\\b\\f\\u0000")]
    [InlineData("\\\\ / \\\"", "\\\\ / \\\"")]
    [InlineData("\\u00A0\\u2014é“🚲\\u3000", "\u00A0\u2014é“🚲\u3000")]
    [InlineData("\\u2028\\u2029\\u0085", "\\u2028\\u2029\\u0085")]
    [InlineData("</script>'&+", "</script>'&+")]
    public void Text_is_escaped_where_it_must_be(string yaml, string json)
    {
        Write("a", $"{Dated}\nexcerpt: \"{yaml}\"");

        Assert.Contains($"\"excerpt\": \"{json}\",\r\n", Encoding.UTF8.GetString(Files()["index.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_leaves_the_JSON_valid()
    {
        Article article = Article.Read(Write("a", Dated));
        article.Title = "a\uD83Db\uDEB2";

        using JsonDocument page = JsonDocument.Parse(Make([article])["index.json"]);

        Assert.Equal("a\uFFFDb\uFFFD", page.RootElement.GetProperty("value")[0].GetProperty("title").GetString());
    }

    [Fact]
    public void Newest_come_first_and_of_equal_dates_the_one_that_was_given_first()
    {
        Write("a", "published: true\npublishedDateTime: 2021-01-01T00:00:00Z");
        Write("b", "published: true\npublishedDateTime: 2021-01-02T00:00:00Z");
        Write("c", "published: true\npublishedDateTime: 2021-01-02T01:00:00+02:00");
        Write("d", "published: true\npublishedDateTime: 2021-01-02T00:00:00Z");
        Write("e", "published: true\npublishedDateTime: 2021-01-02T01:00:00+01:00");

        Assert.Equal(["b", "d", "e", "c", "a"], NamesIn("index.json"));
    }

    [Theory]
    [InlineData("published: true", true)]
    [InlineData("published: false", false)]
    [InlineData("published: yes", false)]
    [InlineData("heat: 90", false)]
    public void Only_published_articles_are_in_it(string yaml, bool isThere)
    {
        Write("a", $"publishedDateTime: 2021-01-01\n{yaml}");

        Assert.Equal(isThere ? ["a"] : [], NamesIn("index.json"));
        Assert.Empty(_errors);
    }

    [Theory]
    // articles, page size, pages
    [InlineData(0, 25, 1)]
    [InlineData(1, 25, 1)]
    [InlineData(25, 25, 1)]
    [InlineData(26, 25, 2)]
    [InlineData(50, 25, 2)]
    [InlineData(51, 25, 3)]
    [InlineData(3, 1, 3)]
    [InlineData(3, int.MaxValue, 1)]
    public void Pages_are_numbered_and_the_first_stands_twice(int articles, int pageSize, int pages)
    {
        for (int i = 0; i < articles; i++)
        {
            Write($"{i:D3}", $"published: true\npublishedDateTime: 2021-01-01T00:{59 - i:D2}:00Z");
        }

        Dictionary<string, byte[]> files = Files(pageSize: pageSize);

        Assert.Equal(["index.json", .. Enumerable.Range(1, pages).Select(page => $"page{page}/index.json")], files.Keys);
        Assert.Equal(files["index.json"], files["page1/index.json"]);
        List<string> names = [];
        for (int page = 1; page <= pages; page++)
        {
            using JsonDocument json = JsonDocument.Parse(files[$"page{page}/index.json"]);
            Assert.Equal(["page", "value", "nextPage"], json.RootElement.EnumerateObject().Select(field => field.Name));
            Assert.Equal(page, json.RootElement.GetProperty("page").GetInt32());
            Assert.Equal(page < pages ? $"{page + 1}" : "null", json.RootElement.GetProperty("nextPage").GetRawText());
            names.AddRange(json.RootElement.GetProperty("value").EnumerateArray().Select(NameOf));
        }

        Assert.Equal(Enumerable.Range(0, articles).Select(i => $"{i:D3}"), names);
    }

    [Fact]
    public void Each_topic_has_pages_below_its_id()
    {
        _site.Write("_data/topics/00-travel.yaml", "_id: travel\nname: Travel\n");
        _site.Write("_data/topics/01-night-trains.yaml", "name: Night trains\nparent: Travel\n");
        _site.Write("_data/topics/02-food.yaml", "name: Food\n");
        Write("a", $"{Dated}\ntopics: [travel, Night Trains]");
        Write("b", $"{Dated}\ntopics: [Travel, Unknown]");
        Write("c", Dated);

        Dictionary<string, byte[]> files = Files(pageSize: 1);

        Assert.Equal(
            ["food/index.json", "food/page1/index.json"],
            files.Keys.Where(path => path.StartsWith("food", StringComparison.Ordinal))
        );
        Assert.Equal(
            [
                "index.json 1 2 [a]",
                "page2/index.json 2 3 [b]",
                "page3/index.json 3 null [c]",
                "travel/index.json 1 2 [a]",
                "travel/page2/index.json 2 null [b]",
                "night-trains/index.json 1 null [a]",
                "food/index.json 1 null []",
            ],
            files.Where(file => !file.Key.Contains("page1", StringComparison.Ordinal)).Select(file => $"{file.Key} {Describe(file.Value)}")
        );
    }

    [Theory]
    [InlineData("page2")]
    [InlineData("Page10")]
    [InlineData("index.json")]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData(".hidden")]
    [InlineData("c:d")]
    [InlineData("FOOD")]
    public void A_topic_that_has_no_place_beside_the_pages_is_refused(string id)
    {
        _site.Write("_data/topics/00-food.yaml", "name: Food\n");
        string path = _site.Write("_data/topics/01-x.yaml", $"_id: {id}\nname: X\n");

        ArticleException error = Assert.Throws<ArticleException>(() => Files());

        Assert.Equal(("TopicInvalid", path), (error.ErrorId, error.Target));
        Assert.Contains($"'{id}'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_directory_of_topics_without_topics_is_a_site_without_topics()
    {
        Directory.CreateDirectory(_site.PathOf("_data/topics"));

        Assert.Equal(["index.json", "page1/index.json"], Files().Keys);
    }

    [Theory]
    [InlineData("_data/topics/00-food.yaml")]
    [InlineData("_config.yml")]
    public void Half_of_a_site_is_none(string path)
    {
        string fullPath = _site.Write(path, "name: [");
        Write("a", Dated);

        ArticleException error = Assert.Throws<ArticleException>(() => Files());

        Assert.Equal((ArticleErrorKind.Malformed, fullPath), (error.Kind, error.Target));
    }

    [Fact]
    public void A_root_that_is_not_there_is_refused() =>
        Assert.Equal("FileNotFound", Assert.Throws<ArticleException>(() => new ArticleApi(_site.PathOf("none"))).ErrorId);

    [Theory]
    // locale of the configuration, given one, what articles have
    [InlineData(null, null, "null")]
    [InlineData("en-us", null, "\"en-us\"")]
    [InlineData("en-us", "de-de", "\"de-de\"")]
    [InlineData(null, "de-de", "\"de-de\"")]
    public void The_locale_is_that_of_the_site_or_a_given_one(string? ofSite, string? given, string expected)
    {
        _site.Write("_config.yml", ofSite is null ? "title: x\n" : $"locale: {ofSite}\n");
        Article article = Article.Read(Write("a", Dated));

        using JsonDocument page = JsonDocument.Parse(Make([article], locale: given)["index.json"]);

        Assert.Equal(expected, page.RootElement.GetProperty("value")[0].GetProperty("locale").GetRawText());
    }

    [Fact]
    public void An_article_without_a_place_is_one_error_and_the_others_are_there()
    {
        using TemporaryDirectory elsewhere = new();
        string outside = elsewhere.Write("a.md", $"---\n{Dated}\n---\n");
        string undated = Write("b", "published: true");
        Write("c", Dated);
        Write("d", "published: false");
        Article[] articles =
        [
            Article.Read(outside),
            .. ReadAll(),
            new NewsArticle
            {
                Title = "New",
                Published = true,
                PublishedDateTime = DateTimeOffset.UnixEpoch,
            },
        ];

        using JsonDocument page = JsonDocument.Parse(Make(articles)["index.json"]);

        Assert.Equal(["c"], page.RootElement.GetProperty("value").EnumerateArray().Select(NameOf));
        Assert.Equal(
            [("PathOutsideRoot", outside), ("DateMissing", undated), ("FileMissing", "New")],
            _errors.Select(error => (error.ErrorId, error.Target))
        );
    }

    [Fact]
    public void Where_no_published_article_has_a_place_the_API_is_refused()
    {
        Write("a", "published: true");
        Write("b", "published: false");
        SiteOutput output = new ArticleApi(_site.FullPath).Export(ReadAll(), _site.PathOf("api"));

        Assert.Equal((0, "0 of 2 articles; 1 is not published, 1 has an error"), (output.Count, output.Summary));
        Assert.Equal("DateMissing", Assert.Single(output.Errors).ErrorId);
        Assert.Equal("OutputEmpty", Assert.Throws<ArticleException>(() => output.RejectLoss(isComplete: true)).ErrorId);
    }

    [Fact]
    public void A_file_that_comes_twice_is_there_once_and_as_it_came_first()
    {
        Article first = Article.Read(Write("a", Dated));
        first.Title = "Changed";

        using JsonDocument page = JsonDocument.Parse(Make([first, .. ReadAll()])["index.json"]);

        Assert.Equal("Changed", Assert.Single(page.RootElement.GetProperty("value").EnumerateArray()).GetProperty("title").GetString());
    }

    [Fact]
    public void The_same_articles_make_the_same_bytes()
    {
        for (int i = 0; i < 100; i++)
        {
            Write($"{i}", $"{Dated}\nimages: [{{url: a}}]");
        }

        Assert.All(Enumerable.Range(0, 5), _ =>
            Assert.Equal(
                Files().Select(file => (file.Key, Convert.ToHexString(file.Value))),
                Files().Select(file => (file.Key, Convert.ToHexString(file.Value)))
            )
        );
    }

    private static string NameOf(JsonElement article) => Path.GetFileNameWithoutExtension(article.GetProperty("path").GetString()!);

    private static string Describe(byte[] page)
    {
        using JsonDocument json = JsonDocument.Parse(page);
        JsonElement root = json.RootElement;
        return $"{root.GetProperty("page")} {root.GetProperty("nextPage").GetRawText()} "
            + $"[{string.Join(' ', root.GetProperty("value").EnumerateArray().Select(NameOf))}]";
    }

    private string Write(string name, string yaml, string body = "") => _site.Write($"_news/{name}.md", $"---\n{yaml}\n---\n{body}");

    private JsonElement Only(string yaml, string body = "", string zone = "UTC")
    {
        Write("a", yaml, body);
        using JsonDocument page = JsonDocument.Parse(Files(zone)["index.json"]);
        return Assert.Single(page.RootElement.GetProperty("value").EnumerateArray()).Clone();
    }

    private IEnumerable<string> NamesIn(string path)
    {
        using JsonDocument page = JsonDocument.Parse(Files()[path]);
        return [.. page.RootElement.GetProperty("value").EnumerateArray().Select(NameOf)];
    }

    private Article[] ReadAll() =>
        Directory.Exists(_site.PathOf("_news"))
            ? [.. Directory.GetFiles(_site.PathOf("_news")).Order(StringComparer.Ordinal).Select(Article.Read)]
            : [];

    private Dictionary<string, byte[]> Files(string zone = "UTC", int pageSize = 25) => Make(ReadAll(), zone, pageSize);

    private Dictionary<string, byte[]> Make(
        IReadOnlyList<Article> articles,
        string zone = "UTC",
        int pageSize = 25,
        string? locale = null
    ) =>
        new ArticleApi(_site.FullPath, locale) { TimeZone = SiteTimeZone.Find(zone), PageSize = pageSize }
            .Files(articles, _errors.Add)
            .ToDictionary(file => file.Path, file => file.Content);
}
