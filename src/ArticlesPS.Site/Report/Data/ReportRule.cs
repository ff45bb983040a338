using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Checks;

namespace ArticlesPS.Site.Report.Data;

/// <summary>A rule that articles break.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Problems">How often.</param>
/// <param name="Articles">How many articles.</param>
internal sealed record ReportRule(RuleDescriptor Rule, int Problems, int Articles)
{
    /// <summary>The rules that some articles break, the gravest and most frequent first.</summary>
    public static IReadOnlyList<ReportRule> Of(IReadOnlyList<ReportArticle> articles)
    {
        ILookup<string, ReportArticle> broken = articles
            .SelectMany(entry => entry.Problems, (entry, problem) => (entry, problem.Rule))
            .ToLookup(pair => pair.Rule, pair => pair.entry, StringComparer.Ordinal);
        return
        [
            .. RuleDescriptor
                .All.Where(rule => broken.Contains(rule.Id))
                .Select(rule => new ReportRule(rule, broken[rule.Id].Count(), broken[rule.Id].Distinct().Count()))
                .OrderByDescending(entry => entry.Rule.Severity)
                .ThenByDescending(entry => entry.Problems),
        ];
    }
}
