using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Diagnosis;

/// <summary>The lines that a version control system leaves in a file where two changes meet.</summary>
internal static class ConflictMarker
{
    private const int Length = 7;

    /// <summary>The offset of the first line of a span that is a marker; -1 if there is none.</summary>
    public static int Find(string text, TextSpan span)
    {
        for (TextLine line = TextLine.At(text, span.Start); line.Start < span.End; line = TextLine.At(text, line.Next))
        {
            if (IsAt(text, line.Start))
            {
                return line.Start;
            }
        }

        return -1;
    }

    /// <summary>
    /// Whether the line at an offset is a marker: a sign seven times, optionally followed by a blank and the name of the
    /// side.
    /// </summary>
    public static bool IsAt(string text, int lineStart)
    {
        TextLine line = TextLine.At(text, lineStart);
        if (line.End - lineStart < Length || text[lineStart] is not ('<' or '=' or '>' or '|'))
        {
            return false;
        }

        for (int i = 1; i < Length; i++)
        {
            if (text[lineStart + i] != text[lineStart])
            {
                return false;
            }
        }

        int rest = lineStart + Length;
        return rest == line.End || (text[rest] == ' ' && text[lineStart] != '=');
    }
}
