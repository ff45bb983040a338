using System;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS;

/// <summary>The same page twice among the related articles.</summary>
internal sealed class RelatedRepeatedCheck() : ArticleCheck(new ArticleRule(
    "RelatedRepeated", ProblemSeverity.Warning, "The same page stands twice among the related articles.", canRepair: true))
{
    public override IEnumerable<Finding> Find(CheckedArticle given)
    {
        Article article = given.Article;
        string?[] pages = [.. article.Related.Select(entry => CanonicalUrl.Of(entry.Url))];
        int[] first = [.. pages.Select((page, i) => page is null ? i : Array.IndexOf(pages, page))];
        int[] kept = [.. Enumerable.Range(0, pages.Length).Where(i => first[i] == i)];
        for (int i = 0; i < pages.Length; i++)
        {
            if (first[i] != i)
            {
                yield return new Finding(
                    FormattableString.Invariant($"related[{i}]"),
                    FormattableString.Invariant($"The page {article.Related[i].Url} stands above already, as related article {first[i] + 1}."),
                    changes => changes.Arrange("related", kept));
            }
        }
    }
}
