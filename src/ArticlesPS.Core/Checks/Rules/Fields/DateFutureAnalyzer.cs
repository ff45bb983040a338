using System;
using System.Collections.Generic;
using ArticlesPS.Checks.Values;
using ArticlesPS.Schemas;

namespace ArticlesPS.Checks.Rules.Fields;

/// <summary>Dates in the future, except on sites whose posts are scheduled by them.</summary>
internal sealed class DateFutureAnalyzer(DateTimeOffset now)
    : ArticleAnalyzer(new RuleDescriptor("DateFuture", ProblemSeverity.Warning, "The date of the article is in the future."))
{
    public override IEnumerable<Finding> Find(CheckedArticle given)
    {
        foreach (NewsItem item in given.Article.Schema.IsOfNews ? given.Items : [])
        {
            if (item[ArticleRole.PublishedDateTime] is DateTimeOffset date && date > now)
            {
                yield return new Finding(item.PathOf(ArticleRole.PublishedDateTime), $"{ArticleDate.Format(date)} is in the future.");
            }
        }
    }
}
