using System;
using System.IO;
using ArticlesPS.Files;

namespace ArticlesPS;

/// <summary>Paths as tables show them: from the current location where they are below it, and fit for a terminal.</summary>
public static class DisplayPath
{
    /// <summary>How wide a column of folders is.</summary>
    public const int FolderWidth = 14;

    private const string Ellipsis = "…";

    /// <summary>The path from the current location, a dot for the location itself; the full path of what is elsewhere.</summary>
    /// <param name="path">The full path of a file or directory; null or empty for an article without a file.</param>
    /// <param name="location">The full path of the current location; empty where that is no directory.</param>
    public static string From(string? path, string location)
    {
        ArgumentNullException.ThrowIfNull(location);
        if (string.IsNullOrEmpty(path) || location.Length == 0)
        {
            return Printable.Line(path ?? "");
        }

        return DirectoryPath.AreSame(location, path!) ? "." : Printable.Line(DirectoryPath.Below(location, path!) ?? path!);
    }

    /// <summary>The same of a directory, in a column of <see cref="FolderWidth"/>: the last folders of a longer path, as in …/posts/2026.</summary>
    /// <inheritdoc cref="From" path="/param"/>
    public static string Folder(string? path, string location)
    {
        string shown = From(path, location);
        return shown.Length <= FolderWidth ? shown : Shorten(shown);
    }

    private static string Shorten(string path)
    {
        int last = path.LastIndexOf(Path.DirectorySeparatorChar);
        for (int i = path.Length - FolderWidth + Ellipsis.Length; i <= last; i++)
        {
            if (path[i] == Path.DirectorySeparatorChar)
            {
                return Ellipsis + path.Substring(i);
            }
        }

        // Not even the last folder fits, and names begin with what tells them apart.
        string name = last < 0 ? path : Ellipsis + path.Substring(last);
        int end = FolderWidth - Ellipsis.Length;
        return name.Substring(0, char.IsHighSurrogate(name[end - 1]) ? end - 1 : end) + Ellipsis;
    }
}
