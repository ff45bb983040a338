using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using ArticlesPS.Files;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Reading;

namespace ArticlesPS.Articles.Urls.Paths;

/// <summary>
/// The URLs of Astro's pages (<see href="https://docs.astro.build/en/guides/routing/"/>): the paths of files in src/pages, those of
/// Starlight's documents, and of collections whose route shows each entry under its own name.
/// </summary>
internal sealed class AstroUrlRule : UrlRule
{
    private const string Pages = "src/pages";
    private const string Documents = "src/content/docs";
    private const string Collections = "src/content/";
    private const string Index = "index";

    private static readonly string[] _extensions = ["mjs", "js", "ts", "mts", "cjs"];
    private static readonly string[] _routeNames = ["[...slug].astro", "[slug].astro", "[...id].astro", "[id].astro"];
    private static readonly Regex _collection = new(@"getCollection\(\s*['""](?<name>[^'""]+)['""]", RegexOptions.CultureInvariant);
    private static readonly Regex _entryName = new(@"params:\s*\{\s*(slug|id)\s*:\s*\w+\.(slug|id)\b", RegexOptions.CultureInvariant);

    private readonly Dictionary<string, string> _routes;
    private readonly string? _baseUrl;
    private readonly string _basePath;
    private readonly bool _hasDocuments;
    private readonly UrlForm _form;

    private AstroUrlRule(string root, string script, UrlDefinition given)
    {
        IReadOnlyList<ScriptObject> objects = ScriptObject.AllIn(script);
        ScriptObject? site = objects.FirstOrDefault(found => found.Has("site") || found.Has("integrations") || found.Has("base"));
        _baseUrl = given.Base ?? site?.Text("site");
        _basePath = site?.Text("base", "") ?? "";
        _hasDocuments = script.Contains("starlight(");
        string? format = objects.FirstOrDefault(found => found.Key == "build")?.Text("format");
        bool isBare = site?.Text("trailingSlash") == "never" || format == "file";
        _form = given.Form ?? (isBare ? UrlForm.Bare : UrlForm.Directory);
        _routes = RoutesIn(Path.Combine(root, "src", "pages"));
    }

    /// <summary>The site as a whole.</summary>
    /// <exception cref="ArticleException">The configuration can't be read.</exception>
    public static SiteDetails DetailsOf(string root)
    {
        ScriptObject? site = ScriptObject.AllIn(TextOf(FileOf(root))).FirstOrDefault(found => found.Has("site"));
        return new SiteDetails
        {
            Url = site?.Text("site") is { } url ? UrlPath.Join(url, site.Text("base", "")) : null,
            Source = FileOf(root),
        };
    }

    /// <exception cref="ArticleException">The configuration can't be read.</exception>
    public static AstroUrlRule Read(string root, UrlDefinition given) => new(root, TextOf(FileOf(root)), given);

    public override PageAddress AddressOf(Article article, string path)
    {
        bool isPart = path.Split('/').Any(part => part[0] == '_');
        if (!isPart && PagePath.Below(Pages, path) is { } page)
        {
            return At(page.Directories, page.Name);
        }

        if (!isPart && _hasDocuments && PagePath.Below(Documents, path) is { } document)
        {
            return AtEntry(article, "", document);
        }

        string[] parts = path.Split('/');
        bool isEntry = !isPart && parts.Length > 3 && path.StartsWith(Collections, StringComparison.Ordinal);
        return isEntry && _routes.TryGetValue(parts[2], out string? route)
            ? AtEntry(article, route, PagePath.Below(Collections + parts[2], path)!)
            : PageAddress.Unsaid("The site's own code decides where the page is.");
    }

    private PageAddress AtEntry(Article article, string route, PagePath entry)
    {
        string[] own = article.Get<string>(ArticleRole.Slug) is { Length: > 0 } slug
            ? slug.Trim('/').Split('/')
            : [.. entry.Directories.Append(entry.Name).Select(SlugOf)];
        bool isOfRootLanguage = route.Length == 0 && own.Length > 1 && own[0] == "root";
        IEnumerable<string> directories = own.Take(own.Length - 1).Skip(isOfRootLanguage ? 1 : 0);
        return At([.. route.Split('/').Where(part => part.Length > 0), .. directories], own[own.Length - 1]);
    }

    private PageAddress At(IReadOnlyList<string> directories, string name)
    {
        string url = new PagePath(directories, name).ToUrl(_form, name == Index);
        return PageAddress.At(UrlPath.Absolute(_baseUrl, UrlPath.Escape(UrlPath.Join("/", _basePath.Trim('/'), url))));
    }

    // As github-slugger does: lower case, hyphens for blanks, letters, digits, hyphens and underscores alone.
    public static string SlugOf(string name)
    {
        StringBuilder slug = new();
        foreach (char c in name.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c) || c is '-' or '_' || char.IsSurrogate(c))
            {
                slug.Append(c);
            }
            else if (c == ' ')
            {
                slug.Append('-');
            }
        }

        return slug.ToString();
    }

    // The directories of routes by the collection that they show.
    private static Dictionary<string, string> RoutesIn(string pages)
    {
        Dictionary<string, string> routes = new(StringComparer.Ordinal);
        if (!Directory.Exists(pages))
        {
            return routes;
        }

        foreach (
            string path in Directory
                .EnumerateFiles(pages, "*.astro", SearchOption.AllDirectories)
                .OrderBy(path => path, StringComparer.Ordinal)
        )
        {
            string text = _routeNames.Contains(Path.GetFileName(path)) ? TextOf(path) : "";
            string directory = Path.GetDirectoryName(path)!.Substring(pages.Length).Replace(Path.DirectorySeparatorChar, '/').Trim('/');
            if (_entryName.IsMatch(text) && !directory.Contains('[') && _collection.Match(text) is { Success: true } collection)
            {
                routes[collection.Groups["name"].Value] = directory;
            }
        }

        return routes;
    }

    private static string FileOf(string root) =>
        _extensions.Select(extension => Path.Combine(root, "astro.config." + extension)).First(File.Exists);

    private static string TextOf(string path) => EncodedText.Decode(FileBytes.Read(path)).Text;
}
