using System.IO;

namespace ArticlesPS.Files;

/// <summary>
/// Paths that do not say which file they mean. On Unix a name is bytes; .NET shows bytes that are not UTF-8 as U+FFFD, and
/// opens by that path a file whose name has this very character, if there is one: another file.
/// </summary>
internal static class NonUtf8Path
{
    private const char Replacement = '\uFFFD';

    // Names on Windows are UTF-16, and nothing is replaced.
    private static readonly bool _areNamesBytes = Path.DirectorySeparatorChar == '/';

    /// <summary>Rejects a path with such a name before anything is done with it.</summary>
    /// <exception cref="ArticleException">The path contains a name that isn't UTF-8.</exception>
    public static void Reject(string path)
    {
        if (_areNamesBytes && path.Contains(Replacement))
        {
            throw FileErrors.NotUtf8(path);
        }
    }
}
