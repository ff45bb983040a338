using System;

namespace ArticlesPS.FrontMatter;

/// <summary>A change can't be made without changing something else.</summary>
public class EditException : InvalidOperationException
{
    internal EditException(string message, TextPosition? position = null, Exception? inner = null)
        : base(message, inner)
    {
        Position = position;
    }

    /// <summary>Where in the file, or null.</summary>
    public TextPosition? Position { get; }
}
