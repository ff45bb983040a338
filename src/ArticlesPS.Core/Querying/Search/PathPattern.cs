using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.Files;
using ArticlesPS.Text;

namespace ArticlesPS.Querying.Search;

/// <summary>Expands a path with wildcards that no shell has expanded.</summary>
internal static class PathPattern
{
    /// <summary>The starting points of a search by the pattern; empty if no directory matches.</summary>
    /// <param name="fullPattern">A full path. Any part can be a pattern.</param>
    /// <exception cref="FormatException">A part is a malformed pattern.</exception>
    public static IReadOnlyList<SearchStart> Expand(string fullPattern)
    {
        ArgumentNullException.ThrowIfNull(fullPattern);
        string root = Path.GetPathRoot(fullPattern) ?? "";
        string[] parts = fullPattern
            .Substring(root.Length)
            .Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<string> directories = [root];
        foreach (string part in parts.Take(parts.Length - 1))
        {
            directories = directories.SelectMany(directory => Below(directory, part)).Where(Directory.Exists);
        }

        string last = parts.LastOrDefault() ?? "";
        return FileNamePattern.IsPattern(last)
            ? [.. directories.Select(directory => new SearchStart(directory, IsNamed: false, new FileNamePattern(last)))]
            :
            [
                .. directories
                    .Select(directory => Path.Combine(directory, last))
                    .Where(path => File.Exists(path) || Directory.Exists(path))
                    .Select(path => new SearchStart(path, IsNamed: false)),
            ];
    }

    private static IEnumerable<string> Below(string directory, string part)
    {
        if (!FileNamePattern.IsPattern(part))
        {
            return [Path.Combine(directory, part)];
        }

        Wildcard name = new(part);
        try
        {
            return
            [
                .. Directory
                    .EnumerateDirectories(directory)
                    .Where(path => name.IsMatch(Path.GetFileName(path)) && (part[0] == '.' || Path.GetFileName(path)[0] != '.'))
                    .OrderBy(path => path, StringComparer.Ordinal),
            ];
        }
        catch (Exception e) when (FileErrors.IsExpected(e))
        {
            // Like an unreadable directory in a shell pattern: nothing in it matches.
            return [];
        }
    }
}
