using System.Collections.Generic;
using ArticlesPS.Curation.Heat;
using ArticlesPS.Errors;

namespace ArticlesPS.Checks.Rules.Fields;

/// <summary>Heat and published that are not as the editorial rule decides.</summary>
internal sealed class HeatRuleAnalyzer(EditorialPolicy rule)
    : ArticleAnalyzer(
        new RuleDescriptor(
            "HeatRule",
            ProblemSeverity.Warning,
            $"Heat or published differs from the editorial policy. {HintWords.Of(Hint.UpdateHeat)} writes its decision."
        )
    )
{
    public override IEnumerable<Finding> Find(CheckedArticle given)
    {
        Article article = given.Article;
        ArticleHeat decision = rule.Decide(article);
        if (decision.Differs)
        {
            bool isHeat = decision.Heat != decision.CurrentHeat;
            yield return new Finding(
                isHeat ? "heat" : "published",
                $"The policy decides heat {decision.Heat} and published {ArticleMetadata.TextOf(decision.Published)}: {decision.Reason}."
            );
        }
    }
}
