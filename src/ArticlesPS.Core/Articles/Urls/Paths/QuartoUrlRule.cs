using System;
using System.IO;
using System.Linq;
using ArticlesPS.Schemas.Reading;

namespace ArticlesPS.Articles.Urls.Paths;

/// <summary>The URLs of Quarto's pages: the path of the file with .html (<see href="https://quarto.org/docs/websites/"/>).</summary>
internal sealed class QuartoUrlRule : UrlRule
{
    private const string OutputFile = "output-file";

    private static readonly string[] _names = ["_quarto.yml", "_quarto.yaml"];
    private static readonly string[] _notRendered = ["README", "LICENSE", "CONTRIBUTING"];

    private readonly UrlDefinition _given;
    private readonly string? _baseUrl;

    private QuartoUrlRule(SiteConfiguration configuration, UrlDefinition given)
    {
        _given = given;
        SiteConfiguration? book = configuration.Section("book");
        _baseUrl = given.Base ?? configuration.Section("website")?.Text("site-url") ?? book?.Text("site-url");
    }

    /// <exception cref="ArticleException">The configuration can't be read.</exception>
    public static QuartoUrlRule Read(string root, UrlDefinition given) => new(SiteConfiguration.Read(FileOf(root)), given);

    /// <summary>The site as a whole.</summary>
    /// <exception cref="ArticleException">The configuration can't be read.</exception>
    public static SiteDetails DetailsOf(string root)
    {
        SiteConfiguration configuration = SiteConfiguration.Read(FileOf(root));
        SiteConfiguration? site = configuration.Section("website") ?? configuration.Section("book");
        return new SiteDetails
        {
            Title = site?.Text("title") ?? configuration.Text("title"),
            Description = site?.Text("description") ?? configuration.Text("description"),
            Language = configuration.Text("lang") ?? "en",
            Url = site?.Text("site-url"),
            Source = FileOf(root),
        };
    }

    private static string FileOf(string root) => _names.Select(name => Path.Combine(root, name)).First(File.Exists);

    public override PageAddress AddressOf(Article article, string path)
    {
        // Names that begin with an underscore or a dot are parts of other pages.
        bool isPart = path.Split('/').Any(part => part[0] is '_' or '.');
        if (isPart || PagePath.Below(_given.Content ?? "", path) is not { } page)
        {
            return PageAddress.Unknown("Quarto makes no page of it.");
        }

        if (_notRendered.Contains(page.Name, StringComparer.Ordinal))
        {
            return PageAddress.Unknown($"Quarto makes no page of {page.Name}.");
        }

        if (article.HasOther(OutputFile))
        {
            page = page with { Name = Path.GetFileNameWithoutExtension(article.OtherText(OutputFile) ?? page.Name) };
        }

        // Quarto's own sitemap has index.html in full.
        string url = _given.Form is { } form ? page.ToUrl(form, page.Name == "index") : page.ToUrl(UrlForm.File, isIndex: false);
        return PageAddress.At(UrlPath.Absolute(_baseUrl, UrlPath.Escape(url)));
    }
}
