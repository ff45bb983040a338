using System.Collections.Generic;
using ArticlesPS.Articles;
using ArticlesPS.Schemas;
using ArticlesPS.Secrets;

namespace ArticlesPS.Checks.Rules.Fields;

/// <summary>Encrypted texts that no key can decrypt.</summary>
internal sealed class SecuredAnalyzer()
    : ArticleAnalyzer(
        new RuleDescriptor(
            "Secured",
            ProblemSeverity.Error,
            "The field secured does not consist of two base64 parts with the lengths of AES-CBC."
        )
    )
{
    public override IEnumerable<Finding> Find(CheckedArticle given)
    {
        Article article = given.Article;
        if (article.Secured is { Length: > 0 } secured && !SecuredValue.TryParse(secured, out _, out string? fault))
        {
            yield return new Finding(given.Items[0].PathOf(ArticleRole.Secured), fault!);
        }
    }
}
