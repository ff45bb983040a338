using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using ArticlesPS.Cli;
using ArticlesPS.Cli.Output;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>
/// What reaches a terminal of texts that files, feeds, names and arguments bring: nothing that it would obey, and nothing
/// that makes a line read as another one. Files and other programs get every byte.
/// </summary>
public sealed class TerminalTests : IDisposable
{
    // A colour, the window's title, a link, an escape of the second set, line breaks, and what nobody sees.
    private const string Hostile =
        "a\u001B[31m\u001B]0;owned\u0007\u001B]8;;x\u001B_\u009B2J\nforged\rforged\t\b\u007F\u0085\u2028\u202Egnp\u2066\u200B\uFEFFb";

    private static readonly Regex _unsafe = new(@"[\p{Cc}\u2028\u2029\u202A-\u202E\u2060-\u2069\u200B\uFEFF]");

    private readonly TemporaryDirectory _directory = new();

    public TerminalTests()
    {
        string text = JsonSerializer.Serialize(Hostile);
        string name = OperatingSystem.IsWindows() ? "ab" : Hostile;
        foreach (int copy in (int[])[1, 2])
        {
            _directory.Write(
                $"{name}/{copy}{name}.md",
                $"""
                ---
                title: {text}
                excerpt: {text}
                category: {text}
                type: {text}
                publishedDateTime: 2026-03-0{copy}
                webUrl: {text}
                originalUrl: https://example.com/story
                quality: 71
                published: true
                provider: {"{"}name: {text}, domain: {text}{"}"}
                topics: [{text}]
                related:
                  - title: {text}
                    webUrl: {text}
                    quality: 90
                    provider: {"{"}name: {text}{"}"}
                own: {text}
                ---

                {Hostile}

                """
            );
        }

        _directory.Write($"bad/twice{name}.md", $"---\n{text}: 1\n{text}: 2\n---\n");
        _directory.Write("topics/1.yaml", $"name: {JsonSerializer.Serialize("new" + Hostile)}\nkeywords: [forged]\n");
        _directory.Write(
            "feed.json",
            JsonSerializer.Serialize(
                new
                {
                    version = "https://jsonfeed.org/version/1.1",
                    title = Hostile,
                    items = new[]
                    {
                        new
                        {
                            id = "1",
                            title = Hostile,
                            url = Hostile,
                        },
                        new
                        {
                            id = "2",
                            title = Hostile,
                            url = "https://example.com/2",
                        },
                    },
                }
            )
        );
        _directory.Write("rows.csv", $"FullName,Heat\n\"{Hostile}\",1\n");
    }

    private string Articles =>
        Directory.EnumerateDirectories(_directory.FullPath).Single(path => Path.GetFileName(path) is not ("bad" or "topics"));

    private string FirstArticle => Directory.EnumerateFiles(Articles).Order(StringComparer.Ordinal).First();

    public void Dispose() => _directory.Dispose();

    [SkippableTheory]
    [InlineData("list", "{articles}")]
    [InlineData("list", ".", "--recurse")]
    [InlineData("list", "{articles}", "--format", "csv")]
    [InlineData("list", "{articles}", "--format", "json")]
    [InlineData("list", "{articles}", "--format", "jsonl")]
    [InlineData("show", "{article}")]
    [InlineData("show", "{article}", "--format", "json")]
    [InlineData("feed", "feed.json")]
    [InlineData("feed", "feed.json", "--format", "csv")]
    [InlineData("set", "{articles}", "--title", "new{hostile}", "--add-topic", "new{hostile}", "--field", "own=new{hostile}", "--dry-run")]
    [InlineData("unpublish", "{article}", "--dry-run")]
    [InlineData(
        "new",
        "--directory",
        "{articles}",
        "--title",
        "{hostile}",
        "--published-date-time",
        "2026-03-01",
        "--web-url",
        "https://example.com/1",
        "--dry-run"
    )]
    [InlineData("move", "{articles}", "--destination", "moved{hostile}", "--dry-run")]
    [InlineData("remove", "{articles}", "--dry-run")]
    [InlineData("related", "{articles}", "--minimum-score", "0")]
    [InlineData("related", "{articles}", "--minimum-score", "0", "--update", "--dry-run")]
    [InlineData("heat", "{articles}")]
    [InlineData("heat", "{articles}", "--update", "--dry-run")]
    [InlineData("topics", "{articles}", "--taxonomy", "topics")]
    [InlineData("topics", "{articles}", "--taxonomy", "topics", "--update", "--dry-run")]
    [InlineData("duplicates", "{articles}")]
    [InlineData("check", "{articles}", "--include-rule", "*")]
    [InlineData("check", "{articles}", "--include-rule", "*", "--format", "sarif")]
    [InlineData("repair", "{articles}", "--include-rule", "*", "--newline", "CRLF", "--dry-run")]
    [InlineData("export", "api", "{articles}", "--destination", "api{hostile}", "--dry-run")]
    [InlineData(
        "export",
        "feed",
        "{articles}",
        "--destination",
        "{hostile}.xml",
        "--site-title",
        "{hostile}",
        "--site-url",
        "https://example.com",
        "--dry-run"
    )]
    [InlineData("export", "sitemap", "{articles}", "--destination", "{hostile}.xml", "--site-url", "https://example.com", "--dry-run")]
    [InlineData("report", "{articles}", "--output", "{hostile}.html", "--dry-run")]
    [InlineData("list", "bad")]
    public void A_terminal_gets_no_text_that_it_would_obey(params string[] arguments)
    {
        string shown = RunOnTerminal(arguments);

        Assert.NotEqual("", shown.Trim());
        AssertHarmless(shown, hasLines: arguments is ["show", ..] or [.., "csv"]);
    }

    [SkippableTheory]
    [InlineData("json")]
    [InlineData("jsonl")]
    public void JSON_on_a_terminal_says_what_JSON_in_a_file_says(string format)
    {
        string[] arguments = ["list", "{articles}", "--format", format];

        Assert.Equal(TextsIn(Run(arguments).Output), TextsIn(RunOnTerminal(arguments)));

        static string[] TextsIn(string json) =>
            [
                .. Regex
                    .Matches(json, @"\{""title"".*\}")
                    .Select(match => JsonDocument.Parse(match.Value).RootElement.GetProperty("body").GetString()!),
            ];
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    public void A_file_gets_every_byte(string format)
    {
        string output = Run("list", "{articles}", "--format", format).Output.Replace("\"\"", "\"", StringComparison.Ordinal);

        // System.Text.Json escapes most of it itself, and line ends of processes are read as line feeds.
        Assert.Contains(format == "csv" ? "a\u001B[31m\u001B]0;owned\u0007" : "\u202Egnp\u2066", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_a_value_does_not_pass_for_another_value()
    {
        string path = _directory.Write("a.md", "---\ntitle: \"One\\nPublished         True\"\nnote: \"x\\r\\ny\"\n---\n");

        string shown = Command.Run("show", path).Output;

        Assert.StartsWith("Title             One\n                  Published         True\n", shown, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?m)^Published", shown);
    }

    [Fact]
    public void Nothing_is_written_past_what_escapes()
    {
        string cli = Path.Combine(Repository.Root, "src", "ArticlesPS.Cli");
        IEnumerable<string> sources = Directory
            .EnumerateFiles(cli, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(cli, file).StartsWith("obj", StringComparison.Ordinal))
            .Where(file => Regex.IsMatch(File.ReadAllText(file), @"\bConsole\.(Out\b|Write|OpenStandard(Output|Error))"));

        Assert.Equal(["CliConsole.cs"], sources.Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("{hostile}")]
    [InlineData("list", "--{hostile}")]
    [InlineData("list", "none{hostile}")]
    [InlineData("list", "--after", "{hostile}")]
    [InlineData("list", "--title", "{hostile}[")]
    [InlineData("list", "--minimum-quality", "{hostile}")]
    [InlineData("list", "--format", "{hostile}")]
    [InlineData("list", "bad")]
    [InlineData("show", "none{hostile}")]
    [InlineData("set", "{article}", "--field", "{hostile}")]
    [InlineData("set", "{article}", "--field", "..{hostile}=1")]
    [InlineData("set", "{article}", "--heat", "{hostile}")]
    [InlineData("set", "none{hostile}", "--heat", "1")]
    [InlineData("apply", "rows.csv")]
    [InlineData("apply", "none{hostile}.csv")]
    [InlineData("apply", "{article}")]
    [InlineData("new", "--directory", "{article}", "--title", "x")]
    [InlineData("new", "--directory", "{articles}", "--title", "{hostile}")]
    [InlineData("move", "{article}", "--destination", "moved", "--root", "none{hostile}")]
    [InlineData("related", "{article}", "--among", "none{hostile}")]
    [InlineData("related", "{article}", "--within", "{hostile}")]
    [InlineData("topics", "{article}", "--taxonomy", "none{hostile}")]
    [InlineData("check", "{article}", "--include-rule", "{hostile}")]
    [InlineData("check", "{article}", "--taxonomy", "none{hostile}")]
    [InlineData("export", "api", "{articles}", "--destination", "api", "--time-zone", "{hostile}")]
    [InlineData("export", "api", "{articles}", "--destination", "api", "--root", "none{hostile}")]
    [InlineData("export", "feed", "{articles}", "--destination", "feed{hostile}")]
    [InlineData("export", "sitemap", "{articles}", "--destination", "x.xml", "--sitemap-url", "{hostile}")]
    [InlineData("report", "{articles}", "--output", "{articles}")]
    [InlineData("feed", "none{hostile}.xml")]
    [InlineData("feed", "ftp://example.com/{hostile}")]
    [InlineData("feed", "feed.json", "--state", "none{hostile}/state")]
    [InlineData("feed", "feed.json", "--known", "none{hostile}")]
    public void An_error_is_one_line_that_a_terminal_can_show(params string[] arguments)
    {
        Command command = Run(arguments);

        Assert.NotEqual("", command.Errors);
        AssertHarmless(command.Errors);
    }

    // A cell of CSV and a body have lines and tabs of their own.
    private static void AssertHarmless(string shown, bool hasLines = false)
    {
        string[] lines = shown.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        string text = string.Concat(lines);

        Assert.All(lines, line => Assert.True(hasLines || !Regex.IsMatch(line, @"^\s*forged"), line));
        Assert.Empty(
            _unsafe
                .Matches(hasLines ? text.Replace("\t", "", StringComparison.Ordinal) : text)
                .Select(match => $"U+{(int)match.Value[0]:X4}")
        );
    }

    private Command Run(params string[] arguments) => Command.RunIn(_directory.FullPath, Filled(arguments));

    private string[] Filled(string[] arguments) =>
        [
            .. arguments.Select(argument =>
                argument
                    .Replace("{hostile}", Hostile, StringComparison.Ordinal)
                    .Replace("{articles}", Articles, StringComparison.Ordinal)
                    .Replace("{article}", FirstArticle, StringComparison.Ordinal)
            ),
        ];

    // Standard output and standard error are both the terminal.
    private string RunOnTerminal(string[] arguments)
    {
        Skip.IfNot(OperatingSystem.IsLinux() && File.Exists("/usr/bin/script"), "Only script of util-linux gives a process a terminal.");
        string command = string.Join(
            ' ',
            Filled(["dotnet", Path.Combine(AppContext.BaseDirectory, "articles.dll"), .. arguments]).Select(Quote)
        );
        ProcessStartInfo start = new("script", ["-qec", command, "/dev/null"])
        {
            WorkingDirectory = _directory.FullPath,
            RedirectStandardOutput = true,
        };
        start.Environment["TERM"] = "dumb";
        start.Environment["SHELL"] = "/bin/sh";
        using Process script = Process.Start(start)!;
        string output = script.StandardOutput.ReadToEnd();
        script.WaitForExit();
        return output;
    }

    private static string Quote(string argument) => $"'{argument.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
