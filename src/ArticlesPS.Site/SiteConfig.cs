using System;
using System.IO;
using ArticlesPS.Articles;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.FrontMatter.Yaml;

namespace ArticlesPS.Site;

/// <summary>What a site says of itself in its <c>_config.yml</c>; what it does not say is null.</summary>
internal sealed class SiteConfig
{
    /// <summary>The name of the file at the root of a site.</summary>
    public const string FileName = "_config.yml";

    private SiteConfig(DataMapping? root)
    {
        Title = Text(root, "title");
        Description = Text(root, "description");
        Url = Text(root, "url");
        BaseUrl = Text(root, "baseurl");
        WebUrl = Text(root, "webUrl");
        Locale = Text(root, "locale");
    }

    /// <summary>The site's name.</summary>
    public string? Title { get; }

    /// <summary>What the site is about.</summary>
    public string? Description { get; }

    /// <summary>Where the site's files are served, as in https://example.github.io, without <see cref="BaseUrl"/>.</summary>
    public string? Url { get; }

    /// <summary>The path behind <see cref="Url"/>, as in /trains.</summary>
    public string? BaseUrl { get; }

    /// <summary>Where people read the site, as in https://example.com/trains.</summary>
    public string? WebUrl { get; }

    /// <summary>The language, as in en-us.</summary>
    public string? Locale { get; }

    /// <summary>Reads the configuration of a site; one that has none says nothing.</summary>
    /// <param name="root">The full path of the site's directory.</param>
    /// <exception cref="ArticleException">The file cannot be read, or is not valid YAML.</exception>
    public static SiteConfig Read(string root)
    {
        ArgumentNullException.ThrowIfNull(root);
        string path = Path.Combine(root, FileName);
        if (!File.Exists(path))
        {
            return new SiteConfig(null);
        }

        try
        {
            return new SiteConfig(YamlReader.ReadFile(EncodedText.Decode(ArticleSource.ReadBytes(path)).Text));
        }
        catch (FrontMatterException e)
        {
            throw ArticleException.From(e, path);
        }
    }

    private static string? Text(DataMapping? root, string key) =>
        root?.Find(key)?.Value.Resolved is DataScalar { Text.Length: > 0 } scalar && !scalar.IsNull ? scalar.Text : null;
}
