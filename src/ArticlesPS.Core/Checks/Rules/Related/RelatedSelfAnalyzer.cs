using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Curation;

namespace ArticlesPS.Checks.Rules.Related;

/// <summary>Articles that are among their own related articles.</summary>
internal sealed class RelatedSelfAnalyzer()
    : ArticleAnalyzer(
        new RuleDescriptor("RelatedSelf", ProblemSeverity.Warning, "The article is among its own related articles.", canRepair: true)
    )
{
    public override IEnumerable<Finding> Find(CheckedArticle given)
    {
        Article article = given.Article;
        HashSet<string> own = [.. article.AllUrls.Select(CanonicalUrl.Of).OfType<string>()];
        for (int i = 0; i < article.Related.Count; i++)
        {
            if (IsOwn(i))
            {
                yield return RelatedArrangement.Without(article, i, "The article is related to itself.");
            }
        }

        bool IsOwn(int i) => CanonicalUrl.Of(article.Related[i].Url) is { } page && own.Contains(page);
    }
}
