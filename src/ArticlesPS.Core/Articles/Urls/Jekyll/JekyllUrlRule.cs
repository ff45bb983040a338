using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Articles.Urls.Jekyll.Sources;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Values;

namespace ArticlesPS.Articles.Urls.Jekyll;

/// <summary>
/// The URLs of Jekyll's pages (<see href="https://jekyllrb.com/docs/permalinks/"/>): permalink in the front matter or in the site's
/// defaults, else the pattern of the collection, else the path of the file.
/// </summary>
internal sealed class JekyllUrlRule(JekyllSite site) : UrlRule
{
    private const string Permalink = "permalink";

    private static readonly string[] _htmlExtensions = [".html", ".xhtml", ".htm"];

    private readonly JekyllFiles _files = new(site);

    public override PageAddress AddressOf(Article article, string path)
    {
        if (_files.Find(path, out JekyllFile? file) is { } reason)
        {
            return PageAddress.Unknown(reason);
        }

        if (
            new[] { ArticleRole.Url, ArticleRole.Category }.Any(role =>
                SourceOf(article, role) is { } source && JekyllYaml.IsSymbol(source)
            )
        )
        {
            return PageAddress.Unknown("Jekyll cannot read the front matter: a value that begins with a colon needs quotation marks.");
        }

        return file!.Collection is { } collection ? AddressOfDocument(article, file, collection) : AddressOfPage(article, file);
    }

    private PageAddress AddressOfDocument(Article article, JekyllFile file, JekyllCollection collection)
    {
        IReadOnlyList<SiteConfiguration> defaults = site.Defaults.OfDocument(file.Path, collection.Label);
        string? own = OwnPermalinkOf(article) ?? PermalinkIn(defaults);
        JekyllPermalink permalink = new(article, file, site, defaults);
        return permalink.Expand(own ?? collection.Permalink, site.OutputExtensionOf(file.Extension, own)) is { } path
            ? At(path)
            : PageAddress.Unknown(permalink.Reason);
    }

    private PageAddress AddressOfPage(Article article, JekyllFile file)
    {
        string? own = OwnPermalinkOf(article) ?? PermalinkIn(site.Defaults.OfPage(file.Path, Permalink));
        string extension = site.OutputExtensionOf(file.Extension, own);
        string pattern = own ?? site.Style.PageOf(_htmlExtensions.Contains(extension), isIndex: file.PageName == "index");
        string? directory = JekyllPath.Escape(file.Directory);
        string? name = JekyllPath.Escape(file.PageName);
        if (directory is null || name is null)
        {
            return PageAddress.Unknown("Jekyll makes no URL of the file's name, in which a colon stands.");
        }

        // These three and no others, wherever they stand.
        return At(pattern.Replace(":path", directory).Replace(":basename", name).Replace(":output_ext", extension));
    }

    private PageAddress At(string path) => PageAddress.At(UrlPath.Absolute(site.BaseUrl, JekyllPath.Sanitize(path)));

    private static string? OwnPermalinkOf(Article article)
    {
        string? own = article.Get<string>(ArticleRole.Url);
        bool isFalse = SourceOf(article, ArticleRole.Url) is { IsPlain: true, Text: "false" or "no" or "off" } source && source.Text == own;
        return isFalse ? null : own;
    }

    private static SourceValue? SourceOf(Article article, ArticleRole role) =>
        article.Table.FieldOf(role) is { } field ? article.SourceOf(field) : null;

    private static string? PermalinkIn(IEnumerable<SiteConfiguration> defaults) =>
        defaults.Select(values => values.Text(Permalink)).FirstOrDefault(permalink => permalink is not null);
}
