using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.Articles.Urls;
using ArticlesPS.Articles.Urls.Jekyll;
using ArticlesPS.Articles.Urls.Jekyll.Sources;
using ArticlesPS.Files;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Fields;

namespace ArticlesPS.Editing.Creation;

/// <summary>
/// What a Jekyll site gives a new file that doesn't say it (<see
/// href="https://jekyllrb.com/docs/configuration/front-matter-defaults/"/>), and so what the file has to say itself.
/// </summary>
internal sealed class JekyllNewFile
{
    private const string Layouts = "_layouts";
    private const string Layout = "layout";
    private const string Post = "post";

    // A name that posts and pages can have; defaults go by directories.
    private const string AnyName = "2020-11-25-a";

    private JekyllNewFile(string? layout, KeyValuePair<string, object?>? unpublished)
    {
        LayoutOfPost = layout;
        Unpublished = unpublished;
    }

    /// <summary>The layout of posts if the site has one of that name and no default gives it; else null.</summary>
    public string? LayoutOfPost { get; }

    /// <summary>
    /// The key and value of an article that isn't published, if that is what the site's defaults make of silence; else null. The file
    /// says it, because to whoever reads the file alone silence means published.
    /// </summary>
    public KeyValuePair<string, object?>? Unpublished { get; }

    /// <param name="directory">The full path of the directory.</param>
    /// <param name="root">The directory of the site.</param>
    /// <param name="schema">What the keys mean.</param>
    public static JekyllNewFile? Of(string directory, string root, ArticleSchema schema)
    {
        string? path = DirectoryPath.Below(root, Path.Combine(directory, AnyName + schema.Extensions[0]));
        JekyllSite site;
        try
        {
            site = JekyllSite.Read(root, schema.Url);
        }
        catch (ArticleException)
        {
            // Jekyll doesn't build such a site.
            return null;
        }

        new JekyllFiles(site).Find((path ?? "").Replace(Path.DirectorySeparatorChar, '/'), out JekyllFile? file);
        if (file is null)
        {
            return null;
        }

        string? DefaultOf(string key) =>
            ValuesFor(site, file, key).Where(values => values.Has(key)).Select(values => values.Text(key) ?? "").FirstOrDefault();

        bool needsLayout = file.Collection is { IsOfPosts: true } && DefaultOf(Layout) is null && HasLayout(site, Post);
        return new JekyllNewFile(needsLayout ? Post : null, UnpublishedIn(schema, DefaultOf));
    }

    private static KeyValuePair<string, object?>? UnpublishedIn(ArticleSchema schema, Func<string, string?> defaultOf)
    {
        FieldKey? key = schema.Table.FieldOf(ArticleRole.Published)?.Keys[0];
        return key is not null && defaultOf(key.Name) == "false"
            ? new KeyValuePair<string, object?>(key.Name, key.Type.InFile(false))
            : null;
    }

    private static IEnumerable<SiteConfiguration> ValuesFor(JekyllSite site, JekyllFile file, string key) =>
        file.Collection is { } collection ? site.Defaults.OfDocument(file.Path, collection.Label) : site.Defaults.OfPage(file.Path, key);

    private static bool HasLayout(JekyllSite site, string name)
    {
        try
        {
            string directory = Path.Combine(site.Root, site.Source, Layouts);
            return Directory.Exists(directory) && Directory.EnumerateFiles(directory, name + ".*").Any();
        }
        catch (Exception e) when (FileErrors.IsExpected(e))
        {
            return false;
        }
    }
}
