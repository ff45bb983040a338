using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using ArticlesPS.Errors;
using ArticlesPS.Querying;
using ArticlesPS.Schemas;
using ArticlesPS.Site.Output;

namespace ArticlesPS.Site.Sitemaps;

/// <summary>Creates a sitemap of the pages that published articles have on their site.</summary>
/// <remarks>
/// The oldest page comes first, so that a new article is added at the end, and changes only the last of several files.
/// Pages that don't fit in one file go into numbered ones beside it, and the file itself names them.
/// </remarks>
internal sealed class ArticleSitemapExport
{
    private const int LongestUrl = 2047;

    // https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
    private static readonly TimeSpan _newsAge = TimeSpan.FromDays(2);

    private readonly OutputPath _destination;
    private readonly SiteDescription _site;
    private readonly ArticleSitemapOptions _options;
    private readonly SitemapLimits _limits;
    private readonly SitemapForm _form;
    private readonly SitemapPages _pages;
    private readonly string? _sitemapUrl;
    private readonly DateTimeOffset? _after;
    private readonly DateTimeOffset _newsSince;

    /// <summary>Creates an export, before any article is read.</summary>
    /// <param name="destination">The full path of the sitemap's file.</param>
    /// <param name="site">The site's details for the sitemap.</param>
    /// <param name="options">How it is made; null for the defaults.</param>
    /// <exception cref="ArticleException">The destination isn't valid, or the site lacks details for a sitemap.</exception>
    public ArticleSitemapExport(string destination, SiteDescription site, ArticleSitemapOptions? options = null)
        : this(destination, site, options, limits: null, DateTimeOffset.UtcNow) { }

    internal ArticleSitemapExport(
        string destination,
        SiteDescription site,
        ArticleSitemapOptions? options,
        SitemapLimits? limits,
        DateTimeOffset now
    )
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(site);
        _options = options ?? new ArticleSitemapOptions();
        _destination = new OutputPath(destination);
        _site = site;
        _limits = limits ?? (_options.IsNews ? SitemapLimits.News : SitemapLimits.Pages);
        _form = SitemapForm.Of(_options, site);
        _pages = new SitemapPages(site.RequireUrl(), _options.IncludesLinked);
        _sitemapUrl = _options.SitemapUrl is null ? site.UrlOfFile(destination) : PageUrl.OfGiven(_options.SitemapUrl);
        DateTimeOffset recent = ArticleDate.Before(now, _newsAge);
        _after = _options.After ?? (_options.IsNews ? recent : null);
        _newsSince = _after < recent ? _after.Value : recent;
    }

    /// <summary>Creates the sitemap and compares it with the existing files.</summary>
    /// <exception cref="ArticleException">A file can't be read, or the URL of the files for the index isn't known.</exception>
    public SiteOutput Export(IReadOnlyCollection<Article> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        _destination.RejectArticles(articles);
        List<Article> distinct = DistinctArticles.Of(articles);
        List<Article> published = [.. distinct.Where(article => PublishedArticles.Includes(article, _options.IncludesUnmarked))];
        List<ArticleException> errors = [];
        Dictionary<string, SitemapEntry> entries = new(StringComparer.Ordinal);
        int older = 0;
        int elsewhere = 0;
        foreach (Article article in published)
        {
            try
            {
                if (IsOlder(article))
                {
                    older++;
                }
                else if (_pages.UrlOf(article) is not { } url)
                {
                    elsewhere++;
                }
                else
                {
                    // If several articles have one page, the newest determines when it changed.
                    SitemapEntry entry = EntryOf(article, url);
                    if (!entries.TryGetValue(url, out SitemapEntry? other) || other.Date is null || entry.Date > other.Date)
                    {
                        entries[url] = entry;
                    }
                }
            }
            catch (ArticleException e)
            {
                errors.Add(e);
            }
        }

        return new SiteOutput(_destination.FullPath, _destination.Compare(FilesOf(entries.Values)), entries.Count, CountFormer)
        {
            Summary = OutputSummary.Of(
                entries.Count,
                distinct.Count,
                OmittedArticles.Unpublished(distinct.Count - published.Count),
                OmittedArticles.Older(older),
                OmittedArticles.Elsewhere(elsewhere),
                OmittedArticles.OfSamePage(published.Count - older - elsewhere - errors.Count - entries.Count),
                OmittedArticles.Faulty(errors.Count)
            ),
            Errors = errors,
            MayBeEmpty = _options.IsNews && older > 0,
        };
    }

    // News that have become too old for a sitemap of news are not lost.
    private int CountFormer() => _destination.CountFormer(path => new SitemapEntryCounter(_options.IsNews ? _newsSince : null).Count(path));

    private bool IsOlder(Article article) =>
        _after is not null && (article.PublishedDateTime is { } date ? date < _after : !_options.IsNews);

    private SitemapEntry EntryOf(Article article, string url)
    {
        if (url.Length > LongestUrl)
        {
            throw OutputErrors.SiteIncomplete(
                "UrlTooLong",
                article.ToString(),
                $"The URL of the article's page has {url.Length} characters, and a sitemap allows at most {LongestUrl}, so it "
                    + $"is not in the sitemap."
            );
        }

        if (_options.IsNews && article.PublishedDateTime is null)
        {
            throw OutputErrors.SiteIncomplete(
                "DateMissing",
                article.ToString(),
                "The article has no date, so it is not in the news sitemap. "
                    + $"Give it a {article.Schema.KeyOf(ArticleRole.PublishedDateTime)}."
            );
        }

        string? title = SiteText.Line(article.Title);
        DateTimeOffset? date = _options.IsNews ? article.PublishedDateTime : LastChangeOf(article);
        return !_options.IsNews || title is not null
            ? new SitemapEntry(url, date, title)
            : throw OutputErrors.SiteIncomplete(
                "TitleMissing",
                article.ToString(),
                "The article has no title, so it is not in the news sitemap. Give it one."
            );
    }

    // The page changed when its article did, or it is as it appeared.
    private static DateTimeOffset? LastChangeOf(Article article) =>
        article.Get<DateTimeOffset?>(ArticleRole.ModifiedDateTime) is { } modified && !(modified < article.PublishedDateTime)
            ? modified
            : article.PublishedDateTime;

    // The index comes last, so that it never names a file that doesn't exist.
    private List<OutputFile> FilesOf(IEnumerable<SitemapEntry> entries)
    {
        List<byte[]> contents = ContentsOf(entries.OrderBy(entry => entry.Date).ThenBy(entry => entry.Url, StringComparer.Ordinal));
        if (contents.Count == 1)
        {
            return [new OutputFile(_destination.Name, contents[0])];
        }

        if (_sitemapUrl is null)
        {
            throw OutputErrors.SiteIncomplete(
                "SitemapUrlMissing",
                _destination.FullPath,
                $"The sitemap needs {contents.Count} files, which its index names by URL, but the file is not below {_site.Root}. "
                    + $"Use {Hint.SitemapUrl}, or {Hint.Root} for the site's directory."
            );
        }

        List<OutputFile> files = [.. contents.Select((content, i) => new OutputFile(NameOf(i + 1), content))];
        Uri index = new(_sitemapUrl);
        files.Add(
            new OutputFile(
                _destination.Name,
                SitemapFile.WriteIndex(files.Select(file => new Uri(index, SiteDescription.Escape(file.Path)).AbsoluteUri))
            )
        );
        return files;
    }

    private List<byte[]> ContentsOf(IEnumerable<SitemapEntry> entries)
    {
        List<byte[]> contents = [];
        SitemapFile file = new(_form, _limits);
        try
        {
            foreach (SitemapEntry entry in entries)
            {
                if (!file.TryAdd(entry))
                {
                    contents.Add(file.End());
                    file.Dispose();
                    file = new SitemapFile(_form, _limits);
                    file.TryAdd(entry);
                }
            }

            contents.Add(file.End());
            return contents;
        }
        finally
        {
            file.Dispose();
        }
    }

    private string NameOf(int number) =>
        Path.GetFileNameWithoutExtension(_destination.Name)
        + $"-{number.ToString(CultureInfo.InvariantCulture)}{Path.GetExtension(_destination.Name)}";
}
