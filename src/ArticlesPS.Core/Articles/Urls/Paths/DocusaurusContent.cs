using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ArticlesPS.Files;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.Schemas;

namespace ArticlesPS.Articles.Urls.Paths;

/// <summary>A directory of a Docusaurus site, and where its pages are.</summary>
internal sealed class DocusaurusContent
{
    private const string Slug = "slug";
    private const string Id = "id";
    private const string Versions = "version-";
    private const string Current = "current";

    // What Docusaurus takes for a date or version at the start of a name, and so for no number to leave out.
    private static readonly Regex _dateOrVersion = new(
        @"^(\d{2}|\d{4})[-_.]\d{2}([-_.](\d{2}|\d{4}))?|^\d+[-_.]\d+",
        RegexOptions.CultureInvariant
    );
    private static readonly Regex _number = new(@"^\d+\s*[-_.]+\s*(?<name>[^-_.\s].*)$", RegexOptions.CultureInvariant);
    private static readonly Regex _post = new(
        @"^(?<folder>.*)(?<date>\d{4}[-/]\d{1,2}[-/]\d{1,2})[-/]?(?<text>.*?)(/index)?$",
        RegexOptions.CultureInvariant
    );

    private readonly DocusaurusKind _kind;
    private readonly ScriptObject? _options;
    private readonly string? _route;
    private readonly bool _keepsNumbers;
    private readonly IReadOnlyList<string> _versions;
    private readonly string _versionedSource;

    private DocusaurusContent(DocusaurusKind kind, string root, ScriptObject? options)
    {
        string name = kind.ToString().ToLowerInvariant();
        string? id = options?.Text(Id, "");
        string prefix = string.IsNullOrEmpty(id) || id == "default" ? "" : id + "_";
        _kind = kind;
        _options = options;
        Source = SourceOf(Text(options, "path", kind == DocusaurusKind.Pages ? "src/pages" : name));
        _route = Text(options, "routeBasePath", kind == DocusaurusKind.Pages ? "/" : name);
        _keepsNumbers = options?.Text("numberPrefixParser", "true") == "false";
        _versionedSource = prefix + "versioned_docs/";
        _versions = kind == DocusaurusKind.Docs ? VersionsIn(Path.Combine(root, prefix + "versions.json")) : [];
        TranslatedIn = "docusaurus-plugin-content-" + name + (prefix.Length == 0 ? "" : "-" + id);
    }

    /// <summary>The directory, as a path in the site; beside it, it begins with ../.</summary>
    public string Source { get; }

    /// <summary>Whether the configuration computes the directory.</summary>
    public bool IsElsewhere => Source.Length == 0;

    /// <summary>The name of the directories of its translations.</summary>
    public string TranslatedIn { get; }

    public static DocusaurusContent Of(DocusaurusKind kind, string root, ScriptObject? options) => new(kind, root, options);

    /// <summary>The path of a file in the directory, or in that of one of its versions; null if it's elsewhere.</summary>
    public string? PathOf(string path)
    {
        if (Source.Length > 0 && path.StartsWith(Source + "/", StringComparison.Ordinal))
        {
            return path.Substring(Source.Length + 1);
        }

        return path.StartsWith(_versionedSource + Versions, StringComparison.Ordinal) && _kind == DocusaurusKind.Docs
            ? path.Substring(_versionedSource.Length - "/".Length)
            : null;
    }

    /// <summary>The path of the file that a translation belongs to; null if it's none.</summary>
    /// <param name="parts">The path below <see cref="TranslatedIn"/>.</param>
    public string? TranslationOf(IReadOnlyList<string> parts)
    {
        string below = string.Join("/", parts.Skip(1));
        return (_kind, parts[0]) switch
        {
            (not DocusaurusKind.Docs, _) => $"{Source}/{string.Join("/", parts)}",
            (_, Current) => $"{Source}/{below}",
            (_, { } version) when version.StartsWith(Versions, StringComparison.Ordinal) => $"{_versionedSource}{version}/{below}",
            _ => null,
        };
    }

    /// <summary>The path of a page from the root of the site; null if it can't be known.</summary>
    /// <param name="article">The article.</param>
    /// <param name="path">What <see cref="PathOf"/> gave.</param>
    public string? UrlOf(Article article, string path)
    {
        if (_route is null)
        {
            return null;
        }

        if (_kind != DocusaurusKind.Docs)
        {
            return UrlPath.Join("/", _route, _kind == DocusaurusKind.Blog ? PostOf(article, path) : PageOf(path));
        }

        string[] parts = path.Split('/');
        bool isVersioned = path[0] == '/';
        string version = isVersioned ? parts[1].Substring(Versions.Length) : Current;
        string below = isVersioned ? string.Join("/", parts.Skip(2)) : path;
        return VersionPath(version) is { } named ? UrlPath.Join("/", _route, named, DocumentOf(article, below)) : null;
    }

    private static string? Text(ScriptObject? options, string key, string absent) => options is null ? absent : options.Text(key, absent);

    // ./docs and docs/ are docs; ../docs stands beside the site.
    private static string SourceOf(string? path)
    {
        string source = (path ?? "").Trim('.', '/');
        return path?.StartsWith("../", StringComparison.Ordinal) == true ? "../" + source : source;
    }

    // The newest version has no name in its URLs; what is still being written has that of next.
    // Null if the configuration computes it.
    private string? VersionPath(string version)
    {
        string? last = _options is null ? DefaultVersion : _options.Text("lastVersion", DefaultVersion);
        string name = version == Current ? "next" : version;
        ScriptObject? versions = _options?.Below("versions");
        bool isComputed = last is null || (versions is null && _options?.Has("versions") == true);
        string standard = version == last ? "" : name;
        if (isComputed)
        {
            return null;
        }

        return versions?.Below(version) is { } own ? own.Text("path", standard) : standard;
    }

    private string DefaultVersion => _versions.Count > 0 ? _versions[0] : Current;

    private string DocumentOf(Article article, string path)
    {
        PagePath page = PagePath.Below("", path)!;
        string[] directories = [.. page.Directories.Select(WithoutNumber)];
        string directory = UrlPath.Join(["/", .. directories]);
        string? slug = SlugOf(article);
        if (slug is not null && UrlPath.IsRooted(slug))
        {
            return slug;
        }

        string name = WithoutNumber(page.Name);
        string[] indexes = ["index", "readme", .. page.Directories.Skip(page.Directories.Count - 1)];
        bool isIndex = indexes.Contains(name, StringComparer.OrdinalIgnoreCase);
        return slug is null && isIndex ? directory.TrimEnd('/') + "/" : Resolve(directory, slug ?? OwnText.Of(article, Id) ?? name);
    }

    private static string PostOf(Article article, string path)
    {
        if (SlugOf(article) is { } slug)
        {
            return slug;
        }

        string whole = PagePath.Below("", path)!.Whole;
        if (_post.Match(whole) is { Success: true } match)
        {
            string date = match.Groups["date"].Value.Replace('-', '/');
            return UrlPath.Join(date, match.Groups["folder"].Value + match.Groups["text"].Value);
        }

        return whole.EndsWith("/index", StringComparison.Ordinal) ? whole.Substring(0, whole.Length - "/index".Length) : whole;
    }

    private static string PageOf(string path)
    {
        PagePath page = PagePath.Below("", path)!;
        return page.Name == "index" ? UrlPath.Join([.. page.Directories]) : page.Whole;
    }

    private static string? SlugOf(Article article) => article.Get<string>(ArticleRole.Url) is { Length: > 0 } slug ? slug : null;

    private static string Resolve(string directory, string slug)
    {
        List<string> parts = [.. directory.Split('/').Where(part => part.Length > 0)];
        foreach (string part in slug.Split('/').Where(part => part is not ("" or ".")))
        {
            if (part != "..")
            {
                parts.Add(part);
            }
            else if (parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
        }

        return "/" + string.Join("/", parts);
    }

    private string WithoutNumber(string name) =>
        !_keepsNumbers && !_dateOrVersion.IsMatch(name) && _number.Match(name) is { Success: true } match
            ? match.Groups["name"].Value
            : name;

    private static IReadOnlyList<string> VersionsIn(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        // A list of texts.
        return
        [
            .. Regex
                .Matches(EncodedText.Decode(FileBytes.Read(path)).Text, "\"([^\"]+)\"")
                .Cast<Match>()
                .Select(match => match.Groups[1].Value),
        ];
    }
}
