using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Diagnosis;

namespace ArticlesPS.Querying;

/// <summary>
/// The files of a run that were found in directories and left out because they have no front matter. It tells those that
/// were meant to have some from the others, such as a README, about which there is nothing to say.
/// </summary>
internal sealed class SkippedFiles
{
    private readonly Dictionary<(string Directory, FenceMistake Mistake), Group> _groups = [];
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);

    /// <summary>Whether a file without front matter was meant to have some.</summary>
    public static bool IsSuspect(ArticleException e) => MistakeOf(e) is not null;

    /// <summary>Whether a file has no front matter because it has no text at all.</summary>
    public static bool IsEmpty(ArticleException e) => MistakeOf(e) == FenceMistake.Empty;

    /// <summary>Adds a skipped file, however often it comes up.</summary>
    /// <param name="e">That it has no front matter.</param>
    public void Add(ArticleException e)
    {
        if (MistakeOf(e) is not { } mistake || !_paths.Add(e.Target))
        {
            return;
        }

        (string, FenceMistake) key = (Path.GetDirectoryName(e.Target) ?? "", mistake);
        if (_groups.TryGetValue(key, out Group? group))
        {
            group.Count++;
        }
        else
        {
            _groups.Add(key, new Group(e) { Count = 1 });
        }
    }

    /// <summary>A warning for each directory and kind of mistake, in the order of the directories.</summary>
    public IEnumerable<string> Warnings() =>
        _groups
            .OrderBy(group => group.Key.Directory, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Mistake.Cause, StringComparer.Ordinal)
            .Select(group => WarningOf(group.Key.Directory, group.Key.Mistake, group.Value));

    private static string WarningOf(string directory, FenceMistake mistake, Group group)
    {
        string name = Path.GetFileName(group.Example.Target);
        string example = group.Example.Position is { } at ? FormattableString.Invariant($"{name}({at.Line},{at.Column})") : name;
        string files = group.Count == 1 ? $"1 file was skipped, {example}" : Many(group.Count, example);
        return $"{directory}: {files}: {mistake.Cause}. {mistake.Remedy}";
    }

    private static string Many(int count, string example) =>
        FormattableString.Invariant($"{count} files were skipped, for example {example}");

    private static FenceMistake? MistakeOf(ArticleException e) => (e.InnerException as FrontMatterException)?.FenceMistake;

    private sealed class Group(ArticleException example)
    {
        public ArticleException Example { get; } = example;

        public int Count { get; set; }
    }
}
