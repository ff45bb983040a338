using System;
using System.Text.RegularExpressions;

namespace ArticlesPS.Articles.Urls.Jekyll.Sources;

/// <summary>A file of which Jekyll makes a page: a page, or a document of a collection, of which posts are one.</summary>
/// <param name="Path">The path from the source, with slashes; of a document the one from the directory of collections.</param>
/// <param name="Collection">The collection of a document; null for a page.</param>
internal sealed record JekyllFile(string Path, JekyllCollection? Collection)
{
    private static readonly Regex _dated = new(@"^(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)(\.[^.]+)\z", RegexOptions.ECMAScript);

    /// <summary>Whether it's a post that isn't among the posts.</summary>
    public bool IsDraft => Collection is { IsOfPosts: true } posts && Path.IndexOf(posts.Directory, StringComparison.Ordinal) < 0;

    /// <summary>The extension.</summary>
    public string Extension => JekyllPath.ExtensionOf(Path);

    /// <summary>The directory of a page from the root of the site: empty, or one that begins with a slash.</summary>
    public string Directory => Path.IndexOf('/') < 0 ? "" : "/" + JekyllPath.DirectoryOf(Path);

    /// <summary>The name without extension.</summary>
    public string BaseName => Name.Substring(0, Name.Length - Extension.Length);

    /// <summary>The name without extension as pages have it: no dots at its end.</summary>
    public string PageName => BaseName.TrimEnd('.');

    /// <summary>The day in its name, such as 2020-1-2; null if it has none.</summary>
    public string? Day => _dated.Match(Name) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>The slug by its name.</summary>
    public string Slug => (_dated.Match(Name) is { Success: true } match ? match.Groups[2].Value : BaseName).TrimEnd('.');

    /// <summary>The path of a document in its collection, without extension.</summary>
    public string PathInCollection
    {
        get
        {
            string path = Path.Substring(0, Path.Length - Extension.Length);
            int directory = path.IndexOf(Collection!.Directory, StringComparison.Ordinal);
            return (directory < 0 ? path : path.Remove(directory, Collection.Directory.Length)).TrimEnd('.');
        }
    }

    private string Name => JekyllPath.NameOf(Path);

    /// <summary>Whether a name can be that of a post.</summary>
    public static bool IsNameOfPost(string name) => _dated.IsMatch(name);
}
