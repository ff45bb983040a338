using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Curation.Duplicates;

namespace ArticlesPS.Site.Report.Data;

/// <summary>Articles that belong together, because each is related to another or a copy of it.</summary>
/// <param name="Articles">The places of the articles; the best one first, among equals the earliest.</param>
/// <param name="Links">The links between them, each pair of articles once.</param>
internal sealed record ReportStory(IReadOnlyList<int> Articles, IReadOnlyList<StoryLink> Links)
{
    /// <summary>The stories of articles that are all different, the largest first.</summary>
    public static IReadOnlyList<ReportStory> Find(IReadOnlyList<Article> articles)
    {
        IReadOnlyList<StoryLink> links = StoryLink.Find(articles);
        StoryGroups groups = new(articles.Count);
        foreach (StoryLink link in links)
        {
            groups.Join(link.From, link.To);
        }

        ILookup<int, StoryLink> linksOf = links.ToLookup(link => groups.GroupOf(link.From));
        return
        [
            .. Enumerable
                .Range(0, articles.Count)
                .GroupBy(groups.GroupOf)
                .Where(story => story.Skip(1).Any())
                .Select(story => new ReportStory(Ordered(story, articles), [.. linksOf[story.Key]]))
                .OrderByDescending(story => story.Articles.Count)
                .ThenBy(story => story.Articles.Min()),
        ];
    }

    private static int[] Ordered(IEnumerable<int> story, IReadOnlyList<Article> articles) =>
        [
            .. story
                .OrderByDescending(place => articles[place].Quality)
                .ThenBy(place => articles[place].PublishedDateTime ?? DateTimeOffset.MaxValue)
                .ThenBy(place => place),
        ];
}
