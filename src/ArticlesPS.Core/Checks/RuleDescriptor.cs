using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.Checks;

/// <summary>A check with a stable name. The page about_ArticleRules describes each one.</summary>
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

    /// <summary>The name, such as Mojibake.</summary>
    public string Id { get; }

    /// <summary>How much its problems matter.</summary>
    public ProblemSeverity Severity { get; }

    /// <summary>The problem that it finds, as a sentence.</summary>
    public string Description { get; }

    /// <summary>Whether some of its problems have one safe fix.</summary>
    public bool CanRepair { get; }

    /// <summary>Whether it's applied by default.</summary>
    public bool IsDefault { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Id;
}
