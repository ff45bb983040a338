using System;
using System.Collections;
using System.Text.RegularExpressions;
using ArticlesPS.Files;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Reading;

namespace ArticlesPS.Articles.Urls.Paths;

/// <summary>
/// The URLs of Eleventy's pages (<see href="https://www.11ty.dev/docs/permalinks/"/>): the permalink if it's text or one of a few
/// usual expressions, else the path of the file.
/// </summary>
internal sealed class EleventyUrlRule(EleventySite site, UrlDefinition given) : UrlRule
{
    private const string Index = "index";
    private const string Permalink = "permalink";
    private const string Pagination = "pagination";
    private const string Computed = "eleventyComputed";

    private static readonly string[] _pageEnds = ["/", ".html", ".htm"];

    private static readonly Regex _expression = new(@"\{\{-?\s*(?<expression>[^{}]*?)\s*-?\}\}", RegexOptions.CultureInvariant);
    private static readonly Regex _filter = new(@"^title\s*\|\s*(slugify|slug)$", RegexOptions.CultureInvariant);
    private static readonly Regex _plainTitle = new(@"^[A-Za-z0-9 _-]+$", RegexOptions.CultureInvariant);

    public override PageAddress AddressOf(Article article, string path)
    {
        if (site.IsNotRendered(path) || PagePath.Below(site.Input, path) is not { } page)
        {
            return PageAddress.None("Eleventy makes no page of it.");
        }

        if (article.HasOther(Pagination))
        {
            return PageAddress.None("Eleventy makes a page of each part of what pagination names.");
        }

        string? permalink = article.Get<string>(ArticleRole.Url);
        if (permalink is null)
        {
            permalink = site.PermalinkOf(path, OwnText.Of(article, "layout"), out bool isKnown);
            if (permalink is null && (!isKnown || IsComputed(article)))
            {
                return PageAddress.Unsaid("The site's own code decides where the page is.");
            }
        }

        if (permalink == "false")
        {
            return PageAddress.None("Its permalink says that it has no page.");
        }

        if (permalink is null)
        {
            return PageAddress.At(UrlOf(page.ToUrl(given.Form ?? UrlForm.Directory, IsIndex(page))));
        }

        return Expand(permalink, article, page) is { } own
            ? AtPermalink(WithoutIndex(own))
            : PageAddress.Unknown($"The permalink {permalink} has to be computed by Eleventy.");
    }

    // It may be that of a file, such as /feed.xml.
    private PageAddress AtPermalink(string path) =>
        Array.Exists(_pageEnds, end => path.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            ? PageAddress.At(UrlOf(path))
            : PageAddress.OfFile(UrlOf(path));

    private string UrlOf(string path) => UrlPath.Absolute(given.Base, UrlPath.Join("/", site.Prefix?.Trim('/'), UrlPath.Escape(path)));

    // permalink: { build: ... }, or a template that makes one.
    private static bool IsComputed(Article article) =>
        article.HasOther(Permalink)
        || (article.HasOther(Computed) && article.Others[Computed] is IDictionary computed && computed.Contains(Permalink));

    // posts/posts.md is the page of posts, as posts/index.md is.
    private static bool IsIndex(PagePath page) =>
        page.Name == Index || (page.Directories.Count > 0 && page.Directories[page.Directories.Count - 1] == page.Name);

    private static string? Expand(string permalink, Article article, PagePath page)
    {
        bool isKnown = !permalink.Contains("{%") && !permalink.Contains("${");
        string url = _expression.Replace(permalink, match =>
        {
            string? value = ValueOf(match.Groups["expression"].Value, article, page);
            isKnown &= value is not null;
            return value ?? "";
        });
        return isKnown ? url : null;
    }

    private static string? ValueOf(string expression, Article article, PagePath page)
    {
        string name = FileNameDay.Of(page.Name + ".") is null ? page.Name : page.Name.Substring(FileNameDay.Format.Length + 1);
        bool isIndex = name == Index && page.Directories.Count > 0;
        return expression switch
        {
            "page.fileSlug" => isIndex ? page.Directories[page.Directories.Count - 1] : name,
            "page.filePathStem" => UrlPath.Join(["/", .. page.Directories, name]),
            "slug" => article.Get<string>(ArticleRole.Slug),
            _ when _filter.IsMatch(expression) => SlugOf(article.Title),
            _ => null,
        };
    }

    // The filter spells letters of other scripts in ASCII and signs in words, so only plain titles are known.
    private static string? SlugOf(string? title) =>
        title is not null && _plainTitle.IsMatch(title) ? Regex.Replace(title.ToLowerInvariant(), "[ _-]+", "-").Trim('-') : null;

    private static string WithoutIndex(string url)
    {
        string file = "/index.html";
        string rooted = UrlPath.IsRooted(url) ? url : "/" + url;
        return rooted.EndsWith(file, StringComparison.Ordinal) ? rooted.Substring(0, rooted.Length - file.Length + 1) : rooted;
    }
}
