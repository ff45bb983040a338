using System;
using System.Collections.Generic;
using ArticlesPS.Curation;

namespace ArticlesPS.Checks.Rules.Urls;

/// <summary>Articles of a page that another article is of too.</summary>
internal sealed class UrlRepeatedAnalyzer()
    : ArticleAnalyzer(new RuleDescriptor("UrlRepeated", ProblemSeverity.Warning, "An article that was checked before has the same page."))
{
    private readonly Dictionary<string, string> _seen = new(StringComparer.Ordinal);

    public override IEnumerable<Finding> Find(CheckedArticle given)
    {
        Article article = given.Article;
        string? page = CanonicalUrl.Of(article.Url);
        string name = article.FullName ?? article.Title ?? "";
        if (page is null)
        {
            yield break;
        }

        if (!_seen.TryGetValue(page, out string? former))
        {
            _seen.Add(page, name);
        }
        else if (former != name || article.FullName is null)
        {
            yield return new Finding(given.Items[0].UrlField, $"{former} has the same page {article.Url}.");
        }
    }
}
