using System;
using System.Linq;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Reading;

namespace ArticlesPS.Articles.Urls.Paths;

/// <summary>The URLs of a site whose schema says that they are the paths of the files.</summary>
/// <param name="given">What the schema says.</param>
/// <param name="spell">How names of files and directories are spelled in URLs; null to keep them.</param>
internal sealed class FilePathUrlRule(UrlDefinition given, Func<string, string>? spell = null) : UrlRule
{
    public override PageAddress AddressOf(Article article, string path)
    {
        if (article.Get<string>(ArticleRole.Url) is { Length: > 0 } own)
        {
            return PageAddress.At(own[0] == '/' ? UrlPath.Absolute(given.Base, own) : own);
        }

        if (PagePath.Below(given.Content ?? "", path) is not { } page)
        {
            return PageAddress.Unknown($"The file is not in {given.Content}, where the schema says that pages are.");
        }

        if (spell is not null)
        {
            page = new PagePath([.. page.Directories.Select(spell)], spell(page.Name));
        }

        if (article.Get<string>(ArticleRole.Slug) is { Length: > 0 } slug)
        {
            page = page with { Name = slug.Trim('/') };
        }

        string url = page.ToUrl(given.Form ?? UrlForm.Directory, page.Name is "index" or "_index");
        return PageAddress.At(UrlPath.Absolute(given.Base, UrlPath.Escape(url)));
    }
}
