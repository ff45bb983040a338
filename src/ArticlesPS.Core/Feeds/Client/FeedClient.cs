using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;
using ArticlesPS.Curation;
using ArticlesPS.Feeds.Formats;
using ArticlesPS.Feeds.State;

namespace ArticlesPS.Feeds.Client;

/// <summary>
/// Asks servers for feeds. Each redirect is looked at before it is followed, no cookie and no password is ever sent, and
/// size and time of the whole answer are limited.
/// </summary>
internal sealed class FeedClient : IDisposable
{
    private const int MostRedirects = 5;

    private static readonly TimeSpan _longestWait = TimeSpan.FromDays(1);

    private readonly int _maximumSize;
    private readonly TimeSpan _timeout;
    private readonly HttpClient _http;

    /// <param name="maximumSize">The largest size of a feed in bytes, unpacked.</param>
    /// <param name="timeout">How long the whole answer may take.</param>
    public FeedClient(int maximumSize, TimeSpan timeout)
    {
        _maximumSize = maximumSize;
        _timeout = timeout;

        // Only encodings that both frameworks can decompress are requested.
        HttpClientHandler handler = new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        };
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        Version version = typeof(FeedClient).Assembly.GetName().Version!;
        _http.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("ArticlesPS", version.ToString(3)));
        _http.DefaultRequestHeaders.TryAddWithoutValidation(
            "Accept",
            "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, "
                + "application/json;q=0.9, text/xml;q=0.8, */*;q=0.1"
        );
    }

    /// <summary>Asks for a feed.</summary>
    /// <param name="url">The feed's URL, which has been checked.</param>
    /// <param name="known">The version that is known already, or null.</param>
    /// <param name="now">The time, which the server's wish to wait is counted from.</param>
    /// <param name="cancellation">Ends the request with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="FeedException">The server doesn't return the feed.</exception>
    public async Task<FeedAnswer> GetAsync(Uri url, FeedRecord? known, DateTimeOffset now, CancellationToken cancellation)
    {
        string feed = FeedUrl.Show(url);
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_timeout);
        try
        {
            return await FollowAsync(url, feed, known, now, limit.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (limit.IsCancellationRequested && IsCutOff(e))
        {
            cancellation.ThrowIfCancellationRequested();
            throw FeedException.TimedOut(feed, _timeout, e);
        }
        catch (HttpRequestException e)
        {
            throw FeedException.Unreachable(feed, e);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw FeedException.Incomplete(feed, e);
        }
    }

    // What a request ends in that is cut off depends on how far it is.
    private static bool IsCutOff(Exception e) =>
        e is OperationCanceledException or HttpRequestException or IOException or InvalidDataException or ObjectDisposedException;

    /// <summary>Where a redirect leads, if it may be followed.</summary>
    /// <exception cref="FeedException">It may not.</exception>
    internal static Uri TargetOf(string? location, Uri from, string feed)
    {
        Uri? target = FeedUrl.Follow(from, location);
        if (target is null)
        {
            throw FeedException.RedirectRefused(feed, location ?? "nowhere", "this is not a URL.");
        }

        string shown = FeedUrl.Show(target);
        if (!CanonicalUrl.IsWeb(target))
        {
            throw FeedException.RedirectRefused(feed, shown, "feeds are read by http and https only.");
        }

        if (from.Scheme == "https" && target.Scheme != "https")
        {
            throw FeedException.RedirectRefused(
                feed,
                shown,
                "it leads from https to http, where anybody on the way can change the response."
            );
        }

        return target;
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _http.Dispose();

    private async Task<FeedAnswer> FollowAsync(Uri url, string feed, FeedRecord? known, DateTimeOffset now, CancellationToken cancellation)
    {
        HashSet<Uri> visited = [url];
        for (Uri current = url; ; )
        {
            using HttpResponseMessage response = await SendAsync(current, known, cancellation).ConfigureAwait(false);
            if (!IsRedirect(response.StatusCode))
            {
                return await ReadAsync(response, current, feed, known, now, cancellation).ConfigureAwait(false);
            }

            // The original string: on Unix, /news is parsed as a file.
            Uri target = TargetOf(FirstOf(response, "Location"), current, feed);
            if (!visited.Add(target) || visited.Count > MostRedirects + 1)
            {
                throw FeedException.RedirectLoop(feed, FeedUrl.Show(target));
            }

            current = target;
        }
    }

    private async Task<HttpResponseMessage> SendAsync(Uri url, FeedRecord? known, CancellationToken cancellation)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, url);
        if (known?.ETag is { } tag && IsOfHeader(tag))
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        }

        if (known?.LastModified is { } date && IsOfHeader(date))
        {
            request.Headers.TryAddWithoutValidation("If-Modified-Since", date);
        }

        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
    }

    // Servers send values that headers can't contain, and a request with one would never be sent.
    private static bool IsOfHeader(string text) => text.All(c => c is >= ' ' and <= '~');

    private static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;

    private async Task<FeedAnswer> ReadAsync(
        HttpResponseMessage response,
        Uri url,
        string feed,
        FeedRecord? known,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        bool isConditional = known?.ETag is not null || known?.LastModified is not null;
        if (response.StatusCode == HttpStatusCode.NotModified && isConditional)
        {
            return new FeedAnswer(url, Body: null);
        }

        if (!response.IsSuccessStatusCode)
        {
            throw Failure(response, feed, now);
        }

        if (response.Content.Headers.ContentLength > _maximumSize)
        {
            throw FeedException.TooLarge(feed, _maximumSize);
        }

        if (response.Content.Headers.ContentEncoding.FirstOrDefault(name => name is not ("" or "identity")) is { } packing)
        {
            throw FeedException.NotSupported(feed, $"The response is compressed as {packing}, which was not requested.");
        }

        // On .NET Framework, a pending read ignores the token, but it does notice that its connection is closed.
        using CancellationTokenRegistration closing = cancellation.Register(response.Dispose);
#pragma warning disable CA2016 // The form that both frameworks have.
        using Stream stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
#pragma warning restore CA2016
        byte[] body = await FeedBody.ReadAsync(stream, feed, _maximumSize, cancellation).ConfigureAwait(false);
        return new FeedAnswer(url, body)
        {
            Charset = response.Content.Headers.ContentType?.CharSet,
            ETag = FirstOf(response, "ETag"),
            LastModified = response.Content.Headers.TryGetValues("Last-Modified", out IEnumerable<string>? dates)
                ? dates.FirstOrDefault()
                : null,
        };
    }

    // A server that is wrong about its calendar must not silence a feed for good.
    private static FeedException Failure(HttpResponseMessage response, string feed, DateTimeOffset now)
    {
        int status = (int)response.StatusCode;
        RetryConditionHeaderValue? wanted = status is 429 or 503 ? response.Headers.RetryAfter : null;
        bool isEndless =
            status is 429 or 503 && wanted is null && FirstOf(response, "Retry-After") is { Length: > 9 } given && given.All(char.IsDigit);
        TimeSpan? wait = isEndless ? _longestWait : wanted?.Delta ?? (wanted?.Date - now);
        TimeSpan? bounded = wait > _longestWait ? _longestWait : wait;
        DateTimeOffset? notBefore = bounded > TimeSpan.Zero ? now + bounded : null;
        return FeedException.FromStatus(feed, status, notBefore);
    }

    private static string? FirstOf(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out IEnumerable<string>? values) ? values.FirstOrDefault() : null;
}
