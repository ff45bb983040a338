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

    /// <summary>One line, such as <c>heat: 39 -> 79</c>. Long texts are truncated, and (empty) is distinguished from (none).</summary>
    public override string ToString() => $"{Field}: {Shown(OldText)} -> {Shown(NewText)}";

    /// <summary>A text on one line, truncated if it's long.</summary>
    internal static string Shorten(string text)
    {
        string line = text.Replace("\r\n", " ").Replace('\n', ' ').Replace('\r', ' ');
        int length = Math.Min(line.Length, LongestText);
        length -= length < line.Length && char.IsHighSurrogate(line[length - 1]) ? 1 : 0;
        return length == line.Length ? line : line.Substring(0, length) + "…";
    }

    /// <summary>A text as <see cref="ToString"/> shows it.</summary>
    internal static string Shown(string? text) =>
        text switch
        {
            null => "(none)",
            "" => "(empty)",
            _ => Shorten(text),
        };
}
