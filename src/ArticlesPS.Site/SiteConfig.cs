using System;
using System.IO;
using ArticlesPS.Articles.Urls;
using ArticlesPS.Files;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.FrontMatter.Yaml;

namespace ArticlesPS.Site;

/// <summary>A site's details in its <c>_config.yml</c>, or in the configuration of its generator; missing ones are null.</summary>
internal sealed class SiteConfig
{
    /// <summary>The name of the file at the root of a site.</summary>
    public const string FileName = "_config.yml";

    private SiteConfig(string root, SiteDetails? details)
    {
        Title = details?.Title;
        Description = details?.Description;
        WebUrl = details?.Url;
        Locale = details?.Language;
        FullName = details?.Source ?? root;
    }

    private SiteConfig(string fullName, DataMapping root)
    {
        FullName = fullName;
        Title = Text(root, "title");
        Description = Text(root, "description");
        Url = Text(root, "url");
        BaseUrl = Text(root, "baseurl");
        WebUrl = Text(root, "webUrl");
        Locale = Text(root, "locale");
    }

    /// <summary>Its file, or the directory of its files; that of the site if there is none.</summary>
    public string FullName { get; }

    /// <summary>The site's name.</summary>
    public string? Title { get; }

    /// <summary>The description of the site.</summary>
    public string? Description { get; }

    /// <summary>The URL where the site's files are served, such as https://example.github.io, without <see cref="BaseUrl"/>.</summary>
    public string? Url { get; }

    /// <summary>The path after <see cref="Url"/>, such as /trains.</summary>
    public string? BaseUrl { get; }

    /// <summary>The URL where people read the site, such as https://example.com/trains.</summary>
    public string? WebUrl { get; }

    /// <summary>The language, such as en-us.</summary>
    public string? Locale { get; }

    /// <summary>Reads the configuration of a site; it's empty if there is none.</summary>
    /// <param name="root">The full path of the site's directory.</param>
    /// <exception cref="ArticleException">The file cannot be read, or is not valid YAML.</exception>
    public static SiteConfig Read(string root)
    {
        ArgumentNullException.ThrowIfNull(root);
        string path = Path.Combine(root, FileName);
        if (!File.Exists(path))
        {
            return new SiteConfig(root, SiteDetails.Read(root));
        }

        try
        {
            return new SiteConfig(path, YamlReader.ReadFile(EncodedText.Decode(FileBytes.Read(path)).Text));
        }
        catch (FrontMatterException e)
        {
            throw ArticleException.From(e, path);
        }
    }

    private static string? Text(DataMapping root, string key) =>
        root.Find(key)?.Value.Resolved is DataScalar { Text.Length: > 0 } scalar && !scalar.IsNull ? scalar.Text : null;
}
