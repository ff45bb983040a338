using System;
using System.IO;
using System.Linq;
using ArticlesPS.Curation.Duplicates;
using ArticlesPS.Feeds;
using ArticlesPS.Feeds.Client;
using ArticlesPS.Feeds.State;
using Xunit;

namespace ArticlesPS.Tests.Feeds;

/// <summary>What is new in a feed, and what is remembered of it from one run to the next.</summary>
public sealed class FeedImportTests : IDisposable
{
    private readonly FeedServer _server = new();
    private readonly TemporaryDirectory _directory = new();
    private DateTimeOffset _now = new(2026, 3, 9, 7, 0, 0, TimeSpan.Zero);

    private string StatePath => _directory.PathOf("feeds.state");

    public void Dispose()
    {
        _server.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public void Only_what_is_new_since_the_last_run_is_given()
    {
        _server.Answer("/feed", "200 OK", FeedText.RssOf(1, 2));
        Assert.Equal("Story 1; Story 2", Run());
        Assert.Equal("", Run());

        _server.Answer("/feed", "200 OK", FeedText.RssOf(3, 2, 1));
        Assert.Equal("Story 3", Run());

        // One that drops out for a time is not new when it comes back.
        _server.Answer("/feed", "200 OK", FeedText.RssOf(4));
        Assert.Equal("Story 4", Run());
        _server.Answer("/feed", "200 OK", FeedText.RssOf(1, 2, 3, 4, 5));
        Assert.Equal("Story 5", Run());
    }

    [Fact]
    public void A_feed_is_asked_whether_it_has_changed()
    {
        _server.Answer("/feed", request =>
            request.Contains("If-None-Match: \"v1\"\r\n", StringComparison.Ordinal)
            && request.Contains("If-Modified-Since: Mon, 09 Mar 2026 06:00:00 GMT\r\n", StringComparison.Ordinal)
                ? FeedServer.Bytes("304 Not Modified")
                : FeedServer.Bytes(
                    "200 OK\r\nETag: \"v1\"\r\nLast-Modified: Mon, 09 Mar 2026 06:00:00 GMT",
                    System.Text.Encoding.UTF8.GetBytes(FeedText.RssOf(1))
                )
        );
        Assert.Equal("Story 1", Run());
        string state = File.ReadAllText(StatePath);

        Assert.Equal("", Run());

        Assert.Equal(state, File.ReadAllText(StatePath));
        Assert.Equal("Story 1", Run(new FeedOptions { IgnoresState = true }));
    }

    [Fact]
    public void A_version_that_no_request_can_name_is_not_named()
    {
        _server.Answer("/feed", "200 OK\r\nETag: \"caf\u00E9\"", FeedText.RssOf(1));
        Assert.Equal("Story 1", Run());

        _server.Answer("/feed", "200 OK", FeedText.RssOf(2));
        Assert.Equal("Story 2", Run());
        Assert.DoesNotContain("If-None-Match", _server.Requests.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_passed_on_comes_again()
    {
        _server.Answer("/feed", "200 OK\r\nETag: \"v1\"", FeedText.RssOf(1));
        using (FeedState state = FeedState.Open(StatePath))
        using (FeedImport import = new(null, state))
        {
            import.Read(_server.UrlOf("/feed"));
            state.Save();
        }

        Assert.Equal("Story 1", Run());
        Assert.DoesNotContain("If-None-Match", _server.Requests.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_more_than_wanted_comes_the_next_time()
    {
        _server.Answer("/feed", "200 OK\r\nETag: \"v1\"", FeedText.RssOf(1, 2, 3));
        FeedOptions two = new() { First = 2 };

        Assert.Equal("Story 1; Story 2", Run(two));
        Assert.Equal("Story 3", Run(two));
        Assert.DoesNotContain(_server.Requests, request => request.Contains("If-None-Match", StringComparison.Ordinal));
        Assert.Equal("", Run(two));
        Assert.Contains("If-None-Match: \"v1\"", _server.Requests.Last(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_that_wants_to_wait_is_not_asked_until_then()
    {
        _server.Answer("/feed", "429 Too Many Requests\r\nRetry-After: 600", "");
        using (FeedState state = FeedState.Open(StatePath))
        using (FeedImport import = new(null, state, null, () => _now))
        {
            // Not saved by anybody: it is remembered all the same.
            Assert.Contains(
                "2026-03-09T07:10:00Z",
                Assert.Throws<FeedException>(() => import.Read(_server.UrlOf("/feed"))).Message,
                StringComparison.Ordinal
            );
        }

        _server.Answer("/feed", "200 OK", FeedText.RssOf(1));
        _now = _now.AddMinutes(9);
        Assert.Equal("", Run());
        Assert.Contains("2026-03-09T07:10:00Z", Assert.Single(_warnings), StringComparison.Ordinal);
        Assert.Single(_server.Requests);

        _now = _now.AddMinutes(2);
        Assert.Equal("Story 1", Run());
        Assert.DoesNotContain("after ", File.ReadAllText(StatePath), StringComparison.Ordinal);
    }

    [Fact]
    public void Waiting_is_over_when_it_is_forced()
    {
        _server.Answer("/feed", "503 Service Unavailable\r\nRetry-After: 600", "");
        Assert.Throws<FeedException>(() => Run());
        _server.Answer("/feed", "200 OK", FeedText.RssOf(1));

        Assert.Equal("Story 1", Run(new FeedOptions { IgnoresState = true }));
    }

    [Fact]
    public void Known_articles_are_left_out_by_any_of_their_URLs()
    {
        _server.Answer("/feed", "200 OK", FeedText.RssOf(1, 2, 3, 4));
        KnownArticles known = new();
        known.Add(
            new NewsArticle { WebUrl = "http://www.daily.example.com/1/?utm_source=x#top", AmpWebUrl = "https://daily.example.com/amp/2" }
        );
        known.Add(new NewsArticle { OriginalUrl = "https://daily.example.com/3" });
        known.Add(new NewsArticle { WebUrl = "not a URL" });

        Assert.Equal("Story 4", Run(known: known));
    }

    [Fact]
    public void A_page_comes_once_from_however_many_feeds()
    {
        _server.Answer("/feed", "200 OK", FeedText.RssOf(1, 1, 2));
        _server.Answer("/other", "200 OK", FeedText.RssOf(2, 3));
        using (FeedImport import = new())
        {
            Assert.Equal(["Story 1", "Story 2"], import.Read(_server.UrlOf("/feed")).Articles.Select(article => article.Title));
            Assert.Equal(["Story 3"], import.Read(_server.UrlOf("/other")).Articles.Select(article => article.Title));
        }

        Run();
        Assert.Equal("Story 3", Run(path: "/other"));
    }

    [Fact]
    public void A_feed_that_is_given_twice_is_read_once()
    {
        string path = _directory.Write("feed.xml", FeedText.RssOf(5, 6, 7));
        _server.Answer("/feed", "200 OK\r\nETag: \"v1\"", FeedText.RssOf(1, 2, 3));
        _server.Answer("/gone", "410 Gone", "");
        using (FeedState state = FeedState.Open(StatePath))
        using (FeedImport import = new(new FeedOptions { First = 1 }, state))
        {
            foreach (
                (Func<FeedNews> read, string title) in ((Func<FeedNews>, string)[])
                    [(() => import.Read(_server.UrlOf("/feed")), "Story 1"), (() => import.ReadFile(path), "Story 5")]
            )
            {
                Assert.Equal(title, Assert.Single(Take(read()).Articles).Title);
                Assert.Empty(Take(read()).Articles);
            }

            import.Read(new Uri(_server.UrlOf("/feed") + "#top"));
            Assert.Throws<FeedException>(() => import.Read(_server.UrlOf("/gone")));
            Assert.Empty(Take(import.Read(_server.UrlOf("/gone"))).Articles);
            state.Save();

            FeedNews Take(FeedNews news)
            {
                import.Complete(news);
                return news;
            }
        }

        Assert.Equal(2, _server.Requests.Count);
        Assert.Equal("Story 2; Story 3", Run());
        Assert.Equal("Story 6; Story 7", RunFile(path));
    }

    [Fact]
    public void Items_without_a_link_are_left_out_and_other_doubts_are_told()
    {
        _server.Answer(
            "/feed",
            "200 OK",
            FeedText.Rss(
                "<title>No link</title>",
                "<title>Script</title><link>javascript:alert(1)</link>",
                "<title>Undated \u001B[2J</title><link>https://a.example/1</link>",
                "<title>Odd</title><link>https://a.example/2</link><pubDate>soon</pubDate>",
                "<link>https://a.example/3</link><pubDate>Mon, 09 Mar 2026 07:00:00 GMT</pubDate>"
            )
        );

        Assert.Equal("Undated [2J; Odd; ", Run());

        string url = _server.UrlOf("/feed").AbsoluteUri;
        Assert.Equal(
            [
                $"{url}: item 1 \"No link\": The item has no link, so it was left out.",
                $"{url}: item 2 \"Script\": The item's link is not an http or https URL, so it was left out: javascript:alert(1)",
                $"{url}: item 3 \"Undated [2J\": The item has no date.",
                $"{url}: item 4 \"Odd\": The item's date cannot be read, so it has none: soon",
                $"{url}: item 5: The item has neither a title nor a text.",
            ],
            _warnings
        );
    }

    [Fact]
    public void Files_are_read_too_and_remembered()
    {
        string path = _directory.Write("feed.xml", FeedText.RssOf(1));

        Assert.Equal("Story 1", RunFile(path));
        Assert.Equal("", RunFile(path));
        Assert.Equal("FileNotFound", Assert.Throws<FeedException>(() => RunFile(_directory.PathOf("none.xml"))).ErrorId);
        Assert.Equal("PathIsDirectory", Assert.Throws<FeedException>(() => RunFile(_directory.FullPath)).ErrorId);
    }

    [Fact]
    public void A_feed_may_be_as_large_as_is_allowed_and_no_byte_larger()
    {
        string path = _directory.Write("feed.xml", FeedText.RssOf(1));
        int size = (int)new FileInfo(path).Length;

        Assert.Equal("FeedTooLarge", Assert.Throws<FeedException>(() => RunFile(path, new FeedOptions { MaximumSize = size - 1 })).ErrorId);
        Assert.Equal("Story 1", RunFile(path, new FeedOptions { MaximumSize = size }));
    }

    [Fact]
    public void What_a_feed_no_longer_holds_is_remembered_within_limits()
    {
        for (int i = 0; i < 5; i++)
        {
            _server.Answer("/feed", "200 OK", FeedText.RssOf([.. Enumerable.Range(i * 400, 400)]));
            Run();
        }

        string[] given = [.. File.ReadAllLines(StatePath).Where(line => line.StartsWith("given ", StringComparison.Ordinal))];
        Assert.Equal(1400, given.Length);
        Assert.Equal("given daily.example.com/1600", given[^1]);
        _server.Answer("/feed", "200 OK", FeedText.RssOf(1999, 700, 500));
        Assert.Equal("Story 700", Run());
    }

    private string[] _warnings = [];

    private string Run(FeedOptions? options = null, KnownArticles? known = null, string path = "/feed") =>
        Run(options, known, import => import.Read(_server.UrlOf(path)));

    private string RunFile(string path, FeedOptions? options = null) => Run(options, null, import => import.ReadFile(path));

    // As the front ends do it.
    private string Run(FeedOptions? options, KnownArticles? known, Func<FeedImport, FeedNews> read)
    {
        using FeedState state = FeedState.Open(StatePath);
        using FeedImport import = new(options, state, known, () => _now);
        FeedNews news = read(import);
        import.Complete(news);
        state.Save();
        _warnings = [.. news.Warnings];
        return string.Join("; ", news.Articles.Select(article => article.Title));
    }
}
