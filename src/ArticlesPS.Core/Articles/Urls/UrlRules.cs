using ArticlesPS.Articles.Urls.Hugo;
using ArticlesPS.Articles.Urls.Jekyll;
using ArticlesPS.Articles.Urls.Paths;
using ArticlesPS.Schemas.Reading;

namespace ArticlesPS.Articles.Urls;

/// <summary>The rule of a site by what its schema says.</summary>
internal static class UrlRules
{
    /// <param name="schema">The schema.</param>
    /// <param name="root">The directory of the site.</param>
    /// <exception cref="ArticleException">The site's configuration can't be read.</exception>
    public static UrlRule For(ArticleSchema schema, string root) =>
        (schema.Url.Rule, schema.Generator) switch
        {
            (UrlRuleName.Hugo, _) => new HugoUrlRule(HugoSite.Read(root, schema.Url)),
            (UrlRuleName.Jekyll, _) => new JekyllUrlRule(JekyllSite.Read(root, schema.Url)),
            (_, "zola") => ZolaUrlRule.Read(root, schema.Url),
            (_, "quarto") => QuartoUrlRule.Read(root, schema.Url),
            (_, "docusaurus") => DocusaurusUrlRule.Read(root, schema.Url),
            (_, "astro") => AstroUrlRule.Read(root, schema.Url),
            (_, "eleventy") => new EleventyUrlRule(EleventySite.Read(root), schema.Url),
            _ => new FilePathUrlRule(schema.Url),
        };
}
