using System;
using System.IO;
using System.Runtime.InteropServices;

namespace ArticlesPS.Files;

/// <summary>Compares the paths of directories.</summary>
internal static class DirectoryPath
{
    /// <summary>How many links one path may lead through.</summary>
    public const int MostLinks = 40;

    // The behaviour of the systems' usual disks. If one differs, a file stays rather than go to the wrong place.
    private static readonly StringComparison _comparison = RuntimeInformation.IsOSPlatform(OSPlatform.Linux)
        ? StringComparison.Ordinal
        : StringComparison.OrdinalIgnoreCase;

    /// <summary>Compares paths as this system's usual disks do.</summary>
    public static StringComparer Comparer { get; } =
        _comparison == StringComparison.Ordinal ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    /// <summary>The path of a file or directory below another directory, or null if it's elsewhere.</summary>
    public static string? Below(string directory, string path)
    {
        string prefix = WithSeparator(directory);
        return path.Length > prefix.Length && path.StartsWith(prefix, _comparison) ? path.Substring(prefix.Length) : null;
    }

    /// <summary>The deepest directory that contains both paths; the second path itself if there is no first.</summary>
    public static string Common(string? former, string path)
    {
        string common = former ?? path;
        while (!AreSame(common, path) && Below(common, path) is null && Path.GetDirectoryName(common) is { } parent)
        {
            common = parent;
        }

        return common;
    }

    /// <summary>Whether two paths are the same on this system's usual disks.</summary>
    public static bool AreSame(string a, string b) => string.Equals(a, b, _comparison);

    /// <summary>Whether a directory is another one, or below it.</summary>
    public static bool IsWithin(string directory, string path) => WithSeparator(path).StartsWith(WithSeparator(directory), _comparison);

    /// <summary>The real path of a directory, with all links resolved. A part that doesn't exist yet is kept.</summary>
    public static string Real(string directory) => Real(directory, MostLinks);

    private static string Real(string directory, int links)
    {
        if (Path.GetDirectoryName(directory) is not { } parent)
        {
            return directory;
        }

        DirectoryInfo info = new(Path.Combine(Real(parent, links), Path.GetFileName(directory)));
        try
        {
            return links > 0 && info.Exists && info.ResolveLinkTarget(returnFinalTarget: true) is { } target
                ? Real(target.FullName, links - 1)
                : info.FullName;
        }
        catch (IOException)
        {
            // A link that leads in circles, or whose target the framework cannot tell.
            return info.FullName;
        }
    }

    private static string WithSeparator(string path) => path.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
}
