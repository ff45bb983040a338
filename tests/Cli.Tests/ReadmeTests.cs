using System;
using System.IO;
using System.Linq;
using ArticlesPS.Cli;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>The commands that the README shows for people without PowerShell, as they stand there.</summary>
public class ReadmeTests
{
    private const string Start = "dotnet run --project src/ArticlesPS.Cli -- ";

    public static TheoryData<string> Commands =>
        [
            .. File.ReadLines(Path.Combine(Repository.Root, "README.md"))
                .Where(line => line.StartsWith(Start, StringComparison.Ordinal))
                .Select(line => line[Start.Length..]),
        ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Each_works_in_a_fresh_clone(string command)
    {
        using TemporaryDirectory clone = new();
        foreach (string file in Directory.EnumerateFiles(Repository.Samples, "*", SearchOption.AllDirectories))
        {
            clone.Write(Path.GetRelativePath(Repository.Root, file), File.ReadAllBytes(file));
        }

        Command run = Command.RunIn(clone.FullPath, command.Split(' '));

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.NotEqual("", run.Output);
    }

    [Fact]
    public void They_list_publish_and_report() =>
        Assert.Equal(["list", "publish", "report"], Commands.Select<object[], string>(command => ((string)command[0]).Split(' ')[0]));
}
