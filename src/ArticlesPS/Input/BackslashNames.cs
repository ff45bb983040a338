using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.IO;
using System.Linq;
using System.Management.Automation;

namespace ArticlesPS.Input;

/// <summary>
/// Names with a backslash. On Unix it is a character as any other; the engine takes it for a separator there too, and
/// so a\b.md for b.md in a directory a: another file.
/// </summary>
/// <param name="session">The session's location and drives.</param>
internal sealed class BackslashNames(PathIntrinsics session)
{
    private const string FileSystem = @"Microsoft.PowerShell.Core\FileSystem::";

    private static readonly bool _arePossible = Path.DirectorySeparatorChar == '/';

    /// <summary>A full path that .NET or a cmdlet has given, in the form that the engine leaves as it is.</summary>
    public static string Qualify(string fullPath) =>
        _arePossible && fullPath.Length > 0 && fullPath[0] == '/' && fullPath.Contains('\\') ? FileSystem + fullPath : fullPath;

    /// <summary>The file or directory of this very name; null where there is none, or where it is the one that the engine means.</summary>
    /// <param name="path">A path without wildcards, as a user gives it.</param>
    /// <param name="resolved">The full path that the engine makes of it.</param>
    public string? Find(string path, string resolved)
    {
        if (!_arePossible || !path.Contains('\\') || path.Contains("::"))
        {
            return null;
        }

        string fullPath = Path.GetFullPath(Path.Combine(session.CurrentFileSystemLocation.ProviderPath, path));
        return fullPath != resolved && Exists(fullPath) ? fullPath : null;
    }

    /// <summary>What a pattern finds, names with a backslash included, and nothing that the engine takes them for.</summary>
    /// <param name="pattern">A path with wildcards.</param>
    /// <param name="found">What the engine found.</param>
    public IReadOnlyList<string> Correct(string pattern, IReadOnlyList<string> found)
    {
        if (!_arePossible)
        {
            return found;
        }

        // A wildcard stands for nothing across a separator, so what is deeper than the pattern is none of its files.
        string full = session.GetUnresolvedProviderPathFromPSPath(pattern).TrimEnd('/');
        int depth = DepthOf(full);
        List<string> paths = [.. found.Where(path => DepthOf(Path.GetFullPath(path).TrimEnd('/')) == depth)];
        int separator = full.LastIndexOf('/');
        WildcardPattern name = new(full.Substring(separator + 1), WildcardOptions.IgnoreCase);
        foreach (string directory in DirectoriesOf(full.Substring(0, separator)))
        {
            // In a directory of such a name the engine finds nothing at all.
            IEnumerable<string> missed = NamesIn(directory).Where(path => path.Contains('\\'));
            paths.AddRange(missed.Where(path => name.IsMatch(Path.GetFileName(path)) && !paths.Contains(path)));
        }

        return paths;
    }

    private static int DepthOf(string path) => path.Count(c => c == '/');

    private static bool Exists(string path) => File.Exists(path) || Directory.Exists(path);

    private IEnumerable<string> DirectoriesOf(string pattern)
    {
        if (!WildcardPattern.ContainsWildcardCharacters(pattern))
        {
            return [pattern.Length == 0 ? "/" : WildcardPattern.Unescape(pattern)];
        }

        Collection<string> found = session.GetResolvedProviderPathFromPSPath(FileSystem + pattern, out _);
        return Correct(FileSystem + pattern, found);
    }

    private static IEnumerable<string> NamesIn(string directory)
    {
        try
        {
            return Directory.Exists(directory)
                ? [.. Directory.EnumerateFileSystemEntries(directory).Where(path => Path.GetFileName(path)[0] != '.')]
                : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The engine has found what can be found there.
            return [];
        }
    }
}
