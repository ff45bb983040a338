using System.Collections.Generic;

namespace ArticlesPS.Querying.Search;

/// <summary>The starting point of a search for articles: a file, a directory, or a directory with a pattern for names in it.</summary>
/// <param name="FullPath">The full path of the file or directory.</param>
/// <param name="IsNamed">Whether the user named exactly this path.</param>
/// <param name="Pattern">The pattern; null for all articles of a directory.</param>
/// <param name="Top">The matches in the directory itself; null to let the search find them.</param>
internal sealed record SearchStart(string FullPath, bool IsNamed, FileNamePattern? Pattern = null, IReadOnlyCollection<string>? Top = null);
