using System;
using System.Collections.Generic;
using System.IO;
using ArticlesPS.Files;

namespace ArticlesPS.Editing.Moving;

/// <summary>A directory that articles are moved to. Each keeps its path below a root: _news/x.md goes to _archive/_news/x.md.</summary>
internal sealed class ArticleDestination
{
    private readonly Dictionary<string, string> _real = new(StringComparer.Ordinal);
    private readonly bool _isWithinRoot;

    /// <summary>Creates a destination.</summary>
    /// <param name="directory">The full path of the directory, which need not be there.</param>
    /// <param name="root">The full path of the directory below which paths are kept.</param>
    /// <exception cref="ArticleException">The destination is a file.</exception>
    public ArticleDestination(string directory, string root)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(root);
        Directory = Normalize(directory);
        Root = Normalize(root);
        if (File.Exists(Directory))
        {
            throw MovingErrors.DestinationIsFile(Directory);
        }

        _isWithinRoot = DirectoryPath.IsWithin(Real(Root), Real(Directory));
    }

    /// <summary>The full path of the directory that articles are moved to.</summary>
    public string Directory { get; }

    /// <summary>The full path of the directory below which they keep their paths.</summary>
    public string Root { get; }

    /// <summary>Determines where a file goes.</summary>
    /// <param name="fullPath">The file's full path.</param>
    /// <returns>The move; null if the file stays, because an earlier move brought it there.</returns>
    /// <exception cref="ArticleException">The file is not below the root, or a link would bring it out of the destination.</exception>
    public ArticleMove? Plan(string fullPath)
    {
        ArgumentNullException.ThrowIfNull(fullPath);
        string from = Path.GetFullPath(fullPath);
        string relative = DirectoryPath.Below(Root, from) ?? throw MovingErrors.OutsideRoot(from, Root);

        // A destination inside the root is itself searched, and would move its files again and again.
        if (_isWithinRoot && DirectoryPath.IsWithin(Real(Directory), Real(Path.GetDirectoryName(from)!)))
        {
            return null;
        }

        string to = Path.Combine(Directory, relative);
        return DirectoryPath.IsWithin(Real(Directory), DirectoryPath.Real(Path.GetDirectoryName(to)!))
            ? new ArticleMove(from, to)
            : throw MovingErrors.OutsideDestination(to, Directory);
    }

    private static string Normalize(string directory)
    {
        string path = Path.GetFullPath(directory);
        string trimmed = path.TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        return trimmed.Length < Path.GetPathRoot(path)!.Length ? path : trimmed;
    }

    private string Real(string directory)
    {
        if (!_real.TryGetValue(directory, out string? real))
        {
            _real.Add(directory, real = DirectoryPath.Real(directory));
        }

        return real;
    }
}
