using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.Tests;

namespace ArticlesPS.FrontMatter.Tests.Mistakes;

/// <summary>Reads the tables of mistakes beside this file; README.md has their form.</summary>
internal static class MistakeFile
{
    private const string HeadingMark = "## ";
    private const string Fence = "```";
    private const string OutcomeMark = "> ";

    public static IReadOnlyList<string> Names { get; } = ["yaml.md", "toml.md", "json.md"];

    public static IReadOnlyList<MistakeCase> Read(string name)
    {
        string path = Path.Combine(Repository.Root, "tests", "FrontMatter.Tests", "Mistakes", name);
        string[] lines = LineEndings.Replace(File.ReadAllText(path), "\n").Split('\n');
        List<MistakeCase> cases = [];
        string heading = "";
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(HeadingMark, StringComparison.Ordinal))
            {
                heading = lines[i][HeadingMark.Length..];
            }

            if (!lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                continue;
            }

            int start = i;
            i = Array.IndexOf(lines, Fence, start + 1);
            string block = string.Concat(lines[(start + 1)..i].Select(line => Shown(line) + "\n"));
            bool isMovable = lines[i + 1] != "`only here`";
            string outcome = Shown(lines[isMovable ? i + 1 : i + 2]);
            bool hasOutcome = outcome.StartsWith(OutcomeMark, StringComparison.Ordinal);
            FrontMatterFormat format = Enum.Parse<FrontMatterFormat>(lines[start][Fence.Length..], ignoreCase: true);
            cases.Add(
                hasOutcome
                    ? new MistakeCase(start + 1, heading, format, block, outcome[OutcomeMark.Length..], isMovable)
                    : throw new FormatException($"{name}, line {i + 2}: what happens is missing.")
            );
        }

        return cases;
    }

    // Characters that nobody sees stand in the file as others.
    private static string Shown(string line) => line.Replace('⍽', '\u00A0').Replace('⇥', '\t');
}
