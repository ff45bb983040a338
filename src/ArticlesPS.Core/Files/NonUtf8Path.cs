using System.IO;

namespace ArticlesPS.Files;

/// <summary>
/// Paths that do not say which file they mean. On Unix a name is bytes; .NET shows bytes that are not UTF-8 as U+FFFD, and
/// opens by that path a file whose name has this very character, if there is one: another file.
/// </summary>
internal static class NonUtf8Path
{
    private const char Replacement = '\uFFFD';

    // Names on Windows are UTF-16, and none is replaced.
    private static readonly bool _areNamesBytes = Path.DirectorySeparatorChar == '/';

    /// <summary>Refuses such a path before anything is done with it.</summary>
    /// <exception cref="ArticleException">The path has such a name in it.</exception>
    public static void Reject(string path)
    {
        if (_areNamesBytes && path.Contains(Replacement))
        {
            throw FileErrors.NotUtf8(path);
        }
    }
}
