using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>The two commands at the top of the README.</summary>
public class ReadmeTests
{
    private static readonly string[] _commands = FirstBlock("sh");

    [Fact]
    public void Two_commands_run_the_tour_and_the_tests() => Assert.Equal(["dotnet run --project samples/tour", "dotnet test"], _commands);

    [Fact]
    public void They_mean_the_same_in_every_shell() =>
        Assert.All(_commands, command => Assert.Matches(@"^[a-z]+( (--)?[a-z]+(/[a-z]+)*)*$", command));

    [Fact]
    public void The_build_server_runs_just_these()
    {
        string[] run =
        [
            .. File.ReadLines(Path.Combine(Repository.Root, ".ci", "run"))
                .Where(line => line.StartsWith("run ", StringComparison.Ordinal))
                .Select(line => line[4..]),
        ];

        Assert.Equal(_commands, run);
    }

    private static string[] FirstBlock(string language) =>
        Regex
            .Match(
                File.ReadAllText(Path.Combine(Repository.Root, "README.md")).ReplaceLineEndings("\n"),
                $"(?ms)^```{language}\n(.*?)\n```$"
            )
            .Groups[1]
            .Value.Split('\n');
}
