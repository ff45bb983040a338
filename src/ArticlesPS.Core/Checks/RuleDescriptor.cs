using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.Checks;

/// <summary>What is checked of an article, under a name that stays. The page about_ArticleRules says more of each.</summary>
internal sealed class RuleDescriptor
{
    internal RuleDescriptor(string id, ProblemSeverity severity, string description, bool canRepair = false, bool isDefault = true)
    {
        Id = id;
        Severity = severity;
        Description = description;
        CanRepair = canRepair;
        IsDefault = isDefault;
    }

    /// <summary>Every rule, in the order in which they are applied.</summary>
    public static IReadOnlyList<RuleDescriptor> All { get; } =
    [.. ArticleAnalyzers.Create(new ArticleCheckOptions()).Select(check => check.Rule)];

    /// <summary>The name, as in Mojibake.</summary>
    public string Id { get; }

    /// <summary>How much its problems matter.</summary>
    public ProblemSeverity Severity { get; }

    /// <summary>What is wrong with what it finds, as a sentence.</summary>
    public string Description { get; }

    /// <summary>Whether some of its problems can be mended without a guess.</summary>
    public bool CanRepair { get; }

    /// <summary>Whether it is applied when no rules are named.</summary>
    public bool IsDefault { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Id;
}
