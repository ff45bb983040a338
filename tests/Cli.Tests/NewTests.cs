using System;
using System.IO;
using System.Linq;
using ArticlesPS.Cli;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>articles new.</summary>
public sealed class NewTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Options_make_one_article()
    {
        Command command = New(
            "--title",
            "Ferry sails",
            "--published-date-time",
            "2026-03-12",
            "--topic",
            "Harbour",
            "--topic",
            "Travel",
            "--field",
            "price=5"
        );

        Assert.Equal((0, ""), (command.ExitCode, command.Errors));
        string path = command.Output.TrimEnd();
        Assert.Equal("2026-03-12-ferry-sails.md", Path.GetFileName(path));
        Assert.Equal(
            "---\ntitle: \"Ferry sails\"\npublishedDateTime: 2026-03-12T00:00:00Z\n\ntopics:\n  - Harbour\n  - Travel\nprice: 5\n---\n\n",
            File.ReadAllText(path)
        );
    }

    [Theory]
    [InlineData("csv", "Title,PublishedDateTime,Url\r\nOne,2026-03-01,https://example.com/1\r\n\"Two, or more\",2026-03-02,\r\n")]
    [InlineData(
        "json",
        "[{\"title\":\"One\",\"publishedDateTime\":\"2026-03-01\",\"url\":\"https://example.com/1\"},\n "
            + "{\"title\":\"Two, or more\",\"publishedDateTime\":\"2026-03-02\"}]"
    )]
    [InlineData(
        "jsonl",
        "{\"title\":\"One\",\"publishedDateTime\":\"2026-03-01\",\"url\":\"https://example.com/1\"}\n"
            + "{\"title\":\"Two, or more\",\"publishedDateTime\":\"2026-03-02\"}\n"
    )]
    [InlineData(
        "bom",
        "\uFEFF[{\"title\":\"One\",\"publishedDateTime\":\"2026-03-01\",\"url\":\"https://example.com/1\"},"
            + "{\"title\":\"Two, or more\",\"publishedDateTime\":\"2026-03-02\"}]"
    )]
    public void Rows_make_an_article_each(string ending, string text)
    {
        string rows = _directory.Write("rows." + ending, text);
        Command command = New(rows, "--category", "news");

        Assert.Equal((0, ""), (command.ExitCode, command.Errors));
        Article[] made = [.. command.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Article.Read(line.Trim()))];
        Assert.Equal(
            [("One", "https://example.com/1", "news"), ("Two, or more", null, "news")],
            made.Select(article => (article.Title, article.Url, article.Category))
        );
    }

    [Fact]
    public void What_list_prints_makes_the_same_articles()
    {
        string rows = _directory.Write(
            "rows.jsonl",
            Command.Run("list", Path.Combine(Repository.Samples, "_news"), "--format", "jsonl").Output
        );
        Command command = New(rows);

        Assert.Equal((0, ""), (command.ExitCode, command.Errors));
        string[] original =
        [
            .. Directory
                .EnumerateFiles(Path.Combine(Repository.Samples, "_news"))
                .Select(path => Article.Read(path).Body)
                .Order(StringComparer.Ordinal),
        ];
        Assert.Equal(
            original,
            Directory.EnumerateFiles(_directory.PathOf("_news")).Select(path => Article.Read(path).Body).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_bad_row_is_named_and_the_others_are_made()
    {
        string rows = _directory.Write(
            "rows.csv",
            "Title,PublishedDateTime,Quality\nOne,2026-03-01,\nNo date,,\nBad,2026-03-02,much\nOne,2026-03-01,\nTwo,2026-03-03,\n"
        );
        Command command = New(rows);

        Assert.Equal(1, command.ExitCode);
        Assert.Equal(
            ["2026-03-01-one.md", "2026-03-03-two.md"],
            Directory.EnumerateFiles(_directory.PathOf("_news")).Select(Path.GetFileName).Order()
        );
        string[] errors = command.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Collection(
            errors,
            error => Assert.Contains("'No date' has no date", error),
            error => Assert.Contains("'much' does not fit the field quality", error),
            error => Assert.Contains("the same file name", error)
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("[]")]
    [InlineData("Title,PublishedDateTime\n")]
    public void No_rows_make_no_files_and_are_no_failure(string text)
    {
        Command command = New(_directory.Write("rows", text));

        Assert.Equal((0, "", ""), (command.ExitCode, command.Output, command.Errors));
    }

    [Theory]
    [InlineData("Name;Date\na;b\n", "The table has no column Title")]
    [InlineData("[1, 2]", "an entry that is not an object")]
    [InlineData(
        "[{\"title\": \"\\ud800\", \"publishedDateTime\": \"2026-03-12\"}]",
        "contains half of a surrogate pair (\\uD800 to \\uDFFF)"
    )]
    [InlineData("[{\"title\": \"One\"},\n {\"title\" 3}]", "(2,11): This is not JSON. Nothing was saved.")]
    public void A_file_that_has_no_rows_makes_nothing(string text, string error)
    {
        Command command = New(_directory.Write("rows", text));

        Assert.Equal((1, ""), (command.ExitCode, command.Output));
        Assert.Contains(error, command.Errors);
    }

    [Theory]
    [InlineData("[{\"Title\": \"One\", \"title\": \"Two\", \"publishedDateTime\": \"2026-03-12\"}]", "title")]
    [InlineData("[{\"title\": \"One\", \"title\": \"Two\", \"publishedDateTime\": \"2026-03-12\"}]", "title")]
    [InlineData("{\"title\": \"One\", \"publishedDateTime\": \"2026-03-12\", \"params\": {\"a\": 1, \"a\": 2}}", "a")]
    public void A_key_that_JSON_has_twice_makes_nothing(string json, string key)
    {
        Command command = New(_directory.Write("rows", json));

        Assert.Equal((1, ""), (command.ExitCode, command.Output));
        Assert.Contains($"The JSON has the key {key} twice in one object.", command.Errors);
    }

    [Fact]
    public void Nested_keys_that_differ_in_nothing_but_their_case_are_two()
    {
        Command command = New(
            _directory.Write("rows", "{\"title\": \"One\", \"publishedDateTime\": \"2026-03-12\", \"params\": {\"a\": 1, \"A\": 2}}")
        );

        Assert.Contains("params:\n  a: 1\n  A: 2\n", File.ReadAllText(command.Output.TrimEnd()));
    }

    [Fact]
    public void A_dry_run_names_the_files_and_makes_none()
    {
        Command command = New("--title", "Ferry", "--published-date-time", "2026-03-12", "--dry-run");

        Assert.Equal("2026-03-12-ferry.md", Path.GetFileName(command.Output.TrimEnd()));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_directory.PathOf("_news")));
    }

    [Fact]
    public void Only_force_replaces_a_file()
    {
        string[] ferry = ["--title", "Ferry", "--published-date-time", "2026-03-12"];
        New(ferry);
        Command again = New([.. ferry, "--heat", "1"]);
        Command forced = New([.. ferry, "--heat", "2", "--force", "--newline", "crlf"]);

        Assert.Equal((1, 0), (again.ExitCode, forced.ExitCode));
        Assert.Contains("A file with this name already exists", again.Errors);
        Assert.Contains("heat: 2\r\n", File.ReadAllText(_directory.PathOf("_news/2026-03-12-ferry.md")));
    }

    [Theory]
    [InlineData("--heat", "hot")]
    [InlineData("--newline", "CR")]
    [InlineData("--no-such", "x")]
    public void A_command_line_that_means_nothing_makes_nothing(string option, string value) =>
        Assert.Equal(2, New("--title", "Ferry", "--published-date-time", "2026-03-12", option, value).ExitCode);

    private Command New(params string[] arguments)
    {
        Directory.CreateDirectory(_directory.PathOf("_news"));
        return Command.Run(["new", "--directory", _directory.PathOf("_news"), .. arguments]);
    }
}
