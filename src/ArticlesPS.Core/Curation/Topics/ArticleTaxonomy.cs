using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Editing;
using ArticlesPS.Schemas;

namespace ArticlesPS.Curation.Topics;

/// <summary>The topics of a site, which assigns them to articles.</summary>
/// <remarks>
/// An article gets a topic if one of the topic's keywords is a whole word in the title, excerpt or body, and with it the
/// topic's parent, the parent's parent and so on. Topic names are case-insensitive.
/// </remarks>
internal sealed class ArticleTaxonomy
{
    private readonly KeywordSearch _keywords = new();
    private readonly Dictionary<string, int> _indexes = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a taxonomy.</summary>
    /// <exception cref="FormatException">There is no topic, one has no name, or none has a keyword.</exception>
    public ArticleTaxonomy(IEnumerable<ArticleTopic> topics)
    {
        ArgumentNullException.ThrowIfNull(topics);
        Topics = [.. topics];
        if (Topics.Count == 0)
        {
            throw new FormatException("There are no topics, so every article would lose its own.");
        }

        if (Topics.All(topic => topic.Keywords.All(string.IsNullOrWhiteSpace)))
        {
            throw new FormatException("No topic has a keyword, so every article would lose its own.");
        }

        for (int i = 0; i < Topics.Count; i++)
        {
            ArticleTopic topic = Topics[i];
            if (string.IsNullOrWhiteSpace(topic.Name))
            {
                throw new FormatException("A topic has no name.");
            }

            _indexes[topic.Name!] = i;
            foreach (string keyword in topic.Keywords)
            {
                _keywords.Add(keyword, i);
            }
        }
    }

    /// <summary>Reads the taxonomy of a directory or file (<see cref="ArticleTopicFiles"/>).</summary>
    /// <param name="fullPath">The full path of the directory or file.</param>
    /// <exception cref="ArticleException">There are no topics, a topic can't be read, or no topic has a keyword.</exception>
    public static ArticleTaxonomy Read(string fullPath)
    {
        IReadOnlyList<ArticleTopic> topics = ArticleTopicFiles.Read(fullPath);
        try
        {
            return new ArticleTaxonomy(topics);
        }
        catch (FormatException e)
        {
            throw TopicErrors.TaxonomyInvalid(fullPath, e);
        }
    }

    /// <summary>The topics in their order.</summary>
    public IReadOnlyList<ArticleTopic> Topics { get; }

    /// <summary>
    /// The names of an article's topics, in the order of the taxonomy. A parent that isn't in the taxonomy is included,
    /// after those that are.
    /// </summary>
    public IReadOnlyList<string> TopicsOf(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        SortedSet<int> found = [];
        foreach (string? text in (string?[])[article.Title, article.Excerpt, article.Body])
        {
            _keywords.Find(text ?? "", found);
        }

        List<string> unknownParents = [];
        foreach (int index in found.ToList())
        {
            AddParents(Topics[index], found, unknownParents);
        }

        return [.. found.Select(index => Topics[index].Name!).Concat(unknownParents).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>
    /// The changes that give an article its topics: existing ones keep their position and spelling, new ones come after
    /// them, and others are removed.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="onlyAdd">Whether topics that don't apply stay.</param>
    public ArticleChanges ChangesFor(Article article, bool onlyAdd = false)
    {
        IReadOnlyList<string> wanted = TopicsOf(article);
        ArticleChanges changes = new(article.Schema);
        foreach (string name in wanted)
        {
            changes.AddedTopics.Add(name);
        }

        if (!onlyAdd)
        {
            // If the value isn't a list, its removal is requested too, and the editor refuses it.
            IEnumerable<string> others = ArticleValues.IsOfOtherType(article, ArticleRole.Topics)
                ? [ArticleMetadata.TextOf(article.Metadata[article.Table.FieldOf(ArticleRole.Topics)!.Keys[0].Name])]
                : article.Topics;
            foreach (string name in others.Where(name => !wanted.Contains(name, StringComparer.OrdinalIgnoreCase)))
            {
                changes.RemovedTopics.Add(name);
            }
        }

        return changes;
    }

    // A cycle of parents ends where it closes.
    private void AddParents(ArticleTopic topic, SortedSet<int> found, List<string> unknown)
    {
        while (!string.IsNullOrWhiteSpace(topic.Parent))
        {
            if (!_indexes.TryGetValue(topic.Parent!, out int parent))
            {
                if (!unknown.Contains(topic.Parent!, StringComparer.OrdinalIgnoreCase))
                {
                    unknown.Add(topic.Parent!);
                }

                return;
            }

            if (!found.Add(parent))
            {
                return;
            }

            topic = Topics[parent];
        }
    }
}
