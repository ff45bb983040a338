using System.IO;
using ArticlesPS.Schemas;
using ArticlesPS.Text;

namespace ArticlesPS.Querying.Search;

/// <summary>A pattern for the names of article files, such as 2026-*.md.</summary>
/// <param name="pattern">The pattern, without a directory.</param>
/// <exception cref="System.FormatException">The pattern is malformed.</exception>
internal sealed class FileNamePattern(string pattern)
{
    private readonly Wildcard _name = new(pattern);

    // Otherwise, a pattern without an extension would include every file beside the articles.
    private readonly bool _namesExtension = pattern.Contains('.');

    /// <summary>Whether a path contains wildcard characters.</summary>
    public static bool IsPattern(string path) => path.IndexOfAny(['*', '?', '[']) >= 0;

    /// <summary>Whether a file matches.</summary>
    /// <param name="path">The path.</param>
    /// <param name="extensions">The extensions of articles.</param>
    public bool IncludesFile(string path, ArticleExtensions extensions) =>
        _name.IsMatch(Path.GetFileName(path)) && (_namesExtension || extensions.Include(path));

    /// <summary>Whether a directory matches.</summary>
    public bool IncludesDirectory(string path) => _name.IsMatch(Path.GetFileName(path));
}
