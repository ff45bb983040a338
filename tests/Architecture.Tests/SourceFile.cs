using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace ArticlesPS.Tests;

/// <summary>A file of C# in the repository.</summary>
internal sealed partial class SourceFile
{
    private SourceFile(string path)
    {
        FullPath = path;
        Path = System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');
        Text = File.ReadAllText(path);
        string[] parts = Path.Split('/');
        Project = parts.Length > 2 ? parts[1] : "";
        Folder = string.Join('/', parts.Skip(2).SkipLast(1));
        Namespace = NamespacePattern().Match(Text) is { Success: true } found ? found.Groups["name"].Value : "";
    }

    /// <summary>Every file below src.</summary>
    public static IReadOnlyList<SourceFile> All { get; } = [.. Below("src")];

    /// <summary>The path in the repository, with slashes.</summary>
    public string Path { get; }

    public string FullPath { get; }

    public string Text { get; }

    /// <summary>The name of the project's folder, as in ArticlesPS.Core.</summary>
    public string Project { get; }

    /// <summary>The folder in the project, with slashes; empty for the project's own.</summary>
    public string Folder { get; }

    public string Namespace { get; }

    /// <summary>The full names of the types that the file declares, but for nested ones.</summary>
    public IEnumerable<string> TypeNames => TypePattern().Matches(Text).Select(match => $"{Namespace}.{match.Groups["name"].Value}");

    /// <summary>The files below a folder of the repository.</summary>
    public static IEnumerable<SourceFile> Below(string folder) =>
        Directory
            .EnumerateFiles(System.IO.Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Split('/', '\\').Any(part => part is "obj" or "bin"))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path));

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespacePattern();

    [GeneratedRegex(
        @"^(?:(?:public|internal|static|sealed|abstract|partial|readonly|ref|unsafe) )+(?:class|struct|enum|interface|record struct|record) (?<name>\w+)",
        RegexOptions.Multiline
    )]
    private static partial Regex TypePattern();
}
