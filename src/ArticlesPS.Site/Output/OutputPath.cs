using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ArticlesPS.Files;
using ArticlesPS.Files.Kinds;
using ArticlesPS.Querying;

namespace ArticlesPS.Site.Output;

/// <summary>Where an output goes that is one file, perhaps with others beside it; or a pipe or a device.</summary>
internal sealed class OutputPath
{
    // Where Linux keeps the open files of a process, as /dev/stdout and /dev/fd/3 lead there.
    private static readonly Regex _openFiles = new(@"^/proc/\d+(/task/\d+)?/fd$", RegexOptions.CultureInvariant);

    private readonly bool _isStream;

    /// <param name="fullPath">The file's full path.</param>
    /// <exception cref="ArticleException">No file can be there.</exception>
    public OutputPath(string fullPath)
    {
        string name = Path.GetFileName(fullPath);
        FileKind kind = FileKinds.Of(fullPath);
        if (name.Length == 0 || kind == FileKind.Directory)
        {
            throw OutputErrors.DestinationIsDirectory(fullPath);
        }

        _isStream = kind is FileKind.Pipe or FileKind.CharacterDevice || (kind == FileKind.Regular && IsOpenFile(fullPath));
        if (kind.IsSpecial() && !_isStream)
        {
            throw OutputErrors.DestinationNotRegular(fullPath, kind);
        }

        FullPath = OutputFile.IsInside(name) ? fullPath : throw OutputErrors.DestinationInvalid(fullPath);
        Directory = Path.GetDirectoryName(fullPath)!;
        Name = name;
    }

    /// <summary>The file's full path.</summary>
    public string FullPath { get; }

    /// <summary>The full path of the directory.</summary>
    public string Directory { get; }

    /// <summary>The file's name.</summary>
    public string Name { get; }

    /// <summary>Refuses to overwrite the sources of the output, or any other article, before work is done in vain.</summary>
    /// <exception cref="ArticleException">The file is an article, or cannot be read.</exception>
    public void RejectArticles(IEnumerable<Article> articles)
    {
        // A pipe or a device is written through: nothing is replaced.
        if (_isStream)
        {
            return;
        }

        ExistingArticle.Reject(FullPath);

        // The file of an article in memory might have changed.
        string real = RealPath(FullPath);
        if (
            articles.Any(article =>
                article.FullName is { } path && (DirectoryPath.AreSame(path, FullPath) || DirectoryPath.AreSame(path, real))
            )
        )
        {
            throw QueryErrors.DestinationIsArticle(FullPath);
        }
    }

    /// <summary>Compares files with those on disk.</summary>
    /// <param name="files">The file, and those beside it.</param>
    /// <remarks>
    /// A single file needs no manifest, unless an earlier run created others that must be removed: no site gets one that it
    /// doesn't need.
    /// </remarks>
    /// <exception cref="ArticleException">A file on disk cannot be read, or several are to go through a pipe or a device.</exception>
    public OutputTarget Compare(IReadOnlyList<OutputFile> files)
    {
        if (_isStream)
        {
            return files.Count == 1
                ? new OutputStream(FullPath, files[0])
                : throw OutputErrors.DestinationTakesOneFile(FullPath, files.Count);
        }

        string manifest = $".articles-{Name}.list";
        return new OutputDirectory(Directory, files.Count > 1 || File.Exists(Path.Combine(Directory, manifest)) ? manifest : null, files);
    }

    /// <summary>Counts the entries of the existing file; only regular files are opened.</summary>
    public int CountFormer(System.Func<string, int> count) => _isStream ? 0 : FormerOutput.Count(() => count(FullPath));

    /// <summary>The real path of a file, with all links resolved. A part that doesn't exist yet is kept.</summary>
    public static string RealPath(string path)
    {
        string target = FileReplacement.RealFile(path);
        return Path.Combine(DirectoryPath.Real(Path.GetDirectoryName(target)!), Path.GetFileName(target));
    }

    // A file that the shell opened with `> file` isn't ours to replace: a rename would disconnect the processes that write to it.
    private static bool IsOpenFile(string path)
    {
        string? current = path;
        for (int links = 0; current is not null && links < DirectoryPath.MostLinks; links++)
        {
            if (_openFiles.IsMatch(DirectoryPath.Real(Path.GetDirectoryName(current)!)))
            {
                return true;
            }

            current = LinkTarget(current);
        }

        return false;
    }

    private static string? LinkTarget(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget is { } target
                ? Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, target))
                : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
