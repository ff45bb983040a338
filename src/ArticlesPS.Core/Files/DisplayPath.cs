using System;
using System.IO;
using ArticlesPS.Files;
using ArticlesPS.Text;

namespace ArticlesPS;

/// <summary>Paths for tables: relative to the current location if they're below it, and safe for a terminal.</summary>
public static class DisplayPath
{
    /// <summary>How wide a column of folders is.</summary>
    public const int FolderWidth = 14;

    /// <summary>The path relative to the current location, a dot for the location itself; otherwise the full path.</summary>
    /// <param name="path">The full path of a file or directory; null or empty for an article without a file.</param>
    /// <param name="location">The full path of the current location; empty if that isn't a directory.</param>
    public static string From(string? path, string location)
    {
        ArgumentNullException.ThrowIfNull(location);
        if (string.IsNullOrEmpty(path) || location.Length == 0)
        {
            return ConsoleText.Escape(path ?? "");
        }

        return DirectoryPath.AreSame(location, path!) ? "." : ConsoleText.Escape(DirectoryPath.Below(location, path!) ?? path!);
    }

    /// <summary>
    /// The same for a directory, in a column of <see cref="FolderWidth"/>: the last folders of a longer path, such as
    /// …/posts/2026.
    /// </summary>
    /// <inheritdoc cref="From" path="/param"/>
    public static string Folder(string? path, string location) => Folder(path, location, text => text.Length);

    /// <inheritdoc cref="Folder(string?, string)"/>
    /// <param name="path">The full path of a directory; null or empty for an article without a file.</param>
    /// <param name="location">The full path of the current location; empty if that isn't a directory.</param>
    /// <param name="widthOf">Measures a text in columns of the terminal.</param>
    internal static string Folder(string? path, string location, Func<string, int> widthOf)
    {
        ArgumentNullException.ThrowIfNull(widthOf);
        string shown = From(path, location);
        return widthOf(shown) <= FolderWidth ? shown : Shorten(shown, widthOf);
    }

    private static string Shorten(string path, Func<string, int> widthOf)
    {
        int last = -1;
        for (int i = path.IndexOf(Path.DirectorySeparatorChar); i >= 0; i = path.IndexOf(Path.DirectorySeparatorChar, i + 1))
        {
            last = i;
            string end = path.Substring(i);
            if (widthOf(end) <= FolderWidth - Truncation.EllipsisWidth)
            {
                return Truncation.Ellipsis + end;
            }
        }

        // Not even the last folder fits, and the beginning of a name is the most distinctive.
        string name = last < 0 ? path : Truncation.Ellipsis + path.Substring(last);
        return Truncation.Fit(name, FolderWidth, widthOf);
    }
}
