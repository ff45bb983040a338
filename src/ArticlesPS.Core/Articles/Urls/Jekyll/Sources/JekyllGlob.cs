using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using ArticlesPS.Files;

namespace ArticlesPS.Articles.Urls.Jekyll.Sources;

/// <summary>Finds what a pattern names as Ruby's Dir.glob does: *, ?, sets, {a,b}, and ** for any depth.</summary>
internal static class JekyllGlob
{
    private const string AnyDepth = "**";

    private static readonly Regex _alternatives = new(@"\{([^{}]*)\}");

    /// <summary>The paths from a directory, with slashes.</summary>
    public static IReadOnlyList<string> Find(string directory, string pattern) =>
        [.. Alternatives(pattern).SelectMany(one => Find(directory, "", one.Split('/'))).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Alternatives(string pattern)
    {
        Match match = _alternatives.Match(pattern);
        return match.Success
            ? match.Groups[1].Value.Split(',').SelectMany(one => Alternatives(_alternatives.Replace(pattern, _ => one, 1)))
            : [pattern];
    }

    private static IEnumerable<string> Find(string root, string below, IReadOnlyList<string> parts)
    {
        if (parts.Count == 0)
        {
            return [below];
        }

        IReadOnlyList<string> rest = [.. parts.Skip(1)];
        if (parts[0].Length == 0)
        {
            return rest.Count == 0 ? [below + "/"] : Find(root, below, rest);
        }

        bool isAnyDepth = parts[0] == AnyDepth && rest.Count > 0;
        Regex name = JekyllPattern.ToRegex(isAnyDepth ? "*" : parts[0], isOfName: true);
        IEnumerable<string> found = EntriesOf(root, below, isDirectory: rest.Count > 0)
            .Where(entry => name.IsMatch(entry))
            .Select(entry => below.Length == 0 ? entry : $"{below}/{entry}")
            .SelectMany(path => Find(root, path, isAnyDepth ? parts : rest));
        return isAnyDepth ? Find(root, below, rest).Concat(found) : found;
    }

    private static IEnumerable<string> EntriesOf(string root, string below, bool isDirectory)
    {
        try
        {
            string directory = Path.Combine(root, below);
            IEnumerable<string> paths = isDirectory ? Directory.GetDirectories(directory) : Directory.GetFileSystemEntries(directory);
            return [.. paths.Select(path => Path.GetFileName(path))];
        }
        catch (Exception e) when (FileErrors.IsExpected(e))
        {
            return [];
        }
    }
}
