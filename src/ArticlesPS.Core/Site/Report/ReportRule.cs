using System;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS;

/// <summary>A rule that articles break.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Problems">How often.</param>
/// <param name="Articles">How many articles.</param>
internal sealed record ReportRule(ArticleRule Rule, int Problems, int Articles)
{
    /// <summary>The rules that some articles break, the gravest and most frequent first.</summary>
    public static IReadOnlyList<ReportRule> Of(IReadOnlyList<ReportArticle> articles)
    {
        ILookup<string, ArticleProblem> problems = articles.SelectMany(entry => entry.Problems).ToLookup(problem => problem.Rule, StringComparer.Ordinal);
        return
        [
            .. ArticleRule.All
                .Where(rule => problems.Contains(rule.Id))
                .Select(rule => new ReportRule(rule, problems[rule.Id].Count(), problems[rule.Id].Select(problem => problem.Article).Distinct().Count()))
                .OrderByDescending(entry => entry.Rule.Severity)
                .ThenByDescending(entry => entry.Problems),
        ];
    }
}
