using System;
using System.Linq;

namespace ArticlesPS.Site;

/// <summary>A file that is made from articles, not written yet.</summary>
internal sealed class OutputFile
{
    /// <summary>Makes one.</summary>
    /// <param name="path">Where it goes below the directory of the output, with slashes, as in news/page2/index.json.</param>
    /// <param name="content">What it holds, byte for byte.</param>
    /// <exception cref="ArgumentException">The path leads out of the directory.</exception>
    public OutputFile(string path, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(content);
        Path = IsInside(path) ? path : throw new ArgumentException($"'{path}' is not a path inside a directory.", nameof(path));
        Content = content;
    }

    /// <summary>Where it goes below the directory of the output, with slashes.</summary>
    public string Path { get; }

    /// <summary>What it holds.</summary>
    internal byte[] Content { get; }

    /// <summary>Whether a path with slashes stays below the directory that it is relative to, on any system.</summary>
    internal static bool IsInside(string path) =>
        path.Split('/').All(part => part is not ("" or "." or "..") && part.IndexOfAny(['\\', ':', '\0']) < 0);
}
