using System;
using System.IO;
using ArticlesPS.Cli;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>What `articles` says to names of commands and options that do not exist, and to a command that stands alone.</summary>
public sealed class UnknownNameTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("export")]
    public void A_command_that_only_has_commands_shows_its_help(string arguments)
    {
        string[] words = arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        Command alone = Command.Run(words);

        Assert.Equal(Command.Run([.. words, "--help"]), alone);
        Assert.Equal((0, ""), (alone.ExitCode, alone.Errors));
        Assert.Contains("Commands:", alone.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lst", "There is no command 'lst'. Did you mean 'list'?")]
    [InlineData("LIST .", "There is no command 'LIST'. Did you mean 'list'?")]
    [InlineData("front-matter a.md --field x", "There is no command 'front-matter'. Did you mean 'frontmatter'?")]
    [InlineData("export fed . --destination x.xml", "There is no command 'export fed'. Did you mean 'export feed'?")]
    [InlineData("help", "There is no command 'help'. Did you mean '--help'?")]
    [InlineData("export help", "There is no command 'export help'. Did you mean 'export --help'?")]
    [InlineData("delete a.md", "There is no command 'delete'.")]
    [InlineData("--hlp", "There is no option '--hlp'. Did you mean '--help'?")]
    [InlineData("--verison", "There is no option '--verison'. Did you mean '--version'?")]
    public void An_unknown_command_is_told_the_nearest(string arguments, string message) => AssertUsage(arguments, message);

    [Theory]
    [InlineData("list --recrse", "There is no option '--recrse'. Did you mean '--recurse'?")]
    [InlineData("list . --rec", "There is no option '--rec'. Did you mean '--recurse'?")]
    [InlineData("list . -Recurse", "There is no option '-Recurse'. Did you mean '--recurse'?")]
    [InlineData("list . -x", "There is no option '-x'.")]
    [InlineData("show --fromat json a.md", "There is no option '--fromat'. Did you mean '--format'?")]
    [InlineData("new --titl x", "There is no option '--titl'. Did you mean '--title'?")]
    [InlineData("set a.md --titel x", "There is no option '--titel'. Did you mean '--title'?")]
    [InlineData(
        "set a.md --publishedDateTime=2026-03-01",
        "There is no option '--publishedDateTime'. Did you mean '--published-date-time'?"
    )]
    [InlineData("set a.md --pub x", "There is no option '--pub'. Did you mean '--published-date-time' or '--published'?")]
    [InlineData("set a.md --heat 5 --hlep", "There is no option '--hlep'. Did you mean '--help'?")]
    [InlineData("set a.md --frobnicate 5", "There is no option '--frobnicate'.")]
    [InlineData("publish a.md --dryrun", "There is no option '--dryrun'. Did you mean '--dry-run'?")]
    [InlineData("apply --forc t.csv", "There is no option '--forc'. Did you mean '--force'?")]
    [InlineData("move . --destinaton x", "There is no option '--destinaton'. Did you mean '--destination'?")]
    [InlineData("remove . --publised false", "There is no option '--publised'. Did you mean '--published'?")]
    [InlineData("related a.md --amogn .", "There is no option '--amogn'. Did you mean '--among'?")]
    [InlineData("heat --udate", "There is no option '--udate'. Did you mean '--update'?")]
    [InlineData("topics --taxnomy x", "There is no option '--taxnomy'. Did you mean '--taxonomy'?")]
    [InlineData("duplicates --recursive", "There is no option '--recursive'. Did you mean '--recurse'?")]
    [InlineData("check --list-rule", "There is no option '--list-rule'. Did you mean '--list-rules'?")]
    [InlineData("repair --inclde-rule x", "There is no option '--inclde-rule'. Did you mean '--include-rule'?")]
    [InlineData("feed x.xml --stat s", "There is no option '--stat'. Did you mean '--state'?")]
    [InlineData("export feed --destinaton x", "There is no option '--destinaton'. Did you mean '--destination'?")]
    [InlineData("report --destinaton x.html", "There is no option '--destinaton'. Did you mean '--destination'?")]
    [InlineData("frontmatter --withpath a.md", "There is no option '--withpath'. Did you mean '--with-path'?")]
    public void An_unknown_option_is_told_the_nearest_in_every_command(string arguments, string message) => AssertUsage(arguments, message);

    [Fact]
    public void All_unknown_options_are_named_each_once()
    {
        Command command = Command.RunIn(_directory.FullPath, "set", "a.md", "--titel", "x", "--heet", "5", "--titel", "y");

        Assert.Equal(
            """
            articles: There is no option '--titel'. Did you mean '--title'?
            articles: There is no option '--heet'. Did you mean '--heat'?
            Try 'articles --help'.

            """,
            command.Errors
        );
    }

    [Theory]
    [InlineData("show --a.md")]
    [InlineData("show -- --b.md")]
    public void What_begins_with_a_hyphen_and_exists_or_stands_behind_two_is_a_path(string arguments)
    {
        _directory.Write("--a.md", "---\ntitle: A\n---\n");

        Command command = Command.RunIn(_directory.FullPath, arguments.Split(' '));

        Assert.DoesNotContain("option", command.Errors, StringComparison.Ordinal);
        Assert.Equal(arguments.EndsWith("--a.md", StringComparison.Ordinal) ? 0 : 1, command.ExitCode);
    }

    [Theory]
    [InlineData("apply")]
    [InlineData("show")]
    [InlineData("list")]
    public void Standard_input_is_no_unknown_option(string name) =>
        AssertUsage($"{name} -", "Standard input (-) is not read here. Name a file.");

    [Fact]
    public void The_values_that_an_option_takes_are_named_on_one_line() =>
        AssertUsage("list --format xlsx", "Argument 'xlsx' not recognized. Must be one of: 'table' 'csv' 'json' 'jsonl' 'path' 'path0'");

    private void AssertUsage(string arguments, string message)
    {
        string article = _directory.Write("a.md", "---\ntitle: A\n---\n");

        Command command = Command.RunIn(_directory.FullPath, arguments.Split(' '));

        Assert.Equal((2, "", $"articles: {message}\nTry 'articles --help'.\n"), (command.ExitCode, command.Output, command.Errors));
        Assert.Equal("---\ntitle: A\n---\n", File.ReadAllText(article));
    }
}
