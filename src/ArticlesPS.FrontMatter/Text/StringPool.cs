using System;
using System.Threading;

namespace ArticlesPS.FrontMatter.Text;

/// <summary>
/// Shares strings that occur in thousands of files, such as the names of keys and providers and an article's URL under two
/// names.
/// </summary>
internal static class StringPool
{
    private const int Size = 4096;
    private const int Longest = 256;
    private const int Sampled = 8;

    private static readonly string?[] _texts = new string?[Size];

    /// <summary>The text of a span.</summary>
    public static string Get(string text, TextSpan span)
    {
        if (span.Length is 0 or > Longest)
        {
            return span.In(text);
        }

        ref string? place = ref _texts[PlaceOf(text, span)];
        string? known = Volatile.Read(ref place);
        if (known is not null && known.Length == span.Length && string.CompareOrdinal(text, span.Start, known, 0, span.Length) == 0)
        {
            return known;
        }

        string made = span.In(text);
        Volatile.Write(ref place, made);
        return made;
    }

    // The beginning and the end tell most texts apart.
    private static int PlaceOf(string text, TextSpan span)
    {
        uint hash = (uint)span.Length;
        int head = Math.Min(span.Start + Sampled, span.End);
        for (int i = span.Start; i < head; i++)
        {
            hash = (hash * 31) + text[i];
        }

        for (int i = Math.Max(head, span.End - Sampled); i < span.End; i++)
        {
            hash = (hash * 31) + text[i];
        }

        return (int)(hash % Size);
    }
}
