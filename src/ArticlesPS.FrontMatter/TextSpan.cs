using System;

namespace ArticlesPS.FrontMatter;

/// <summary>A half-open range of characters in a document's text, in UTF-16 code units from its start.</summary>
/// <param name="Start">The offset of the first character.</param>
/// <param name="End">The offset after the last character; equal to <paramref name="Start"/> in an empty span.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>The number of UTF-16 code units in the span.</summary>
    public int Length => End - Start;

    /// <summary>Whether the span holds no character.</summary>
    public bool IsEmpty => End == Start;

    /// <summary>The characters of the span.</summary>
    public string In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        return text.Substring(Start, Length);
    }
}
