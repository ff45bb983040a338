using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using ArticlesPS.Checks;
using ArticlesPS.Cli;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Types;
using ArticlesPS.Text;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>articles check and repair.</summary>
public sealed class CheckTests : IDisposable
{
    private const string Good = "---\ntype: course\ntitle: a\n---\n";
    private const string Warning = "---\ntype: course\ntitle: \"Itâ€™s\"\n---\n";
    private const string Error = "---\ntype: course\ntitle: a\nquality: high\n---\n";
    private const string Malformed = "---\na: 1\na: 2\n---\n";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData(Good, 0, "")]
    [InlineData(Warning, 0, "{0}(3,1): warning Mojibake: title: 'Itâ€™s' was 'It’s' before UTF-8 was read as Windows-1252.\n")]
    [InlineData(Error, 1, "{0}(4,1): error FieldType: quality: 'high' is not a whole number.\n")]
    public void Only_errors_fail(string text, int exitCode, string output)
    {
        string path = _directory.Write("a.md", text);
        Command command = Command.Run("check", path);

        Assert.Equal((exitCode, ""), (command.ExitCode, command.Errors));
        Assert.Equal(string.Format(null, output, path), command.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_file_that_cannot_be_read_fails_and_the_others_are_checked()
    {
        _directory.Write("a.md", Malformed);
        _directory.Write("b.md", Warning);
        Command command = Command.Run("check", _directory.FullPath);

        Assert.Equal(1, command.ExitCode);
        Assert.Contains("a.md(3,1): ", command.Errors);
        Assert.Contains("b.md(3,1): warning Mojibake", command.Output);
    }

    [Fact]
    public void Sarif_names_rules_places_and_levels()
    {
        string path = _directory.Write("news/ä b#1%.md", Warning);
        _directory.Write("news/b.md", Malformed);
        _directory.Write("news/c.md", Error);
        Command command = Command.RunIn(_directory.FullPath, "check", "news", "--format", "sarif");

        Assert.Equal((1, ""), (command.ExitCode, command.Errors));
        JsonElement log = JsonDocument.Parse(command.Output).RootElement;
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        Assert.Equal("https://json.schemastore.org/sarif-2.1.0.json", log.GetProperty("$schema").GetString());
        JsonElement run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        JsonElement driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("ArticlesPS", driver.GetProperty("name").GetString());
        JsonElement[] rules = [.. driver.GetProperty("rules").EnumerateArray()];
        Assert.Equal(RuleDescriptor.All.Select(rule => rule.Id), rules.Select(rule => rule.GetProperty("id").GetString()));

        JsonElement[] results = [.. run.GetProperty("results").EnumerateArray()];
        Assert.Equal(
            [
                ("DuplicateKey", "error", "news/b.md", 3),
                ("FieldType", "error", "news/c.md", 4),
                ("Mojibake", "warning", "news/%C3%A4%20b%231%25.md", 3),
            ],
            results.Select(result =>
                (
                    Text(result, "ruleId"),
                    Text(result, "level"),
                    Text(Place(result).GetProperty("artifactLocation"), "uri"),
                    Place(result).GetProperty("region").GetProperty("startLine").GetInt32()
                )
            )
        );
        Assert.All(results, result => Assert.NotEmpty(Text(result.GetProperty("message"), "text")));
        Assert.Equal("Mojibake", Text(rules[results[2].GetProperty("ruleIndex").GetInt32()], "id"));
        Assert.All(results, result => Assert.Equal("%SRCROOT%", Text(Place(result).GetProperty("artifactLocation"), "uriBaseId")));
        string root = Text(run.GetProperty("originalUriBaseIds").GetProperty("%SRCROOT%"), "uri");
        Assert.Equal(path, new Uri(new Uri(root), Text(Place(results[2]).GetProperty("artifactLocation"), "uri")).LocalPath);
    }

    [Fact]
    public void Sarif_of_nothing_is_a_log_without_results()
    {
        _directory.Write("a.md", Good);
        JsonElement log = JsonDocument.Parse(Command.RunIn(_directory.FullPath, "check", "--format", "sarif").Output).RootElement;

        Assert.Empty(log.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
    }

    [Theory]
    [InlineData("--exclude-rule", "Field*")]
    [InlineData("--include-rule", "Mojibake")]
    public void Rules_are_chosen_by_name(string option, string value)
    {
        string path = _directory.Write("a.md", Error);

        Assert.Equal((0, ""), (Command.Run("check", path, option, value).ExitCode, Command.Run("check", path, option, value).Output));
    }

    [Theory]
    [InlineData("check", "--include-rule", "Nothing")]
    [InlineData("repair", "--exclude-rule", "Nothing")]
    [InlineData("check", "--format", "xml")]
    [InlineData("repair", "--newline", "CR")]
    public void A_command_line_that_means_nothing_checks_nothing(string verb, string option, string value)
    {
        Command command = Command.Run(verb, _directory.FullPath, option, value);

        Assert.Equal((2, ""), (command.ExitCode, command.Output));
    }

    [Fact]
    public void The_taxonomy_is_that_of_the_site_or_a_given_one()
    {
        _directory.Write("a.md", "---\ntype: course\ntitle: a\ntopics: [Sports]\n---\n");
        string topic = _directory.Write("_data/topics/ai.yaml", "name: AI\nkeywords: [AI]\n");
        string elsewhere = Path.GetTempPath();

        Assert.Contains("There is no topic 'Sports'", Command.RunIn(_directory.FullPath, "check").Output);
        Assert.Contains("There is no topic 'Sports'", Command.RunIn(elsewhere, "check", _directory.FullPath, "--taxonomy", topic).Output);
        Assert.Equal(1, Command.Run("check", _directory.FullPath, "--taxonomy", _directory.PathOf("none")).ExitCode);
    }

    [Fact]
    public void The_rules_are_listed()
    {
        Command command = Command.Run("check", "--list-rules");

        Assert.Equal(
            RuleDescriptor.All.Select(rule => rule.Id),
            command.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0])
        );
    }

    [Fact]
    public void Repair_mends_and_shows_what_it_mends()
    {
        string path = _directory.Write("2020-01-01-a.md", Warning.Replace("title", "publishedDateTime: 2026-03-01\ntitle"));
        Command dry = Command.Run("repair", path, "--dry-run");
        Assert.Contains("Itâ€™s", File.ReadAllText(path));
        Command command = Command.Run("repair", path, "--newline", "crlf");

        Assert.Equal(
            $"{path}: title: Itâ€™s -> It’s\n{path}: file name: 2020-01-01-a.md -> 2026-03-01-a.md\n",
            dry.Output.ReplaceLineEndings("\n")
        );
        Assert.Equal((0, ""), (command.ExitCode, command.Errors));
        string repaired = Assert.Single(Directory.GetFiles(_directory.FullPath));
        Assert.Equal("---\r\ntype: course\r\npublishedDateTime: 2026-03-01\r\ntitle: \"It’s\"\r\n---\r\n", File.ReadAllText(repaired));
        Assert.Equal((0, ""), (Command.Run("check", repaired).ExitCode, Command.Run("repair", repaired).Output));
    }

    private static JsonElement Place(JsonElement result) =>
        Assert.Single(result.GetProperty("locations").EnumerateArray()).GetProperty("physicalLocation");

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
