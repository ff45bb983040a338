using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Curation.Heat;
using ArticlesPS.Curation.Topics;
using ArticlesPS.Text;

namespace ArticlesPS.Checks;

/// <summary>The options of a check.</summary>
internal sealed record ArticleCheckOptions
{
    /// <summary>Patterns for the names of the only rules to apply; null applies those that are on by default.</summary>
    public IReadOnlyList<string>? IncludeRules { get; init; }

    /// <summary>Patterns for the names of rules to exclude; null excludes none.</summary>
    public IReadOnlyList<string>? ExcludeRules { get; init; }

    /// <summary>The least severity of the rules that are applied.</summary>
    public ProblemSeverity MinimumSeverity { get; init; }

    /// <summary>The topics of the site; null applies no rule about them.</summary>
    public ArticleTaxonomy? Taxonomy { get; init; }

    /// <summary>The rule that heat and published should follow.</summary>
    public EditorialPolicy EditorialPolicy { get; init; } = new();

    /// <summary>The time from which dates lie in the future.</summary>
    public DateTimeOffset Now { get; init; } = DateTimeOffset.UtcNow;

    /// <summary>Which of some checks are wanted.</summary>
    /// <exception cref="FormatException">A pattern fits no rule.</exception>
    internal IEnumerable<ArticleAnalyzer> Choose(IReadOnlyList<ArticleAnalyzer> checks)
    {
        IReadOnlyList<Wildcard> include = Wildcards(IncludeRules, checks);
        IReadOnlyList<Wildcard> exclude = Wildcards(ExcludeRules, checks);
        return checks.Where(check =>
            (IncludeRules is null ? check.Rule.IsDefault : include.Any(pattern => pattern.IsMatch(check.Rule.Id)))
            && check.Rule.Severity >= MinimumSeverity
            && !exclude.Any(pattern => pattern.IsMatch(check.Rule.Id))
        );
    }

    private static IReadOnlyList<Wildcard> Wildcards(IReadOnlyList<string>? names, IReadOnlyList<ArticleAnalyzer> checks)
    {
        IReadOnlyList<Wildcard> patterns = Wildcard.List(names);
        foreach (Wildcard pattern in patterns)
        {
            if (!checks.Any(check => pattern.IsMatch(check.Rule.Id)))
            {
                throw new FormatException(
                    $"There is no rule '{pattern}'. The rules are {string.Join(", ", checks.Select(check => check.Rule.Id))}."
                );
            }
        }

        return patterns;
    }
}
