using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ArticlesPS.Cli;
using Xunit;
using Xunit.Abstractions;

namespace ArticlesPS.Tests;

/// <summary>Files stay whole: several processes, processes that are killed, disks that are full, files that cannot be written.</summary>
public sealed class SafetyTests(ITestOutputHelper output) : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Of_two_writers_every_change_is_made_or_reported()
    {
        MakeFiles(200);
        Command[] commands = await Task.WhenAll(RunAsync("--add-topic", "A"), RunAsync("--add-topic", "B"));

        int made = TopicsIn("A") + TopicsIn("B");
        int reported = commands.Sum(command => command.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.All(commands, command =>
            Assert.All(command.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries), line =>
                Assert.Contains("The file was changed after it was read", line, StringComparison.Ordinal)
            )
        );
        Assert.Equal(400, made + reported);
        AssertNoLeftovers();
    }

    [Fact]
    public async Task Two_writers_with_force_make_every_change()
    {
        MakeFiles(200);
        Command[] commands = await Task.WhenAll(RunAsync("--add-topic", "A", "--force"), RunAsync("--add-topic", "B", "--force"));

        Assert.All(commands, command => Assert.Equal((0, ""), (command.ExitCode, command.Errors)));
        Assert.Equal((200, 200), (TopicsIn("A"), TopicsIn("B")));
        AssertNoLeftovers();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_four_writers_in_opposite_orders_every_change_is_made_or_reported(bool force)
    {
        const int Files = 250;
        MakeFiles(Files);
        string[] forward = [.. Enumerable.Range(0, Files).Select(PathOf)];
        string[] backward = [.. forward.Reverse()];
        string[] options = force ? ["--force"] : [];
        Command[] commands = await Task.WhenAll(
            ((string[])["A", "B", "C", "D"]).Select(
                (topic, i) => Task.Run(() => Command.RunProcess(["set", .. i < 2 ? forward : backward, "--add-topic", topic, .. options]))
            )
        );

        string[] errors = [.. commands.SelectMany(command => command.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries))];
        int made = ((string[])["A", "B", "C", "D"]).Sum(TopicsIn);
        output.WriteLine($"{made} changes made, {errors.Length} reported.");
        Assert.All(errors, line => Assert.Contains("The file was changed after it was read", line, StringComparison.Ordinal));
        Assert.All(commands, command => Assert.Equal(command.Errors.Length == 0 ? 0 : 1, command.ExitCode));
        Assert.Equal(4 * Files, made + errors.Length);
        Assert.True(!force || errors.Length == 0);
        AssertNoLeftovers();
    }

    [Fact]
    public void A_killed_batch_leaves_every_file_old_or_new_and_the_next_one_cleans_up()
    {
        int kills = LongRun.Count("ARTICLESPS_KILLS", 20);
        const int Files = 60;
        MakeFiles(Files);
        Random random = new(20200117);
        for (int kill = 1; kill <= kills; kill++)
        {
            string former = Heat(kill - 1);
            string next = Heat(kill);
            int last = random.Next(Files - 1);
            Command.Kill(
                _directory.FullPath,
                PathOf(Files - 1),
                () => File.ReadAllText(PathOf(last)) == Text(last, next),
                "set",
                _directory.FullPath,
                "--heat",
                next
            );

            int changed = 0;
            for (int i = 0; i < Files; i++)
            {
                string text = File.ReadAllText(PathOf(i));
                bool isNew = text == Text(i, next);
                Assert.True(isNew || text == Text(i, former), $"After kill {kill} the file {i} is neither: {text}");
                changed += isNew ? 1 : 0;
            }

            Assert.InRange(changed, last + 1, Files - 1);
            Assert.Equal(0, Command.Run("set", _directory.FullPath, "--heat", next).ExitCode);
        }

        Assert.Equal(0, Command.RunProcess("set", _directory.FullPath, "--heat", "0").ExitCode);
        AssertNoLeftovers();
    }

    [Fact]
    public void What_a_killed_process_left_is_removed_by_the_next_change_in_the_directory()
    {
        MakeFiles(2);
        File.WriteAllText(_directory.PathOf(".articles-0123456789abcdef.tmp"), "half");
        File.WriteAllText(_directory.PathOf(".articles-0123456789abcdef.lock"), "");
        File.WriteAllText(_directory.PathOf(".articles-fedcba9876543210.lock"), "");

        Assert.Equal(0, Command.Run("set", PathOf(1), "--heat", "7").ExitCode);

        AssertNoLeftovers();
    }

    [SkippableFact]
    public void A_symbolic_link_stays_and_its_target_is_changed()
    {
        Skip.If(OperatingSystem.IsWindows(), "Making a link takes a privilege there.");
        string target = _directory.Write("real/a.md", Text(0, "1"));
        File.CreateSymbolicLink(_directory.PathOf("link.md"), "real/a.md");

        Assert.Equal(0, Command.Run("set", _directory.PathOf("link.md"), "--heat", "7").ExitCode);

        Assert.Equal("real/a.md", new FileInfo(_directory.PathOf("link.md")).LinkTarget);
        Assert.Equal(Text(0, "7"), File.ReadAllText(target));
    }

    [SkippableFact]
    public void Permissions_stay()
    {
        Skip.If(OperatingSystem.IsWindows(), "There are none of this kind.");
        MakeFiles(1);
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherExecute;
        SetMode(PathOf(0), Mode);

        Command.Run("set", PathOf(0), "--heat", "7");

        Assert.Equal(Mode, ModeOf(PathOf(0)));
        Assert.Equal(Text(0, "7"), File.ReadAllText(PathOf(0)));
    }

    [Fact]
    public void A_value_that_is_there_already_writes_nothing()
    {
        MakeFiles(1);
        DateTime time = new(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(PathOf(0), time);

        Command command = Command.Run("set", PathOf(0), "--heat", "0", "--title", "Article 0");

        Assert.Equal((0, "", ""), (command.ExitCode, command.Output, command.Errors));
        Assert.Equal(time, File.GetLastWriteTimeUtc(PathOf(0)));
    }

    [Fact]
    public void A_dry_run_shows_the_change_and_writes_nothing()
    {
        MakeFiles(1);

        Command command = Command.Run("publish", PathOf(0), "--dry-run");

        Assert.Equal($"{PathOf(0)}: published: (none) -> true\n", command.Output);
        Assert.Equal(Text(0, "0"), File.ReadAllText(PathOf(0)));
    }

    [Fact]
    public void A_read_only_file_is_one_clear_error_and_the_rest_goes_on()
    {
        MakeFiles(3);
        File.SetAttributes(PathOf(1), FileAttributes.ReadOnly);

        Command command = Command.Run("set", _directory.FullPath, "--heat", "7");
        File.SetAttributes(PathOf(1), FileAttributes.Normal);

        Assert.Equal((1, $"{PathOf(1)}: The file is read-only. Make it writable first.\n"), (command.ExitCode, command.Errors));
        Assert.Equal([Text(0, "7"), Text(1, "0"), Text(2, "7")], Enumerable.Range(0, 3).Select(i => File.ReadAllText(PathOf(i))));
        AssertNoLeftovers();
    }

    [SkippableFact]
    public void A_read_only_directory_is_one_clear_error()
    {
        Skip.If(OperatingSystem.IsWindows(), "Permissions do not bind so there.");
        MakeFiles(1);
        SetMode(_directory.FullPath, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        try
        {
            SetMode(PathOf(0), UnixFileMode.UserRead | UnixFileMode.OtherRead | UnixFileMode.UserWrite | UnixFileMode.OtherWrite);
            (int exitCode, string errors) = Shell.RunUnprivileged("set", PathOf(0), "--heat", "7");

            Assert.Equal(
                (
                    1,
                    $"{PathOf(0)}: The file's directory does not allow new files, which are needed to replace the file. Check its "
                        + $"permissions, and those of files named .articles-* in it.\n"
                ),
                (exitCode, errors)
            );
        }
        finally
        {
            SetMode(_directory.FullPath, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        }

        Assert.Equal(Text(0, "0"), File.ReadAllText(PathOf(0)));
    }

    [SkippableFact]
    public void A_full_disk_is_one_clear_error_and_the_file_stays_whole()
    {
        using SmallDisk disk = SmallDisk.Mount(_directory);
        string path = Path.Combine(disk.FullPath, "a.md");
        string text = $"---\nheat: 1\ntitle: \"{new string('x', 150_000)}\"\n---\n";
        File.WriteAllText(path, text);

        Command command = Command.Run("set", path, "--heat", "7");

        Assert.Equal(1, command.ExitCode);
        Assert.StartsWith($"{path}: The file could not be written and was not changed: ", command.Errors, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(path));
        Assert.Equal(["a.md"], Directory.EnumerateFiles(disk.FullPath).Select(Path.GetFileName));
    }

    [Fact]
    public void A_table_that_was_edited_is_taken_over_cell_by_cell()
    {
        MakeFiles(3);
        string csv = Command.Run("list", _directory.FullPath, "--format", "csv").Output;
        string table = _directory.Write("table.csv", csv);

        Command unchanged = Command.Run("apply", table);
        File.WriteAllText(table, csv.Replace("\"Article 1\"", "\"Article, \"\"one\"\"\"", StringComparison.Ordinal));
        Command dry = Command.Run("apply", table, "--dry-run");
        Command changed = Command.Run("apply", table);

        Assert.Equal((0, "", ""), (unchanged.ExitCode, unchanged.Output, unchanged.Errors));
        Assert.Equal($"{PathOf(1)}: title: Article 1 -> Article, \"one\"\n", dry.Output);
        Assert.Equal(dry.Output, changed.Output);
        Assert.Contains("title: \"Article, \\\"one\\\"\"\n", File.ReadAllText(PathOf(1)), StringComparison.Ordinal);
        Assert.Equal(Text(2, "0"), File.ReadAllText(PathOf(2)));
    }

    [Theory]
    [InlineData("", "The table is empty: it has no column FullName.")]
    [InlineData("Title\nx\n", "The table has no column FullName")]
    [InlineData("Path|Heat\n{0}|5\n", "The table has no column FullName")]
    [InlineData("FullName,Heat\n,5\n", "(2): The row has no file in a column FullName.")]
    [InlineData("FullName,Heat\na\0.md,5\n", "(2): The row has no file in a column FullName.")]
    [InlineData("FullName,Heat\n{0}\"x,5\n", "(2): The quotation marks in this row do not match.")]
    [InlineData("FullName,Heat\n{0},high\n", "'high' does not fit the field heat, which is a whole number.")]
    [InlineData("FullName,Url\n{0},https://example.com\n", "The column Url is one of several URLs and cannot be set.")]
    [InlineData("FullName,Related\n{0},https://example.com\n", "only the URL is known")]
    [InlineData("FullName,Metadata\n{0},a=1\n", "Use --field")]
    [InlineData("FullName,Heat\n{0}x,5\n", "The file or directory does not exist.")]
    public void A_row_that_means_nothing_is_reported(string csv, string error)
    {
        MakeFiles(1);
        string table = _directory.Write("table.csv", csv.Replace("{0}", PathOf(0), StringComparison.Ordinal));

        Command command = Command.Run("apply", table);

        Assert.Equal(1, command.ExitCode);
        Assert.Contains(error, command.Errors, StringComparison.Ordinal);
        Assert.Equal(Text(0, "0"), File.ReadAllText(PathOf(0)));
    }

    [Theory]
    [InlineData("set {0}")]
    [InlineData("set --heat 5")]
    [InlineData("set {0} --heat high")]
    [InlineData("set {0} --published maybe")]
    [InlineData("set {0} --published-date-time soon")]
    [InlineData("set {0} --field x")]
    [InlineData("set {0} --field a..b=1")]
    [InlineData("set {0} --hat 5")]
    [InlineData("publish")]
    [InlineData("apply")]
    public void A_change_that_is_not_understood_changes_nothing(string arguments)
    {
        MakeFiles(1);

        Command command = Command.Run([
            .. arguments.Split(' ').Select(argument => argument.Replace("{0}", PathOf(0), StringComparison.Ordinal)),
        ]);

        Assert.Equal((2, ""), (command.ExitCode, command.Output));
        Assert.Equal(Text(0, "0"), File.ReadAllText(PathOf(0)));
    }

    private static string Heat(int round) => round.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Text(int i, string heat) =>
        $"---\ntitle: \"Article {i}\"\nheat: {heat}\n---\n\n{new string('x', i * 37 % 5000)}\n";

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path);

    private string PathOf(int i) => _directory.PathOf($"{i:D3}.md");

    private void MakeFiles(int count)
    {
        for (int i = 0; i < count; i++)
        {
            _directory.Write($"{i:D3}.md", Text(i, "0"));
        }
    }

    private Task<Command> RunAsync(params string[] options) => Task.Run(() => Command.RunProcess(["set", _directory.FullPath, .. options]));

    private int TopicsIn(string topic) =>
        Directory.EnumerateFiles(_directory.FullPath, "*.md").Count(file => File.ReadAllLines(file).Contains($"  - {topic}"));

    private void AssertNoLeftovers() =>
        Assert.DoesNotContain(Directory.EnumerateFiles(_directory.FullPath, "*", SearchOption.AllDirectories), file =>
            Path.GetFileName(file).StartsWith(".articles-", StringComparison.Ordinal)
        );
}
