using System;
using System.Linq;

namespace ArticlesPS.Site.Output;

/// <summary>A file that is made from articles, not written yet.</summary>
internal sealed class OutputFile
{
    /// <summary>Creates a file.</summary>
    /// <param name="path">The path below the output's directory, with slashes, such as news/page2/index.json.</param>
    /// <param name="content">The content, byte for byte.</param>
    /// <exception cref="ArgumentException">The path leads out of the directory.</exception>
    public OutputFile(string path, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(content);
        Path = IsInside(path) ? path : throw new ArgumentException($"'{path}' is not a path inside a directory.", nameof(path));
        Content = content;
    }

    /// <summary>The path below the output's directory, with slashes.</summary>
    public string Path { get; }

    /// <summary>The content.</summary>
    internal byte[] Content { get; }

    /// <summary>Whether a path with slashes stays below the directory that it is relative to, on any system.</summary>
    internal static bool IsInside(string path) =>
        path.Split('/').All(part => part is not ("" or "." or "..") && part.IndexOfAny(['\\', ':', '\0']) < 0);
}
