using System;

namespace ArticlesPS.FrontMatter;

/// <summary>A place in a file as editors show it.</summary>
/// <param name="Line">The line, from 1. LF, CRLF and a lone CR each end one.</param>
/// <param name="Column">The column, from 1, in UTF-16 code units.</param>
public readonly record struct TextPosition(int Line, int Column)
{
    /// <summary>
    /// The position of an offset. A byte-order mark at the start of <paramref name="text"/> takes no column, as in editors.
    /// </summary>
    public static TextPosition At(string text, int offset)
    {
        ArgumentNullException.ThrowIfNull(text);

        int line = 1;
        int lineStart = text.Length > 0 && text[0] == FrontMatterDocument.ByteOrderMark ? 1 : 0;
        int end = Math.Min(offset, text.Length);
        for (int i = lineStart; i < end; i++)
        {
            char c = text[i];
            if (c == '\n' || (c == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
            {
                line++;
                lineStart = i + 1;
            }
        }

        return new TextPosition(line, Math.Max(offset - lineStart, 0) + 1);
    }
}
