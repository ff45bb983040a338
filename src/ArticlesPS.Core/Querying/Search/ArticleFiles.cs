using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using ArticlesPS.Articles.Urls;
using ArticlesPS.Files;
using ArticlesPS.Files.Kinds;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Locating;
using ArticlesPS.Text;

namespace ArticlesPS.Querying.Search;

/// <summary>Finds article files on disk, always in the same order: that of their paths, compared by code unit.</summary>
internal sealed class ArticleFiles
{
    private readonly ArticleExtensions? _extensions;
    private readonly IReadOnlyList<Wildcard> _exclude;
    private readonly CancellationToken _cancellation;

    /// <summary>Creates a search.</summary>
    /// <param name="recurse">Whether subdirectories are searched too.</param>
    /// <param name="exclude">
    /// Patterns for names of files and directories to exclude; one with a slash is compared with the path below the given
    /// directory.
    /// </param>
    /// <param name="extensions">The extensions of articles; null for those of each directory's schema.</param>
    /// <param name="cancellation">Ends the search with an <see cref="OperationCanceledException"/>, also where it finds nothing.</param>
    /// <exception cref="FormatException">A pattern is not valid.</exception>
    public ArticleFiles(
        bool recurse = false,
        IEnumerable<string>? exclude = null,
        ArticleExtensions? extensions = null,
        CancellationToken cancellation = default
    )
    {
        Recurse = recurse;
        _extensions = extensions;
        _cancellation = cancellation;
        _exclude = Wildcard.List(exclude?.SelectMany(Meanings));
    }

    private ArticleFiles(ArticleFiles other, ArticleExtensions? extensions, bool recurse)
    {
        Recurse = recurse;
        IncludesHidden = other.IncludesHidden;
        _extensions = extensions;
        Schemas = other.Schemas;
        _exclude = other._exclude;
        _cancellation = other._cancellation;
    }

    /// <summary>Whether subdirectories are searched too.</summary>
    public bool Recurse { get; }

    /// <summary>Whether hidden files and directories are searched too; git's own never are.</summary>
    public bool IncludesHidden { get; init; }

    /// <summary>Finds what the keys of the articles mean.</summary>
    public SchemaLocator Schemas { get; init; } = new();

    /// <summary>The extensions of files in a directory that are read as articles.</summary>
    /// <exception cref="ArticleException">The site's schema is not valid.</exception>
    public ArticleExtensions ExtensionsIn(string directory) => _extensions ?? Schemas.Of(directory).ExtensionSet;

    /// <summary>Whether a file has the extension of an article in its directory.</summary>
    public bool Includes(string path)
    {
        try
        {
            return ExtensionsIn(Path.GetDirectoryName(path) ?? path).Include(path);
        }
        catch (ArticleException)
        {
            // Reading the file reports what is wrong with the schema.
            return ArticleExtensions.Default.Include(path);
        }
    }

    /// <summary>The same search with other extensions.</summary>
    public ArticleFiles With(ArticleExtensions extensions) => new(this, extensions, Recurse);

    /// <summary>The same search in subdirectories, too.</summary>
    public ArticleFiles WithSubdirectories() => new(this, _extensions, recurse: true);

    /// <summary>
    /// The article files of a directory: those with one of the <see cref="ExtensionsIn"/>, without hidden files, and with
    /// <see cref="Recurse"/> those in its subdirectories, without hidden directories, node_modules and those that a site has for
    /// layouts and includes. Any other path is returned unchanged, whatever its extension.
    /// </summary>
    /// <remarks>
    /// Files are returned while the search continues. A directory that can't be listed returns one entry with an error. A
    /// link to a directory is followed once, and never to a directory that contains it.
    /// </remarks>
    /// <param name="fullPath">The full path of a directory or file.</param>
    /// <param name="isNamed">Whether a file at the path was named by the user.</param>
    public IEnumerable<ArticleFile> Find(string fullPath, bool isNamed = true) => Find(new SearchStart(fullPath, isNamed));

    /// <summary>
    /// The article files of a path; with a pattern, those that match it: in the directory itself, with <see cref="Recurse"/>
    /// also in subdirectories, and all articles of matching directories.
    /// </summary>
    public IEnumerable<ArticleFile> Find(SearchStart start)
    {
        ArgumentNullException.ThrowIfNull(start);
        string fullPath = start.FullPath;
        if (!Directory.Exists(fullPath))
        {
            return IsExcluded(Path.GetFileName(fullPath), Path.GetFileName(fullPath)) ? [] : [Named(fullPath, start.IsNamed)];
        }

        fullPath = Path.GetFullPath(fullPath);
        HashSet<string> followed = new(StringComparer.Ordinal);
        RealDirectory real = new(RealPath(fullPath, fullPath) ?? fullPath, Above: null);
        return Walk(fullPath, real, relative: "", followed, above: null, start);
    }

    /// <summary>A file that somebody names, or that a pattern matches.</summary>
    public ArticleFile Named(string fullPath, bool isNamed = true)
    {
        try
        {
            return new ArticleFile(fullPath, isNamed) { Schema = Schemas.OfFile(fullPath) };
        }
        catch (ArticleException e)
        {
            return new ArticleFile(fullPath, isNamed, e);
        }
    }

    // With a start, in its own directory; otherwise, in a subdirectory.
    private IEnumerable<ArticleFile> Walk(
        string directory,
        RealDirectory real,
        string relative,
        HashSet<string> followed,
        ArticleSchema? above,
        SearchStart? start = null,
        FileNamePattern? pattern = null
    )
    {
        _cancellation.ThrowIfCancellationRequested();
        if (!TryList(directory, above, start, pattern, out DirectoryListing? listing, out ArticleException? error))
        {
            yield return new ArticleFile(directory, IsNamed: false, error);
            yield break;
        }

        foreach (string entry in listing!.Entries)
        {
            string path = entry.TrimEnd(Path.DirectorySeparatorChar);
            string name = Path.GetFileName(path);
            if (IsExcluded(name, relative + name))
            {
                continue;
            }

            if (path.Length == entry.Length)
            {
                yield return new ArticleFile(path, IsNamed: false) { Schema = listing.Schema };
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

            FileNamePattern? below = start?.Pattern is { } given && !IsMeant(start, given, path) ? given : pattern;
            RealDirectory realBelow = new(realPath, real);
            foreach (ArticleFile file in Walk(path, realBelow, relative + name + "/", followed, listing.Schema, pattern: below))
            {
                yield return file;
            }
        }
    }

    private bool TryList(
        string directory,
        ArticleSchema? above,
        SearchStart? start,
        FileNamePattern? pattern,
        out DirectoryListing? listing,
        out ArticleException? error
    )
    {
        listing = null;
        error = null;
        try
        {
            NonUtf8Path.Reject(directory);
            HashSet<string> hidden = HiddenIn(directory);
            List<string> files = [.. Directory.EnumerateFiles(directory)];
            List<string> entries = [.. DirectoriesIn(directory, start, hidden, out IReadOnlyList<string> directories)];
            ArticleSchema schema = above is null
                ? Schemas.Of(directory)
                : Schemas.Below(directory, above, NamesIn(files.Concat(directories)));
            entries.RemoveAll(entry => IsOfParts(entry.TrimEnd(Path.DirectorySeparatorChar), schema, start));
            entries.AddRange(FilesIn(files, _extensions ?? schema.ExtensionSet, start, pattern, hidden));
            entries.Sort(string.CompareOrdinal);
            listing = new DirectoryListing(entries, schema);
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

        return true;
    }

    private static HashSet<string> NamesIn(IEnumerable<string> paths) =>
        [.. paths.Select(Path.GetFileName).OfType<string>().Where(GeneratorEvidence.Concerns)];

    private IEnumerable<string> FilesIn(
        IEnumerable<string> files,
        ArticleExtensions extensions,
        SearchStart? start,
        FileNamePattern? pattern,
        HashSet<string> hidden
    )
    {
        if (start?.Top is { } top)
        {
            return top.Where(path => !Directory.Exists(path));
        }

        FileNamePattern? wanted = start?.Pattern ?? pattern;
        return files.Where(path => (wanted?.IncludesFile(path, extensions) ?? extensions.Include(path)) && !IsLeftOut(path, hidden));
    }

    // Those to search, with a separator behind; and all that are there, for what their names show.
    private IEnumerable<string> DirectoriesIn(string directory, SearchStart? start, HashSet<string> hidden, out IReadOnlyList<string> all)
    {
        all = [];
        if (!Recurse && start?.Pattern is null)
        {
            return [];
        }

        IEnumerable<string> named = start?.Top?.Where(Directory.Exists) ?? [];
        all = [.. Directory.EnumerateDirectories(directory)];
        IEnumerable<string> seen = all.Where(path => Path.GetFileName(path) is not ("node_modules" or ".git") && !IsLeftOut(path, hidden));
        return named
            .Union(Recurse ? seen : seen.Where(path => IsMeant(start!, start!.Pattern!, path)), StringComparer.Ordinal)
            .Select(path => path + Path.DirectorySeparatorChar);
    }

    // Where nothing must be missed, and where somebody names it, a layout is a file like any other.
    private bool IsOfParts(string directory, ArticleSchema schema, SearchStart? start) =>
        !IncludesHidden && start?.Top?.Contains(directory) != true && PartDirectories.Include(directory, schema);

    private static bool IsMeant(SearchStart start, FileNamePattern pattern, string directory) =>
        start.Top?.Contains(directory) ?? pattern.IncludesDirectory(directory);

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

    /// <summary>What a directory holds.</summary>
    /// <param name="Entries">
    /// Full paths, directories with a trailing separator: then sorting the entries of each directory sorts all paths.
    /// </param>
    /// <param name="Schema">What the keys of its articles mean.</param>
    private sealed record DirectoryListing(IReadOnlyList<string> Entries, ArticleSchema Schema);

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
