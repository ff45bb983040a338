using System;

namespace ArticlesPS.Editing;

/// <summary>The effect of a change on one field.</summary>
/// <param name="Field">The field's name in the file, or its path, such as heat or images[0].url.</param>
/// <param name="OldText">The old text; null for nothing.</param>
/// <param name="NewText">The new text; null for nothing.</param>
internal sealed record ArticleChange(string Field, string? OldText, string? NewText)
{
    /// <summary>The name shown for the text after the front matter, which isn't a field.</summary>
    internal const string Body = "body";

    private const int LongestText = 60;

    // How much of what is equal is shown before a difference.
    private const int LongestLead = 20;

    /// <summary>
    /// One line, such as <c>heat: 39 -> 79</c>. Long texts are truncated to where they differ, and (empty) is distinguished from (none).
    /// </summary>
    public override string ToString()
    {
        int start = OldText is null || NewText is null ? 0 : FirstShown(Line(OldText), Line(NewText));
        return $"{Field}: {Shown(OldText, start)} -> {Shown(NewText, start)}";
    }

    /// <summary>A text on one line, truncated if it's long.</summary>
    internal static string Shorten(string text) => Shorten(text, 0);

    /// <summary>A text as <see cref="ToString"/> shows it.</summary>
    internal static string Shown(string? text) => Shown(text, 0);

    private static string Shown(string? text, int start) =>
        text switch
        {
            null => "(none)",
            "" => "(empty)",
            _ => Shorten(text, start),
        };

    // Of texts that begin alike for longer than is shown, what precedes the difference by a few words.
    private static int FirstShown(string former, string present)
    {
        int same = 0;
        while (same < former.Length && same < present.Length && former[same] == present[same])
        {
            same++;
        }

        bool isShown = Math.Max(former.Length, present.Length) <= LongestText || same < LongestText - LongestLead;
        return isShown ? 0 : same - LongestLead;
    }

    private static string Shorten(string text, int start)
    {
        string line = Line(text);
        int first = start > 0 && char.IsLowSurrogate(line[start]) ? start - 1 : start;
        int length = Math.Min(line.Length - first, LongestText);
        int end = first + length;
        end -= end < line.Length && char.IsHighSurrogate(line[end - 1]) ? 1 : 0;
        return (first > 0 ? "…" : "") + line.Substring(first, end - first) + (end < line.Length ? "…" : "");
    }

    private static string Line(string text) => text.Replace("\r\n", " ").Replace('\n', ' ').Replace('\r', ' ');
}
