using System;
using System.IO;
using System.Linq;
using ArticlesPS.Cli;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>What `articles` makes of front matter in TOML and JSON.</summary>
public sealed class FormatTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void All_formats_are_listed_side_by_side()
    {
        _directory.Write("a.md", "---\ntitle: A\nheat: 1\n---\n");
        _directory.Write("b.md", "+++\ntitle = \"B\"\nheat = 2\nchecked = 2026-03-01\n+++\n");
        _directory.Write("c.md", "{\n  \"title\": \"C\",\n  \"heat\": 3\n}\n");
        _directory.Write("d.md", "---toml\ntitle = 'D'\n---\n");
        _directory.Write("e.md", "{{< shortcode >}}\n");

        Command command = Command.Run(["list", _directory.FullPath, "--format", "csv"]);

        string[] lines = command.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((0, ""), (command.ExitCode, command.Errors));
        Assert.Equal(["\"A\",", "\"B\",", "\"C\",", "\"D\","], lines.Skip(1).Select(line => line[..4]));
        Assert.Contains("\"checked=2026-03-01\"", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_malformed_one_is_named_with_line_and_column_and_the_rest_is_listed()
    {
        _directory.Write("a.md", "+++\ntitle = \n+++\n");
        _directory.Write("b.md", "{\n  \"title\": 'b'\n}\n");
        _directory.Write("c.md", "---js\n{ title: 1 }\n---\n");
        _directory.Write("d.md", "+++\ntitle = 'D'\n+++\n");

        Command command = Command.Run(["list", _directory.FullPath]);

        Assert.Equal(1, command.ExitCode);
        Assert.Contains("D", command.Output, StringComparison.Ordinal);
        string[] errors = command.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, errors.Length);
        Assert.StartsWith($"{_directory.PathOf("a.md")}(2,", errors[0], StringComparison.Ordinal);
        Assert.StartsWith(
            $"{_directory.PathOf("b.md")}(2,12): JSON writes keys and texts in double quotes",
            errors[1],
            StringComparison.Ordinal
        );
        Assert.StartsWith($"{_directory.PathOf("c.md")}(1,1): ", errors[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+++\ntitle = 'a' # c\n\n[extra]\nx = 1\n+++\n", "+++\ntitle = 'b' # c\nheat = 5\n\n[extra]\nx = 2\n+++\n")]
    [InlineData(
        "{\n  \"title\": \"a\",\n  \"extra\": { \"x\": 1 }\n}\n",
        "{\n  \"title\": \"b\",\n  \"heat\": 5,\n  \"extra\": { \"x\": 2 }\n}\n"
    )]
    public void Fields_are_set_in_the_format_of_the_file(string before, string after)
    {
        string file = _directory.Write("a.md", before);
        string[] arguments = ["set", file, "--title", "b", "--heat", "5", "--field", "extra.x=2"];

        Command dry = Command.Run([.. arguments, "--dry-run"]);
        Assert.Equal(before, File.ReadAllText(file));
        Command done = Command.Run(arguments);

        Assert.Equal((0, dry.Output, ""), (done.ExitCode, done.Output, done.Errors));
        Assert.Equal(after, File.ReadAllText(file));
    }

    [Fact]
    public void An_edited_table_of_all_formats_is_applied()
    {
        string toml = _directory.Write("a.md", "+++\ntitle = \"A\"\ntopics = [\n  \"x\", # why\n]\n+++\n");
        string json = _directory.Write("b.md", "{\"title\": \"B\", \"topics\": [\"x\"]}\n");
        Command list = Command.Run(["list", _directory.FullPath, "--format", "csv"]);
        string table = _directory.Write("table.csv", list.Output.Replace("\"x\"", "\"x; y\"", StringComparison.Ordinal));

        Command command = Command.Run(["apply", table]);

        Assert.Equal((0, ""), (command.ExitCode, command.Errors));
        Assert.Equal("+++\ntitle = \"A\"\ntopics = [\n  \"x\", # why\n  \"y\",\n]\n+++\n", File.ReadAllText(toml));
        Assert.Equal("{\"title\": \"B\", \"topics\": [\"x\", \"y\"]}\n", File.ReadAllText(json));
    }
}
