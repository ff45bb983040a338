using System;
using System.IO;
using System.Linq;
using ArticlesPS.Cli;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>articles remove, and what keeps it and articles move from taking more than was meant.</summary>
public sealed class RemoveTests : IDisposable
{
    private const string Old = "---\npublished: false\npublishedDateTime: 2020-01-01\n---\n";
    private const string Recent = "---\npublished: true\npublishedDateTime: 2026-01-01\n---\n";
    private const string Silent = "---\ntitle: x\n---\n";

    private const string LeftOut =
        "2 articles were left out: they do not say whether they are published, and the schema default does not say what that means. "
        + "--state Unknown selects such articles.\n";

    private readonly TemporaryDirectory _directory = new();

    public RemoveTests()
    {
        _directory.Write("one/a.md", Old);
        _directory.Write("two/a.md", Old);
        _directory.Write("two/b.md", Recent);
        _directory.Write("two/read.md", "# no article\n");
        _directory.Write("silent/a.md", Silent);
        _directory.Write("silent/b.md", Silent);
    }

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("one", "one/a.md")]
    [InlineData("two/a.md two/b.md", "two/a.md two/b.md")]
    [InlineData("two/a.md one", "two/a.md one/a.md")]
    [InlineData("two --before 2021-01-01", "two/a.md")]
    [InlineData("two --published false", "two/a.md")]
    [InlineData("two --exclude b.md", "two/a.md")]
    [InlineData("two --force", "two/a.md two/b.md")]
    [InlineData(". -r --force --exclude silent", "one/a.md two/a.md two/b.md")]
    public void Files_that_were_named_go_and_so_does_one_that_was_found(string arguments, string removed)
    {
        string[] before = Files();
        Command command = Run("remove", arguments);

        Assert.Equal((0, ""), (command.ExitCode, command.Errors));
        Assert.Equal(before.Except(removed.Split(' ')), Files());
        Assert.Equal(removed.Split(' ').Select(_directory.PathOf), command.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("two", 2, "two")]
    [InlineData("two/a.md two", 2, "two")]
    [InlineData("two/b.md two/a.md two", 2, "two")]
    [InlineData(". -r", 5, "")]
    [InlineData("one two/a.md silent", 3, "")]
    [InlineData("silent two --published false --schema news", 3, "")]
    public void More_than_one_file_that_was_found_needs_force(string arguments, int count, string place)
    {
        string[] before = Files();
        Command command = Run("remove", arguments);

        string directory = _directory.PathOf(place).TrimEnd(Path.DirectorySeparatorChar);
        Assert.Equal((1, ""), (command.ExitCode, command.Output));
        Assert.Equal(
            $"{directory}: {count} files were found here; none of them was removed. Use --force to remove them "
                + $"all, or name the ones to remove. --dry-run lists them.\n",
            command.Errors
        );
        Assert.Equal(before, Files());
    }

    [Theory]
    [InlineData("list silent --published false", 0)]
    [InlineData("list silent --published false --title x", 0)]
    [InlineData("list silent --published", 0)]
    [InlineData("export sitemap silent --published false --destination feed.xml --site-url https://example.com", 1)]
    public void A_site_that_does_not_say_what_is_published_has_no_unpublished_articles(string arguments, int exitCode)
    {
        Command command = Command.RunIn(_directory.FullPath, arguments.Split(' '));

        Assert.Equal(exitCode, command.ExitCode);
        Assert.DoesNotContain("a.md", command.Output, StringComparison.Ordinal);
        Assert.EndsWith(LeftOut, command.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_directory.PathOf("feed.xml")));
    }

    [Fact]
    public void A_dry_run_lists_all_and_says_what_the_removal_needs()
    {
        string[] before = Files();
        Command command = Run("remove", "two --dry-run");

        Assert.Equal((0, $"{_directory.PathOf("two/a.md")}\n{_directory.PathOf("two/b.md")}\n"), (command.ExitCode, command.Output));
        Assert.Equal("2 of these files were found in directories. Removing them needs --force, or a yes at the prompt.\n", command.Errors);
        Assert.Equal("", Run("remove", "two --dry-run --force").Errors);
        Assert.Equal("", Run("remove", "one --dry-run").Errors);
        Assert.Equal(before, Files());
    }

    [Fact]
    public void What_cannot_be_read_is_named_with_the_refusal()
    {
        string faulty = _directory.Write("two/faulty.md", "---\na: 1\na: 2\n---\n");
        string[] errors = Run("remove", "two").Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(2, errors.Length);
        Assert.StartsWith($"{faulty}(3,1): ", errors[0], StringComparison.Ordinal);
        Assert.Contains(": 2 files were found here", errors[1], StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("y", 0)]
    [InlineData("YES", 0)]
    [InlineData("n", 1)]
    [InlineData("", 1)]
    [InlineData("yesterday", 1)]
    public void At_a_terminal_it_asks_once(string answer, int exitCode)
    {
        Skip.IfNot(Terminal.IsThere, "There is no program that makes a terminal.");
        string[] before = Files();

        (int actual, string shown) = Terminal.Run(_directory.FullPath, answer + "\n", "remove", "two", "silent");

        Assert.Equal(exitCode, actual);
        Assert.Equal(2, shown.Split($"Remove all 4 articles found in {_directory.FullPath}? [y/N]").Length);
        Assert.Equal(exitCode == 0 ? ["one/a.md", "two/read.md"] : before, Files());
    }

    [SkippableFact]
    public void An_answer_that_nobody_typed_is_none()
    {
        Skip.IfNot(Terminal.IsThere, "There is no shell.");
        string[] before = Files();

        (int exitCode, string shown) = Terminal.RunPiped(_directory.FullPath, "y\n", "remove", "two");

        Assert.Equal(1, exitCode);
        Assert.Contains("2 files were found here", shown, StringComparison.Ordinal);
        Assert.Equal(before, Files());
    }

    [Theory]
    [InlineData("remove silent --published false")]
    [InlineData("remove silent --published false --force")]
    [InlineData("remove silent --published false --dry-run")]
    [InlineData("remove silent --published")]
    [InlineData("move silent -d moved --published false")]
    [InlineData("move silent -d moved --published false --force")]
    [InlineData("move silent/a.md silent/b.md -d moved --published false --dry-run")]
    [InlineData("move silent -d moved --published")]
    public void Whether_an_article_is_published_is_not_guessed(string arguments)
    {
        string[] before = Files();
        Command command = Run(arguments);

        Assert.Equal((0, "", LeftOut), (command.ExitCode, command.Output, command.Errors));
        Assert.Equal(before, Files());
    }

    [Theory]
    [InlineData("--schema news", "moved/silent/a.md moved/silent/b.md moved/two/a.md one/a.md two/b.md two/read.md")]
    [InlineData("", "moved/two/a.md one/a.md silent/a.md silent/b.md two/b.md two/read.md")]
    public void Only_news_articles_that_do_not_say_are_unpublished(string schema, string files)
    {
        Assert.Equal(0, Run("move", ". -r -d moved --published false --exclude one " + schema).ExitCode);

        Assert.Equal(files.Split(' '), Files());
    }

    [Fact]
    public void The_state_chooses_those_that_do_not_say()
    {
        Command command = Run("move", "silent two -d moved --state unknown");

        Assert.Equal((0, ""), (command.ExitCode, command.Errors));
        Assert.Equal(["moved/silent/a.md", "moved/silent/b.md", "one/a.md", "two/a.md", "two/b.md", "two/read.md"], Files());
    }

    private Command Run(string command, string arguments = "") =>
        Command.RunIn(_directory.FullPath, [.. command.Split(' '), .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

    private string[] Files() =>
        [
            .. Directory
                .EnumerateFiles(_directory.FullPath, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(_directory.FullPath, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
}
