using System.Collections.Generic;

namespace ArticlesPS;

/// <summary>Finds what breaks one rule. It may remember the articles that it has seen.</summary>
internal abstract class ArticleCheck(ArticleRule rule)
{
    public ArticleRule Rule { get; } = rule;

    public abstract IEnumerable<Finding> Find(CheckedArticle article);
}
