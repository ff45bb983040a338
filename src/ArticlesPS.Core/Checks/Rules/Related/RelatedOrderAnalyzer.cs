using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Schemas;

namespace ArticlesPS.Checks.Rules.Related;

/// <summary>Related articles that are not sorted by quality, the highest first.</summary>
internal sealed class RelatedOrderAnalyzer()
    : ArticleAnalyzer(
        new RuleDescriptor(
            "RelatedOrder",
            ProblemSeverity.Warning,
            "The related articles are not sorted by quality, highest first.",
            canRepair: true
        )
    )
{
    public override IEnumerable<Finding> Find(CheckedArticle given)
    {
        Article article = given.Article;
        int[] order = [.. Enumerable.Range(0, article.Related.Count).OrderByDescending(i => article.Related[i].Quality ?? 0)];
        bool isKnown = !article.Related.Any(entry => entry.HasOther(entry.Table.FieldOf(ArticleRole.Quality)!.Name));
        if (isKnown && !order.SequenceEqual(Enumerable.Range(0, order.Length)))
        {
            string path = article.Table.FieldOf(ArticleRole.Related)!.Name;
            yield return new Finding(path, "The related articles are not sorted by quality, highest first.", changes =>
                changes.Arrange(path, order)
            );
        }
    }
}
