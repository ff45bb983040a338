using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Curation.Similarity;
using ArticlesPS.Editing;
using ArticlesPS.Schemas;

namespace ArticlesPS.Curation.Related;

/// <summary>Which related articles an article is to have in its file, and in which order.</summary>
internal sealed record RelatedPolicy
{
    /// <summary>How many entries at most.</summary>
    public int Maximum { get; init; } = 10;

    /// <summary>
    /// The lowest score of a new entry, from 0 to 1. The default is high, because a wrong entry adds to the heat of an
    /// article or takes its lead, while a missing one does neither.
    /// </summary>
    public double MinimumScore { get; init; } = 0.3;

    /// <summary>The maximum time between an article and a new entry; null for any time. An article without a date never matches.</summary>
    public TimeSpan? Within { get; init; }

    /// <summary>Whether existing entries stay and others are added; otherwise all are replaced.</summary>
    public bool Merge { get; init; }

    /// <summary>
    /// The changes that give an article its related articles, the highest quality first. The article itself, articles
    /// without a URL and pages that are already in the list are never added. If the index isn't complete, existing entries
    /// stay, because they might be the missing ones.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="index">The articles that may be related.</param>
    public ArticleChanges ChangesFor(Article article, ArticleIndex index)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(index);
        HashSet<string> pages = new(StringComparer.Ordinal);
        AddPage(pages, article.Url);
        List<RelatedArticle> entries = Merge || !index.IsComplete ? [.. article.Related] : [];
        entries.ForEach(entry => AddPage(pages, entry.Url));
        RelatedQuery query = new()
        {
            First = Maximum + pages.Count,
            MinimumScore = MinimumScore,
            Within = Within,
            OnePerPage = true,
        };
        IEnumerable<RelatedArticle> found = index
            .FindRelated(article, query)
            .Where(match => AddPage(pages, match.Article.Url))
            .Take(Maximum - entries.Count)
            .Select(match => EntryOf(match.Article))
            .OrderByDescending(QualityOf);
        foreach (RelatedArticle entry in found)
        {
            // Existing entries stay in their order, even if they aren't sorted.
            int place = entries.FindIndex(other => QualityOf(other) < QualityOf(entry));
            entries.Insert(place < 0 ? entries.Count : place, entry);
        }

        ArticleChanges changes = new(article.Schema);
        if (entries.Count > 0)
        {
            changes.Set(ArticleRole.Related, new ArticleList<RelatedArticle>(entries));
        }
        else
        {
            changes.Clear(ArticleRole.Related);
        }

        return changes;
    }

    private static int QualityOf(RelatedArticle entry) => entry.Quality ?? 0;

    // False if the URL isn't valid, and so doesn't identify a page.
    private static bool AddPage(HashSet<string> pages, string? url) => CanonicalUrl.Of(url) is { } page && pages.Add(page);

    // As the site embeds an article: without further details of the provider, and with one picture.
    private static RelatedArticle EntryOf(Article article) =>
        new()
        {
            Title = article.Title,
            Excerpt = article.Excerpt,
            PublishedDateTime = article.PublishedDateTime,
            WebUrl = article.Url,
            AmpWebUrl = article.AmpWebUrl,
            CdnAmpWebUrl = article.CdnAmpWebUrl,
            Type = article.Type,
            Provider = article.Provider is { } provider ? new ArticleProvider { Name = provider.Name, Domain = provider.Domain } : null,
            Quality = article.Quality,
            Images =
            [
                .. article
                    .Images.Take(1)
                    .Select(image => new ArticleImage
                    {
                        Url = image.Url,
                        Width = image.Width,
                        Height = image.Height,
                        IsCached = image.IsCached,
                    }),
            ],
        };
}
