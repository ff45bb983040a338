using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.IO;
using System.Linq;
using System.Management.Automation;

namespace ArticlesPS.Input;

/// <summary>
/// Names with a backslash. On Unix, it's an ordinary character, but the engine treats it as a separator there too, so
/// a\b.md would mean b.md in a directory a: another file.
/// </summary>
/// <param name="session">The session's location and drives.</param>
internal sealed class BackslashNames(PathIntrinsics session)
{
    private const string FileSystem = @"Microsoft.PowerShell.Core\FileSystem::";

    private static readonly bool _arePossible = Path.DirectorySeparatorChar == '/';

    /// <summary>A full path from .NET or a cmdlet, in the form that the engine doesn't change.</summary>
    public static string Qualify(string fullPath) =>
        _arePossible && fullPath.Length > 0 && fullPath[0] == '/' && fullPath.Contains('\\') ? FileSystem + fullPath : fullPath;

    /// <summary>The file or directory with exactly this name; null if there is none, or if it's the one that the engine finds.</summary>
    /// <param name="path">A path without wildcards, as a user typed it.</param>
    /// <param name="resolved">The full path that the engine resolves it to.</param>
    public string? Find(string path, string resolved)
    {
        if (!_arePossible || !path.Contains('\\') || path.Contains("::"))
        {
            return null;
        }

        string fullPath = Path.GetFullPath(Path.Combine(session.CurrentFileSystemLocation.ProviderPath, path));
        return fullPath != resolved && Exists(fullPath) ? fullPath : null;
    }

    /// <summary>
    /// The files that match a pattern, including names with a backslash, but without those that the engine mistakes for
    /// them.
    /// </summary>
    /// <param name="pattern">A path with wildcards.</param>
    /// <param name="found">The engine's matches.</param>
    public IReadOnlyList<string> Correct(string pattern, IReadOnlyList<string> found)
    {
        if (!_arePossible)
        {
            return found;
        }

        // A wildcard never matches a separator, so files deeper than the pattern aren't matches.
        string full = session.GetUnresolvedProviderPathFromPSPath(pattern).TrimEnd('/');
        int depth = DepthOf(full);
        List<string> paths = [.. found.Where(path => DepthOf(Path.GetFullPath(path).TrimEnd('/')) == depth)];
        int separator = full.LastIndexOf('/');
        WildcardPattern name = new(full.Substring(separator + 1), WildcardOptions.IgnoreCase);
        foreach (string directory in DirectoriesOf(full.Substring(0, separator)))
        {
            // In a directory with such a name, the engine finds nothing at all.
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
            // The engine has found everything there.
            return [];
        }
    }
}
