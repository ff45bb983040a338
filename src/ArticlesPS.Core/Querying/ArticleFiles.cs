using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using ArticlesPS.Files;
using ArticlesPS.Text;

namespace ArticlesPS.Querying;

/// <summary>Finds article files on disk, always in the same order: that of their paths, compared by code unit.</summary>
internal sealed class ArticleFiles
{
    private static readonly string[] _endings = [".md", ".markdown"];

    private readonly IReadOnlyList<Wildcard> _exclude;
    private readonly CancellationToken _cancellation;

    /// <summary>Creates a search.</summary>
    /// <param name="recurse">Whether subdirectories are searched too.</param>
    /// <param name="exclude">
    /// Patterns for names of files and directories to exclude; one with a slash is compared with the path below the given
    /// directory.
    /// </param>
    /// <param name="cancellation">Ends the search with an <see cref="OperationCanceledException"/>, also where it finds nothing.</param>
    /// <exception cref="FormatException">A pattern is not valid.</exception>
    public ArticleFiles(bool recurse = false, IEnumerable<string>? exclude = null, CancellationToken cancellation = default)
    {
        Recurse = recurse;
        _cancellation = cancellation;
        _exclude = Wildcard.List(exclude?.SelectMany(Meanings));
    }

    /// <summary>Whether subdirectories are searched too.</summary>
    public bool Recurse { get; }

    /// <summary>Whether hidden files and directories are searched too; git's own never are.</summary>
    public bool IncludesHidden { get; init; }

    /// <summary>Whether a file's name ends as those of articles do.</summary>
    public static bool HasArticleExtension(string path) =>
        Array.Exists(_endings, ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The article files of a directory: *.md and *.markdown, without hidden files, and with <see cref="Recurse"/> those in
    /// its subdirectories, without hidden directories and node_modules. Any other path is returned as it is, whatever its
    /// extension.
    /// </summary>
    /// <remarks>
    /// Files are returned while the search continues. A directory that can't be listed returns one entry with an error. A
    /// link to a directory is followed once, and never to a directory that contains it.
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

        fullPath = Path.GetFullPath(fullPath);
        HashSet<string> followed = new(StringComparer.Ordinal);
        RealDirectory start = new(RealPath(fullPath, fullPath) ?? fullPath, Above: null);
        return Walk(fullPath, start, relative: "", followed);
    }

    private IEnumerable<ArticleFile> Walk(string directory, RealDirectory real, string relative, HashSet<string> followed)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (!TryList(directory, out List<string> entries, out ArticleException? error))
        {
            yield return new ArticleFile(directory, IsNamed: false, error);
            yield break;
        }

        foreach (string entry in entries)
        {
            string path = entry.TrimEnd(Path.DirectorySeparatorChar);
            string name = Path.GetFileName(path);
            if (IsExcluded(name, relative + name))
            {
                continue;
            }

            if (path.Length == entry.Length)
            {
                yield return new ArticleFile(path, IsNamed: false);
                continue;
            }

            string? realPath = Path.Combine(real.Path, name);
            if (FileLink.IsAt(path))
            {
                realPath = RealPath(path, realPath);
                if (realPath is null || real.IsInside(realPath) || !followed.Add(realPath))
                {
                    continue;
                }
            }

            foreach (ArticleFile file in Walk(path, new RealDirectory(realPath, real), relative + name + "/", followed))
            {
                yield return file;
            }
        }
    }

    // Full paths, directories with a trailing separator: then sorting the entries of each directory sorts all paths.
    private bool TryList(string directory, out List<string> entries, out ArticleException? error)
    {
        entries = [];
        error = null;
        try
        {
            NonUtf8Path.Reject(directory);
            HashSet<string> hidden = HiddenIn(directory);
            entries.AddRange(Directory.EnumerateFiles(directory).Where(path => HasArticleExtension(path) && !IsLeftOut(path, hidden)));
            if (Recurse)
            {
                entries.AddRange(
                    Directory
                        .EnumerateDirectories(directory)
                        .Where(path => Path.GetFileName(path) is not ("node_modules" or ".git") && !IsLeftOut(path, hidden))
                        .Select(path => path + Path.DirectorySeparatorChar)
                );
            }
        }
        catch (ArticleException e)
        {
            error = e;
            return false;
        }
        catch (Exception e) when (FileErrors.IsExpected(e))
        {
            error = FileErrors.NotListed(e, directory);
            return false;
        }

        entries.Sort(string.CompareOrdinal);
        return true;
    }

    /// <summary>The sort key of a path, so that the files of subdirectories are sorted with the others.</summary>
    public static string SortKey(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Directory.Exists(path) ? path + Path.DirectorySeparatorChar : path;
    }

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

    // On Unix, a backslash can also be part of a name, and both are excluded: an excluded file isn't lost.
    private static IEnumerable<string> Meanings(string pattern) =>
        pattern.Contains('\\') && Path.DirectorySeparatorChar == '/' ? [Normalize(pattern), pattern] : [Normalize(pattern)];

    // drafts/ and ./drafts mean drafts.
    private static string Normalize(string pattern)
    {
        string path = pattern.Replace('\\', '/').TrimEnd('/');
        return path.StartsWith("./", StringComparison.Ordinal) ? path.Substring(2) : path;
    }

    private bool IsLeftOut(string path, HashSet<string> hidden) => !IncludesHidden && IsHidden(path, hidden);

    private static bool IsHidden(string path, HashSet<string> hidden) =>
        path[path.LastIndexOf(Path.DirectorySeparatorChar) + 1] == '.' || hidden.Contains(path);

    // Elsewhere, a dot is sufficient, and reading the attributes would cost a system call for each file.
    private static HashSet<string> HiddenIn(string directory) =>
        Path.DirectorySeparatorChar == '/'
            ? []
            :
            [
                .. new DirectoryInfo(directory)
                    .EnumerateFileSystemInfos()
                    .Where(entry => (entry.Attributes & FileAttributes.Hidden) != 0)
                    .Select(entry => entry.FullName),
            ];

    // Null for a link that leads in circles, or whose target the framework cannot tell.
    private static string? RealPath(string directory, string withoutLink)
    {
        try
        {
            return new DirectoryInfo(directory).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? withoutLink;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>The real path of a directory, and the one that the search came from.</summary>
    private sealed record RealDirectory(string Path, RealDirectory? Above)
    {
        /// <summary>Whether the search came here through a directory, or through one below it.</summary>
        public bool IsInside(string path)
        {
            for (RealDirectory? directory = this; directory is not null; directory = directory.Above)
            {
                if (DirectoryPath.IsWithin(path, directory.Path))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
