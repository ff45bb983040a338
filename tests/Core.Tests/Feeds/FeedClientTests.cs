using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using ArticlesPS.Feeds;
using ArticlesPS.Feeds.Client;
using ArticlesPS.Feeds.State;
using Xunit;

namespace ArticlesPS.Tests.Feeds;

/// <summary>Requests to a real server on loopback, which fails in every way that servers do.</summary>
public sealed class FeedClientTests : IDisposable
{
    private const int MaximumSize = 1024 * 1024;

    private readonly FeedServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public void A_feed_is_asked_for_by_name_and_without_cookies()
    {
        _server.Answer("/feed?a=1", "200 OK\r\nSet-Cookie: id=1\r\nContent-Type: application/rss+xml", FeedText.RssOf(1));

        using FeedImport import = Import();
        Assert.Single(import.Read(new Uri(_server.UrlOf("/feed?a=1") + "#top")).Articles);
        import.Read(_server.UrlOf("/feed?a=1"));

        Assert.All(_server.Requests, request =>
        {
            Assert.Matches(@"\r\nUser-Agent: ArticlesPS/\d+\.\d+\.\d+\r\n", request);
            Assert.Matches(@"\r\nAccept: application/rss\+xml, application/atom\+xml", request);
            Assert.DoesNotContain("Cookie", request, StringComparison.Ordinal);
            Assert.DoesNotContain("If-", request, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_charset_of_the_server_counts()
    {
        _server.Answer(
            "/feed",
            "200 OK\r\nContent-Type: text/xml; charset=ISO-8859-1",
            Encoding.Latin1.GetBytes(FeedText.Rss("<title>Café</title><link>https://a.example/1</link>"))
        );

        Assert.Equal("Café", Read("/feed").Articles[0].Title);
    }

    [Theory]
    [InlineData("401 Unauthorized", "FeedAccessDenied", ArticleErrorKind.AccessDenied)]
    [InlineData("403 Forbidden", "FeedAccessDenied", ArticleErrorKind.AccessDenied)]
    [InlineData("404 Not Found", "FeedNotFound", ArticleErrorKind.NotFound)]
    [InlineData("410 Gone", "FeedNotFound", ArticleErrorKind.NotFound)]
    [InlineData("418 Teapot", "FeedRefused", ArticleErrorKind.ServerFailed)]
    [InlineData("429 Too Many Requests", "FeedTooManyRequests", ArticleErrorKind.Busy)]
    [InlineData("500 Internal Server Error", "FeedServerError", ArticleErrorKind.ServerFailed)]
    [InlineData("503 Service Unavailable", "FeedServerError", ArticleErrorKind.Busy)]
    [InlineData("304 Not Modified", "FeedRefused", ArticleErrorKind.ServerFailed)]
    [InlineData("204 No Content", "FeedMalformed", ArticleErrorKind.Malformed)]
    [InlineData("200 OK", "FeedMalformed", ArticleErrorKind.Malformed)]
    [InlineData("302 Found", "FeedRedirectRefused", ArticleErrorKind.ServerFailed)]
    [InlineData("200 OK\r\nContent-Encoding: br", "FeedNotSupported", ArticleErrorKind.NotExpected)]
    public void A_status_is_an_error_with_a_stable_id(string head, string id, ArticleErrorKind kind)
    {
        _server.Answer("/feed", head);

        FeedException error = Fail("/feed");

        Assert.Equal((id, kind), (error.ErrorId, error.Kind));
        Assert.StartsWith(_server.UrlOf("/feed").AbsoluteUri, error.Message, StringComparison.Ordinal);
        Assert.Equal(_server.UrlOf("/feed").AbsoluteUri, error.Target);
    }

    [Theory]
    [InlineData("Retry-After: 120", 120)]
    [InlineData("Retry-After: Mon, 09 Mar 2026 08:00:00 GMT", 3600)]
    [InlineData("Retry-After: Mon, 09 Mar 2020 08:00:00 GMT", null)]
    [InlineData("Retry-After: 99999999", 24 * 3600)]
    [InlineData("Retry-After: 99999999999999", 24 * 3600)]
    [InlineData("Retry-After: later", null)]
    [InlineData("X: y", null)]
    public void A_server_says_when_it_wants_to_be_asked_again(string header, int? seconds)
    {
        _server.Answer("/feed", "429 Too Many Requests\r\n" + header);

        Assert.Equal(seconds is null ? null : Now.AddSeconds(seconds.Value), Fail("/feed").NotBefore);
    }

    [Fact]
    public void Redirects_are_followed_and_links_are_relative_to_where_they_end()
    {
        _server.Answer("/1", "301 Moved\r\nLocation: /2");
        _server.Answer("/2", "302 Found\r\nLocation: sub/3");
        _server.Answer("/sub/3", $"307 Moved\r\nLocation: {_server.UrlOf("/sub/4")}");
        _server.Answer("/sub/4", "308 Moved\r\nLocation: 5");
        _server.Answer("/sub/5", "200 OK", "<rss><channel><item><title>x</title><link>story</link></item></channel></rss>");

        Assert.Equal(_server.UrlOf("/sub/story").AbsoluteUri, Read("/1").Articles[0].Url);
    }

    [Fact]
    public void Redirects_without_end_are_not_followed_for_long()
    {
        _server.Answer("/a", "302 Found\r\nLocation: /b");
        _server.Answer("/b", "302 Found\r\nLocation: /a");
        Assert.Equal("FeedRedirectLoop", Fail("/a").ErrorId);
        Assert.Equal(2, _server.Requests.Count);

        _server.Answer("/0", "302 Found\r\nLocation: /00");
        for (int i = 2; i < 20; i++)
        {
            _server.Answer("/" + new string('0', i), $"302 Found\r\nLocation: /{new string('0', i + 1)}");
        }

        Assert.Equal("FeedRedirectLoop", Fail("/0").ErrorId);
        Assert.Equal(2 + 6, _server.Requests.Count);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://127.0.0.1/feed")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://[")]
    public void A_redirect_off_the_web_is_refused(string location)
    {
        _server.Answer("/feed", $"302 Found\r\nLocation: {location}");

        Assert.Equal("FeedRedirectRefused", Fail("/feed").ErrorId);
    }

    [Theory]
    [InlineData("https://a.example/1", "/2", "https://a.example/2")]
    [InlineData("https://a.example/1", "https://b.example/2", "https://b.example/2")]
    [InlineData("http://a.example/1", "https://a.example/1", "https://a.example/1")]
    [InlineData("http://a.example/1", "http://me:secret@b.example/1", "http://b.example/1")]
    [InlineData("https://a.example/1", "//b.example/2", "https://b.example/2")]
    [InlineData("https://a.example/1", "http://a.example/1", null)]
    [InlineData("https://a.example/1", null, null)]
    public void A_redirect_never_leads_from_https_to_http_and_takes_no_password_along(string from, string? location, string? target)
    {
        if (target is null)
        {
            Assert.Equal(
                "FeedRedirectRefused",
                Assert.Throws<FeedException>(() => FeedClient.TargetOf(location, new Uri(from), "feed")).ErrorId
            );
        }
        else
        {
            Assert.Equal(target, FeedClient.TargetOf(location, new Uri(from), "feed").AbsoluteUri);
        }
    }

    [Fact]
    public void A_feed_that_says_it_is_too_large_is_not_read()
    {
        // Were the body waited for, this would be a timeout.
        _server.AnswerRaw("/feed", async (_, stream, stop) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {50 * 1024 * 1024}\r\n\r\n"), stop);
            await Task.Delay(Timeout.Infinite, stop);
        });

        Assert.Equal("FeedTooLarge", Fail("/feed").ErrorId);
    }

    [Fact]
    public async Task A_feed_that_does_not_say_how_large_it_is_is_read_to_the_limit()
    {
        const int Blocks = 50 * 16;
        TaskCompletionSource<int> sent = new();
        _server.AnswerRaw("/feed", async (_, stream, stop) =>
        {
            int count = 0;
            try
            {
                await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n<rss>"), stop);
                for (; count < Blocks; count++)
                {
                    await stream.WriteAsync(Enumerable.Repeat((byte)' ', 64 * 1024).ToArray(), stop);
                }
            }
            finally
            {
                sent.SetResult(count);
            }
        });

        Assert.Equal("FeedTooLarge", Fail("/feed").ErrorId);
        Assert.InRange(await sent.Task, 0, Blocks - 1);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    public void A_packed_feed_is_unpacked_and_a_bomb_is_not(string packing)
    {
        _server.Answer("/feed", $"200 OK\r\nContent-Encoding: {packing}", Pack(packing, Encoding.UTF8.GetBytes(FeedText.RssOf(1))));
        byte[] bomb = Pack(packing, new byte[50 * 1024 * 1024]);
        Assert.True(bomb.Length < MaximumSize);
        _server.Answer("/bomb", $"200 OK\r\nContent-Encoding: {packing}", bomb);

        Assert.Single(Read("/feed").Articles);
        Assert.Equal("FeedTooLarge", Fail("/bomb").ErrorId);
    }

    [Fact]
    public void A_feed_that_is_packed_wrongly_is_an_error()
    {
        _server.Answer("/feed", "200 OK\r\nContent-Encoding: gzip", "not packed");

        Assert.Equal("FeedIncomplete", Fail("/feed").ErrorId);
    }

    [Theory]
    [InlineData("Content-Length: 1000\r\n\r\n<rss><channel><item><title>cut</title>", "FeedIncomplete")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n6\r\n<rss/>\r\n", "FeedIncomplete")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nFF\r\n<rss>", "FeedIncomplete")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nxyz\r\n<rss>", "FeedIncomplete")]
    [InlineData("Content-Len", "FeedUnreachable")]
    public void An_answer_that_breaks_off_gives_nothing(string rest, string id)
    {
        _server.AnswerRaw("/feed", (_, stream, stop) =>
            stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\n" + rest), stop).AsTask()
        );

        Assert.Equal(id, Fail("/feed").ErrorId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nX: ")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<rss>")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n<rss>\r\n")]
    public void An_answer_that_never_ends_is_given_up(string beginning)
    {
        _server.AnswerRaw("/feed", async (_, stream, stop) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(beginning), stop);
            await Task.Delay(Timeout.Infinite, stop);
        });

        FeedException error = Fail("/feed", TimeSpan.FromMilliseconds(300));

        Assert.Equal(("FeedTimeout", ArticleErrorKind.Timeout), (error.ErrorId, error.Kind));
        Assert.Contains("0.3 seconds", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_time_counts_for_the_whole_answer_and_not_for_each_byte()
    {
        _server.AnswerRaw("/feed", async (_, stream, stop) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"), stop);
            while (!stop.IsCancellationRequested)
            {
                await stream.WriteAsync(" "u8.ToArray(), stop);
                await Task.Delay(20, stop);
            }
        });

        Assert.Equal("FeedTimeout", Fail("/feed", TimeSpan.FromMilliseconds(300)).ErrorId);
    }

    [Fact]
    public async Task Reading_ends_when_it_is_no_longer_wanted()
    {
        using CancellationTokenSource stop = new();
        _server.AnswerRaw("/feed", async (_, stream, end) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<rss>"u8.ToArray(), end);
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, end);
        });
        using FeedImport import = Import();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Run(() => import.Read(_server.UrlOf("/feed"), stop.Token)));
    }

    [Fact]
    public void A_server_that_is_not_there_is_an_error()
    {
        Uri gone;
        using (FeedServer server = new())
        {
            gone = server.UrlOf("/feed");
        }

        using FeedImport import = Import();

        Assert.Equal("FeedUnreachable", Assert.Throws<FeedException>(() => import.Read(gone)).ErrorId);
    }

    [Fact]
    public void A_certificate_that_nobody_vouches_for_is_an_error()
    {
        using RSA key = RSA.Create(2048);
        using X509Certificate2 certificate = new CertificateRequest(
            "CN=127.0.0.1",
            key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        ).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using System.Net.Sockets.TcpListener listener = new(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        Task server = Task.Run(async () =>
        {
            using System.Net.Sockets.TcpClient client = await listener.AcceptTcpClientAsync();
            using SslStream stream = new(client.GetStream());
            await stream.AuthenticateAsServerAsync(certificate);
        });
        using FeedImport import = Import();

        FeedException error = Assert.Throws<FeedException>(() =>
            import.Read(new Uri($"https://127.0.0.1:{((System.Net.IPEndPoint)listener.LocalEndpoint).Port}/"))
        );

        Assert.Equal("FeedUnreachable", error.ErrorId);
        Assert.Contains("certificate", error.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("feed.xml", "feed.xml")]
    [InlineData("/feed.xml", "/feed.xml")]
    [InlineData("file:///etc/passwd", "file:///etc/passwd")]
    [InlineData("ftp://me:secret@a.example/feed", "ftp://a.example/feed")]
    [InlineData("https://me:secret@a.example/feed", "https://a.example/feed")]
    [InlineData("https://a\u2066b.example/feed", "https://a\u2066b.example/feed")]
    public void What_is_no_URL_of_a_feed_is_refused_and_never_printed_with_a_password(string url, string shown)
    {
        using FeedImport import = Import();

        FeedException error = Assert.Throws<FeedException>(() => import.Read(new Uri(url, UriKind.RelativeOrAbsolute)));

        Assert.Equal(("FeedUrlInvalid", shown), (error.ErrorId, error.Target));
        Assert.DoesNotContain("secret", error.ToString(), StringComparison.Ordinal);
    }

    private static DateTimeOffset Now { get; } = new(2026, 3, 9, 7, 0, 0, TimeSpan.Zero);

    private static FeedImport Import(TimeSpan? timeout = null) =>
        new(new FeedOptions { MaximumSize = MaximumSize, Timeout = timeout ?? TimeSpan.FromSeconds(60) }, null, null, () => Now);

    private FeedNews Read(string path)
    {
        using FeedImport import = Import();
        return import.Read(_server.UrlOf(path));
    }

    private FeedException Fail(string path, TimeSpan? timeout = null)
    {
        using FeedImport import = Import(timeout);
        return Assert.Throws<FeedException>(() => import.Read(_server.UrlOf(path)));
    }

    private static byte[] Pack(string packing, byte[] bytes)
    {
        using MemoryStream packed = new();
        using (
            Stream packer =
                packing == "gzip" ? new GZipStream(packed, CompressionLevel.Optimal) : new ZLibStream(packed, CompressionLevel.Optimal)
        )
        {
            packer.Write(bytes);
        }

        return packed.ToArray();
    }
}
