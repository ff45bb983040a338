using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ArticlesPS.Cli;
using ArticlesPS.Cli.Output;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>articles move and remove: several processes at once, killed ones, file systems and git.</summary>
public sealed class MoveTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Articles_move_and_keep_their_paths()
    {
        string x = _directory.Write("_news/2019/x.md", Text(1));
        _directory.Write("_news/2019/read.md", "# no article\n");

        Command dry = RunIn("move", "_news", "-r", "--destination", "_archive", "--dry-run");
        Assert.False(Directory.Exists(_directory.PathOf("_archive")));
        Command command = RunIn("move", "_news", "-r", "--destination", "_archive");

        Assert.Equal(
            (0, $"{x} -> {_directory.PathOf("_archive/_news/2019/x.md")}\n", ""),
            (command.ExitCode, command.Output, command.Errors)
        );
        Assert.Equal(command, dry);
        AssertFiles("_archive/_news/2019/x.md", "_news/2019/read.md");
    }

    [Fact]
    public void Age_and_state_choose_the_articles_of_a_whole_site_again_and_again()
    {
        _directory.Write("a/new.md", $"---\npublishedDateTime: {DateTime.UtcNow.AddDays(-2):yyyy-MM-dd}\n---\n");
        _directory.Write("a/old.md", "---\npublishedDateTime: 2020-01-01\npublished: true\n---\n");
        _directory.Write("a/older.md", "---\npublishedDateTime: 2019-01-01\n---\n");
        _directory.Write("a/undated.md", "---\ntitle: x\n---\n");

        Assert.Equal(0, RunIn("move", ".", "-r", "-d", "_archive", "--before", "90d", "--published", "false", "--schema", "news").ExitCode);
        AssertFiles("_archive/a/older.md", "a/new.md", "a/old.md", "a/undated.md");
        Assert.Equal(0, RunIn("move", ".", "-r", "-d", "_archive", "--before", "2020-01-02").ExitCode);
        Command nothing = RunIn("move", ".", "-r", "-d", "_archive", "--before", "90d");

        Assert.Equal((0, "", ""), (nothing.ExitCode, nothing.Output, nothing.Errors));
        AssertFiles("_archive/a/old.md", "_archive/a/older.md", "a/new.md", "a/undated.md");
    }

    [Fact]
    public void An_archive_is_brought_back_with_its_own_directory_as_root()
    {
        _directory.Write("_archive/_news/x.md", Text(1));

        Assert.Equal(0, RunIn("move", "_archive", "-r", "--root", "_archive", "--destination", ".").ExitCode);

        AssertFiles("_news/x.md");
    }

    [Fact]
    public void Files_in_the_way_are_reported_and_the_rest_goes_on()
    {
        _directory.Write("a.md", Text(1));
        _directory.Write("b.md", Text(2));
        string taken = _directory.Write("_archive/a.md", Text(3));

        Command command = RunIn("move", ".", "missing.md", "b.md", "-d", "_archive");

        Assert.Equal(1, command.ExitCode);
        Assert.Equal(
            $"{taken}: A file with this name already exists; it was not changed. Use --force to replace it.\n"
                + $"{_directory.PathOf("missing.md")}: The file or directory does not exist.\n",
            command.Errors
        );
        AssertFiles("_archive/a.md", "_archive/b.md", "a.md");
        Assert.Equal(0, RunIn("move", "a.md", "-d", "_archive", "--force").ExitCode);
        Assert.Equal(Text(1), File.ReadAllText(taken));
    }

    [Fact]
    public void Articles_are_removed()
    {
        string x = _directory.Write("x.md", Text(1));
        _directory.Write("y.md", "# no article\n");
        _directory.Write("z.md", "---\npublished: true\n---\n");

        Command dry = RunIn("remove", ".", "--published", "false", "--schema", "news", "--dry-run");
        Assert.True(File.Exists(x));
        Command command = RunIn("remove", ".", "--published", "false", "--schema", "news");
        Command again = RunIn("remove", "x.md", "y.md");

        Assert.Equal((0, $"{x}\n", ""), (command.ExitCode, command.Output, command.Errors));
        Assert.Equal(command, dry);
        Assert.Equal((1, ""), (again.ExitCode, again.Output));
        Assert.Equal(
            ["The file or directory does not exist.", "front matter"],
            again
                .Errors.TrimEnd()
                .Split('\n')
                .Select(line => line.Contains("front matter", StringComparison.Ordinal) ? "front matter" : line.Split(": ")[1])
        );
        AssertFiles("y.md", "z.md");
    }

    [Theory]
    [InlineData("move x.md")]
    [InlineData("move --destination a")]
    [InlineData("move x.md --destination a --before 2019")]
    [InlineData("move x.md --destination a --before soon")]
    [InlineData("move x.md --destination a --hat")]
    [InlineData("remove")]
    [InlineData("remove x.md --after -5d")]
    public void What_is_not_understood_does_nothing(string arguments)
    {
        _directory.Write("x.md", Text(1));

        Command command = RunIn(arguments.Split(' '));

        Assert.Equal((2, ""), (command.ExitCode, command.Output));
        AssertFiles("x.md");
    }

    [Fact]
    public void An_empty_destination_or_one_that_is_a_file_does_nothing()
    {
        _directory.Write("x.md", Text(1));

        Assert.Equal(2, RunIn("move", "x.md", "--destination", "").ExitCode);
        Assert.Equal(
            (1, $"{_directory.PathOf("x.md")}: The destination is a file. Name a directory; it is created if it doesn't exist.\n"),
            (RunIn("move", "x.md", "-d", "x.md").ExitCode, RunIn("move", "x.md", "-d", "x.md").Errors)
        );
        AssertFiles("x.md");
    }

    [SkippableTheory]
    [InlineData("_news")]
    [InlineData("_archive/_news")]
    public void A_directory_that_allows_no_changes_is_one_clear_error(string closed)
    {
        Skip.If(OperatingSystem.IsWindows(), "Permissions do not bind so there.");
        string file = _directory.Write("_news/x.md", Text(1));
        Directory.CreateDirectory(_directory.PathOf("_archive/_news"));
        Assert.Equal(0, Shell.Run($"chmod -R a+rwX '{_directory.FullPath}' && chmod a-w '{_directory.PathOf(closed)}'").ExitCode);
        try
        {
            (int exitCode, string errors) = Shell.RunUnprivileged(
                "move",
                file,
                "--root",
                _directory.FullPath,
                "--destination",
                _directory.PathOf("_archive")
            );

            Assert.Equal(
                (
                    1,
                    $"{file}: The file cannot be moved to {_directory.PathOf("_archive/_news/x.md")}, because one of the two "
                        + "directories does not allow changes. Check their permissions, and those of files named .articles-* in them.\n"
                ),
                (exitCode, errors)
            );
            AssertFiles("_news/x.md");
        }
        finally
        {
            Shell.Run($"chmod -R u+w '{_directory.FullPath}'");
        }
    }

    [Fact]
    public async Task Of_two_movers_each_file_goes_with_one()
    {
        const int Files = 200;
        MakeFiles("_news", Files);

        Command[] commands = await Task.WhenAll(
            Task.Run(() => RunProcessIn("move", "_news", "--destination", "a")),
            Task.Run(() => RunProcessIn("move", "_news", "--destination", "b"))
        );

        string[] moved = [.. FilesBelow(_directory.PathOf("a")), .. FilesBelow(_directory.PathOf("b"))];
        Assert.Equal(Enumerable.Range(0, Files).Select(Name), moved.Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(moved, AssertWhole);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_directory.PathOf("_news")));
        Assert.Equal(Files, commands.Sum(command => command.Output.Count(c => c == '\n')));
        Assert.All(commands.SelectMany(command => command.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), line =>
            Assert.EndsWith(": The file or directory does not exist.", line, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_change_and_a_move_at_once_lose_neither()
    {
        const int Files = 200;
        MakeFiles("_news", Files);

        Command[] commands = await Task.WhenAll(
            Task.Run(() => RunProcessIn("set", "_news", "--heat", "7")),
            Task.Run(() => RunProcessIn("move", "_news", "--destination", "_archive"))
        );

        Assert.Equal((0, Files), (commands[1].ExitCode, commands[1].Output.Count(c => c == '\n')));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_directory.PathOf("_news")));
        int changed = FilesBelow(_directory.PathOf("_archive"))
            .Count(file => File.ReadAllText(file).Contains("heat: 7\n", StringComparison.Ordinal));
        Assert.Equal(commands[0].Output.Count(c => c == '\n'), changed);
    }

    [Fact]
    public void A_killed_move_leaves_every_file_in_one_place() => KillMoves(_directory.PathOf("b"), isOtherDisk: false);

    [SkippableFact]
    public void A_killed_move_to_another_file_system_loses_no_file()
    {
        using OtherDisk disk = OtherDisk.Find(_directory);
        KillMoves(Path.Combine(disk.FullPath, "b"), isOtherDisk: true);
    }

    [SkippableFact]
    public void Git_sees_a_rename_without_a_change()
    {
        Skip.If(OperatingSystem.IsWindows() || Shell.Run("git --version").ExitCode != 0, "There is no git here.");
        MakeFiles("_news", 3);
        Git("init -q");
        Git("config core.autocrlf false");
        Git("add .");
        Git("-c user.name=x -c user.email=x@example.com commit -qm before");

        Assert.Equal(0, RunIn("move", "_news", "--destination", "_archive").ExitCode);

        Git("add -A");
        Assert.Equal(
            Enumerable.Range(0, 3).Select(i => $"R100\t_news/{Name(i)}\t_archive/_news/{Name(i)}"),
            Git("diff --cached -M --name-status").Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );
    }

    private static string Name(int i) => $"{i:D3}.md";

    private static string Text(int i) =>
        $"---\ntitle: \"Article {i}\"\nheat: 0\n---\n\n{new string((char)('a' + (i % 26)), i * 37 % 5000)}\n";

    private static void AssertWhole(string file) =>
        Assert.Equal(Text(int.Parse(Path.GetFileNameWithoutExtension(file), CultureInfo.InvariantCulture)), File.ReadAllText(file));

    private static IEnumerable<string> FilesBelow(string directory) =>
        Directory.Exists(directory) ? Directory.EnumerateFiles(directory, "*.md", SearchOption.AllDirectories) : [];

    private void KillMoves(string destination, bool isOtherDisk)
    {
        const int Kills = 12;
        const int Files = 60;
        string source = _directory.PathOf("a");
        MakeFiles("a", Files);
        Random random = new(20200117);
        for (int kill = 1; kill <= Kills; kill++)
        {
            string[] move = ["move", source, "--root", source, "--destination", destination];
            int last = random.Next(Files - 1);
            Command.Kill(
                _directory.FullPath,
                Path.Combine(source, Name(Files - 1)),
                () => File.Exists(Path.Combine(destination, Name(last))),
                move
            );

            string[] here = [.. FilesBelow(source)];
            string[] there = [.. FilesBelow(destination)];
            Assert.All(here.Concat(there), AssertWhole);
            Assert.Equal(
                Enumerable.Range(0, Files).Select(Name),
                here.Concat(there).Select(Path.GetFileName).Distinct().Order(StringComparer.Ordinal)
            );
            Assert.True(
                here.Length + there.Length <= Files + (isOtherDisk ? 1 : 0),
                $"After kill {kill} there are {here.Length} files here and {there.Length} there."
            );
            Assert.InRange(there.Length, last + 1, Files - 1);

            // The next one finishes what was begun, and all comes back for another round.
            Assert.Equal(0, Command.Run([.. move, "--force"]).ExitCode);
            Assert.Empty(FilesBelow(source));
            Assert.Equal(0, Command.Run("move", destination, "--root", destination, "--destination", source).ExitCode);
        }

        Assert.Empty(
            Directory.EnumerateFiles(destination, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        );
        Assert.Equal(Files, Directory.EnumerateFiles(source, "*", new EnumerationOptions { AttributesToSkip = 0 }).Count());
    }

    private Command RunIn(params string[] arguments) => Command.RunIn(_directory.FullPath, arguments);

    private Command RunProcessIn(params string[] arguments)
    {
        using Process process = Command.Start(_directory.FullPath, arguments);
        return Command.Result(process);
    }

    private string Git(string arguments)
    {
        using Process git = Process.Start(
            new ProcessStartInfo("git", arguments) { WorkingDirectory = _directory.FullPath, RedirectStandardOutput = true }
        )!;
        string output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return output;
    }

    private void MakeFiles(string directory, int count)
    {
        for (int i = 0; i < count; i++)
        {
            _directory.Write($"{directory}/{Name(i)}", Text(i));
        }
    }

    private void AssertFiles(params string[] files) =>
        Assert.Equal(
            files.Select(_directory.PathOf),
            Directory.EnumerateFiles(_directory.FullPath, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        );
}
