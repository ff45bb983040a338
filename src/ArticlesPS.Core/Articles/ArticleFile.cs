namespace ArticlesPS;

/// <summary>A file to read, found in a directory or named by the user.</summary>
/// <param name="Path">The full path.</param>
/// <param name="IsNamed">Whether the user named this very file, so that it must be an article.</param>
/// <param name="Error">Why the path cannot be listed, or null.</param>
public sealed record ArticleFile(string Path, bool IsNamed, ArticleException? Error = null);
