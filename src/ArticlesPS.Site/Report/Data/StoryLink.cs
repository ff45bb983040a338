using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Curation.Duplicates;
using ArticlesPS.Curation.Related;

namespace ArticlesPS.Site.Report.Data;

/// <summary>A link between two articles of a story.</summary>
/// <param name="From">The index of the first article.</param>
/// <param name="To">The place of the other.</param>
/// <param name="IsRelated">Whether one of them has the other in its list of related articles.</param>
/// <param name="Copies">What makes one a copy of the other, or nothing.</param>
internal sealed record StoryLink(int From, int To, bool IsRelated, DuplicateMatch Copies)
{
    /// <summary>The links between articles, each pair once, in the order of the articles.</summary>
    /// <param name="articles">The articles, all different.</param>
    public static IReadOnlyList<StoryLink> Find(IReadOnlyList<Article> articles)
    {
        SortedDictionary<(int From, int To), StoryLink> links = [];
        foreach ((int from, int to) in RelatedPairs(articles))
        {
            Add(from, to, link => link with { IsRelated = true });
        }

        Dictionary<Article, int> placeOf = articles
            .Select((article, place) => (article, place))
            .ToDictionary(pair => pair.article, pair => pair.place);
        foreach (DuplicateArticle copy in DuplicateFinder.Find(articles).SelectMany(group => group.Members).Where(member => !member.IsLead))
        {
            Add(placeOf[copy.MatchedWith!], placeOf[copy.Article], link => link with { Copies = link.Copies | copy.MatchedBy });
        }

        return [.. links.Values];

        void Add(int from, int to, Func<StoryLink, StoryLink> with)
        {
            (int From, int To) pair = (Math.Min(from, to), Math.Max(from, to));
            links[pair] = with(
                links.TryGetValue(pair, out StoryLink? known) ? known : new StoryLink(pair.From, pair.To, false, DuplicateMatch.None)
            );
        }
    }

    private static IEnumerable<(int From, int To)> RelatedPairs(IReadOnlyList<Article> articles)
    {
        RelatedLinks files = new(articles);
        Dictionary<string, int> placeOf = new(StringComparer.Ordinal);
        for (int place = 0; place < articles.Count; place++)
        {
            if (articles[place].FullName is { } path)
            {
                placeOf.Add(path, place);
            }
        }

        return articles.SelectMany(
            (article, place) =>
                article
                    .Related.Select(files.FileOf)
                    .OfType<string>()
                    .Select(file => (From: place, To: placeOf[file]))
                    .Where(pair => pair.From != pair.To)
        );
    }
}
