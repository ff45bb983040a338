using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ArticlesPS;

/// <summary>Finds article files on disk, always in the same order: that of their paths, compared by code unit.</summary>
public sealed class ArticleFiles
{
    private static readonly string[] _endings = [".md", ".markdown"];

    private readonly IReadOnlyList<Wildcard> _exclude;

    /// <summary>Makes a search.</summary>
    /// <param name="recurse">Whether directories below the given ones are searched too.</param>
    /// <param name="exclude">
    /// Patterns for names of files and directories to leave out; one with a slash is compared with the path below the
    /// given directory.
    /// </param>
    public ArticleFiles(bool recurse = false, IEnumerable<string>? exclude = null)
    {
        Recurse = recurse;
        _exclude = Wildcard.List(exclude?.Select(Normalize));
    }

    /// <summary>Whether directories below the given ones are searched too.</summary>
    public bool Recurse { get; }

    /// <summary>Whether a file's name ends as those of articles do.</summary>
    public static bool HasArticleEnding(string path) =>
        Array.Exists(_endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The article files of a directory: *.md and *.markdown, without hidden files, and with <see cref="Recurse"/> those
    /// below it, without hidden directories and node_modules. Any other path gives itself, whatever its ending.
    /// </summary>
    /// <remarks>
    /// Files come while the search goes on. A directory that cannot be listed gives one entry with an error. A link to a
    /// directory is followed once, and never to a directory that it stands in.
    /// </remarks>
    /// <param name="fullPath">The full path of a directory or file.</param>
    /// <param name="isNamed">Whether a file at the path was named by the user.</param>
    public IEnumerable<ArticleFile> Find(string fullPath, bool isNamed = true)
    {
        ArgumentNullException.ThrowIfNull(fullPath);
        if (!Directory.Exists(fullPath))
        {
            return IsExcluded(Path.GetFileName(fullPath), Path.GetFileName(fullPath)) ? [] : [new ArticleFile(fullPath, isNamed)];
        }

        DirectoryInfo root = new(fullPath);
        HashSet<string> followed = new(StringComparer.Ordinal);
        RealDirectory start = new(RealPath(root, root.FullName) ?? root.FullName, Above: null);
        return Walk(root, start, relative: "", followed);
    }

    private IEnumerable<ArticleFile> Walk(DirectoryInfo directory, RealDirectory real, string relative, HashSet<string> followed)
    {
        if (!TryList(directory, out List<FileSystemInfo> entries, out ArticleException? error))
        {
            yield return new ArticleFile(directory.FullName, IsNamed: false, error);
            yield break;
        }

        foreach (FileSystemInfo entry in entries)
        {
            string path = relative + entry.Name;
            if (IsExcluded(entry.Name, path))
            {
                continue;
            }

            if (entry is not DirectoryInfo child)
            {
                yield return new ArticleFile(entry.FullName, IsNamed: false);
                continue;
            }

            string? childPath = Path.Combine(real.Path, child.Name);
            if (IsLink(child))
            {
                childPath = RealPath(child, childPath);
                if (childPath is null || real.IsInside(childPath) || !followed.Add(childPath))
                {
                    continue;
                }
            }

            foreach (ArticleFile file in Walk(child, new RealDirectory(childPath, real), path + "/", followed))
            {
                yield return file;
            }
        }
    }

    private bool TryList(DirectoryInfo directory, out List<FileSystemInfo> entries, out ArticleException? error)
    {
        entries = [];
        error = null;
        try
        {
            entries.AddRange(directory.EnumerateFiles().Where(file => HasArticleEnding(file.Name) && !IsHidden(file)));
            if (Recurse)
            {
                entries.AddRange(directory.EnumerateDirectories().Where(child => child.Name != "node_modules" && !IsHidden(child)));
            }
        }
        catch (Exception e) when (ArticleException.IsExpected(e))
        {
            error = ArticleException.From(e, directory.FullName);
            return false;
        }

        entries.Sort((a, b) => string.CompareOrdinal(SortKey(a), SortKey(b)));
        return true;
    }

    /// <summary>What to sort paths by, so that those of files below directories are sorted with them.</summary>
    public static string SortKey(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Directory.Exists(path) ? path + Path.DirectorySeparatorChar : path;
    }

    // With the separator behind a directory's name, sorting the names of each directory sorts the full paths.
    private static string SortKey(FileSystemInfo entry) =>
        entry is DirectoryInfo ? entry.Name + Path.DirectorySeparatorChar : entry.Name;

    private bool IsExcluded(string name, string relativePath)
    {
        foreach (Wildcard pattern in _exclude)
        {
            if (pattern.IsMatch(pattern.ToString().Contains('/') ? relativePath : name))
            {
                return true;
            }
        }

        return false;
    }

    // drafts/ and ./drafts mean drafts.
    private static string Normalize(string pattern)
    {
        string path = pattern.Replace('\\', '/').TrimEnd('/');
        return path.StartsWith("./", StringComparison.Ordinal) ? path.Substring(2) : path;
    }

    // Asking for the attributes costs a system call a file where a dot already says it all.
    private static bool IsHidden(FileSystemInfo entry) =>
        entry.Name[0] == '.' || (Path.DirectorySeparatorChar == '\\' && (entry.Attributes & FileAttributes.Hidden) != 0);

    private static bool IsLink(DirectoryInfo directory) => (directory.Attributes & FileAttributes.ReparsePoint) != 0;

    // Null for a link that leads in circles, or whose target the framework cannot tell.
    private static string? RealPath(DirectoryInfo directory, string withoutLink)
    {
        try
        {
            return directory.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? withoutLink;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Where a directory really is, and the one that the search came from.</summary>
    private sealed record RealDirectory(string Path, RealDirectory? Above)
    {
        public bool IsInside(string path)
        {
            string prefix = WithSeparator(path);
            for (RealDirectory? directory = this; directory is not null; directory = directory.Above)
            {
                if (WithSeparator(directory.Path).StartsWith(prefix, StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }

        private static string WithSeparator(string path) =>
            path.TrimEnd(System.IO.Path.DirectorySeparatorChar) + System.IO.Path.DirectorySeparatorChar;
    }
}
