using System;
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
            (_, "docusaurus") => WithContent(schema.Url, root, url => DocusaurusUrlRule.Read(root, url)),
            (_, "astro") => WithContent(schema.Url, root, url => AstroUrlRule.Read(root, url), AstroUrlRule.SlugOf),
            (_, "eleventy") => WithContent(schema.Url, root, url => new EleventyUrlRule(EleventySite.Read(root), url)),
            _ => new FilePathUrlRule(schema.Url),
        };

    // The base of the schema is that of the directory it names.
    private static UrlRule WithContent(
        UrlDefinition given,
        string root,
        Func<UrlDefinition, UrlRule> read,
        Func<string, string>? spell = null
    )
    {
        if (given.Content is null)
        {
            return read(given);
        }

        UrlDefinition content = given with { Base = given.Base ?? SiteDetails.Read(root)?.Url };
        return new ContentUrlRule(content, read(new UrlDefinition { Rule = given.Rule }), spell);
    }
}
