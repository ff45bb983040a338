using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Curation.Topics;
using ArticlesPS.Schemas;

namespace ArticlesPS.Checks.Rules.Fields;

/// <summary>Topics that aren't in the taxonomy.</summary>
internal sealed class TopicUnknownAnalyzer : ArticleAnalyzer
{
    private readonly HashSet<string>? _names;

    /// <param name="taxonomy">The topics of the site; null finds nothing.</param>
    public TopicUnknownAnalyzer(ArticleTaxonomy? taxonomy)
        : base(new RuleDescriptor("TopicUnknown", ProblemSeverity.Warning, "A topic is not in the site's taxonomy."))
    {
        _names = taxonomy is null
            ? null
            : new HashSet<string>(
                taxonomy.Topics.SelectMany(topic => new[] { topic.Name, topic.Parent }).OfType<string>(),
                StringComparer.OrdinalIgnoreCase
            );
    }

    public override IEnumerable<Finding> Find(CheckedArticle given)
    {
        Article article = given.Article;
        for (int i = 0; _names is not null && i < article.Topics.Count; i++)
        {
            if (!_names.Contains(article.Topics[i]))
            {
                yield return new Finding(
                    FormattableString.Invariant($"{given.Items[0].PathOf(ArticleRole.Topics)}[{i}]"),
                    $"There is no topic '{article.Topics[i]}' in the taxonomy."
                );
            }
        }
    }
}
