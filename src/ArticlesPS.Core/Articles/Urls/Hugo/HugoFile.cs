using System;
using System.IO;
using System.Linq;

namespace ArticlesPS.Articles.Urls.Hugo;

/// <summary>What the path of a file says about its page.</summary>
internal sealed record HugoFile
{
    private const string Leaf = "index";
    private const string Branch = "_index";

    private HugoFile(string language, string[] directories, string name)
    {
        Language = language;
        Directories = directories;
        Name = name;
    }

    /// <summary>The language of the page.</summary>
    public string Language { get; }

    /// <summary>The directories among the content.</summary>
    public string[] Directories { get; }

    /// <summary>The file's name without extension and language.</summary>
    public string Name { get; }

    /// <summary>Whether it's the page of its directory: of a section, a term or the home page.</summary>
    public bool IsBranch => Name == Branch;

    /// <summary>Whether its directory is a page with resources of its own.</summary>
    public bool IsLeaf => Name == Leaf && Directories.Length > 0;

    /// <summary>The directory at the top; empty for a page in none.</summary>
    public string Section => Directories.Length > 0 && !(IsLeaf && Directories.Length == 1) ? Directories[0] : "";

    /// <summary>The name of the page in paths: a page with resources has that of its directory.</summary>
    public string PageName => IsLeaf ? Directories[Directories.Length - 1] : Name;

    /// <summary>The directories that the page stands in.</summary>
    public string[] Parents => IsLeaf ? [.. Directories.Take(Directories.Length - 1)] : Directories;

    /// <summary>The page of a file; null if it's not among the content.</summary>
    /// <param name="path">The path in the site, with slashes.</param>
    /// <param name="site">The site.</param>
    public static HugoFile? Of(string path, HugoSite site)
    {
        foreach (HugoMount mount in site.Mounts)
        {
            if (mount.PathOf(path) is not { } content)
            {
                continue;
            }

            string[] parts = content.Split('/');
            string name = Path.GetFileNameWithoutExtension(parts[parts.Length - 1]);
            string suffix = Path.GetExtension(name).TrimStart('.');
            bool namesLanguage =
                suffix.Length > 0 && (site.HasLanguage(suffix) || suffix.Equals(site.DefaultLanguage, StringComparison.OrdinalIgnoreCase));
            return new HugoFile(
                namesLanguage ? suffix : mount.Language ?? site.DefaultLanguage,
                [.. parts.Take(parts.Length - 1)],
                namesLanguage ? name.Substring(0, name.Length - suffix.Length - 1) : name
            );
        }

        return null;
    }
}
