using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Editing;
using Field = ArticlesPS.Articles.FieldTables.Article;

namespace ArticlesPS.Curation.Topics;

/// <summary>The topics of a site, and which of them an article gets.</summary>
/// <remarks>
/// An article gets a topic when one of its keywords stands as a whole word in the title, excerpt or body, and with it the
/// topic's parent, the parent's parent and so on. Names of topics are compared whatever their case.
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
    /// <exception cref="ArticleException">There are no topics, one cannot be read, or none has a keyword.</exception>
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
    /// The names of the topics that an article gets, in the order of the taxonomy. A parent that is not in the taxonomy
    /// is named all the same, behind those that are.
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
    /// What is to be changed so that an article has its topics: those that it has keep their place and spelling, new ones
    /// come after them, and others go.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <param name="onlyAdd">Whether topics that the article does not get stay.</param>
    public ArticleChanges ChangesFor(Article article, bool onlyAdd = false)
    {
        IReadOnlyList<string> wanted = TopicsOf(article);
        ArticleChanges changes = new();
        foreach (string name in wanted)
        {
            changes.AddedTopics.Add(name);
        }

        if (!onlyAdd)
        {
            // What stands there and is no list is asked to go as well, which the editor refuses.
            IEnumerable<string> others = article.Metadata.Contains(Field.Topics.Name)
                ? [ArticleMetadata.TextOf(article.Metadata[Field.Topics.Name])]
                : article.Topics;
            foreach (string name in others.Where(name => !wanted.Contains(name, StringComparer.OrdinalIgnoreCase)))
            {
                changes.RemovedTopics.Add(name);
            }
        }

        return changes;
    }

    // A circle of parents ends where it closes.
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
