using System.Collections.Generic;
using ArticlesPS.Curation.Heat;
using ArticlesPS.Errors;
using ArticlesPS.Schemas;

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
        if (decision.Differs && article.Schema.IsOfNews)
        {
            bool isHeat = decision.Heat != decision.CurrentHeat;
            yield return new Finding(
                given.Items[0].PathOf(isHeat ? ArticleRole.Heat : ArticleRole.Published),
                $"The policy decides heat {decision.Heat} and published {ArticleMetadata.TextOf(decision.Published)}: {decision.Reason}."
            );
        }
    }
}
