using System.Runtime.CompilerServices;

namespace ArticlesPS.FrontMatter.Text;

/// <summary>A line of a text: its start, the end of its characters, and the start of the next line.</summary>
/// <param name="Start">The offset of the first character.</param>
/// <param name="End">The offset of the line ending, or the text's length.</param>
/// <param name="Next">The offset after the line ending; equal to <paramref name="End"/> if there is none.</param>
internal readonly record struct TextLine(int Start, int End, int Next)
{
    private static readonly char[] _breaks = ['\r', '\n'];

    [MethodImpl(Scanning.Optimized)]
    public static TextLine At(string text, int start)
    {
        int end = text.IndexOfAny(_breaks, start);
        if (end < 0)
        {
            return new TextLine(start, text.Length, text.Length);
        }

        bool isPair = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n';
        return new TextLine(start, end, end + (isPair ? 2 : 1));
    }
}
