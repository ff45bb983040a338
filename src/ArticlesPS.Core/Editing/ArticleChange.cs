using System;

namespace ArticlesPS.Editing;

/// <summary>What a change did, or would do, to one field.</summary>
/// <param name="Field">The field's name in the file, or its path, as in heat or images[0].url.</param>
/// <param name="OldText">What it said; null for nothing.</param>
/// <param name="NewText">What it says then; null for nothing.</param>
internal sealed record ArticleChange(string Field, string? OldText, string? NewText)
{
    /// <summary>What stands for the text behind the front matter, which is no field.</summary>
    internal const string Body = "body";

    private const int LongestText = 60;

    /// <summary>One line, as in <c>heat: 39 -> 79</c>. Long texts are cut, and (empty) is told from (none).</summary>
    public override string ToString() => $"{Field}: {Shown(OldText)} -> {Shown(NewText)}";

    /// <summary>A text on one line, cut where it is long.</summary>
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
