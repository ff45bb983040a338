using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ArticlesPS.Curation.Topics;
using ArticlesPS.Files;
using ArticlesPS.FrontMatter;
using ArticlesPS.Querying;
using ArticlesPS.Site.Output;

namespace ArticlesPS.Site.Api;

/// <summary>
/// The JSON API of a site: its published articles, newest first, in pages: <c>index.json</c>, which <c>page1/index.json</c>
/// repeats, <c>page2/index.json</c> and so on, and the same for each topic below its id.
/// </summary>
internal sealed class ArticleApi
{
    /// <summary>The file beside the pages that lists them.</summary>
    public const string ManifestName = ".articles-api.sha256";

    /// <summary>The default number of articles in a page.</summary>
    public const int DefaultPageSize = 25;

    private readonly string _root;
    private readonly IReadOnlyList<ArticleTopic> _topics;
    private readonly string? _locale;

    /// <summary>Reads a site's details: its locale in <c>_config.yml</c>, and its topics in <c>_data/topics</c>, if it has them.</summary>
    /// <param name="root">The full path of the site's directory, which the paths of articles are relative to.</param>
    /// <param name="locale">The locale of articles that have none; null uses the locale of the site.</param>
    /// <exception cref="ArticleException">The directory doesn't exist, or a file in it can't be read or isn't valid.</exception>
    public ArticleApi(string root, string? locale = null)
    {
        ArgumentNullException.ThrowIfNull(root);
        _root = Path.GetFullPath(root);
        if (!Directory.Exists(_root))
        {
            throw FileErrors.Missing(_root);
        }

        _locale = locale ?? SiteConfig.Read(_root).Locale;
        _topics = TopicsOf(_root);
    }

    /// <summary>The time zone of all times.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>How many articles a page has, at least 1.</summary>
    public int PageSize { get; init; } = DefaultPageSize;

    /// <summary>Creates the API and compares it with the existing files.</summary>
    /// <param name="articles">Articles, of which the published ones are included (<see cref="Files"/>).</param>
    /// <param name="destination">The full path of the directory of the API.</param>
    /// <param name="advance">Told of each published article whose body is rendered; null where nobody waits for it.</param>
    /// <exception cref="ArticleException">
    /// The directory is a file, a file in it cannot be read, or one that would be replaced or removed is an article.
    /// </exception>
    public SiteOutput Export(IReadOnlyList<Article> articles, string destination, Action<Article>? advance = null)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(destination);
        List<ArticleException> errors = [];
        int count = 0;
        IReadOnlyList<OutputFile> files = Files(articles, errors.Add, article =>
        {
            count++;
            advance?.Invoke(article);
        });
        List<Article> distinct = DistinctArticles.Of(articles);
        int published = distinct.Count(article => PublishedArticles.Includes(article, includesUnmarked: false));
        OutputDirectory directory = new(destination, ManifestName, files);
        return new SiteOutput(destination, directory, count, () => CountFormer(destination))
        {
            FormerFiles = directory.FormerFiles,
            LostFiles = HasLargerPages(destination) ? 0 : directory.LostFiles,
            Summary = OutputSummary.Of(
                count,
                distinct.Count,
                OmittedArticles.Unpublished(distinct.Count - published),
                OmittedArticles.Faulty(errors.Count)
            ),
            Errors = errors,
        };
    }

    /// <summary>Creates all files of the API.</summary>
    /// <param name="articles">
    /// Articles, of which the published ones are included, each file once; articles with equal dates keep their order.
    /// </param>
    /// <param name="report">Handles a published article that can't be part of the API, which contains all others.</param>
    /// <param name="advance">Told of each published article whose body is rendered; null where nobody waits for it.</param>
    public IReadOnlyList<OutputFile> Files(
        IReadOnlyList<Article> articles,
        Action<ArticleException> report,
        Action<Article>? advance = null
    )
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(report);
        return Make(articles, report, advance);
    }

#if NET8_0_OR_GREATER
    private List<OutputFile> Make(IReadOnlyList<Article> articles, Action<ArticleException> report, Action<Article>? advance) =>
        new ArticleApiPages(_root, _topics, new ArticleApiWriter(TimeZone, _locale), PageSize).Make(articles, report, advance);

    private static int CountFormer(string directory) => ApiEntryCounter.Count(directory);

    private static int FormerPageSize(string directory) => ApiEntryCounter.PageSize(directory);
#else
    private List<OutputFile> Make(IReadOnlyList<Article> articles, Action<ArticleException> report, Action<Article>? _) =>
        throw FileErrors.NeedsNewerEngine(_root, "The JSON API");

    private static int CountFormer(string _) => 0;

    private static int FormerPageSize(string _) => 0;
#endif

    // Pages that go because each of the others has more articles are not lost.
    private bool HasLargerPages(string destination) => FormerPageSize(destination) is > 0 and int former && PageSize > former;

    private static IReadOnlyList<ArticleTopic> TopicsOf(string root)
    {
        string directory = Path.Combine(root, "_data", "topics");
        if (!Directory.Exists(directory) || ArticleTopicFiles.Find(directory).Count == 0)
        {
            return [];
        }

        IReadOnlyList<ArticleTopic> topics = ArticleTopicFiles.Read(directory);
        HashSet<string> ids = new(StringComparer.OrdinalIgnoreCase);
        foreach (ArticleTopic topic in topics)
        {
            string id = topic.Id!;
            string? fault = null;
            if (!IsDirectoryName(id))
            {
                fault = $"The id '{id}' cannot be the name of a folder beside the pages of the API.";
            }
            else if (!ids.Add(id))
            {
                fault = $"Another topic already has the id '{id}'.";
            }

            if (fault is not null)
            {
                throw TopicErrors.TopicInvalid(topic.FullName!, new TextPosition(1, 1), $"{fault} Give the topic another _id.");
            }
        }

        return topics;
    }

    private static bool IsDirectoryName(string id) =>
        OutputFile.IsInside(id)
        && !id.Contains('/')
        && id[0] != '.'
        && !Regex.IsMatch(id, @"^(page[0-9]+|index\.json)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
