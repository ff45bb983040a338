using System;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter;

/// <summary>Text that cannot be read as an article: what is wrong, and where.</summary>
public sealed class FrontMatterException : FormatException
{
    internal FrontMatterException(FrontMatterError error, string message, TextPosition position, Exception? inner = null)
        : base(message, inner)
    {
        Error = error;
        Position = position;
    }

    /// <summary>What is wrong. Its name is the error id that PowerShell users see.</summary>
    public FrontMatterError Error { get; }

    /// <summary>Where it is wrong, in the file and not in the front matter alone.</summary>
    public TextPosition Position { get; }

    /// <summary>Why a text that was meant to have front matter has none; else null.</summary>
    internal FenceMistake? FenceMistake { get; init; }
}
