using System;
using ArticlesPS.FrontMatter.Diagnosis;

namespace ArticlesPS.FrontMatter;

/// <summary>Text that can't be read as an article: what is wrong, and where.</summary>
public sealed class FrontMatterException : FormatException
{
    internal FrontMatterException(FrontMatterError error, string message, TextPosition position, Exception? inner = null)
        : base(message, inner)
    {
        Error = error;
        Position = position;
    }

    /// <summary>The kind of error. Its name is the error id that PowerShell users see.</summary>
    public FrontMatterError Error { get; }

    /// <summary>The position of the error in the file, not in the front matter.</summary>
    public TextPosition Position { get; }

    /// <summary>The quoted text whose lines are not indented, if that is all that is wrong with it; otherwise null.</summary>
    internal TextSpan? UnindentedQuote { get; init; }

    /// <summary>Why a text that was meant to have front matter has none; otherwise null.</summary>
    internal FenceMistake? FenceMistake { get; init; }
}
