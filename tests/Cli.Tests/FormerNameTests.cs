using System;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>Options that once had another name: scripts may go on using it.</summary>
public sealed class FormerNameTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public FormerNameTests()
    {
        _directory.Write("src/a.md", "---\ntitle: a\npublished: true\npublishedDateTime: 2026-03-01\nwebUrl: https://example.com/a\n---\n");
        _directory.Write("made/.keep", "");
    }

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("report src --output r.html -n", "report src --destination r.html -n")]
    [InlineData("report src -o r.html -n", "report src -d r.html -n")]
    [InlineData("report src --output=r.html -n", "report src --destination=r.html -n")]
    [InlineData("--verbose report src -o:r.html --title T -n", "--verbose report src -d:r.html --site-title T -n")]
    [InlineData("export api src -d api --locale de-de -n", "export api src -d api --language de-de -n")]
    [InlineData(
        "new --directory made --title T --published-date-time 2026-03-12 -n",
        "new --destination made --title T --published-date-time 2026-03-12 -n"
    )]
    [InlineData("frontmatter src --to toml", "frontmatter src --format toml")]
    [InlineData("frontmatter src -t yaml", "frontmatter src -f yaml")]
    public void A_former_name_does_the_same(string former, string now)
    {
        Command before = Command.RunIn(_directory.FullPath, former.Split(' '));
        Command after = Command.RunIn(_directory.FullPath, now.Split(' '));

        Assert.Equal(after, before);
        Assert.Equal(0, after.ExitCode);
        Assert.NotEqual("", after.Output);
    }

    [Theory]
    [InlineData("report", "--output")]
    [InlineData("report", " --title")]
    [InlineData("export api", "--locale")]
    [InlineData("new", "--directory")]
    [InlineData("frontmatter", "--to ")]
    public void No_help_names_it(string command, string former) =>
        Assert.DoesNotContain(former, Command.Run([.. command.Split(' '), "--help"]).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("list src --output x", "--output")]
    [InlineData("set src/a.md --locale x", "--locale")]
    [InlineData("export feed src --destination x.xml --locale x", "--locale")]
    public void It_is_unknown_to_other_commands(string arguments, string option) =>
        Assert.Contains($"'{option}'", Command.RunIn(_directory.FullPath, arguments.Split(' ')).Errors, StringComparison.Ordinal);

    [Fact]
    public void Behind_two_dashes_it_is_a_path()
    {
        _directory.Write("--to", "---\ntitle: t\n---\n");

        Assert.Contains("\"t\"", Command.RunIn(_directory.FullPath, "frontmatter", "--", "--to").Output, StringComparison.Ordinal);
    }
}
