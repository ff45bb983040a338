using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ArticlesPS.Articles.Urls.Jekyll.Sources;
using ArticlesPS.Schemas.Reading;

namespace ArticlesPS.Articles.Urls.Jekyll;

/// <summary>What _config.yml says about URLs (<see href="https://jekyllrb.com/docs/configuration/"/>).</summary>
internal sealed class JekyllSite
{
    private static readonly string[] _files = ["_config.yml", "_config.yaml", "_config.toml"];
    private static readonly Regex _unlabelled = new(@"[^A-Za-z0-9_\-.]");

    private JekyllSite(string root, SiteConfiguration configuration, UrlDefinition given)
    {
        Root = root;
        Source = given.Content ?? Normalize(configuration.Text("source"));
        CollectionsDirectory = Normalize(configuration.Text("collections_dir"));
        PartDirectories =
        [
            UrlPath.Join(Source, Normalize(configuration.Text("layouts_dir") ?? "_layouts")),
            UrlPath.Join(Source, Normalize(configuration.Text("includes_dir") ?? "_includes")),
        ];
        Destination = Path.GetFullPath(Path.Combine(root, configuration.Text("destination") ?? "_site"));
        BaseUrl = given.Base ?? BaseUrlOf(configuration);
        Style = new JekyllPermalinkStyle(configuration.Text("permalink") ?? "date");
        Collections = [.. CollectionsOf(configuration, Style)];
        Filter = new JekyllEntryFilter(configuration);
        Defaults = new JekyllDefaults(configuration, Path.Combine(root, Source), CollectionsDirectory);
        MarkdownExtensions = (configuration.Text("markdown_ext") ?? "markdown,mkdown,mkdn,mkd,md").Split(',');
        TimeZone = configuration.Text("timezone") is { } zone ? ZoneOf(zone) : TimeZoneInfo.Local;
    }

    /// <summary>The directory of the configuration.</summary>
    public string Root { get; }

    /// <summary>The directory of the site's files, as a path from the root; empty for the root.</summary>
    public string Source { get; }

    /// <summary>The directory of the collections, as a path in the source; empty for the source itself.</summary>
    public string CollectionsDirectory { get; }

    /// <summary>The directories of layouts and includes, as paths from the root.</summary>
    public IReadOnlyList<string> PartDirectories { get; }

    /// <summary>The full path of the directory that the site is written to.</summary>
    public string Destination { get; }

    /// <summary>What precedes the paths of pages.</summary>
    public string BaseUrl { get; }

    /// <summary>The style of permalinks.</summary>
    public JekyllPermalinkStyle Style { get; }

    /// <summary>The collections, posts among them.</summary>
    public IReadOnlyList<JekyllCollection> Collections { get; }

    /// <summary>The collection of posts.</summary>
    public JekyllCollection Posts => Collections.First(collection => collection.IsOfPosts);

    /// <summary>Which files Jekyll reads.</summary>
    public JekyllEntryFilter Filter { get; }

    /// <summary>What files say that don't say it themselves.</summary>
    public JekyllDefaults Defaults { get; }

    /// <summary>The time zone that dates are in: the local one unless the site names another; null for one that is unknown here.</summary>
    public TimeZoneInfo? TimeZone { get; }

    private string[] MarkdownExtensions { get; }

    /// <exception cref="ArticleException">The configuration can't be read.</exception>
    public static JekyllSite Read(string root, UrlDefinition given)
    {
        string? file = _files.Select(name => Path.Combine(root, name)).FirstOrDefault(File.Exists);
        return new JekyllSite(root, file is null ? new SiteConfiguration() : SiteConfiguration.Read(file), given);
    }

    /// <summary>The extension of the page that is made of a file.</summary>
    /// <param name="extension">The extension of the file.</param>
    /// <param name="permalink">Its own permalink, whose extension the page has; or null.</param>
    public string OutputExtensionOf(string extension, string? permalink)
    {
        if (permalink is not null and not [.., '/'] && JekyllPath.ExtensionOf(permalink) is { Length: > 0 } own)
        {
            return own;
        }

        return extension switch
        {
            ".sass" or ".scss" => ".css",
            _ => MarkdownExtensions.Contains(extension.TrimStart('.'), StringComparer.OrdinalIgnoreCase) ? ".html" : extension,
        };
    }

    private static IEnumerable<JekyllCollection> CollectionsOf(SiteConfiguration configuration, JekyllPermalinkStyle style)
    {
        SiteConfiguration? sections = configuration.Section("collections");
        foreach (string key in sections?.Keys ?? configuration.Texts("collections"))
        {
            string label = _unlabelled.Replace(key, "");
            SiteConfiguration? own = sections?.Section(label);
            if (label != JekyllCollection.Posts)
            {
                yield return new JekyllCollection(label, IsTrue(own?.Text("output")), own?.Text("permalink") ?? style.Documents);
            }
        }

        string? posts = sections?.Section(JekyllCollection.Posts)?.Text("permalink");
        yield return new JekyllCollection(JekyllCollection.Posts, HasPages: true, posts ?? style.Posts);
    }

    // In YAML as Ruby reads it, no and off are false, too; everything else is true.
    private static bool IsTrue(string? word) => word is not null && word.ToLowerInvariant() is not ("false" or "no" or "off");

    private static string BaseUrlOf(SiteConfiguration configuration)
    {
        string path = (configuration.Text("baseurl") ?? "").Trim('/');
        string host = (configuration.Text("url") ?? "").TrimEnd('/');
        return path.Length == 0 ? host : $"{host}/{path}";
    }

    private static string Normalize(string? path)
    {
        IEnumerable<string> parts = (path ?? "").Replace('\\', '/').Split('/').Where(part => part is not ("" or "."));
        return string.Join("/", parts);
    }

    private static TimeZoneInfo? ZoneOf(string name)
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(name);
        }
        catch (Exception e) when (e is TimeZoneNotFoundException or InvalidTimeZoneException or System.Security.SecurityException)
        {
            return null;
        }
    }
}
