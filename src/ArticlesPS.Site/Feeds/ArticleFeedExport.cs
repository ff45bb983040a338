using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Editing.Creation;
using ArticlesPS.Feeds.Formats;
using ArticlesPS.Files.Kinds;
using ArticlesPS.Querying;
using ArticlesPS.Schemas;
using ArticlesPS.Site.Output;

namespace ArticlesPS.Site.Feeds;

/// <summary>Creates a feed of the newest published articles.</summary>
internal sealed class ArticleFeedExport
{
    private readonly OutputPath _destination;
    private readonly SiteDescription _site;
    private readonly ArticleFeedOptions _options;
    private readonly ArticleFeedFormat _format;
    private readonly string _title;
    private readonly string _siteUrl;
    private readonly ArticlePages _pages;
    private readonly string? _feedUrl;

    /// <summary>Creates an export, before any article is read.</summary>
    /// <param name="destination">The full path of the feed's file.</param>
    /// <param name="site">The site's details for the feed.</param>
    /// <param name="options">How it is made; null for the defaults.</param>
    /// <exception cref="ArticleException">The destination isn't valid, or the site lacks details for a feed.</exception>
    public ArticleFeedExport(string destination, SiteDescription site, ArticleFeedOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(site);
        _options = options ?? new ArticleFeedOptions();
        _destination = new OutputPath(destination);
        _site = site;
        _format = _options.Format ?? FormatOf(destination);
        _title = site.RequireTitle();
        _siteUrl = site.RequireUrl();
        _pages = new ArticlePages(site.FilesUrl, "feed");
        _feedUrl = _options.FeedUrl is null ? site.UrlOfFile(destination) : PageUrl.OfGiven(_options.FeedUrl);
    }

    /// <summary>Creates the feed and compares it with the existing file.</summary>
    /// <exception cref="ArticleException">The file cannot be read.</exception>
    public SiteOutput Export(IReadOnlyCollection<Article> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        _destination.RejectArticles(articles);
        List<Article> distinct = DistinctArticles.Of(articles);
        List<Article> published = [.. distinct.Where(article => PublishedArticles.Includes(article, _options.IncludesUnmarked))];
        List<Article> undated = [.. published.Where(article => article.PublishedDateTime is null)];
        List<ArticleException> errors = [.. undated.Where(NeedsDate).Select(DateMissing)];
        List<FeedEntry> entries = [];
        HashSet<string> urls = new(StringComparer.Ordinal);
        int ranked = 0;
        int most = _options.First ?? ArticleFeedOptions.DefaultFirst;
        foreach (Article article in NewestFirst(published).TakeWhile(_ => entries.Count < most))
        {
            ranked++;
            try
            {
                // Of articles about one page the newest: two entries with one identity are one entry to readers.
                FeedEntry entry = FeedEntry.Of(article, _pages);
                if (urls.Add(entry.Url))
                {
                    entries.Add(entry);
                }
            }
            catch (ArticleException e)
            {
                errors.Add(e);
            }
        }

        FeedDocument feed = new(_title, _site.Description, _site.Language, _siteUrl, _feedUrl, entries);
        int older = published.Count - undated.Count - ranked;
        int pages = undated.Count(article => !NeedsDate(article));
        OutputTarget target = _destination.Compare([new OutputFile(_destination.Name, BytesOf(feed))]);
        return new SiteOutput(_destination.FullPath, target, entries.Count, CountFormer)
        {
            Summary = OutputSummary.Of(
                entries.Count,
                distinct.Count,
                OmittedArticles.Unpublished(distinct.Count - published.Count),
                OmittedArticles.Older(older),
                OmittedArticles.Undated(pages),
                OmittedArticles.OfSamePage(published.Count - older - pages - errors.Count - entries.Count),
                OmittedArticles.Faulty(errors.Count)
            ),
            Errors = errors,
        };
    }

    // Entries that disappear because the limit is lower aren't lost.
    private int CountFormer() =>
        Math.Min(
            _options.First ?? int.MaxValue,
            _destination.CountFormer(path => FeedReader.Read(RegularFile.ReadAllBytes(path), path).Items.Count)
        );

    // Articles with equal dates in an order that doesn't depend on how they were read.
    private static IEnumerable<Article> NewestFirst(IEnumerable<Article> articles) =>
        articles
            .Where(article => article.PublishedDateTime is not null)
            .OrderByDescending(article => article.PublishedDateTime)
            .ThenBy(article => article.Url, StringComparer.Ordinal)
            .ThenBy(article => article.Title, StringComparer.Ordinal);

    // News have dates. Elsewhere, what has none is a page and not a post, unless its date can't be read.
    private static bool NeedsDate(Article article) =>
        article.Schema.IsOfNews || ArticleValues.IsOfOtherType(article, ArticleRole.PublishedDateTime);

    private static ArticleException DateMissing(Article article) =>
        CreationErrors.Incomplete(
            "DateMissing",
            article.ToString(),
            $"The article has no date, so it is not in the feed. Give it a {article.Schema.KeyOf(ArticleRole.PublishedDateTime)}."
        );

    private static ArticleFeedFormat FormatOf(string path) =>
        Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".xml" or ".rss" => ArticleFeedFormat.Rss,
            ".atom" => ArticleFeedFormat.Atom,
            ".json" => ArticleFeedFormat.JsonFeed,
            _ => throw OutputErrors.FeedFormatUnknown(path),
        };

    private byte[] BytesOf(FeedDocument feed) =>
        _format switch
        {
            ArticleFeedFormat.Rss => RssWriter.Write(feed),
            ArticleFeedFormat.Atom => AtomWriter.Write(feed),
#if NET8_0_OR_GREATER
            _ => JsonFeedWriter.Write(feed),
#else
            _ => throw Files.FileErrors.NeedsNewerEngine(_destination.FullPath, "JSON Feed"),
#endif
        };
}
