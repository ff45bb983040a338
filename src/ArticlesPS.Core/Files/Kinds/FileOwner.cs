namespace ArticlesPS.Files.Kinds;

/// <summary>Whose a file or directory is, and on which file system it lies.</summary>
/// <param name="User">The number of the user.</param>
/// <param name="Device">The number of the file system.</param>
internal sealed record FileOwner(uint User, long Device)
{
    /// <summary>The owner of what is at a path, links followed; null where the system doesn't tell.</summary>
    public static FileOwner? Of(string path) => UnixFile.OwnerOf(path);
}
