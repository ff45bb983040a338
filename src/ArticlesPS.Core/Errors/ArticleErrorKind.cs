namespace ArticlesPS;

/// <summary>The kind of failure that an <see cref="ArticleException"/> reports.</summary>
public enum ArticleErrorKind
{
    /// <summary>The path or URL doesn't exist.</summary>
    NotFound,

    /// <summary>The system or a server denies access.</summary>
    AccessDenied,

    /// <summary>The file is there and cannot be read.</summary>
    ReadFailed,

    /// <summary>The input is not valid: not an article, not a feed, not a topic.</summary>
    Malformed,

    /// <summary>The input is of another kind than expected, such as a web page instead of a feed.</summary>
    NotExpected,

    /// <summary>The change cannot be made in this file.</summary>
    EditRefused,

    /// <summary>The change would overwrite a value that is not of its field's type.</summary>
    OtherType,

    /// <summary>Another process changed the file in the meantime, or is using it.</summary>
    Conflict,

    /// <summary>The file cannot be written.</summary>
    WriteFailed,

    /// <summary>A file with this name already exists.</summary>
    Exists,

    /// <summary>An article lacks data that the operation needs.</summary>
    Incomplete,

    /// <summary>One of our own files is damaged.</summary>
    Damaged,

    /// <summary>The encrypted text cannot be decrypted with the key.</summary>
    NotDecrypted,

    /// <summary>The path or URL cannot be used here.</summary>
    InvalidPath,

    /// <summary>The file or answer is larger than is allowed.</summary>
    TooLarge,

    /// <summary>An output would lose its content; it's written only on request.</summary>
    WouldLose,

    /// <summary>The operation is not supported here.</summary>
    NotSupported,

    /// <summary>The operation would do more than was clearly requested.</summary>
    Unconfirmed,

    /// <summary>Two rows of one file say different things.</summary>
    Contradiction,

    /// <summary>A server cannot be reached, or the connection broke off.</summary>
    Unreachable,

    /// <summary>A server took too long.</summary>
    Timeout,

    /// <summary>A server asks to be contacted later.</summary>
    Busy,

    /// <summary>A server failed, or its answer breaks the rules.</summary>
    ServerFailed,
}
