using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Curation;

namespace ArticlesPS.Checks.Rules.Related;

/// <summary>The same page twice among the related articles.</summary>
internal sealed class RelatedRepeatedAnalyzer()
    : ArticleAnalyzer(
        new RuleDescriptor(
            "RelatedRepeated",
            ProblemSeverity.Warning,
            "The same page occurs twice among the related articles.",
            canRepair: true
        )
    )
{
    public override IEnumerable<Finding> Find(CheckedArticle given)
    {
        Article article = given.Article;
        string?[] pages = [.. article.Related.Select(entry => CanonicalUrl.Of(entry.Url))];
        for (int i = 0; i < pages.Length; i++)
        {
            int best = BestOf(article, pages, i);
            if (best != i)
            {
                yield return RelatedArrangement.Without(
                    article,
                    i,
                    $"The page {article.Related[i].Url} occurs twice, with the same quality or a higher one as "
                        + FormattableString.Invariant($"related article {best + 1}.")
                );
            }
        }
    }

    // Of the entries of one page that of the highest quality, the first among equals.
    private static int BestOf(Article article, string?[] pages, int index) =>
        pages[index] is null
            ? index
            : Enumerable
                .Range(0, pages.Length)
                .Where(i => pages[i] == pages[index])
                .OrderByDescending(i => article.Related[i].Quality ?? 0)
                .First();
}
