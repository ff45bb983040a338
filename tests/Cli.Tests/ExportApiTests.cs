using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using ArticlesPS.Cli;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>articles export api.</summary>
public sealed class ExportApiTests : IDisposable
{
    private readonly TemporaryDirectory _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Pages_are_made_once_and_those_that_are_no_longer_wanted_go()
    {
        MakeArticles(3, "x");

        Command first = Run("--page-size", "2");
        Command second = Run("--page-size", "2");
        Command third = Run("--page-size", "3");

        Assert.Equal(
            (0, Lines("create", "index.json", "page1/index.json", "page2/index.json"), ""),
            (first.ExitCode, first.Output, first.Errors)
        );
        Assert.Equal((0, "", ""), (second.ExitCode, second.Output, second.Errors));
        Assert.Equal(
            (0, Lines("update", "index.json", "page1/index.json") + Lines("remove", "page2/index.json"), ""),
            (third.ExitCode, third.Output, third.Errors)
        );
        Assert.Equal([".articles-api.sha256", "index.json", "page1/index.json"], FilesInApi());
    }

    [Fact]
    public void A_dry_run_shows_all_changes_and_makes_none()
    {
        MakeArticles(3, "x");
        string expected = Lines("create", "index.json", "page1/index.json");

        Assert.Equal(expected, Run("--dry-run").Output);
        Assert.False(Directory.Exists(_site.PathOf("api")));

        Run("--page-size", "2");
        string[] before = [.. FilesInApi()];
        Assert.Equal(Lines("update", "index.json", "page1/index.json") + Lines("remove", "page2/index.json"), Run("-n").Output);
        Assert.Equal(before, FilesInApi());
    }

    [Fact]
    public void Zone_locale_and_topics_are_those_that_are_asked_for()
    {
        _site.Write("_config.yml", "locale: en-us\n");
        _site.Write("_data/topics/00-trains.yaml", "name: Trains\n");
        _site.Write("_news/a.md", "---\npublished: true\npublishedDateTime: 2021-01-01T00:00:00Z\ntopics: [Trains]\n---\n");

        Assert.Equal(
            0,
            Run("--time-zone", OperatingSystem.IsWindows() ? "India Standard Time" : "Asia/Kolkata", "--locale", "de-de").ExitCode
        );

        JsonElement article = Assert.Single(ArticlesIn("trains/index.json"));
        Assert.Equal(
            ("_news/a.md", "2021-01-01T05:30:00+05:30", "de-de"),
            (Text(article, "path"), Text(article, "publishedDateTime"), Text(article, "locale"))
        );
    }

    [Fact]
    public void Articles_without_a_place_are_named_and_the_others_are_there()
    {
        MakeArticles(1, "x");
        string undated = _site.Write("_news/undated.md", "---\npublished: true\n---\n");
        string faulty = _site.Write("_news/faulty.md", "---\na: [\n---\n");

        Command command = Run();

        string[] errors = command.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, command.ExitCode);
        Assert.Equal("2 articles are left out because of errors.", errors[^1]);
        Assert.Equal(
            [faulty, undated],
            errors.SkipLast(1).Select(line => line[..(line.IndexOf(".md", StringComparison.Ordinal) + 3)]).Order()
        );
        Assert.Single(ArticlesIn("index.json"));
    }

    [Fact]
    public void A_root_that_holds_no_article_changes_nothing()
    {
        MakeArticles(2, "x");
        Run();
        string before = File.ReadAllText(_site.PathOf("api/index.json"));

        Command command = Run("--root", "api");

        Assert.Equal((1, ""), (command.ExitCode, command.Output));
        Assert.EndsWith(
            "Nothing was written, because it would contain no articles (0 of 2 articles; 2 have errors). Check the "
                + "paths and filters, or use --force to write an empty output.\n",
            command.Errors,
            StringComparison.Ordinal
        );
        Assert.Equal(before, File.ReadAllText(_site.PathOf("api/index.json")));
    }

    [Theory]
    [InlineData("export api _news")]
    [InlineData("export api _news --destination")]
    [InlineData("export api _news --destination api --page-size 0")]
    [InlineData("export api _news --destination api --time-zone Mars/Base")]
    [InlineData("export api _news --destination api --pagesize 3")]
    public void What_is_not_understood_makes_nothing(string arguments)
    {
        MakeArticles(1, "x");

        Command command = Command.RunIn(_site.FullPath, arguments.Split(' '));

        Assert.Equal((2, ""), (command.ExitCode, command.Output));
        Assert.NotEqual("", command.Errors);
        Assert.False(Directory.Exists(_site.PathOf("api")));
    }

    [Fact]
    public void A_destination_that_is_a_file_is_one_clear_error()
    {
        MakeArticles(1, "x");
        string path = _site.Write("api", "mine");

        Command command = Run();

        Assert.Equal(
            (1, $"{path}: The destination is a file. Name a directory; it is created if it doesn't exist.\n"),
            (command.ExitCode, command.Errors)
        );
        Assert.Equal("mine", File.ReadAllText(path));
    }

    [SkippableFact]
    public void A_directory_that_allows_no_files_is_one_clear_error_for_each()
    {
        Skip.If(OperatingSystem.IsWindows(), "Permissions do not bind so there.");
        MakeArticles(1, "x");
        string locked = Directory.CreateDirectory(_site.PathOf("locked")).FullName;
        SetMode(
            _site.FullPath,
            UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute | UnixFileMode.UserWrite
        );
        SetMode(locked, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        try
        {
            (int exitCode, string errors) = Shell.RunUnprivileged(
                "export",
                "api",
                _site.PathOf("_news"),
                "--root",
                _site.FullPath,
                "--destination",
                locked
            );

            Assert.Equal(1, exitCode);
            Assert.All(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries), line =>
                Assert.Contains("The file's directory does not allow new files", line, StringComparison.Ordinal)
            );
            Assert.Empty(Directory.EnumerateFileSystemEntries(locked));
        }
        finally
        {
            SetMode(locked, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public void A_killed_run_leaves_every_page_whole_and_the_next_one_finishes_it()
    {
        const int Kills = 12;
        _site.Write("_data/topics/00-trains.yaml", "name: Trains\n");
        MakeArticles(120, "0");
        Assert.Equal(0, Run("--page-size", "4").ExitCode);
        string[] pages = ["index.json", .. Pages(24), "trains/index.json", .. Pages(23).Select(page => $"trains/{page}")];
        Random random = new(20210602);
        for (int kill = 1; kill <= Kills; kill++)
        {
            string round = $"{kill}";
            string pageSize = kill % 2 == 0 ? "4" : "5";
            MakeArticles(120, round);
            string last = pages[random.Next(pages.Length)];
            Command.Kill(
                _site.FullPath,
                _site.PathOf("api/trains/page24/index.json"),
                () => RoundsIn(last).Contains(round),
                Arguments(["--page-size", pageSize])
            );

            List<string> rounds = [];
            foreach (string page in FilesInApi().Where(path => path.EndsWith(".json", StringComparison.Ordinal)))
            {
                rounds.Add(Assert.Single(RoundsIn(page)));
            }

            Assert.All(rounds, found =>
                Assert.True(found == round || found == $"{kill - 1}", $"After kill {kill} a page is of round {found}.")
            );
            Assert.Equal(2, rounds.Distinct().Count());
            Assert.Equal(0, Run("--page-size", pageSize).ExitCode);
            int count = 120 / int.Parse(pageSize, System.Globalization.CultureInfo.InvariantCulture);
            Assert.Equal(
                ((string[])["", "trains/"])
                    .SelectMany(list => Pages(count).Append("index.json").Select(page => list + page))
                    .Order(StringComparer.Ordinal),
                FilesInApi().Where(path => path.EndsWith(".json", StringComparison.Ordinal))
            );
        }

        // What the killed ones left goes with the next change, also where nothing else changes.
        // A process looks for them once in each directory, so it takes another one.
        File.Delete(_site.PathOf("_news/119.md"));
        using Process afterwards = Command.Start(_site.FullPath, Arguments(["--page-size", "4"]));
        Assert.Equal(0, Command.Result(afterwards).ExitCode);
        Assert.Equal([".articles-api.sha256"], FilesInApi().Where(path => path.Contains(".articles", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Pages(int count) => Enumerable.Range(1, count).Select(page => $"page{page}/index.json");

    private static string? Text(JsonElement article, string field) => article.GetProperty(field).GetString();

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    private void MakeArticles(int count, string title)
    {
        for (int i = 0; i < count; i++)
        {
            _site.Write(
                $"_news/{i:D3}.md",
                $"---\ntitle: \"{title}\"\nexcerpt: \"{new string('x', 500)}\"\npublished: true\npublishedDateTime: "
                    + $"2021-01-01T00:00:00Z\ntopics: [Trains]\n---\n"
            );
        }
    }

    private static string[] Arguments(string[] options) => ["export", "api", "_news", "--destination", "api", .. options];

    private Command Run(params string[] options) => Command.RunIn(_site.FullPath, Arguments(options));

    private string Lines(string action, params string[] paths) =>
        string.Concat(paths.Select(path => $"{action} {_site.PathOf(Path.Combine(["api", .. path.Split('/')]))}\n"));

    private IEnumerable<string> FilesInApi() =>
        Directory
            .EnumerateFiles(_site.PathOf("api"), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(_site.PathOf("api"), path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private JsonElement[] ArticlesIn(string page)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(_site.PathOf($"api/{page}")));
        return [.. json.RootElement.GetProperty("value").EnumerateArray().Select(article => article.Clone())];
    }

    private HashSet<string> RoundsIn(string page) => [.. ArticlesIn(page).Select(article => Text(article, "title")!)];
}
