using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using ArticlesPS.Articles;
using ArticlesPS.Editing;
using ArticlesPS.Editing.Creation;
using ArticlesPS.Feeds;
using ArticlesPS.Feeds.Formats;
using Xunit;

namespace ArticlesPS.Tests.Feeds;

/// <summary>Feeds by people who mean harm: whatever they hold, it is read or refused, and what is read is harmless text.</summary>
public class HostileFeedTests
{
    private static readonly string[] _texts =
    [
        "../../../../etc/passwd",
        "..\\..\\windows\\system32\\x",
        "C:\\Users\\x",
        "CON",
        "nul.txt",
        "/dev/null",
        "a/b",
        "~/.ssh/authorized_keys",
        "\0",
        "a\0b",
        "\u202Egnp.exe",
        "\u2066x\u2069",
        "\u001B[2J\u001B]0;title\u0007",
        "\r\nSet-Cookie: x",
        "---\ntitle: x\n---",
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<![CDATA[",
        "]]>",
        "<!--",
        "&lt;script&gt;",
        "&#0;",
        "&#xFFFE;",
        "&#x1F389;",
        "&#xD800;",
        "\uD800",
        "\uDC00\uD800",
        "\uFFFE",
        "\uFEFF",
        "{{ site.title }}",
        "$(Remove-Item x)",
        "'; DROP TABLE x; --",
        "=cmd|' /C calc'!A1",
        "javascript:alert(1)",
        "data:text/html,<script>",
        "file:///etc/passwd",
        "http://",
        "http://[",
        "https://a.example/%00",
        "https://a.example:99999/",
        "http://a.example/" + new string('a', 70_000),
        new string('x', 1_000_000),
        string.Concat(Enumerable.Repeat("<b>", 100_000)),
        "",
        " ",
        "\u00A0",
    ];

    [Theory]
    [InlineData("rss")]
    [InlineData("atom")]
    [InlineData("json")]
    public void Ten_thousand_hostile_items_become_harmless_articles(string format)
    {
        Article[] articles = ArticlesOf(HostileFeed(format, 10_000));

        Assert.True(articles.Length >= 10_000);
        Assert.All(articles, article =>
        {
            Assert.True(
                article.Url is null
                    || article.Url.StartsWith("http://", StringComparison.Ordinal)
                    || article.Url.StartsWith("https://", StringComparison.Ordinal),
                article.Url
            );
            Assert.All(article.Images, image => Assert.StartsWith("http", image.Url, StringComparison.Ordinal));
            Assert.True(article.Excerpt is null or { Length: <= 501 });
            Assert.All(
                [
                    article.Title,
                    article.Excerpt,
                    article.Url,
                    article.Provider!.Name,
                    article.Provider!.Domain,
                    .. article.Provider!.Authors.Select(author => author.Name),
                ],
                AssertHarmless
            );
        });
    }

    [Fact]
    public void Hostile_items_make_files_in_their_directory_and_nowhere_else()
    {
        // More would be a feed larger than any that is read.
        int items = Math.Min(LongRun.Count("ARTICLESPS_FILES", 2_000), 10_000);
        using TemporaryDirectory site = new();
        string news = site.PathOf("_news");
        Directory.CreateDirectory(news);
        ArticleCreator creator = new(news);
        int made = 0;
        DateTimeOffset date = DateTimeOffset.UnixEpoch;
        foreach (Article article in ArticlesOf(HostileFeed("atom", items)))
        {
            article.PublishedDateTime = date = date.AddDays(1);
            try
            {
                creator.Save(creator.Prepare(ArticleChanges.ToMake(article)));
                made++;
            }
            catch (ArticleException e)
            {
                Assert.Equal("TitleMissing", e.ErrorId);
            }
        }

        Assert.True(made > items / 2);
        Assert.Equal(made + 1, Directory.GetFileSystemEntries(site.FullPath, "*", SearchOption.AllDirectories).Length);
        Assert.Equal(made, Directory.GetFiles(news, "*.md").Length);
    }

    private static Article[] ArticlesOf(string text)
    {
        Feed feed = FeedText.Read(text, new Uri("https://feeds.example.com/"));
        return [.. feed.Items.Select(item => FeedArticle.Of(item, feed.Title))];
    }

    private static string HostileFeed(string format, int count)
    {
        Random random = new(20260309);
        Func<string, string> escape = format == "json" ? JsonEscape : XmlEscape;
        StringBuilder text = new(
            format switch
            {
                "rss" => $"<rss {FeedText.Namespaces}><channel><title>T</title>",
                "atom" => "<feed xmlns='http://www.w3.org/2005/Atom'><title>T</title>",
                _ => "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": [{}",
            }
        );
        for (int i = 0; i < count; i++)
        {
            string title = Pick(),
                link = Pick(),
                date = Pick(),
                body = Pick();
            text.Append(
                format switch
                {
                    "rss" => $"<item><title>{title}</title><link>{link}</link><pubDate>{date}</pubDate>"
                        + $"<description>{body}</description><dc:creator>{title}</dc:creator>"
                        + $"<enclosure type='image/png' url='{link}'/></item>",
                    "atom" => $"<entry><title type='html'>{title}</title><link href='{link}'/><published>{date}</published>"
                        + $"<summary type='html'>{body}</summary></entry>",
                    _ => $",{{\"title\": \"{title}\", \"url\": \"{link}\", \"date_published\": \"{date}\", \"content_html\": "
                        + $"\"{body}\", \"image\": \"{link}\"}}",
                }
            );
        }

        return text.Append(
                format switch
                {
                    "rss" => "</channel></rss>",
                    "atom" => "</feed>",
                    _ => "]}",
                }
            )
            .ToString();

        // The long ones are rare, or the feed would be larger than any that is read.
        string Pick()
        {
            string picked = _texts[random.Next(_texts.Length)];
            return escape(picked.Length > 1000 && random.Next(200) > 0 ? picked[..50] : picked);
        }
    }

    [Fact]
    public void A_document_of_nothing_but_depth_or_elements_is_refused()
    {
        AssertRefused("FeedTooLarge", $"<rss>{string.Concat(Enumerable.Repeat("<a>", 300_000))}");
        AssertRefused("FeedTooLarge", $"<rss>{string.Concat(Enumerable.Repeat("<a b=''/>", 1_000_000))}</rss>");
        AssertRefused("FeedMalformed", $"{{\"version\": {string.Concat(Enumerable.Repeat("[", 100_000))}");
    }

    [Fact]
    public void Comments_in_front_of_a_feed_are_read_once()
    {
        string comments = string.Concat(System.Linq.Enumerable.Repeat("<!-- generator -->\n", 400));

        Assert.Empty(FeedText.Read(comments + "<rss><channel/></rss>", new Uri("https://feeds.example.com/")).Items);
        AssertRefused("FeedIsWebPage", comments + "<html/>");
    }

    [Fact]
    public void Names_of_half_a_character_are_no_JSON() =>
        AssertRefused("FeedMalformed", "{\"version\": \"https://jsonfeed.org/version/1.1\", \"\\ud800\": 1, \"items\": []}");

    [Fact]
    public void Entities_of_a_document_are_never_expanded_nor_fetched()
    {
        StringBuilder bomb = new("<!DOCTYPE rss [<!ENTITY a0 'lol'>");
        for (int i = 1; i < 20; i++)
        {
            bomb.Append(
                CultureInfo.InvariantCulture,
                $"<!ENTITY a{i} '&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};&a{i - 1};'>"
            );
        }

        AssertRefused("FeedMalformed", $"{bomb}]><rss><channel><title>&a19;</title></channel></rss>");
        AssertRefused(
            "FeedMalformed",
            "<!DOCTYPE rss [<!ENTITY % x SYSTEM 'http://127.0.0.1:1/x'> %x; <!ENTITY y SYSTEM 'file:///etc/hostname'>]><rss>"
                + "<channel><title>&y;</title></channel></rss>"
        );
    }

    [Fact]
    public void Messages_stay_short_whatever_the_feed_holds()
    {
        string name = new('n', 100_000);

        Assert.All(
            new[]
            {
                $"<{name}>",
                $"<{name}/>",
                $"<rss><{name}></rss>",
                $"<rss {name}=x></rss>",
                $"<html><link rel=alternate type=application/rss+xml href='https://a.example/{name[..60_000]}'></html>",
            },
            text => Assert.InRange(Assert.Throws<FeedException>(() => FeedText.Read(text)).Message.Length, 10, 500)
        );
    }

    [Fact]
    public void Random_damage_is_read_or_refused_and_nothing_else()
    {
        Random random = new(4711);
        string[] feeds =
        [
            FeedText.RssOf(1, 2, 3),
            FeedText.Atom("<title type='html'>&lt;b&gt;x</title><link href='/1'/>"),
            FeedText.Json("{\"title\": \"x\", \"url\": \"https://a.example/1\"}"),
        ];
        for (int i = 0; i < 3000; i++)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(feeds[i % feeds.Length]);
            for (int change = random.Next(1, 6); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            try
            {
                Assert.All(FeedReader.Read(bytes[..random.Next(bytes.Length / 2, bytes.Length + 1)], "feed").Items, item =>
                    FeedArticle.Of(item, null)
                );
            }
            catch (FeedException)
            {
                // The usual case.
            }
        }
    }

    private static void AssertRefused(string id, string text) =>
        Assert.Equal(id, Assert.Throws<FeedException>(() => FeedText.Read(text)).ErrorId);

    private static void AssertHarmless(string? text)
    {
        Assert.DoesNotContain(text ?? "", c =>
            char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFE'
        );
        Assert.Equal(text, text is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)));
    }

    private static string XmlEscape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace("'", "&apos;", StringComparison.Ordinal)
            .Replace("]]>", "]]&gt;", StringComparison.Ordinal);

    private static string JsonEscape(string text) =>
        string.Concat(text.Select(c => c is < ' ' or '"' or '\\' || char.IsSurrogate(c) ? $"\\u{(int)c:x4}" : $"{c}"));
}
