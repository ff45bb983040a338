using System.Collections.Generic;

namespace ArticlesPS.Checks;

/// <summary>Finds violations of one rule. It can keep state about the articles that it has seen.</summary>
internal abstract class ArticleAnalyzer(RuleDescriptor rule)
{
    public RuleDescriptor Rule { get; } = rule;

    /// <summary>Collects an article, for rules that must see all articles first.</summary>
    /// <returns>Whether the article can only be analyzed when all are known.</returns>
    public virtual bool Collect(CheckedArticle given) => false;

    /// <summary>The violations in an article, in any order.</summary>
    public abstract IEnumerable<Finding> Find(CheckedArticle given);
}
