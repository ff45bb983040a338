using System;
using System.IO;
using System.Linq;
using ArticlesPS.Cli;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>What a site serves is not replaced by next to nothing because of a mistyped path or a filter that fits nothing.</summary>
public sealed class OutputLossTests : IDisposable
{
    private static readonly string[] _commands =
    [
        "export feed -d feed.xml",
        "export sitemap -d sitemap.xml",
        "export api -d api",
        "report -o report.html",
    ];

    private readonly TemporaryDirectory _site = new();

    public OutputLossTests()
    {
        _site.Write("_config.yml", "title: Example Daily\nwebUrl: https://daily.example.com\n");
        MakeArticles(6);
    }

    public static TheoryData<string> Commands => [.. _commands];

    /// <summary>What goes wrong, and how an error for it ends.</summary>
    public static TheoryData<string, string, string> Accidents
    {
        get
        {
            TheoryData<string, string, string> cases = [];
            foreach (string command in _commands)
            {
                cases.Add(command, "_newz", "Correct the path, or use --force to write what was found.");
                cases.Add(command, "_news _newz", "Correct the path, or use --force to write what was found.");
                cases.Add(command, "empty", "Check the paths and filters, or use --force to write an empty output.");
                cases.Add(command, "_news --exclude *", "Check the paths and filters, or use --force to write an empty output.");
                cases.Add(command, "_news --exclude [12345].md", "Use --force to write it anyway.");
            }

            return cases;
        }
    }

    public void Dispose() => _site.Dispose();

    [Theory]
    [MemberData(nameof(Accidents))]
    public void Nothing_is_written_and_the_error_says_how_to_go_on(string command, string paths, string hint)
    {
        Directory.CreateDirectory(_site.PathOf("empty"));
        Assert.Equal(0, Run(command, "_news").ExitCode);
        string[] before = Contents();

        foreach (string dryRun in (string[])["", "--dry-run"])
        {
            Command refused = Run(command, $"{paths} {dryRun}".TrimEnd());

            Assert.Equal((1, ""), (refused.ExitCode, refused.Output));
            string error = refused.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];
            Assert.StartsWith($"{_site.PathOf(command.Split(' ')[^1])}: Nothing was written, because ", error, StringComparison.Ordinal);
            Assert.EndsWith(hint, error, StringComparison.Ordinal);
            Assert.Equal(before, Contents());
        }

        Command forced = Run(command, $"{paths} --force");
        Assert.Equal(paths.Contains("_newz", StringComparison.Ordinal) ? 3 : 0, forced.ExitCode);
        Assert.Equal(paths == "_news _newz", before.SequenceEqual(Contents()));
    }

    [Fact]
    public void The_pages_of_topics_do_not_go_because_the_topics_are_away()
    {
        for (int i = 0; i < 3; i++)
        {
            _site.Write($"_data/topics/0{i}-t{i}.yaml", $"name: T{i}\n");
        }

        Assert.Equal(0, Run("export api -d api", "_news").ExitCode);
        string[] before = Contents();
        Directory.Move(_site.PathOf("_data/topics"), _site.PathOf("_data/t2"));
        Command refused = Run("export api -d api", "_news");
        Directory.Move(_site.PathOf("_data/t2"), _site.PathOf("_data/topics"));

        Assert.Equal((1, ""), (refused.ExitCode, refused.Output));
        Assert.StartsWith(
            $"{_site.PathOf("api")}: Nothing was written, because 6 of its 8 files would be removed",
            refused.Errors,
            StringComparison.Ordinal
        );
        Assert.EndsWith("use --force to write it anyway.\n", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(before, Contents());
        Directory.Delete(_site.PathOf("_data"), recursive: true);
        Assert.Equal((0, ""), (Run("export api -d api", "_news --force").ExitCode, Run("export api -d api", "_news").Output));
        Assert.Equal(2, Directory.EnumerateFiles(_site.PathOf("api"), "*.json", SearchOption.AllDirectories).Count());
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_first_output_is_not_made_of_nothing(string command)
    {
        Directory.CreateDirectory(_site.PathOf("empty"));
        string[] before = Contents();

        Assert.Equal(1, Run(command, "empty").ExitCode);

        Assert.Equal(before, Contents());
    }

    [SkippableTheory]
    [MemberData(nameof(Commands))]
    public void A_link_to_a_directory_that_is_away_is_a_path_that_is_missing(string command)
    {
        Skip.If(OperatingSystem.IsWindows(), "Making a link takes a privilege there.");
        Assert.Equal(0, Run(command, "_news").ExitCode);
        string[] before = Contents();
        Directory.Move(_site.PathOf("_news"), _site.PathOf("away"));
        Directory.CreateSymbolicLink(_site.PathOf("_news"), _site.PathOf("none"));
        Directory.CreateDirectory(_site.PathOf("other"));
        File.Copy(_site.PathOf("away/0.md"), _site.PathOf("other/0.md"));

        Command refused = Run(command, "_news other");

        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("a path is missing", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(before, Contents());
    }

    [SkippableTheory]
    [MemberData(nameof(Commands))]
    public void A_directory_that_cannot_be_listed_may_hold_any_number(string command)
    {
        Skip.If(OperatingSystem.IsWindows(), "Permissions do not bind so there.");
        string locked = Path.GetDirectoryName(_site.Write("_news/locked/x.md", Text(7)))!;
        UnixFileMode former = ModeOf(_site.FullPath);
        string[] names = command.Split(' ');
        string output = _site.PathOf($"out/{names[^1]}");
        Directory.CreateDirectory(_site.PathOf("out"));
        SetMode(_site.FullPath, former | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        SetMode(_site.PathOf("out"), former | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute);
        SetMode(locked, UnixFileMode.None);
        try
        {
            (int exitCode, string errors) = Shell.RunUnprivileged([
                .. names[..^1],
                output,
                _site.PathOf("_news"),
                "--recurse",
                "--root",
                _site.FullPath,
            ]);

            Assert.Equal(1, exitCode);
            Assert.Contains($"{locked}: Access to the directory is denied", errors, StringComparison.Ordinal);
            Assert.Contains(
                $"{output}: Nothing was written, because a path is missing or cannot be listed",
                errors,
                StringComparison.Ordinal
            );
            Assert.Empty(Directory.EnumerateFileSystemEntries(_site.PathOf("out")));
        }
        finally
        {
            SetMode(locked, former);
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Articles_that_cannot_be_read_are_left_out_and_the_exit_code_says_so(string command)
    {
        _site.Write("_news/bad.md", "---\na: 1\na: 2\n---\n");
        _site.Write("_news/worse.md", "---\na: [\n---\n");

        foreach (string dryRun in (string[])["--dry-run", "", ""])
        {
            Command written = Run(command, $"_news {dryRun}".TrimEnd());

            Assert.Equal(3, written.ExitCode);
            string[] errors = written.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(3, errors.Length);
            Assert.StartsWith(_site.PathOf("_news/bad.md"), errors[0], StringComparison.Ordinal);
            Assert.StartsWith(_site.PathOf("_news/worse.md"), errors[1], StringComparison.Ordinal);
            Assert.Equal("2 articles are left out because of errors.", errors[2]);
            Assert.Equal(dryRun.Length == 0, Path.Exists(_site.PathOf(command.Split(' ')[^1])));
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void What_cannot_be_written_counts_more_than_what_is_left_out(string command)
    {
        Assert.Equal(0, Run(command, "_news").ExitCode);
        string name = command.Split(' ')[^1];
        string file = _site.PathOf(name == "api" ? "api/index.json" : name);
        File.SetAttributes(file, FileAttributes.ReadOnly);
        _site.Write("_news/bad.md", "---\na: 1\na: 2\n---\n");
        MakeArticles(7);

        Command command1 = Run(command, "_news");
        File.SetAttributes(file, FileAttributes.Normal);

        Assert.Equal(1, command1.ExitCode);
        Assert.Contains($"{file}: The file is read-only.", command1.Errors, StringComparison.Ordinal);
        Assert.Contains("1 article is left out", command1.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_manifest_keeps_a_page_that_could_not_be_written()
    {
        Run("export api -d api", "_news --page-size 2");
        string page = _site.PathOf("api/page2/index.json");
        string entry = File.ReadLines(_site.PathOf("api/.articles-api.sha256"))
            .Single(line => line.EndsWith("  page2/index.json", StringComparison.Ordinal));
        File.SetAttributes(page, FileAttributes.ReadOnly);
        _site.Write("_news/2.md", Text(2).Replace("A2", "B2", StringComparison.Ordinal));
        _site.Write("_news/3.md", Text(3).Replace("A3", "B3", StringComparison.Ordinal));

        Command failed = Run("export api -d api", "_news --page-size 2");
        File.SetAttributes(page, FileAttributes.Normal);

        Assert.Equal(1, failed.ExitCode);
        Assert.Contains(entry, File.ReadLines(_site.PathOf("api/.articles-api.sha256")));
        Command removed = Run("export api -d api", "_news --page-size 6");
        Assert.Equal((0, ""), (removed.ExitCode, removed.Errors));
        Assert.False(File.Exists(page));
    }

    private static string Text(int i) =>
        $"---\ntitle: A{i}\nwebUrl: https://daily.example.com/{i}\npublishedDateTime: 2026-03-0{9 - i}\npublished: true\n---\n";

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path);

    private void MakeArticles(int count)
    {
        for (int i = 0; i < count; i++)
        {
            _site.Write($"_news/{i}.md", Text(i));
        }
    }

    private Command Run(string command, string paths) => Command.RunIn(_site.FullPath, [.. command.Split(' '), .. paths.Split(' ')]);

    private string[] Contents() =>
        [
            .. Directory
                .EnumerateFiles(_site.FullPath, "*", SearchOption.AllDirectories)
                .Where(path => Path.GetExtension(path) != ".md" && Path.GetFileName(path) != "_news")
                .Order(StringComparer.Ordinal)
                .Select(path => $"{path}: {File.ReadAllText(path)}"),
        ];
}
