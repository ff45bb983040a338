using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.Files;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.Schemas.Reading;

namespace ArticlesPS.Articles.Urls.Paths;

/// <summary>
/// The URLs of Docusaurus's pages (<see href="https://docusaurus.io/docs/create-doc#doc-urls"/>), as far as its configuration says
/// in plain text where they are.
/// </summary>
internal sealed class DocusaurusUrlRule : UrlRule
{
    private const string Preset = "preset-classic";
    private const string Translations = "i18n/";

    private static readonly string[] _extensions = ["js", "ts", "mjs", "cjs"];

    private readonly List<DocusaurusContent> _contents;
    private readonly UrlDefinition _given;
    private readonly string? _baseUrl;
    private readonly string? _basePath;
    private readonly string? _trailingSlash;

    private DocusaurusUrlRule(string root, IReadOnlyList<ScriptObject> objects, UrlDefinition given)
    {
        ScriptObject? site = objects.FirstOrDefault(found => found.Has("baseUrl"));
        _given = given;
        _baseUrl = given.Base ?? site?.Text("url");
        _basePath = site is null ? null : site.Text("baseUrl");
        _trailingSlash = site?.Text("trailingSlash");
        _contents = [.. ContentsOf(root, objects).OrderByDescending(content => content.Source.Length)];
    }

    /// <exception cref="ArticleException">The configuration can't be read.</exception>
    public static DocusaurusUrlRule Read(string root, UrlDefinition given) => new(root, ObjectsOf(root), given);

    /// <summary>The site as a whole.</summary>
    /// <exception cref="ArticleException">The configuration can't be read.</exception>
    public static SiteDetails DetailsOf(string root)
    {
        IReadOnlyList<ScriptObject> objects = ObjectsOf(root);
        ScriptObject? site = objects.FirstOrDefault(found => found.Has("baseUrl"));
        bool isPlain = site?.Text("url") is not null && site.Text("baseUrl") is not null;
        return new SiteDetails
        {
            Title = site?.Text("title"),
            Description = site?.Text("tagline"),
            Language = site?.Below("i18n")?.Text("defaultLocale") ?? "en",
            Url = isPlain ? UrlPath.Join(site!.Text("url"), site.Text("baseUrl")) : null,
            Source = FileOf(root),
        };
    }

    public override PageAddress AddressOf(Article article, string path)
    {
        if (_basePath is null)
        {
            return PageAddress.Unsaid("The site's configuration computes its baseUrl.");
        }

        bool isPartial = path.Split('/').Any(part => part[0] == '_');
        if (isPartial)
        {
            return PageAddress.Unknown("Docusaurus makes no page of files and directories that begin with an underscore.");
        }

        (string language, string own) = LanguageOf(path);
        foreach (DocusaurusContent content in _contents)
        {
            if (content.PathOf(own) is not { } below)
            {
                continue;
            }

            return content.UrlOf(article, below) is { } url
                ? PageAddress.At(UrlPath.Absolute(_baseUrl, UrlPath.Escape(End(UrlPath.Join(_basePath, language, url)))))
                : PageAddress.Unsaid("The site's configuration computes where its pages are.");
        }

        return _contents.Exists(content => content.IsElsewhere)
            ? PageAddress.Unsaid("The site's configuration computes where its pages are.")
            : PageAddress.Unknown("The file is in none of the directories that the site's configuration names.");
    }

    private static string FileOf(string root) =>
        _extensions.Select(extension => Path.Combine(root, "docusaurus.config." + extension)).First(File.Exists);

    private static IReadOnlyList<ScriptObject> ObjectsOf(string root) =>
        ScriptObject.AllIn(EncodedText.Decode(FileBytes.Read(FileOf(root))).Text);

    // Without a setting, a page that stands for its directory ends with a slash, and any other doesn't.
    private string End(string url) =>
        (_given.Form, _trailingSlash) switch
        {
            (UrlForm.Directory, _) or (null, "true") => url.TrimEnd('/') + "/",
            (UrlForm.Bare, _) or (null, "false") when url.Length > 1 => url.TrimEnd('/'),
            _ => url,
        };

    // i18n/fr/docusaurus-plugin-content-docs/current/intro.md is what docs/intro.md is in French.
    private (string Language, string Path) LanguageOf(string path)
    {
        if (!path.StartsWith(Translations, StringComparison.Ordinal))
        {
            return ("", path);
        }

        string[] parts = path.Split('/');
        return
            parts.Length > 3
            && _contents.Find(content => content.TranslatedIn == parts[2]) is { } content
            && content.TranslationOf([.. parts.Skip(3)]) is { } own
            ? (parts[1], own)
            : ("", path);
    }

    private static IEnumerable<DocusaurusContent> ContentsOf(string root, IReadOnlyList<ScriptObject> objects)
    {
        ScriptObject? preset = objects.FirstOrDefault(found =>
            found.Above is { } name && (name == "classic" || name.EndsWith(Preset, StringComparison.Ordinal))
        );
        foreach (DocusaurusKind kind in new[] { DocusaurusKind.Docs, DocusaurusKind.Blog, DocusaurusKind.Pages })
        {
            string name = kind.ToString().ToLowerInvariant();
            ScriptObject? own = objects.FirstOrDefault(found => found.Key == name && found.Parent == preset);
            if (preset is not null && preset.Text(name) != "false")
            {
                yield return DocusaurusContent.Of(kind, root, own);
            }

            foreach (
                ScriptObject plugin in objects.Where(found =>
                    found.Above?.EndsWith("plugin-content-" + name, StringComparison.Ordinal) == true
                )
            )
            {
                yield return DocusaurusContent.Of(kind, root, plugin);
            }
        }
    }
}
