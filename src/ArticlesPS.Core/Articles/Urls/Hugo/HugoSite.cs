using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.Schemas.Reading;

namespace ArticlesPS.Articles.Urls.Hugo;

/// <summary>
/// What the configuration of a Hugo site says about URLs (<see href="https://gohugo.io/configuration/all/"/>), as hugo reads it to
/// build the site: hugo.toml, config/_default and config/production.
/// </summary>
internal sealed class HugoSite
{
    private const string Languages = "languages";

    private static readonly string[] _names = ["hugo", "config"];
    private static readonly string[] _extensions = [".toml", ".yaml", ".yml", ".json"];
    private static readonly string[] _directories = ["_default", "production"];

    // What else a site configures can't change a URL, and need not be read.
    private static readonly string[] _relevant =
    [
        .. _names,
        Languages,
        "params",
        "permalinks",
        "module",
        "taxonomies",
        "frontmatter",
        "uglyurls",
    ];

    private readonly SiteConfiguration _configuration;
    private readonly Dictionary<string, SiteConfiguration> _languages;

    private HugoSite(string root, SiteConfiguration configuration, UrlDefinition given)
    {
        Root = root;
        _configuration = configuration;
        SiteConfiguration? languages = configuration.Section(Languages);
        _languages = (languages?.Keys ?? []).ToDictionary(
            name => name,
            name => languages!.Section(name) ?? new SiteConfiguration(),
            StringComparer.OrdinalIgnoreCase
        );
        GivenBaseUrl = given.Base;
        DefaultLanguage = configuration.Text("defaultContentLanguage") ?? "en";
        DefaultIsInDirectory = configuration.Boolean("defaultContentLanguageInSubdir") ?? false;
        DisabledLanguages = [.. configuration.Texts("disableLanguages")];
        IsMultihost = _languages.Values.Any(language => language.Text("baseURL") is not null);
        Mounts = HugoMount.Of(configuration, _languages, given.Content);
        Taxonomies = TaxonomiesOf(configuration);
        DateSources = [.. configuration.Section("frontmatter")?.Texts("date") ?? []];
    }

    /// <summary>The site as a whole, in its default language.</summary>
    public SiteDetails Details
    {
        get
        {
            SiteConfiguration? language = LanguageOf(DefaultLanguage);
            return new SiteDetails
            {
                Title = language?.Text("title") ?? _configuration.Text("title"),
                Description = language?.Section("params")?.Text("description") ?? _configuration.Section("params")?.Text("description"),
                Language = language?.Text("languageCode") ?? _configuration.Text("languageCode") ?? DefaultLanguage,
                Url = BaseUrlOf(DefaultLanguage),
                Source = FileOf(Root, _names) ?? Path.Combine(Root, "config", "_default"),
            };
        }
    }

    /// <summary>The directory of the site.</summary>
    public string Root { get; }

    /// <summary>The language of files that don't name one.</summary>
    public string DefaultLanguage { get; }

    /// <summary>Whether the pages of the default language have its name in their paths, too.</summary>
    public bool DefaultIsInDirectory { get; }

    /// <summary>The languages that aren't built.</summary>
    public IReadOnlyList<string> DisabledLanguages { get; }

    /// <summary>Whether each language has a host of its own, and so no name in its paths.</summary>
    public bool IsMultihost { get; }

    /// <summary>The directories of content.</summary>
    public IReadOnlyList<HugoMount> Mounts { get; }

    /// <summary>The names that begin the paths of terms, such as tags.</summary>
    public IReadOnlyList<string> Taxonomies { get; }

    /// <summary>
    /// Where dates of pages come from, the first that is there: keys, and words with a colon
    /// (<see href="https://gohugo.io/configuration/front-matter/#dates"/>). Empty for Hugo's own order.
    /// </summary>
    public IReadOnlyList<string> DateSources { get; }

    private string? GivenBaseUrl { get; }

    /// <exception cref="ArticleException">A file of the configuration can't be read.</exception>
    public static HugoSite Read(string root, UrlDefinition given)
    {
        SiteConfiguration configuration = new();
        if (FileOf(root, _names) is { } file)
        {
            configuration.Merge(SiteConfiguration.Read(file));
        }

        foreach (string directory in _directories.Select(name => Path.Combine(root, "config", name)).Where(Directory.Exists))
        {
            foreach (string path in Directory.GetFiles(directory).OrderBy(path => path, StringComparer.Ordinal).Where(IsRelevant))
            {
                Add(configuration, path);
            }
        }

        return new HugoSite(root, configuration, given);
    }

    /// <summary>Whether the site has a language of this name.</summary>
    public bool HasLanguage(string name) => _languages.ContainsKey(name);

    /// <summary>The URL of the site in a language; null if the configuration doesn't say it.</summary>
    public string? BaseUrlOf(string language) => GivenBaseUrl ?? LanguageOf(language)?.Text("baseURL") ?? _configuration.Text("baseURL");

    /// <summary>The directory of a language in paths; empty if it has none.</summary>
    public string PrefixOf(string language)
    {
        bool isDefault = string.Equals(language, DefaultLanguage, StringComparison.OrdinalIgnoreCase);
        return _languages.Count == 0 || IsMultihost || (isDefault && !DefaultIsInDirectory) ? "" : language.ToLowerInvariant();
    }

    /// <summary>Whether paths keep the case of letters.</summary>
    public bool KeepsCase(string language) => BooleanOf(language, "disablePathToLower");

    /// <summary>Whether letters in paths lose their accents.</summary>
    public bool RemovesAccents(string language) => BooleanOf(language, "removePathAccents");

    /// <summary>Whether the pages of a section are files such as rye-bread.html.</summary>
    public bool IsUgly(string language, string section)
    {
        string key = "uglyURLs";
        return LanguageOf(language)?.Boolean(key) ?? _configuration.Boolean(key) ?? _configuration.Section(key)?.Boolean(section) ?? false;
    }

    /// <summary>The pattern of the URLs of a section; null if it has none.</summary>
    /// <param name="language">The language.</param>
    /// <param name="kind">The kind of page: page, section or term.</param>
    /// <param name="section">The section; empty for pages in none.</param>
    public string? PermalinkOf(string language, string kind, string section)
    {
        SiteConfiguration? permalinks = LanguageOf(language)?.Section("permalinks") ?? _configuration.Section("permalinks");
        string? ofKind = PatternOf(permalinks?.Section(kind), section);
        return ofKind ?? (kind == "section" ? null : PatternOf(permalinks, section));
    }

    private static string? PatternOf(SiteConfiguration? permalinks, string section) =>
        permalinks?.Keys.FirstOrDefault(key => key.Trim('/').Equals(section, StringComparison.OrdinalIgnoreCase)) is { } key
            ? permalinks.Text(key)
            : null;

    private bool BooleanOf(string language, string key) => LanguageOf(language)?.Boolean(key) ?? _configuration.Boolean(key) ?? false;

    private SiteConfiguration? LanguageOf(string name) => _languages.TryGetValue(name, out SiteConfiguration? language) ? language : null;

    private static List<string> TaxonomiesOf(SiteConfiguration configuration) =>
        configuration.Section("taxonomies") is { } own ? [.. own.Keys.Select(own.Text).OfType<string>()] : ["tags", "categories"];

    private static string? FileOf(string directory, string[] names) =>
        names.SelectMany(name => _extensions.Select(extension => Path.Combine(directory, name + extension))).FirstOrDefault(File.Exists);

    private static bool IsRelevant(string path) =>
        _extensions.Contains(Path.GetExtension(path))
        && _relevant.Contains(Path.GetFileName(path).Split('.')[0], StringComparer.OrdinalIgnoreCase);

    // params.toml says what stands under params; params.fr.toml and languages.fr.toml what holds for one language.
    private static void Add(SiteConfiguration configuration, string path)
    {
        string[] name = Path.GetFileNameWithoutExtension(path).Split('.');
        SiteConfiguration values = SiteConfiguration.Read(path);
        bool isWhole = _names.Contains(name[0]) || (name[0] == Languages && name.Length > 1);
        if (!isWhole)
        {
            values = new SiteConfiguration(name[0], values);
        }

        configuration.Merge(name.Length > 1 ? new SiteConfiguration(Languages, new SiteConfiguration(name[1], values)) : values);
    }
}
