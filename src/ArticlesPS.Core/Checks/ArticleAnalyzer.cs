using System.Collections.Generic;

namespace ArticlesPS.Checks;

/// <summary>Finds what breaks one rule. It may remember the articles that it has seen.</summary>
internal abstract class ArticleAnalyzer(RuleDescriptor rule)
{
    public RuleDescriptor Rule { get; } = rule;

    /// <summary>Takes note of an article, where what is wrong with one can only be told by all.</summary>
    /// <returns>Whether it is to be asked about this article when all are known, and not before.</returns>
    public virtual bool Collect(CheckedArticle given) => false;

    /// <summary>What breaks the rule in an article, in any order.</summary>
    public abstract IEnumerable<Finding> Find(CheckedArticle given);
}
