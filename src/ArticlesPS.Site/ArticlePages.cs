using System;
using ArticlesPS.Articles.Urls;
using ArticlesPS.Editing.Creation;
using ArticlesPS.Schemas;

namespace ArticlesPS.Site;

/// <summary>Where the pages of articles are, for outputs that name them by absolute URLs.</summary>
/// <param name="siteUrl">The URL that precedes paths, without a slash at the end; null if unknown.</param>
/// <param name="output">What the output is called in errors.</param>
internal sealed class ArticlePages(string? siteUrl, string output)
{
    /// <summary>The URL of an article's page.</summary>
    /// <exception cref="ArticleException">The article has none, or nobody can say it.</exception>
    public string UrlOf(Article article)
    {
        string? url = article.Schema.IsOfNews ? article.Url : Rooted(article.Address.Url);
        return PageUrl.Of(Absolute(article, url)) ?? throw Missing(article, article.Address);
    }

    /// <summary>A path of the site with its URL; anything else as it is.</summary>
    /// <param name="path">The path, or another URL.</param>
    public string? OfSite(string? path) => IsPath(path) ? siteUrl + path : path;

    // A URL that was found for the site comes before one that the file has.
    private string? Absolute(Article article, string? url)
    {
        bool isOwn = article.Schema.IsOfNews && article.Get<string>(ArticleRole.Url) != url;
        if (isOwn || !IsPath(url) || siteUrl is null)
        {
            return url;
        }

        // /blog/rye-bread/ of a site at https://example.com/blog.
        string below = new Uri(siteUrl).AbsolutePath.TrimEnd('/');
        bool repeats = below.Length > 0 && url!.StartsWith(below + "/", StringComparison.Ordinal) && !article.Schema.IsOfNews;
        return siteUrl + (repeats ? url!.Substring(below.Length) : url);
    }

    private ArticleException Missing(Article article, PageAddress address)
    {
        if (article.Schema.IsOfNews)
        {
            return CreationErrors.Incomplete(
                "UrlMissing",
                article.ToString(),
                $"The article has no http or https URL, so it is not in the {output}. Give it a webUrl."
            );
        }

        string why = address.Reason ?? $"Its page is {address.Url}, and the URL of the site is unknown.";
        return CreationErrors.Incomplete(
            "UrlUnknown",
            article.ToString(),
            $"Nothing says where the article's page is, so it is not in the {output}. {why}"
        );
    }

    // bases/syntax, as permalinks of notes are.
    private static string? Rooted(string? url) => url is null || url.Contains(':') || UrlPath.IsRooted(url) ? url : "/" + url;

    // A path from the root of the site, which has no host of its own.
    private static bool IsPath(string? url) => url is ['/'] or ['/', not '/', ..];
}
