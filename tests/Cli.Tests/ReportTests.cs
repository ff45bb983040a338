using System;
using System.IO;
using System.Linq;
using ArticlesPS.Cli;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>articles report.</summary>
public sealed class ReportTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void The_report_is_written_once_and_a_second_run_writes_nothing()
    {
        _directory.Write("_news/a.md", "---\ntitle: Harbour cranes\n---\n");
        _directory.Write("_config.yml", "title: Harbour News\n");
        Command dry = Command.RunIn(_directory.FullPath, "report", "_news", "--output", "out/report.html", "--dry-run");
        Assert.False(Directory.Exists(_directory.PathOf("out")));
        Command first = Command.RunIn(_directory.FullPath, "report", "_news", "--output", "out/report.html");
        Command second = Command.RunIn(_directory.FullPath, "report", "_news", "--output", "out/report.html");

        string path = _directory.PathOf("out/report.html");
        Assert.Equal((0, $"create {path}\n", ""), (dry.ExitCode, dry.Output, dry.Errors));
        Assert.Equal((0, $"create {path}\n", ""), (first.ExitCode, first.Output, first.Errors));
        Assert.Equal((0, "", ""), (second.ExitCode, second.Output, second.Errors));
        string page = File.ReadAllText(path);
        Assert.Contains("<h1 dir=\"auto\">Harbour News</h1>", page);
        Assert.Contains("\"_news/a.md\"", page);
        Assert.Equal(["report.html"], Directory.EnumerateFileSystemEntries(_directory.PathOf("out")).Select(Path.GetFileName));
    }

    [Fact]
    public void A_title_and_a_root_can_be_given()
    {
        string news = _directory.Write("_news/a.md", "---\ntitle: a\n---\n");
        Command command = Command.Run(
            "report",
            news,
            "-o",
            _directory.PathOf("r.html"),
            "--title",
            "Mine & yours",
            "--root",
            _directory.PathOf("_news")
        );

        Assert.Equal((0, ""), (command.ExitCode, command.Errors));
        Assert.Contains("<h1 dir=\"auto\">Mine &amp; yours</h1>", File.ReadAllText(_directory.PathOf("r.html")));
        Assert.Contains("\"path\":[\"a.md\"]", File.ReadAllText(_directory.PathOf("r.html")));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_named_and_the_others_are_reported()
    {
        _directory.Write("a.md", "---\na: 1\na: 2\n---\n");
        _directory.Write("b.md", "---\ntitle: b\n---\n");
        Command command = Command.RunIn(_directory.FullPath, "report", "-o", "r.html");

        Assert.Equal(3, command.ExitCode);
        Assert.Contains("a.md(3,1): ", command.Errors);
        Assert.Contains("\"title\":[\"b\"]", File.ReadAllText(_directory.PathOf("r.html")));
    }

    [Theory]
    [InlineData("_news", "This is a directory.")]
    [InlineData("_news/a.md", "This is an article")]
    public void A_destination_that_is_no_place_for_a_report_fails(string path, string fault)
    {
        _directory.Write("_news/a.md", "---\ntitle: a\n---\n");
        Command command = Command.RunIn(_directory.FullPath, "report", "_news", "-o", path);

        Assert.Equal((1, ""), (command.ExitCode, command.Output));
        Assert.StartsWith($"{_directory.PathOf(path)}: {fault}", command.Errors);
        Assert.Equal("---\ntitle: a\n---\n", File.ReadAllText(_directory.PathOf("_news/a.md")));
    }

    [Theory]
    [InlineData]
    [InlineData("-o", "")]
    [InlineData("-o", "r.html", "--root", "")]
    public void A_command_line_that_means_nothing_writes_nothing(params string[] arguments)
    {
        Command command = Command.RunIn(_directory.FullPath, ["report", .. arguments]);

        Assert.Equal((2, ""), (command.ExitCode, command.Output));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_directory.FullPath));
    }
}
