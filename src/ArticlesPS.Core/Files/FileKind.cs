namespace ArticlesPS.Files;

/// <summary>What stands at a path.</summary>
internal enum FileKind
{
    /// <summary>Nothing, or a link that leads nowhere.</summary>
    Missing,

    /// <summary>A regular file, or a file of a system that cannot tell.</summary>
    Regular,

    /// <summary>A directory.</summary>
    Directory,

    /// <summary>A link; only where links are not followed.</summary>
    Link,

    /// <summary>A named pipe.</summary>
    Pipe,

    /// <summary>A device that is read and written as it comes, as /dev/null or a terminal.</summary>
    CharacterDevice,

    /// <summary>A disk.</summary>
    BlockDevice,

    /// <summary>A socket.</summary>
    Socket,

    /// <summary>Something else again.</summary>
    Other,
}
