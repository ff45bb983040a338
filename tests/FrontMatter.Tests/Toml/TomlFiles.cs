using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.Tests;

namespace ArticlesPS.FrontMatter.Tests.Toml;

/// <summary>
/// Real files with TOML, which are not part of the repository: those of the folder that ARTICLESPS_TOML names, else of a
/// folder of sites beside the real articles.
/// </summary>
internal static class TomlFiles
{
    public static string Missing => "There are no files with TOML here: set ARTICLESPS_TOML to a folder of them.";

    /// <summary>The text of each file; none where there is no folder.</summary>
    public static IReadOnlyList<(string Path, string Text)> All { get; } = [.. Read()];

    private static IEnumerable<(string Path, string Text)> Read()
    {
        string? named = Environment.GetEnvironmentVariable("ARTICLESPS_TOML");
        string? beside = Repository.Corpus is null ? null : Path.Combine(Repository.Corpus, "..", "sites");
        string? folder = string.IsNullOrEmpty(named) ? beside : named;
        return !Directory.Exists(folder)
            ? []
            : Directory
                .EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => (path, File.ReadAllText(path)))
                .Where(file => file.Item2.StartsWith("+++", StringComparison.Ordinal));
    }
}
