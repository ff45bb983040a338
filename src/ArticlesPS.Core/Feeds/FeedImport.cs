using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using ArticlesPS.Curation;
using ArticlesPS.Feeds.Client;
using ArticlesPS.Feeds.Formats;
using ArticlesPS.Feeds.State;
using ArticlesPS.Files;
using ArticlesPS.Files.Kinds;

namespace ArticlesPS.Feeds;

/// <summary>Reads feeds and returns their new items as articles.</summary>
/// <remarks>Of articles that several feeds have, the first one counts.</remarks>
internal sealed class FeedImport : IDisposable
{
    private const int MostFormerPages = 1000;
    private const int LongestName = 60;
    private const string ReadBefore = "passed more than once; read only once";

    private readonly FeedOptions _options;
    private readonly FeedState? _state;
    private readonly KnownArticles _known;
    private readonly Func<DateTimeOffset> _now;
    private readonly FeedClient _client;
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>Creates an import.</summary>
    /// <param name="options">How feeds are read; null for the defaults.</param>
    /// <param name="state">The state from earlier runs, or null.</param>
    /// <param name="known">Articles that are there already, or null.</param>
    public FeedImport(FeedOptions? options = null, FeedState? state = null, KnownArticles? known = null)
        : this(options, state, known, () => DateTimeOffset.UtcNow) { }

    internal FeedImport(FeedOptions? options, FeedState? state, KnownArticles? known, Func<DateTimeOffset> now)
    {
        _options = options ?? new FeedOptions();
        _state = state;
        _known = known ?? new KnownArticles();
        _now = now;
        _client = new FeedClient(_options.MaximumSize, _options.Timeout);
    }

    /// <summary>
    /// Reads a feed from a server. A feed that hasn't changed since the last time, or that this import has already read,
    /// returns nothing.
    /// </summary>
    /// <param name="url">The feed's URL.</param>
    /// <param name="cancellation">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="FeedException">The server doesn't return a feed.</exception>
    public FeedNews Read(Uri url, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(url);
        Uri address = FeedUrl.Check(url);
        string key = address.AbsoluteUri;
        if (!_read.Add(key))
        {
            return new FeedNews(key) { Summary = ReadBefore };
        }

        FeedRecord? record = _options.IgnoresState ? null : _state?.Find(key);
        DateTimeOffset now = _now();
        if (record?.NotBefore > now)
        {
            return new FeedNews(key)
            {
                Warnings =
                [
                    ConsoleText.Escape(
                        $"{key}: Not requested, because its server asks to wait until {ArticleDate.Format(record.NotBefore.Value)}."
                    ),
                ],
            };
        }

        FeedAnswer answer = Ask(address, key, record, now, cancellation);
        if (answer.Body is null)
        {
            return new FeedNews(key)
            {
                Key = key,
                Record = record! with { NotBefore = null },
                Summary = "unchanged since it was last read",
            };
        }

        Feed feed = FeedReader.Read(answer.Body, key, answer.Url, answer.Charset);
        return Select(feed, key, key, new FeedRecord { ETag = answer.ETag, LastModified = answer.LastModified });
    }

    /// <summary>Reads a feed from a file. A feed that this import has already read returns nothing.</summary>
    /// <param name="fullPath">The file's full path.</param>
    /// <param name="cancellation">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="FeedException">The file cannot be read, or is not a feed.</exception>
    public FeedNews ReadFile(string fullPath, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(fullPath);
        if (!_read.Add(fullPath))
        {
            return new FeedNews(fullPath) { Summary = ReadBefore };
        }

        byte[] bytes;
        try
        {
            using FileStream file = RegularFile.OpenRead(fullPath);
            bytes = FeedBody.ReadAsync(file, fullPath, _options.MaximumSize, cancellation).GetAwaiter().GetResult();
        }
        catch (Exception e) when (FileErrors.IsExpected(e))
        {
            throw FeedException.FromFile(e, fullPath);
        }

        return Select(FeedReader.Read(bytes, fullPath), fullPath, new Uri(fullPath).AbsoluteUri, new FeedRecord());
    }

    /// <summary>Reports that all articles of a feed were passed on; the state then includes it when it's saved.</summary>
    public void Complete(FeedNews news)
    {
        ArgumentNullException.ThrowIfNull(news);
        if (news.Record is not null)
        {
            _state?.Add(news.Key, news.Record);
        }
    }

    /// <summary>Closes the connections. The state stays open.</summary>
    public void Dispose() => _client.Dispose();

    private FeedAnswer Ask(Uri url, string key, FeedRecord? record, DateTimeOffset now, CancellationToken cancellation)
    {
        try
        {
            return _client.GetAsync(url, record, now, cancellation).GetAwaiter().GetResult();
        }
        catch (FeedException e) when (e.NotBefore is not null)
        {
            _state?.HoldOff(key, e.NotBefore.Value);
            throw;
        }
    }

    private FeedNews Select(Feed feed, string name, string key, FeedRecord answer)
    {
        List<Article> articles = [];
        List<string> warnings = [];
        List<string> pages = [];
        int left = 0;
        for (int i = 0; i < feed.Items.Count; i++)
        {
            FeedItem item = feed.Items[i];
            string label = Label(name, item, i + 1);
            if (CanonicalUrl.Of(item.Link) is not { } page)
            {
                warnings.Add(
                    item.WrongLink is null
                        ? $"{label}: The item has no link, so it was left out."
                        : $"{label}: The item's link is not an http or https URL, so it was left out: "
                            + $"{PlainText.Beginning(item.WrongLink, LongestName)}"
                );
            }
            else if (IsKnown(page))
            {
                pages.Add(page);
            }
            else if (articles.Count >= _options.First)
            {
                left++;
            }
            else
            {
                _seen.Add(page);
                pages.Add(page);
                articles.Add(FeedArticle.Of(item, feed.Title));
                warnings.AddRange(Doubts(item).Select(doubt => $"{label}: {doubt}"));
            }
        }

        // If the server then reported the feed as unchanged, the remaining items would never come.
        FeedRecord record = left > 0 ? new FeedRecord() : answer;
        return new FeedNews(name)
        {
            Articles = articles,
            Warnings = [.. warnings.Select(ConsoleText.Escape)],
            Summary = FormattableString.Invariant($"{feed.Items.Count} items, {articles.Count} of them new, {left} left for next time"),
            Key = key,
            Record = record with { DeliveredPages = Remember(key, pages) },
        };
    }

    private bool IsKnown(string page) =>
        _known.Contains(page) || _seen.Contains(page) || (!_options.IgnoresState && _state?.WasGiven(page) == true);

    private static IEnumerable<string> Doubts(FeedItem item)
    {
        if (item.Date is null)
        {
            yield return item.WrongDate is null
                ? "The item has no date."
                : $"The item's date cannot be read, so it has none: {PlainText.Beginning(item.WrongDate, LongestName)}";
        }

        if (item.Title is null && item.Text is null)
        {
            yield return "The item has neither a title nor a text.";
        }
    }

    // The pages in the feed now, and the last ones before, because feeds drop items and bring them back.
    private List<string> Remember(string key, List<string> pages)
    {
        HashSet<string> current = new(pages, StringComparer.Ordinal);
        string[] former = [.. (_state?.Find(key)?.DeliveredPages ?? []).Where(page => !current.Contains(page))];
        return [.. former.Skip(former.Length - MostFormerPages), .. pages.Distinct(StringComparer.Ordinal).Reverse()];
    }

    private static string Label(string name, FeedItem item, int place) =>
        FormattableString.Invariant(
            $"{name}: item {place}{(item.Title is null ? "" : $" \"{PlainText.Beginning(item.Title, LongestName)}\"")}"
        );
}
