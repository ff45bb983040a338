using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ArticlesPS.Files;

namespace ArticlesPS.Articles.Urls.Jekyll.Sources;

/// <summary>Finds what Jekyll makes of the files of a site (<see href="https://jekyllrb.com/docs/structure/"/>).</summary>
internal sealed class JekyllFiles(JekyllSite site)
{
    private const string PostsDirectory = "_posts";
    private const string DraftsDirectory = "_drafts";
    private const int MostBytesOfFence = 64;

    private static readonly Regex _fence = new(@"\A---\s*\n");

    /// <summary>The page or document of a file.</summary>
    /// <param name="path">The path from the directory of the site's configuration, with slashes.</param>
    /// <param name="file">The page or document; null if it's neither.</param>
    /// <returns>Why it's neither, as a sentence; null if it's one.</returns>
    public string? Find(string path, out JekyllFile? file)
    {
        file = null;
        string prefix = site.Source.Length == 0 ? "" : site.Source + "/";
        if (!path.StartsWith(prefix, StringComparison.Ordinal) || path.StartsWith("../", StringComparison.Ordinal))
        {
            return "The file is not in the directory of the site's source.";
        }

        string below = path.Substring(prefix.Length);
        string? refusal = CollectionOf(below) is { } collection
            ? RefusalOfDocument(below, collection, out file)
            : RefusalOfPageOrPost(below, out file);
        if (refusal is not null)
        {
            return refusal;
        }

        return HasFence(System.IO.Path.Combine(site.Root, path), isPost: file!.Collection is { IsOfPosts: true })
            ? null
            : "Jekyll copies the file as it is, because it doesn't begin with a line of three dashes.";
    }

    private JekyllCollection? CollectionOf(string path) =>
        site.Collections.FirstOrDefault(collection =>
            !collection.IsOfPosts
            && path.StartsWith(UrlPath.Join(site.CollectionsDirectory, collection.Directory) + "/", StringComparison.Ordinal)
        );

    private string? RefusalOfDocument(string path, JekyllCollection collection, out JekyllFile? file)
    {
        string relative = FromCollections(path);
        file = new JekyllFile(relative, collection);
        return collection.HasPages
            ? site.Filter.Refusal(collection.Directory, relative.Substring(collection.Directory.Length + 1), isDirectory: false)
            : $"The collection {collection.Label} has no pages: its configuration does not say output: true.";
    }

    private string? RefusalOfPageOrPost(string path, out JekyllFile? file)
    {
        file = null;
        string[] parts = path.Split('/');
        for (int i = 0; i < parts.Length; i++)
        {
            string directory = string.Join("/", parts.Take(i));
            bool isLast = i == parts.Length - 1;
            if (!isLast && parts[i] is PostsDirectory or DraftsDirectory && IsDirectoryOfCollections(directory))
            {
                file = new JekyllFile(FromCollections(path), site.Posts);
                return RefusalOfPost($"{directory}/{parts[i]}".TrimStart('/'), string.Join("/", parts.Skip(i + 1)), parts[i]);
            }

            if (site.Filter.Refusal(directory, parts[i], !isLast) is { } refusal && !IsIncludedFile(path))
            {
                return refusal;
            }

            if (!isLast && IsDestination(string.Join("/", parts.Take(i + 1))))
            {
                return "The file is in the directory that the site is written to.";
            }
        }

        file = new JekyllFile(path, Collection: null);
        return null;
    }

    private string? RefusalOfPost(string directory, string entry, string kind)
    {
        if (entry.Split('/').Any(part => part is ['.', ..]))
        {
            return "Jekyll does not read hidden files and directories among the posts.";
        }

        if (kind == PostsDirectory && !JekyllFile.IsNameOfPost(JekyllPath.NameOf(entry)))
        {
            return "The file is not a post: its name does not begin with a date such as 2020-11-25-.";
        }

        return site.Filter.Refusal(directory, entry, isDirectory: false);
    }

    // With collections in a directory of their own, posts are below that.
    private bool IsDirectoryOfCollections(string directory) =>
        site.CollectionsDirectory.Length == 0 || directory.StartsWith(site.CollectionsDirectory, StringComparison.Ordinal);

    // include: [_pages/about.md] takes that file from a directory that isn't read.
    private bool IsIncludedFile(string path) => site.Filter.IncludedFiles.Any(included => included.TrimStart('/') == path);

    private bool IsDestination(string directory) =>
        Path.GetFullPath(Path.Combine(site.Root, site.Source, directory)) == site.Destination.TrimEnd(Path.DirectorySeparatorChar);

    private string FromCollections(string path)
    {
        string prefix = site.CollectionsDirectory + "/";
        bool isBelow = site.CollectionsDirectory.Length > 0 && path.StartsWith(prefix, StringComparison.Ordinal);
        return isBelow ? path.Substring(prefix.Length) : path;
    }

    // Posts may begin with a byte-order mark; a file that isn't written yet will have its fence.
    private static bool HasFence(string path, bool isPost)
    {
        try
        {
            byte[] bytes = new byte[MostBytesOfFence];
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            int count = stream.Read(bytes, 0, bytes.Length);
            string start = System.Text.Encoding.UTF8.GetString(bytes, 0, count);
            return _fence.IsMatch(isPost ? start.TrimStart('\uFEFF') : start);
        }
        catch (Exception e) when (FileErrors.IsExpected(e))
        {
            return true;
        }
    }
}
