using System;
using System.IO;
using System.Linq;
using ArticlesPS.Cli;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>What `articles set` and its kin write, and what they leave as it is.</summary>
public sealed class SetTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("x: 1", "--field version=1.20", "x: 1\nversion: 1.20")]
    [InlineData("x: 1", "--field zip=09999", "x: 1\nzip: 09999")]
    [InlineData("version: 1.2", "--field version=1.20", "version: 1.20")]
    [InlineData("x: 1", "--field version=\"1.20\"", "x: 1\nversion: \"1.20\"")]
    [InlineData("x: 1", "--field note=", "x: 1\nnote: \"\"")]
    [InlineData("title: a", "--field title=", "title: \"\"")]
    [InlineData("title: a", "--field Title=b", "title: b")]
    [InlineData("date: 2020-01-01", "--field date=2026-03-08", "date: 2026-03-08")]
    [InlineData("ms.date: 2020-01-01", "--field ms.date=2026-03-08", "ms.date: 2026-03-08")]
    [InlineData("x: 1\nms.date: 2020-01-01", "--remove-field ms.date", "x: 1")]
    [InlineData("topics: []", "--remove-topic none", "topics: []")]
    public void Writes_what_is_typed(string before, string options, string after)
    {
        string file = _directory.Write("a.md", $"---\n{before}\n---\n");

        Command command = Command.Run(["set", file, .. options.Split(' ')]);

        Assert.Equal((0, ""), (command.ExitCode, command.Errors));
        Assert.Equal($"---\n{after}\n---\n", File.ReadAllText(file));
    }

    [Theory]
    // The condition, and the files that it selects.
    [InlineData("", "a b")]
    [InlineData("--state draft", "a b")]
    [InlineData("--topic x", "a")]
    [InlineData("--tag x --tag y", "a b")]
    [InlineData("--title A", "a")]
    [InlineData("--published", "")]
    public void Only_articles_that_match_are_published(string filter, string expected)
    {
        _directory.Write("hugo.toml", "");
        _directory.Write("content/a.md", "---\ntitle: A\ntags: [x]\ndraft: true\n---\n");
        _directory.Write("content/b.md", "---\ntitle: B\ntags: [y]\ndraft: true\n---\n");

        string[] options = filter.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Command command = Command.RunIn(_directory.FullPath, ["publish", "content", .. options]);

        Assert.Equal((0, ""), (command.ExitCode, command.Errors));
        string[] published =
        [
            .. new[] { "a", "b" }.Where(name => File.ReadAllText(_directory.PathOf($"content/{name}.md")).Contains("false")),
        ];
        Assert.Equal(expected, string.Join(' ', published));
    }

    [Fact]
    public void A_condition_that_no_article_can_meet_is_said()
    {
        string file = _directory.Write("a.md", "---\ntitle: A\npublished: false\n---\n");

        Command command = Command.Run("publish", file, "--category", "x");

        Assert.Equal("", command.Output);
        Assert.Contains("so --category matched nothing", command.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Today_is_a_date()
    {
        string file = _directory.Write("a.md", "---\ntitle: A\nlastmod: 2020-01-01\n---\n");

        Assert.Equal(0, Command.Run("set", file, "--modified-date-time", "today").ExitCode);

        Assert.Equal($"---\ntitle: A\nlastmod: {DateTime.Now:yyyy-MM-dd}\n---\n", File.ReadAllText(file));
    }

    [Theory]
    [InlineData("--field zip=09999", "zip: (none) -> 09999", 0)]
    [InlineData("--field zip=0x1F", "zip: (none) -> 0x1F", 0)]
    [InlineData("--field zip=1e400", "zip: (none) -> 1e400", 0)]
    [InlineData("--heat 41", "(2,7): The field heat holds '4e1', which is not a whole number", 1)]
    public void Shows_what_it_writes_and_what_the_file_has(string options, string shown, int exitCode)
    {
        string file = _directory.Write("a.md", "---\nheat: 4e1\n---\n");

        Command dry = Command.Run(["set", file, "--dry-run", .. options.Split(' ')]);
        Command done = Command.Run(["set", file, .. options.Split(' ')]);

        Assert.Equal((exitCode, dry.Output, dry.Errors), (done.ExitCode, done.Output, done.Errors));
        Assert.Contains(shown, done.Output + done.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--title=", "title: \"\"\ntopics: [A]", 0)]
    [InlineData("--topic=", "title: a\ntopics: []", 0)]
    [InlineData("--quality=", "title: a\ntopics: [A]", 2)]
    [InlineData("--published=", "title: a\ntopics: [A]", 2)]
    [InlineData("--field=", "title: a\ntopics: [A]", 2)]
    public void A_value_that_is_empty_does_not_take_the_next_argument(string option, string after, int exitCode)
    {
        string text = "---\ntitle: a\ntopics: [A]\n---\n";
        string file = _directory.Write("a.md", text);

        Assert.Equal(exitCode, Command.Run("set", file, option, "--dry-run").ExitCode);
        Assert.Equal(text, File.ReadAllText(file));

        Assert.Equal(exitCode, Command.Run("set", option, "--dry-run", "--", file).ExitCode);
        Assert.Equal(text, File.ReadAllText(file));

        Assert.Equal(exitCode, Command.Run("set", file, option).ExitCode);
        Assert.Equal($"---\n{after}\n---\n", File.ReadAllText(file));
    }

    [Fact]
    public void Refuses_a_path_that_could_be_two_keys()
    {
        string text = "---\nms.date: a\nms:\n  date: b\n---\n";
        string file = _directory.Write("a.md", text);

        Command command = Command.Run("set", file, "--field", "ms.date=c");

        Assert.Equal(1, command.ExitCode);
        Assert.Contains("and the file has both", command.Errors, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(file));
    }

    [Theory]
    [InlineData("set {0} --published true", "holds '2022-10-08', which is not true or false")]
    [InlineData("set {0} --field published=true", "holds '2022-10-08'")]
    [InlineData("publish {0}", "holds '2022-10-08'")]
    [InlineData("unpublish {0}", "holds '2022-10-08'")]
    [InlineData("heat {0} --update", "holds '2022-10-08'")]
    [InlineData("apply {1}", "holds '2022-10-08'")]
    public void Overwrites_a_value_of_another_type_only_with_force(string arguments, string error)
    {
        string text = "---\nquality: 80\nheat: 80\npublished: 2022-10-08\n---\n";
        string file = _directory.Write("a.md", text);
        string rows = _directory.Write("rows.csv", $"FullName,Published\n{file},True\n");
        string[] command = arguments
            .Replace("{0}", file, StringComparison.Ordinal)
            .Replace("{1}", rows, StringComparison.Ordinal)
            .Split(' ');

        Command refused = Command.Run(command);

        Assert.Equal(1, refused.ExitCode);
        string row = arguments.StartsWith("apply", StringComparison.Ordinal) ? $"{rows}(2): " : "";
        Assert.StartsWith($"{row}{file}(4,12): The field published ", refused.Errors, StringComparison.Ordinal);
        Assert.Contains(error, refused.Errors, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(file));
        Assert.Equal(0, Command.Run([.. command, "--force"]).ExitCode);
        Assert.DoesNotContain("2022", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_empty_from_removed()
    {
        string file = _directory.Write("a.md", "---\ntitle: a\ntopics: [a]\n---\n");

        Assert.Equal(
            $"{file}: title: a -> (empty)\n{file}: topics: a -> (none)\n",
            Command.Run("set", file, "--title", "", "--remove-field", "topics", "--dry-run").Output
        );
    }
}
