namespace ArticlesPS.Files.Kinds;

/// <summary>The kind of file at a path.</summary>
internal enum FileKind
{
    /// <summary>Nothing, or a broken link.</summary>
    Missing,

    /// <summary>A regular file, or a file of a system that cannot tell.</summary>
    Regular,

    /// <summary>A directory.</summary>
    Directory,

    /// <summary>A link; only where links are not followed.</summary>
    Link,

    /// <summary>A named pipe.</summary>
    Pipe,

    /// <summary>A device that is read and written as a stream, such as /dev/null or a terminal.</summary>
    CharacterDevice,

    /// <summary>A disk.</summary>
    BlockDevice,

    /// <summary>A socket.</summary>
    Socket,

    /// <summary>Anything else.</summary>
    Other,
}
