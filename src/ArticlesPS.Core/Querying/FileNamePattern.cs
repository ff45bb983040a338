using System.IO;
using ArticlesPS.Text;

namespace ArticlesPS.Querying;

/// <summary>A pattern for names of article files, as in 2026-*.md.</summary>
/// <param name="pattern">The pattern, without a directory.</param>
/// <param name="extensions">The extensions of articles.</param>
/// <exception cref="System.ArgumentException">The pattern is malformed.</exception>
internal sealed class FileNamePattern(string pattern, ArticleExtensions extensions)
{
    private readonly Wildcard _name = new(pattern);

    // A pattern without an extension of its own would else take every file beside those that are meant.
    private readonly bool _namesExtension = pattern.Contains('.');

    /// <summary>Whether a path has characters that make it a pattern.</summary>
    public static bool IsPattern(string path) => path.IndexOfAny(['*', '?', '[']) >= 0;

    /// <summary>Whether a file is meant by it.</summary>
    public bool IncludesFile(string path) => _name.IsMatch(Path.GetFileName(path)) && (_namesExtension || extensions.Include(path));

    /// <summary>Whether a directory is meant by it.</summary>
    public bool IncludesDirectory(string path) => _name.IsMatch(Path.GetFileName(path));
}
