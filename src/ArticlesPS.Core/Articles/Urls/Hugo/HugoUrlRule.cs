using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ArticlesPS.Files;
using ArticlesPS.Schemas;

namespace ArticlesPS.Articles.Urls.Hugo;

/// <summary>
/// The URLs of Hugo's pages (<see href="https://gohugo.io/content-management/urls/"/>): url in the front matter, else the pattern of
/// the section, else the path of the file.
/// </summary>
internal sealed class HugoUrlRule(HugoSite site) : UrlRule
{
    private static readonly string[] _contentExtensions = [".md", ".markdown", ".mdown", ".html", ".htm"];

    private static readonly string[] _build = ["build", "_build"];

    private const string Outputs = "outputs";

    private static readonly Regex _slashes = new("/{2,}");

    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _indexes = new(StringComparer.Ordinal);

    public override PageAddress AddressOf(Article article, string path)
    {
        if (HugoFile.Of(path, site) is not { } file)
        {
            return PageAddress.Unknown("The file is not in a directory of the site's content.");
        }

        if (site.DisabledLanguages.Contains(file.Language, StringComparer.OrdinalIgnoreCase))
        {
            return PageAddress.Unknown($"The language {file.Language} is disabled.");
        }

        if (_build.Any(key => IsNotRendered(article, key)))
        {
            return PageAddress.Unknown("Its front matter says that it has no page.");
        }

        if (HasOtherFormatsOnly(article))
        {
            return PageAddress.Unknown("The page has formats other than HTML, whose URLs depend on the site's own definitions.");
        }

        string directory = path.Substring(0, Math.Max(path.LastIndexOf('/'), 0));
        if (IsResource(file, directory))
        {
            return PageAddress.Unknown("The file is a resource of the page whose directory it is in.");
        }

        return PathOf(article, file, directory) is { } page
            ? PageAddress.At(UrlPath.Absolute(site.BaseUrlOf(file.Language), UrlPath.Escape(page)))
            : PageAddress.Unknown("The site's pattern for permalinks has a part that is not known here, or the article lacks its date.");
    }

    // build: { render: never } (https://gohugo.io/content-management/build-options/); false is what it was called before.
    private static bool IsNotRendered(Article article, string key) =>
        article.HasOther(key)
        && article.Others[key] is System.Collections.IDictionary options
        && $"{options["render"]}".ToLowerInvariant() is "never" or "false";

    // outputs: [json] (https://gohugo.io/configuration/output-formats/).
    private static bool HasOtherFormatsOnly(Article article) =>
        article.HasOther(Outputs)
        && article.Others[Outputs] is IEnumerable<object> formats
        && formats.Any()
        && !formats.Any(format => "html".Equals($"{format}", StringComparison.OrdinalIgnoreCase));

    private string? PathOf(Article article, HugoFile file, string directory)
    {
        string prefix = site.PrefixOf(file.Language);
        if (article.Get<string>(ArticleRole.Url) is { Length: > 0 } url && !(file.IsBranch && file.Directories.Length == 0))
        {
            return WithPrefix(url, prefix);
        }

        if (file.IsBranch)
        {
            string[] parts = file.Directories;
            bool isTerm = parts.Length > 1 && site.Taxonomies.Contains(parts[0], StringComparer.OrdinalIgnoreCase);
            string kind = isTerm ? "term" : "section";
            string? pattern = parts.Length > 0 ? site.PermalinkOf(file.Language, kind, parts[0]) : null;
            string? own = pattern is null ? string.Join("/", parts) : Expand(article, file, directory, pattern);
            return own is null
                ? null
                : Normalize(
                    file,
                    EndWith(UrlPath.Join("/", prefix, own), isUgly: site.IsUgly(file.Language, file.Section) && parts.Length > 0)
                );
        }

        string name = article.Get<string>(ArticleRole.Slug) is { Length: > 0 } slug ? slug : DateOf(article, file).Slug ?? file.PageName;
        string? page = site.PermalinkOf(file.Language, "page", file.Section) is { } permalink
            ? Expand(article, file, directory, permalink)
            : string.Join("/", file.Parents.Append(name));
        return page is null ? null : Normalize(file, EndWith(UrlPath.Join("/", prefix, page), site.IsUgly(file.Language, file.Section)));
    }

    private static string EndWith(string path, bool isUgly)
    {
        string trimmed = Clean(path).TrimEnd('/');
        return isUgly && trimmed.Length > 0 ? trimmed + ".html" : trimmed + "/";
    }

    // A path that isn't one from the root is one from that of its language.
    private static string WithPrefix(string url, string prefix)
    {
        string rooted = Clean("/" + url);
        string whole = url[0] == '/' || prefix.Length == 0 ? rooted : $"/{prefix}{rooted}";
        bool isFile = Path.GetExtension(whole).Length > 0 || whole[whole.Length - 1] == '/';
        return isFile ? whole : whole + "/";
    }

    // With one slash between two parts.
    private static string Clean(string path) => _slashes.Replace(path, "/");

    private string? Expand(Article article, HugoFile file, string directory, string pattern) =>
        new HugoPermalink(article, file, SectionsOf(file, directory), DateOf(article, file), text => Normalize(file, text)).Expand(pattern);

    private string Normalize(HugoFile file, string path) =>
        HugoPath.Sanitize(path, site.KeepsCase(file.Language), site.RemovesAccents(file.Language));

    // The top directory is a section; one below it only if it has a page of its own.
    private IReadOnlyList<string> SectionsOf(HugoFile file, string directory)
    {
        string[] parents = file.Parents;
        string[] parts = directory.Split('/');
        int top = parts.Length - file.Directories.Length;
        int depth = parents.Length;
        while (depth > 1 && !IsSection(string.Join("/", parts.Take(top + depth)), file.Language))
        {
            depth--;
        }

        return [.. parents.Take(depth)];
    }

    private HugoPageDate DateOf(Article article, HugoFile file) => HugoPageDate.Of(article, file.PageName, site.DateSources);

    private bool IsResource(HugoFile file, string directory)
    {
        string[] parts = directory.Split('/');
        int top = parts.Length - file.Directories.Length;
        for (int i = parts.Length; i > top; i--)
        {
            bool isOwn = i == parts.Length && (file.IsLeaf || file.IsBranch);
            if (!isOwn && IsLeaf(string.Join("/", parts.Take(i))))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsLeaf(string directory) => IndexesOf(directory).Any(name => name.StartsWith("index.", StringComparison.Ordinal));

    // A section is one in the languages that its page has.
    private bool IsSection(string directory, string language) =>
        IndexesOf(directory).Any(name => HugoFile.Of($"{directory}/{name}", site) is { IsBranch: true } page && page.Language == language);

    private IReadOnlyList<string> IndexesOf(string directory) => _indexes.GetOrAdd(directory, FindIndexesOf);

    private IReadOnlyList<string> FindIndexesOf(string directory)
    {
        try
        {
            IEnumerable<string> paths = Directory.EnumerateFiles(Path.Combine(site.Root, directory), "*index.*");
            return [.. paths.Select(path => Path.GetFileName(path)).Where(IsContent)];
        }
        catch (Exception e) when (FileErrors.IsExpected(e))
        {
            return [];
        }
    }

    private static bool IsContent(string name) => _contentExtensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);
}
