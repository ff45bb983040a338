using System;
using System.IO;
using System.Linq;
using ArticlesPS.Errors;
using ArticlesPS.Files;
using ArticlesPS.Schemas.Locating;
using ArticlesPS.Site.Output;

namespace ArticlesPS.Site;

/// <summary>A site's details for feeds and sitemaps: those in its <c>_config.yml</c>, unless overridden.</summary>
internal sealed record SiteDescription
{
    private readonly string _configuration;
    private readonly string? _filesUrl;

    private SiteDescription(string root, SiteConfig config, string? baseUrl)
    {
        Root = root;
        _configuration = config.FullName;
        _filesUrl = PageUrl.WithoutSlash(
            PageUrl.Of(config.Url is null ? null : config.Url.TrimEnd('/') + "/" + config.BaseUrl?.TrimStart('/'))
        );
        Title = SiteText.Line(config.Title);
        Description = SiteText.Line(config.Description);
        Language = LanguageOf(config.Locale);
        Url = PageUrl.WithoutSlash(PageUrl.Of(config.WebUrl)) ?? _filesUrl ?? PageUrl.WithoutSlash(PageUrl.Of(baseUrl));
    }

    /// <summary>The full path of the site's directory.</summary>
    public string Root { get; }

    /// <summary>The site's name, or null.</summary>
    public string? Title { get; private init; }

    /// <summary>The description of the site, or null.</summary>
    public string? Description { get; private init; }

    /// <summary>Its language, such as en-us, or null.</summary>
    public string? Language { get; private init; }

    /// <summary>Where people read the site, without a slash at the end, or null.</summary>
    public string? Url { get; private init; }

    /// <summary>The URL where its files are served, without a trailing slash: where people read it, unless specified.</summary>
    internal string? FilesUrl => _filesUrl ?? Url;

    /// <summary>Reads a site's details.</summary>
    /// <param name="root">The full path of its directory.</param>
    /// <exception cref="ArticleException">Its configuration cannot be read, or is not valid YAML.</exception>
    public static SiteDescription Read(string root) => new(root, SiteConfig.Read(root), BaseUrlOf(root));

    /// <summary>The same details with overrides.</summary>
    /// <exception cref="ArticleException">The URL is not an absolute http or https one.</exception>
    public SiteDescription With(string? title = null, string? description = null, string? language = null, Uri? url = null) =>
        this with
        {
            Title = SiteText.Line(title) ?? Title,
            Description = SiteText.Line(description) ?? Description,
            Language = LanguageOf(language) ?? Language,
            Url = url is null ? Url : PageUrl.WithoutSlash(PageUrl.OfGiven(url)),
        };

    /// <summary>The URL where a file of the site is served; null if it's elsewhere, or the URL isn't known.</summary>
    internal string? UrlOfFile(string fullPath) =>
        FilesUrl is { } url && DirectoryPath.Below(Root, fullPath) is { } path
            ? $"{url}/{Escape(path.Split(Path.DirectorySeparatorChar))}"
            : null;

    /// <summary>Names of directories and files as the path of a URL.</summary>
    internal static string Escape(params string[] names) => string.Join("/", names.Select(Uri.EscapeDataString));

    /// <exception cref="ArticleException">The site has no title.</exception>
    internal string RequireTitle() => Title ?? throw Missing("TitleMissing", "title", "title", Hint.SiteTitle);

    /// <exception cref="ArticleException">The site has no language.</exception>
    internal string RequireLanguage() => Language ?? throw Missing("LanguageMissing", "language", "locale", Hint.SiteLanguage);

    /// <exception cref="ArticleException">The site has no URL.</exception>
    internal string RequireUrl() => Url ?? throw Missing("SiteUrlMissing", "http or https URL", "webUrl or url", Hint.SiteUrl);

    private ArticleException Missing(string errorId, string what, string key, Hint option)
    {
        if (_configuration == Root)
        {
            return OutputErrors.SiteIncomplete(
                errorId,
                Root,
                $"No configuration in this directory says the site's {what}. Use {option}, or {Hint.Root} for another directory."
            );
        }

        string wanted = Path.GetFileName(_configuration) == SiteConfig.FileName ? key : "it";
        return OutputErrors.SiteIncomplete(
            errorId,
            _configuration,
            $"The site has no {what}. Set {wanted} here, or use {option}; {Hint.Root} sets the site's directory."
        );
    }

    // A schema of the site's own says it where no configuration can.
    private static string? BaseUrlOf(string root) => SchemaFile.In(root) is null ? null : new SchemaLocator().Of(root).Url.Base;

    // en_US is how some write it; feeds have hyphens (RFC 5646).
    private static string? LanguageOf(string? locale) => SiteText.Line(locale)?.Replace('_', '-');
}
