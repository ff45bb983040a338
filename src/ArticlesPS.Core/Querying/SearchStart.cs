using System.Collections.Generic;

namespace ArticlesPS.Querying;

/// <summary>Where a search for articles begins: a file, a directory, or a directory with a pattern for names in it.</summary>
/// <param name="FullPath">The full path of the file or directory.</param>
/// <param name="IsNamed">Whether the user named this very path.</param>
/// <param name="Pattern">The pattern; null where all articles of a directory are meant.</param>
/// <param name="Top">What fits the pattern in the directory itself; null for what the search finds there.</param>
internal sealed record SearchStart(string FullPath, bool IsNamed, FileNamePattern? Pattern = null, IReadOnlyCollection<string>? Top = null);
