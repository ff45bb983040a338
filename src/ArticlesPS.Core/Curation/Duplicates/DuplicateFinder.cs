using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Querying;

namespace ArticlesPS.Curation.Duplicates;

/// <summary>Finds copies of one story: the same page, or the same title or text under several providers.</summary>
/// <remarks>
/// <see cref="DuplicateMatch"/> describes the matches. A copy of a copy is a copy. Titles and texts are compared by their
/// words, in any language. Two articles don't match because both lack something.
/// </remarks>
internal static class DuplicateFinder
{
    // Articles are compared with their neighbours in date order. Content shared by very many doesn't distinguish them, and
    // comparing all pairs would take hours.
    private const int MostCompared = 10;

    /// <summary>The groups of copies, in the order of their first article; articles without copies aren't in a group.</summary>
    /// <param name="articles">The articles. Repeated ones count once.</param>
    /// <param name="advance">Told of each article that was compared; null where nobody waits for it.</param>
    public static IReadOnlyList<DuplicateGroup> Find(IEnumerable<Article> articles, Action<Article>? advance = null)
    {
        ArgumentNullException.ThrowIfNull(articles);
        List<Article> distinct = DistinctArticles.Of(articles);
        SiteNames sites = new(distinct.Select(article => article.Provider).OfType<ArticleProvider>());
        Story[] stories = [.. distinct.Select((article, place) => StoryOf(article, place, sites, advance))];
        StoryGroups groups = new(stories.Length);
        foreach (
            IGrouping<string, Story> page in stories
                .SelectMany(story => story.Urls.Select(url => (url, story)))
                .GroupBy(pair => pair.url, pair => pair.story)
        )
        {
            Join(page, groups);
        }

        foreach (IGrouping<string?, Story> title in stories.Where(story => story.Title is not null).GroupBy(story => story.Title))
        {
            Join(title, groups);
        }

        foreach (IGrouping<string?, Story> start in stories.Where(story => story.TextStart is not null).GroupBy(story => story.TextStart))
        {
            Join(start, groups);
        }

        return
        [
            .. stories
                .GroupBy(story => groups.GroupOf(story.Place))
                .Where(group => group.Skip(1).Any())
                .Select(group => new DuplicateGroup(Members([.. group], stories, groups))),
        ];
    }

    private static Story StoryOf(Article article, int place, SiteNames sites, Action<Article>? advance)
    {
        Story story = new(article, place, sites);
        advance?.Invoke(article);
        return story;
    }

    private static void Join(IEnumerable<Story> candidates, StoryGroups groups)
    {
        Story[] stories = [.. candidates.OrderBy(story => story.Article.PublishedDateTime).ThenBy(story => story.Place)];
        for (int i = 1; i < stories.Length; i++)
        {
            for (int j = i - 1; j >= Math.Max(0, i - MostCompared); j--)
            {
                if (!groups.AreJoined(stories[j].Place, stories[i].Place) && Story.Compare(stories[j], stories[i]) != DuplicateMatch.None)
                {
                    groups.Join(stories[j].Place, stories[i].Place);
                }
            }
        }
    }

    private static IEnumerable<DuplicateArticle> Members(Story[] group, Story[] stories, StoryGroups groups)
    {
        Story lead = group
            .OrderByDescending(story => story.Article.Quality)
            .ThenBy(story => story.Article.PublishedDateTime ?? DateTimeOffset.MaxValue)
            .ThenBy(story => story.Place)
            .First();
        Dictionary<int, Story> matches = MatchesOf(lead, group, stories, groups);
        return group
            .Where(story => story != lead)
            .Select(story => new DuplicateArticle(story.Article, Story.Compare(matches[story.Place], story), matches[story.Place].Article))
            .Prepend(new DuplicateArticle(lead.Article, DuplicateMatch.None, null));
    }

    // The article that each member of a group matched: the lead if possible, otherwise one that leads there.
    private static Dictionary<int, Story> MatchesOf(Story lead, Story[] group, Story[] stories, StoryGroups groups)
    {
        Dictionary<int, Story> matches = new() { [lead.Place] = lead };
        Queue<Story> reached = new([lead]);
        foreach (Story story in group.Where(story => story != lead && Story.Compare(lead, story) != DuplicateMatch.None))
        {
            matches.Add(story.Place, lead);
            reached.Enqueue(story);
        }

        while (reached.Count > 0)
        {
            Story from = reached.Dequeue();
            foreach (int place in groups.NeighboursOf(from.Place).Where(place => !matches.ContainsKey(place)))
            {
                matches.Add(place, from);
                reached.Enqueue(stories[place]);
            }
        }

        return matches;
    }
}
