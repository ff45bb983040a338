using ArticlesPS.Articles.Urls.Hugo;
using ArticlesPS.Schemas.Reading;

namespace ArticlesPS.Articles.Urls;

/// <summary>The rule of a site by what its schema says.</summary>
internal static class UrlRules
{
    /// <param name="schema">The schema.</param>
    /// <param name="root">The directory of the site.</param>
    /// <exception cref="ArticleException">The site's configuration can't be read.</exception>
    public static UrlRule For(ArticleSchema schema, string root) =>
        schema.Url.Rule switch
        {
            UrlRuleName.Hugo => new HugoUrlRule(HugoSite.Read(root, schema.Url)),
            _ => new UnknownUrlRule("TODO"),
        };
}
