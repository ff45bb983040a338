using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using ArticlesPS.Cli;
using ArticlesPS.Cli.Output;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>What commands take from the console that they are given, and only from there.</summary>
public class ConsoleTests
{
    [Fact]
    public void Only_the_console_asks_the_process_for_streams_and_the_current_directory()
    {
        string sources = Path.Combine(Repository.Root, "src", "ArticlesPS.Cli");
        IEnumerable<string> files = Directory
            .EnumerateFiles(sources, "*.cs", SearchOption.AllDirectories)
            .Where(file =>
                !Path.GetRelativePath(sources, file).StartsWith("obj", StringComparison.Ordinal)
                && Path.GetFileName(file) != "CliConsole.cs"
            );

        // Path.GetFullPath and relative paths would take the directory of the process, which other tests are in, too.
        Assert.Empty(
            from file in files
            from line in File.ReadLines(file)
            where Regex.IsMatch(line, @"\bConsole\.|\bEnvironment\.|\bPath\.(GetFullPath|Exists)\(|\bGetCurrentDirectory\(")
            select $"{Path.GetFileName(file)}: {line.Trim()}"
        );
    }

    [Theory]
    [InlineData(80, 80)]
    [InlineData(120, 120)]
    [InlineData(30, 75)]
    public async Task A_table_is_as_wide_as_the_terminal(int terminal, int widest)
    {
        using TemporaryDirectory directory = new();
        directory.Write(
            "a.md",
            $"---\ntitle: {new string('x', 300)}\npublishedDateTime: 2026-03-12\npublished: false\nquality: 100\nheat: "
                + $"100\nprovider: {{name: {new string('y', 50)}}}\n---\n"
        );
        using StringWriter output = new() { NewLine = "\n" };
        CliConsole console = new()
        {
            OpenInput = () => Stream.Null,
            Output = output,
            Error = new MessageWriter(TextWriter.Null),
            CurrentDirectory = () => directory.FullPath,
            IsOutputTerminal = true,
            TerminalWidth = () => terminal,
        };

        Assert.Equal(0, await Application.RunAsync(["list"], console));

        Assert.Equal(widest, output.ToString().Split('\n').Max(line => line.Length));
        Assert.EndsWith("x…\n", output.ToString(), StringComparison.Ordinal);
    }
}
