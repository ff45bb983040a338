using System;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Diagnosis;

/// <summary>Part of a text, as a message shows it.</summary>
internal static class Excerpt
{
    private const int Longest = 40;

    /// <summary>The text of a span on one line, truncated if it's long.</summary>
    public static string Of(string text, TextSpan span, int longest = Longest)
    {
        int lineEnd = TextLine.At(text, span.Start).End;
        int end = Math.Min(Math.Min(span.End, lineEnd), span.Start + longest);
        bool isHalf = end > span.Start && end < text.Length && char.IsHighSurrogate(text[end - 1]) && char.IsLowSurrogate(text[end]);
        end += isHalf ? 1 : 0;
        return text.Substring(span.Start, end - span.Start) + (end < span.End ? "…" : "");
    }
}
