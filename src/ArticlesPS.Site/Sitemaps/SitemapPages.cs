using System;
using System.IO;
using ArticlesPS.Articles;
using ArticlesPS.Editing.Creation;
using ArticlesPS.Schemas;

namespace ArticlesPS.Site.Sitemaps;

/// <summary>
/// Where articles are read on their site: an article without a webUrl on a page that is named after its category and file,
/// as in https://example.com/news/2026-03-04-night-trains/; one with a webUrl there, if that is on the site at all. Those of any
/// generator are where its URLs are.
/// </summary>
/// <param name="siteUrl">Where people read the site, without a slash at the end.</param>
/// <param name="includesLinked">Whether articles whose webUrl leads elsewhere have a page on the site too.</param>
internal sealed class SitemapPages(string siteUrl, bool includesLinked)
{
    private readonly ArticlePages _pages = new(siteUrl, "sitemap");
    private readonly string _prefix = siteUrl + "/";

    /// <summary>The page of an article; null for one that is read elsewhere, or has no page of its own.</summary>
    /// <exception cref="ArticleException">The article has nothing that its page could be named after.</exception>
    public string? UrlOf(Article article)
    {
        if (!article.Schema.IsOfNews)
        {
            return article.Address.IsNoPage ? null : OnSite(_pages.UrlOf(article));
        }

        string? given = article.WebUrl ?? article.Get<string>(ArticleRole.Url);
        if (string.IsNullOrWhiteSpace(given))
        {
            return NamedAfter(article);
        }

        string? page = PageUrl.Of(given![0] == '/' ? siteUrl + given : given);
        if (page is not null && OnSite(page) is not null)
        {
            return page;
        }

        return includesLinked ? NamedAfter(article) : null;
    }

    private string? OnSite(string page) => page == siteUrl || page.StartsWith(_prefix, StringComparison.Ordinal) ? page : null;

    private string NamedAfter(Article article)
    {
        if (article.FullName is not { } path)
        {
            throw CreationErrors.Incomplete(
                "UrlMissing",
                article.ToString(),
                "The article has neither a webUrl nor a file to name its page after, so it is not in the sitemap. Give it a webUrl."
            );
        }

        // _news, as collections of Jekyll are named.
        string section = SiteText.Line(article.Category) ?? Path.GetFileName(article.DirectoryName!).TrimStart('_');
        return _prefix + SiteDescription.Escape(section, Path.GetFileNameWithoutExtension(path)) + "/";
    }
}
