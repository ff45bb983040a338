namespace ArticlesPS;

/// <summary>How the lines of a file end.</summary>
public enum LineEnding
{
    /// <summary>A line feed, as on Linux and macOS.</summary>
    LF,

    /// <summary>A carriage return and a line feed, as on Windows.</summary>
    CRLF,
}
