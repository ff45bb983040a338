using System;
using ArticlesPS.Schemas.Reading;

namespace ArticlesPS.Articles.Urls.Paths;

/// <summary>
/// The URLs of a site whose schema names the directory of its pages, because the generator's own rule can't find it: the paths of the
/// files there, and the rule's URLs for all other files.
/// </summary>
/// <param name="given">What the schema says.</param>
/// <param name="others">The generator's rule.</param>
/// <param name="spell">How names of files and directories are spelled in URLs; null to keep them.</param>
internal sealed class ContentUrlRule(UrlDefinition given, UrlRule others, Func<string, string>? spell = null) : UrlRule
{
    private readonly FilePathUrlRule _content = new(given, spell);

    public override PageAddress AddressOf(Article article, string path) =>
        PagePath.Below(given.Content!, path) is null ? others.AddressOf(article, path) : _content.AddressOf(article, path);
}
