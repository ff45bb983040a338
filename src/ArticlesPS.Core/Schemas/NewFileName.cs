using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace ArticlesPS.Schemas;

/// <summary>The path of a new file as a schema has it, such as {date}-{slug}.md or {slug}/index.md.</summary>
internal static class NewFileName
{
    public const string Date = "{date}";
    public const string Slug = "{slug}";
    public const string Title = "{title}";
    public const string Category = "{category}";

    private static readonly string[] _parts = [Date, Slug, Title, Category];
    private static readonly Regex _part = new(@"\{[^{}]*\}");

    /// <summary>Why a text can't be such a path, as a sentence; null if it can.</summary>
    public static string? ProblemOf(string name)
    {
        if (_part.Matches(name).Cast<Match>().FirstOrDefault(part => !_parts.Contains(part.Value)) is { } unknown)
        {
            return $"{unknown.Value} is unknown. Use {{date}}, {{slug}}, {{title}} or {{category}}.";
        }

        string[] steps = name.Split('/');
        bool leavesDirectory = steps.Any(step => step is "" or "." or "..") || name.Contains('\\');
        if (leavesDirectory)
        {
            return "It must be the path of a file in a directory, such as '{slug}/index.md'.";
        }

        return name.Contains(Slug) || name.Contains(Title) ? null : "It needs {slug} or {title}, so that two articles have two files.";
    }
}
