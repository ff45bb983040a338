using System;
using System.Threading;

namespace ArticlesPS.FrontMatter;

/// <summary>Keeps the names of keys, which are the same in thousands of files, so that each is made once.</summary>
internal static class KeyNames
{
    private const int Size = 512;

    private static readonly string?[] _names = new string?[Size];

    /// <summary>The text of a span.</summary>
    public static string Get(string text, TextSpan span)
    {
        ref string? place = ref _names[PlaceOf(text, span)];
        string? known = Volatile.Read(ref place);
        if (known is not null && known.Length == span.Length && string.CompareOrdinal(text, span.Start, known, 0, span.Length) == 0)
        {
            return known;
        }

        string name = span.In(text);
        Volatile.Write(ref place, name);
        return name;
    }

    private static int PlaceOf(string text, TextSpan span)
    {
        uint hash = (uint)span.Length;
        for (int i = span.Start; i < span.End; i++)
        {
            hash = (hash * 31) + text[i];
        }

        return (int)(hash % Size);
    }
}
