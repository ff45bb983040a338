using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.Files;
using ArticlesPS.Querying;
using ArticlesPS.Site.Output;

namespace ArticlesPS.Site.Api;

/// <summary>Sorts articles into the pages of the API: all of them, and those of each topic.</summary>
/// <param name="root">The full path of the site's directory.</param>
/// <param name="topics">The topics that have pages.</param>
/// <param name="writer">Writes articles and pages.</param>
/// <param name="pageSize">How many articles a page has.</param>
internal sealed class ArticleApiPages(string root, IReadOnlyList<ArticleTopic> topics, ArticleApiWriter writer, int pageSize)
{
    /// <summary>The name of each page.</summary>
    public const string FileName = "index.json";

    /// <summary>Creates all pages (<see cref="ArticleApi.Files"/>).</summary>
    public List<OutputFile> Make(IReadOnlyList<Article> articles, Action<ArticleException> report, Action<Article>? advance)
    {
        List<ArticleApiEntry> entries = [.. EntriesOf(articles, report, advance).OrderByDescending(entry => entry.Date)];
        List<ArticleApiPage> pages = [.. PagesOf("", entries)];
        foreach (ArticleTopic topic in topics)
        {
            pages.AddRange(
                PagesOf(
                    topic.Id + "/",
                    [.. entries.Where(entry => entry.Article.Topics.Contains(topic.Name!, StringComparer.OrdinalIgnoreCase))]
                )
            );
        }

        return [.. pages.AsParallel().AsOrdered().SelectMany(FilesOf)];
    }

    private List<ArticleApiEntry> EntriesOf(IReadOnlyList<Article> articles, Action<ArticleException> report, Action<Article>? advance)
    {
        List<Article> published = DistinctArticles.Of(
            articles.Where(article => PublishedArticles.Includes(article, includesUnmarked: false))
        );
        List<ArticleApiEntry> entries = [];
        foreach ((ArticleApiEntry? entry, ArticleException? error) in published.AsParallel().AsOrdered().Select(EntryOf))
        {
            if (entry is not null)
            {
                entries.Add(entry);
                advance?.Invoke(entry.Article);
            }
            else
            {
                report(error!);
            }
        }

        return entries;
    }

    private (ArticleApiEntry? Entry, ArticleException? Error) EntryOf(Article article)
    {
        try
        {
            string fullName = article.FullName ?? throw OutputErrors.NotOnSite(article.ToString());
            string path = DirectoryPath.Below(root, Path.GetFullPath(fullName)) ?? throw OutputErrors.OutsideSite(fullName, root);
            DateTimeOffset date = article.PublishedDateTime ?? throw OutputErrors.DateMissing(fullName);
            return (new ArticleApiEntry(article, path.Replace(Path.DirectorySeparatorChar, '/'), date, RenderedBody.Of(article)), null);
        }
        catch (ArticleException e)
        {
            return (null, e);
        }
    }

    private IEnumerable<ArticleApiPage> PagesOf(string directory, List<ArticleApiEntry> entries)
    {
        List<ArticleApiEntry[]> pages =
            entries.Count == 0
                ?
                [
                    [],
                ]
                : [.. entries.Chunk(pageSize)];
        return pages.Select((part, i) => new ArticleApiPage(directory, i + 1, i + 1 < pages.Count ? i + 2 : null, part));
    }

    // The first page has two paths.
    private IEnumerable<OutputFile> FilesOf(ArticleApiPage page)
    {
        byte[] json = writer.Write(page);
        if (page.Number == 1)
        {
            yield return new OutputFile(page.Directory + FileName, json);
        }

        yield return new OutputFile(FormattableString.Invariant($"{page.Directory}page{page.Number}/{FileName}"), json);
    }
}
