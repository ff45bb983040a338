using System;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>What every command that reads says of files that were meant to have front matter.</summary>
public sealed class SkippedTests : IDisposable
{
    private const string Warning =
        ": 2 files were skipped, for example b.md(2,1): a blank line precedes the opening fence. Begin the file with the fence.\n";

    private readonly TemporaryDirectory _directory = new();

    public SkippedTests()
    {
        _directory.Write("a.md", "---\ntype: course\ntitle: a\n---\n");
        _directory.Write("b.md", "\n---\ntitle: b\n---\n");
        _directory.Write("c.md", "\n\n---\ntitle: c\n---\n");
        _directory.Write("README.md", "# Read me\n");
    }

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("list", ".")]
    [InlineData("related", ".")]
    [InlineData("related", ".", "--update", "--dry-run")]
    [InlineData("heat", ".")]
    [InlineData("heat", ".", "--update", "--dry-run")]
    [InlineData("duplicates", ".")]
    [InlineData("topics", ".")]
    [InlineData("set", ".", "--title", "x", "--dry-run")]
    [InlineData("publish", ".", "--dry-run")]
    [InlineData("unpublish", ".", "--dry-run")]
    [InlineData("repair", ".", "--dry-run")]
    [InlineData("move", ".", "--destination", "archive", "--dry-run")]
    [InlineData("remove", ".", "--dry-run")]
    [InlineData("report", ".", "--output", "report.html")]
    [InlineData("frontmatter", ".")]
    [InlineData("check", ".", "--exclude-rule", "FrontMatterMissing")]
    public void Every_command_that_reads_directories_warns_once(params string[] arguments)
    {
        Command command = Command.RunIn(_directory.FullPath, arguments);

        Assert.Equal((0, _directory.FullPath + Warning), (command.ExitCode, command.Errors));
    }

    [Fact]
    public void Verbose_names_all_that_is_skipped_and_stands_anywhere()
    {
        string Skipped(string name) => $"Skipped {_directory.PathOf(name)}: it has no front matter.\n";
        string expected = Skipped("README.md") + Skipped("b.md") + Skipped("c.md") + _directory.FullPath + Warning;

        Assert.Equal(expected, Command.RunIn(_directory.FullPath, "list", "--verbose").Errors);
        Assert.Equal(expected, Command.RunIn(_directory.FullPath, "--verbose", "list").Errors);
    }

    [Fact]
    public void Check_reports_each_as_an_error()
    {
        Command command = Command.RunIn(_directory.FullPath, "check");

        Assert.Equal((1, ""), (command.ExitCode, command.Errors));
        Assert.Equal(
            $"{_directory.PathOf("b.md")}(2,1): error FrontMatterMissing: The file has no front matter: "
                + "a blank line precedes the opening fence. Begin the file with the fence.\n"
                + $"{_directory.PathOf("c.md")}(3,1): error FrontMatterMissing: The file has no front matter: "
                + "a blank line precedes the opening fence. Begin the file with the fence.\n",
            command.Output
        );
    }

    [Fact]
    public void A_file_that_is_named_is_an_error_and_no_warning()
    {
        Command command = Command.RunIn(_directory.FullPath, "list", "b.md");

        Assert.Equal(
            (
                1,
                $"{_directory.PathOf("b.md")}(2,1): The file has no front matter: "
                    + "a blank line precedes the opening fence. Begin the file with the fence.\n"
            ),
            (command.ExitCode, command.Errors)
        );
    }
}
