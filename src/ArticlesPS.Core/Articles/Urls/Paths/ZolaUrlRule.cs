using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Reading;

namespace ArticlesPS.Articles.Urls.Paths;

/// <summary>
/// The URLs of Zola's pages (<see href="https://www.getzola.org/documentation/content/page/#path-from-filename"/>): path or slug in
/// the front matter, else the path of the file without the date that its name begins with.
/// </summary>
internal sealed class ZolaUrlRule : UrlRule
{
    private const string Content = "content";

    private static readonly Regex _date = new(
        @"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])"
            + @"(T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d))?\s?[_-](?<slug>.+)$",
        RegexOptions.CultureInvariant
    );

    private readonly UrlDefinition _given;
    private readonly string? _baseUrl;
    private readonly string _language;
    private readonly HashSet<string> _languages;
    private readonly ZolaSlugs _slugs;
    private readonly bool _keepsDates;

    private ZolaUrlRule(SiteConfiguration configuration, UrlDefinition given)
    {
        SiteConfiguration slugify = configuration.Section("slugify") ?? new SiteConfiguration();
        _given = given;
        _baseUrl = given.Base ?? configuration.Text("base_url");
        _language = configuration.Text("default_language") ?? "en";
        _languages = new(configuration.Section("languages")?.Keys ?? [], StringComparer.Ordinal);
        _slugs = new ZolaSlugs(slugify.Text("paths") ?? configuration.Text("slugify_paths"));
        _keepsDates = slugify.Boolean("paths_keep_dates") ?? false;
    }

    /// <exception cref="ArticleException">The configuration can't be read.</exception>
    public static ZolaUrlRule Read(string root, UrlDefinition given) => new(SiteConfiguration.Read(FileOf(root)), given);

    /// <summary>The site as a whole.</summary>
    /// <exception cref="ArticleException">The configuration can't be read.</exception>
    public static SiteDetails DetailsOf(string root)
    {
        SiteConfiguration configuration = SiteConfiguration.Read(FileOf(root));
        return new SiteDetails
        {
            Title = configuration.Text("title"),
            Description = configuration.Text("description"),
            Language = configuration.Text("default_language") ?? "en",
            Url = configuration.Text("base_url"),
            Source = FileOf(root),
        };
    }

    public override PageAddress AddressOf(Article article, string path)
    {
        if (PagePath.Below(_given.Content ?? Content, path) is not { } page)
        {
            return PageAddress.Unknown("The file is not in the site's content.");
        }

        string suffix = Path.GetExtension(page.Name).TrimStart('.');
        string language = _languages.Contains(suffix) ? suffix : _language;
        string name = _languages.Contains(suffix) || suffix == _language ? Path.GetFileNameWithoutExtension(page.Name) : page.Name;
        string prefix = language == _language ? "" : language;
        if (name == "_index")
        {
            return At(UrlPath.Join(["/", prefix, .. page.Directories]));
        }

        return article.Get<string>(ArticleRole.Url) is { } own
            ? At("/" + own.Trim().TrimStart('/'))
            : AddressOf(article, page, name, prefix);
    }

    private PageAddress AddressOf(Article article, PagePath page, string name, string prefix)
    {
        bool isBundle = name == "index" && page.Directories.Count > 0;
        if (name == "index" && !isBundle)
        {
            return At(UrlPath.Join("/", prefix));
        }

        IEnumerable<string> directories = isBundle ? page.Directories.Take(page.Directories.Count - 1) : page.Directories;
        string given = isBundle ? page.Directories[page.Directories.Count - 1] : name;
        return _slugs.Of(article.Get<string>(ArticleRole.Slug) ?? WithoutDate(given)) is { } slug
            ? At(UrlPath.Join(["/", prefix, .. directories, slug]))
            : PageAddress.Unknown("The letters of its name have no form in ASCII that is known here. Give it a slug.");
    }

    private static string FileOf(string root)
    {
        string path = Path.Combine(root, "config.toml");
        return File.Exists(path) ? path : Path.Combine(root, "zola.toml");
    }

    private string WithoutDate(string name) =>
        !_keepsDates && _date.Match(name) is { Success: true } match ? match.Groups["slug"].Value : name;

    private PageAddress At(string path) => PageAddress.At(UrlPath.Absolute(_baseUrl, UrlPath.Escape(path.TrimEnd('/') + "/")));
}
