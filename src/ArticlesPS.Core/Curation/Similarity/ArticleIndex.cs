using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using ArticlesPS.Curation.Related;
using ArticlesPS.Querying;
using ArticlesPS.Threading;

namespace ArticlesPS.Curation.Similarity;

/// <summary>An index of articles for finding related ones. Thread-safe.</summary>
/// <remarks>
/// Two articles are related by what their titles, and their titles and excerpts together, have in common, by parts of words
/// that few other articles in the index have: so a score depends on the index. Only scores from one index are comparable.
/// </remarks>
internal sealed class ArticleIndex
{
    private readonly Timeline _timeline;
    private readonly string?[] _urls;
    private readonly DateTimeOffset?[] _dates;
    private readonly SimilarityIndex _similarity;

    /// <summary>Creates an index.</summary>
    /// <param name="articles">The articles, each of which counts once. Later changes in them aren't noticed.</param>
    /// <param name="isComplete">Whether they are all that were to be in it; not where some could not be read.</param>
    /// <param name="advance">Told of each article that is arranged, on the thread of the caller; null where nobody waits for it.</param>
    public ArticleIndex(IEnumerable<Article> articles, bool isComplete = true, Action<Article>? advance = null)
    {
        ArgumentNullException.ThrowIfNull(articles);
        Articles = DistinctArticles.Of(articles);
        IsComplete = isComplete;
        _timeline = new Timeline([.. Articles.Select(article => article.PublishedDateTime)]);
        Article[] ordered = [.. _timeline.Order.Select(article => Articles[article])];
        _urls = [.. ordered.Select(article => CanonicalUrl.Of(article.Url))];
        _dates = [.. ordered.Select(article => article.PublishedDateTime)];
        _similarity = new SimilarityIndex([.. ordered.Select(article => (article.Title ?? "", article.Excerpt ?? ""))], place =>
            advance?.Invoke(ordered[place])
        );
    }

    /// <summary>The articles of the index, in input order.</summary>
    public IReadOnlyList<Article> Articles { get; }

    /// <summary>Whether the articles are all that were to be in the index.</summary>
    public bool IsComplete { get; }

    /// <summary>
    /// Finds the articles that are related to one, best first. Neither the article itself nor another one with the same
    /// page (<see cref="CanonicalUrl"/>) is among them.
    /// </summary>
    /// <remarks>If scores are equal, the one that is nearer in time comes first, then the one that is first in the index.</remarks>
    /// <param name="source">The article, which can be in the index.</param>
    /// <param name="query">Which ones are wanted; null for the ten best.</param>
    public IReadOnlyList<ArticleMatch> FindRelated(Article source, RelatedQuery? query = null)
    {
        ArgumentNullException.ThrowIfNull(source);
        RelatedQuery wanted = query ?? new RelatedQuery();
        string? url = CanonicalUrl.Of(source.Url);
        DateTimeOffset? date = source.PublishedDateTime;
        HashSet<string> pages = new(StringComparer.Ordinal);
        return
        [
            .. _similarity
                .Find(
                    source.Title ?? "",
                    source.Excerpt ?? "",
                    wanted.First,
                    wanted.Within is { } within ? _timeline.Around(date, within) : null
                )
                .Where(found => found.Similarity.Score >= wanted.MinimumScore)
                .Select(found => (found.Place, found.Similarity, Days: DaysBetween(date, _dates[found.Place])))
                .OrderByDescending(found => found.Similarity.Score)
                .ThenBy(found => found.Days ?? double.MaxValue)
                .ThenBy(found => _timeline.Order[found.Place])
                .Where(found => !IsItself(found.Place))
                .Where(found => !wanted.OnePerPage || (_urls[found.Place] is { } page && pages.Add(page)))
                .Take(wanted.First)
                .Select(found => new ArticleMatch(source, ArticleAt(found.Place), found.Similarity, found.Days, _similarity)),
        ];

        bool IsItself(int place) =>
            ReferenceEquals(ArticleAt(place), source)
            || (source.FullName is not null && source.FullName == ArticleAt(place).FullName)
            || (url is not null && url == _urls[place]);
    }

    /// <summary>
    /// Finds related articles for many sources on all processors, and returns those of each in the order of the sources.
    /// Sources are read as needed, and only a few results are held in memory.
    /// </summary>
    /// <param name="sources">The articles, which may be some of the index.</param>
    /// <param name="query">Which ones are wanted of each; null for the ten best.</param>
    /// <param name="cancellation">Ends the search with an <see cref="OperationCanceledException"/>.</param>
    public IEnumerable<IReadOnlyList<ArticleMatch>> FindRelated(
        IEnumerable<Article> sources,
        RelatedQuery? query = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(sources);
        return FindOfAll(sources, query, cancellation);
    }

    private IEnumerable<IReadOnlyList<ArticleMatch>> FindOfAll(
        IEnumerable<Article> sources,
        RelatedQuery? query,
        CancellationToken cancellation
    )
    {
        using OrderedParallelQueue<Article, IReadOnlyList<ArticleMatch>> search = new(source => FindRelated(source, query), cancellation);
        foreach (IReadOnlyList<ArticleMatch> matches in sources.SelectMany(search.Add))
        {
            yield return matches;
        }

        foreach (IReadOnlyList<ArticleMatch> matches in search.Complete())
        {
            yield return matches;
        }
    }

    private Article ArticleAt(int place) => Articles[_timeline.Order[place]];

    private static double? DaysBetween(DateTimeOffset? a, DateTimeOffset? b) =>
        a is null || b is null ? null : Math.Abs((a - b).Value.TotalDays);
}
