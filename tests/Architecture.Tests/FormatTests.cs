using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>One formatter decides, and what it leaves open has a reading budget.</summary>
public class FormatTests
{
    private const int LongestLine = 140;

    private const int MostFilesInFolder = 15;

    // A file for each cmdlet and each command, where everybody looks for them.
    private static readonly string[] _lists = ["src/ArticlesPS/Commands", "src/ArticlesPS.Cli/Commands"];

    [SkippableFact]
    public void The_formatter_has_nothing_to_change()
    {
        (int exitCode, string restored) = Run("tool", "restore");
        Skip.If(exitCode != 0, $"The formatter cannot be restored: {restored}");

        (int result, string output) = Run("csharpier", "check", ".");

        Assert.True(result == 0, output);
    }

    [Fact]
    public void Lines_end_before_they_are_too_long()
    {
        IEnumerable<string> tooLong = Sources()
            .SelectMany(file => file.Text.Split('\n').Select((line, i) => (Place: $"{file.Path}({i + 1})", line.Length)))
            .Where(line => line.Length > LongestLine)
            .Select(line => $"{line.Place}: {line.Length}");

        Findings.AssertNone(tooLong);
    }

    [Fact]
    public void No_conditional_expression_stands_in_another()
    {
        IEnumerable<string> nested = Sources().SelectMany(file => file.NestedConditionals.Select(line => $"{file.Path}({line})"));

        Findings.AssertNone(nested);
    }

    [Fact]
    public void Folders_have_subjects_before_they_have_too_many_files()
    {
        IEnumerable<string> crowded = SourceFile
            .All.GroupBy(file => Path.GetDirectoryName(file.Path))
            .Where(folder => folder.Count() > MostFilesInFolder && !_lists.Contains(folder.Key))
            .Select(folder => $"{folder.Key}: {folder.Count()}");

        Findings.AssertNone(crowded);
    }

    private static IEnumerable<SourceFile> Sources() => [.. SourceFile.All, .. SourceFile.Below("tests"), .. SourceFile.Below("tools")];

    private static (int ExitCode, string Output) Run(params string[] arguments)
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        System.Threading.Tasks.Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, $"{output}{errors.Result}");
    }
}
