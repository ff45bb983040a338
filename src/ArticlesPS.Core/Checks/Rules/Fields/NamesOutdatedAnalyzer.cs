using System.Collections.Generic;

namespace ArticlesPS.Checks.Rules.Fields;

/// <summary>Articles that have fields under older names.</summary>
internal sealed class NamesOutdatedAnalyzer()
    : OlderNamesAnalyzer(
        new RuleDescriptor(
            "NamesOutdated",
            ProblemSeverity.Information,
            "A field has its name from before mid-2020, such as sourceUrl.",
            canRepair: true,
            isDefault: false
        )
    )
{
    public override IEnumerable<Finding> Find(CheckedArticle given) => OlderNames(given);
}
