using System.IO;

namespace ArticlesPS.Files.Kinds;

/// <summary>Distinguishes regular files from pipes, devices and sockets.</summary>
internal static class FileKinds
{
    /// <summary>The kind of file that a path leads to when links are followed. Nothing is opened.</summary>
    public static FileKind Of(string path) => UnixFile.KindOf(path, followsLinks: true) ?? KindByName(path);

    /// <summary>The kind of file at a path itself, which can be a link.</summary>
    public static FileKind OfEntry(string path) => UnixFile.KindOf(path, followsLinks: false) ?? KindByName(path);

    /// <summary>
    /// Whether something is neither a file nor a directory nor a link: reading it may never end, and replacing it
    /// breaks it.
    /// </summary>
    public static bool IsSpecial(this FileKind kind) => kind > FileKind.Link;

    /// <summary>Rejects a path that leads to a pipe, a device or a socket, because a rename would replace it.</summary>
    /// <param name="path">The path.</param>
    /// <param name="givenPath">The path that the error names.</param>
    /// <exception cref="ArticleException">It leads to one.</exception>
    public static void RejectSpecial(string path, string givenPath) => Reject(Of(path), givenPath);

    /// <summary>Refuses a path that is itself a pipe, a device or a socket; a link to one is a link.</summary>
    /// <exception cref="ArticleException">It is one.</exception>
    public static void RejectSpecialEntry(string path) => Reject(OfEntry(path), path);

    /// <summary>The kind in words, such as a named pipe.</summary>
    public static string Describe(this FileKind kind) =>
        kind switch
        {
            FileKind.Pipe => "a named pipe",
            FileKind.CharacterDevice => "a character device",
            FileKind.BlockDevice => "a block device",
            FileKind.Socket => "a socket",
            FileKind.Directory => "a directory",
            FileKind.Link => "a link",
            _ => "something else",
        };

    private static void Reject(FileKind kind, string path)
    {
        if (kind.IsSpecial())
        {
            throw FileErrors.From(new NotRegularFileException(kind), path);
        }
    }

    // On Windows, devices and pipes are below \\.\, to which the framework resolves NUL and CON.
    private static FileKind KindByName(string path)
    {
        if (path.StartsWith(@"\\.\", System.StringComparison.Ordinal))
        {
            return FileKind.CharacterDevice;
        }

        if (Directory.Exists(path))
        {
            return FileKind.Directory;
        }

        return File.Exists(path) ? FileKind.Regular : FileKind.Missing;
    }
}
