using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Querying;

namespace ArticlesPS.Curation.Topics;

/// <summary>Counts the articles of each topic. Names of topics are compared whatever their case.</summary>
internal sealed class ArticleTopicCounter
{
    private readonly Dictionary<string, ArticleTopicCount> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly DistinctArticles _counted = new();

    /// <summary>The counts, most articles first, then by the topics' names.</summary>
    public IReadOnlyList<ArticleTopicCount> Counts =>
        [.. _byName.Values.OrderByDescending(count => count.Count).ThenBy(count => count.Topic, StringComparer.Ordinal)];

    /// <summary>Counts an article in each of its topics; one that was counted before is not counted again.</summary>
    public void Add(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (!_counted.Add(article))
        {
            return;
        }

        foreach (string topic in article.Topics.Where(topic => topic.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            CountOf(topic).Add(article);
        }
    }

    /// <summary>Adds the topics of a taxonomy, so that topics without articles are also listed.</summary>
    public void Add(ArticleTaxonomy taxonomy)
    {
        ArgumentNullException.ThrowIfNull(taxonomy);
        foreach (ArticleTopic topic in taxonomy.Topics)
        {
            CountOf(topic.Name!);
        }
    }

    private ArticleTopicCount CountOf(string topic)
    {
        if (!_byName.TryGetValue(topic, out ArticleTopicCount? count))
        {
            _byName.Add(topic, count = new ArticleTopicCount(topic));
        }

        return count;
    }
}
