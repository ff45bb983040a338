using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using ArticlesPS.Cli;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>What fails in the middle of a batch is one clear error for each file or directory, and the rest goes on.</summary>
public sealed class FaultTests : IDisposable
{
    private const UnixFileMode Everybody =
        UnixFileMode.UserRead
        | UnixFileMode.UserWrite
        | UnixFileMode.UserExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    private const UnixFileMode NotWritable = Everybody & ~(UnixFileMode.UserWrite | UnixFileMode.OtherWrite);

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void One_bad_file_in_each_hundred_is_one_error_each_and_all_others_are_listed()
    {
        int files = LongRun.Count("ARTICLESPS_FILES", 1000);
        for (int i = 0; i < files; i++)
        {
            _directory.Write(
                $"{i / 1000:D3}/{i:D6}.md",
                i % 100 == 99 ? "---\ntitle: a\ntitle: b\n---\n" : $"---\ntitle: \"Article {i}\"\n---\n"
            );
        }

        Command command = Command.Run("list", _directory.FullPath, "-r", "--format", "jsonl");

        Assert.Equal(1, command.ExitCode);
        Assert.Equal(files - (files / 100), LinesOf(command.Output).Length);
        Assert.Equal(files / 100, LinesOf(command.Errors).Length);
        Assert.All(LinesOf(command.Errors), line =>
            Assert.Contains("99.md(3,1): The key 'title' occurs here for the second time", line, StringComparison.Ordinal)
        );
    }

    [SkippableFact]
    public void A_disk_that_is_full_leaves_every_file_whole()
    {
        using SmallDisk disk = SmallDisk.Mount(_directory);
        string[] files = ["a.md", "b.md", "c.md"];
        string large = Text(0, new string('x', 150_000));
        Write(disk, "a.md", Text(0));
        Write(disk, "b.md", large);
        Write(disk, "c.md", Text(0));

        // A second b.md does not fit; then nothing does.
        Command first = Command.Run("set", disk.FullPath, "--heat", "7");
        Shell.Run($"cat /dev/zero > '{disk.FullPath}/filler'");
        Command second = Command.Run("set", disk.FullPath, "--heat", "8");

        Assert.Equal((1, 1), (first.ExitCode, LinesOf(first.Errors).Length));
        Assert.StartsWith(
            $"{disk.FullPath}/b.md: The file could not be written and was not changed: ",
            first.Errors,
            StringComparison.Ordinal
        );
        Assert.Equal((1, 3, ""), (second.ExitCode, LinesOf(second.Errors).Length, second.Output));
        Assert.All(LinesOf(second.Errors), line =>
            Assert.Contains("The file could not be written and was not changed: ", line, StringComparison.Ordinal)
        );
        Assert.Equal([Text(7), large, Text(7)], files.Select(file => File.ReadAllText(Path.Combine(disk.FullPath, file))));
        Assert.Equal([.. files, "filler"], Directory.EnumerateFiles(disk.FullPath).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [SkippableFact]
    public void A_directory_that_is_read_only_is_an_error_for_each_file_in_it()
    {
        RequireUnix();
        string locked = _directory.Write("a/locked.md", Text(0));
        string free = _directory.Write("b/free.md", Text(0));
        using Modes modes = new(this);
        modes.Set("a", NotWritable);
        modes.Set("a/locked.md", Everybody);
        modes.Set("b", Everybody);
        modes.Set("b/free.md", Everybody);

        (int exitCode, string errors) = Shell.RunUnprivileged("set", _directory.FullPath, "-r", "--heat", "7");

        Assert.Equal(
            (
                1,
                $"{locked}: The file's directory does not allow new files, which are needed to replace the file. Check its "
                    + $"permissions, and those of files named .articles-* in it.\n"
            ),
            (exitCode, errors)
        );
        Assert.Equal((Text(0), Text(7)), (File.ReadAllText(locked), File.ReadAllText(free)));
    }

    [SkippableFact]
    public void A_directory_that_cannot_be_listed_is_one_error()
    {
        RequireUnix();
        string hidden = _directory.Write("a/hidden.md", Text(0));
        string free = _directory.Write("b/free.md", Text(0));
        using Modes modes = new(this);
        modes.Set("a", UnixFileMode.None);
        modes.Set("b", Everybody);
        modes.Set("b/free.md", Everybody);

        (int exitCode, string errors) = Shell.RunUnprivileged("set", _directory.FullPath, "-r", "--heat", "7");
        modes.Dispose();

        Assert.Equal(
            (
                1,
                $"{_directory.PathOf("a")}: Access to the directory is denied, so its articles are left out. "
                    + "Check who owns it and its permissions.\n"
            ),
            (exitCode, errors)
        );
        Assert.Equal((Text(0), Text(7)), (File.ReadAllText(hidden), File.ReadAllText(free)));
    }

    [Fact]
    public async Task A_file_that_vanishes_after_the_directory_was_listed_is_one_error()
    {
        string first = _directory.Write("a.md", Text(0));
        string held = _directory.Write("b.md", Text(0));
        string gone = _directory.Write("c.md", Text(0));
        string last = _directory.Write("d.md", Text(0));

        // The process has listed the directory when it has changed the first file, and waits for the lock of the second.
        Task<Command> run;
        using (new FileStream(LockOf(held), FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            run = Task.Run(() => Command.Run("set", _directory.FullPath, "--heat", "7"));
            Assert.True(
                SpinWait.SpinUntil(() => File.ReadAllText(first) == Text(7), TimeSpan.FromSeconds(20)),
                "The first file was not changed."
            );
            File.Delete(gone);
            File.Delete(LockOf(held));
        }

        Command command = await run;

        Assert.Equal((1, $"{gone}: The file or directory does not exist.\n"), (command.ExitCode, command.Errors));
        Assert.All((string[])[first, held, last], file => Assert.Equal(Text(7), File.ReadAllText(file)));
        Assert.False(File.Exists(gone));
    }

    [SkippableFact]
    public void Names_that_are_no_text_are_errors_and_no_other_file_is_taken_for_theirs()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Elsewhere names are text.");
        string[] good =
        [
            _directory.Write("a.md", Text(0)),
            _directory.Write("new\nline.md", Text(0)),
            _directory.Write("\u001B[31m.md", Text(0)),
        ];
        string replacement = _directory.Write("b\uFFFD.md", Text(0));
        string bytes =
            $"cd '{_directory.FullPath}' && mkdir \"$(printf 'd\\377')\" && for file in \"$(printf 'b\\377.md')\" "
            + $"\"$(printf 'd\\377/x.md')\"; do cp a.md \"$file\"; done";
        Assert.Equal((0, ""), Shell.Run(bytes));

        Command all = Command.Run("set", _directory.FullPath, "-r", "--heat", "7");
        Command named = Command.Run("set", replacement, _directory.PathOf("d\uFFFD"), "--heat", "7");
        Command move = Command.Run("move", _directory.PathOf("a.md"), "--root", _directory.FullPath, "-d", _directory.PathOf("e\uFFFD"));
        Command remove = Command.Run("remove", replacement, _directory.PathOf("d\uFFFD/x.md"));

        const string Error =
            ": The path contains U+FFFD, which stands for bytes that are not UTF-8, so it is not known which file is "
            + "meant. Rename the file or directory; ls -b shows its bytes.";
        Assert.All((Command[])[all, named, move, remove], command => Assert.Equal(1, command.ExitCode));
        Assert.Equal([$"{replacement}{Error}", $"{replacement}{Error}", $"{_directory.PathOf("d\uFFFD")}{Error}"], LinesOf(all.Errors));
        Assert.Equal([$"{replacement}{Error}", $"{_directory.PathOf("d\uFFFD")}{Error}"], LinesOf(named.Errors));
        Assert.Equal([$"{_directory.PathOf("e\uFFFD/a.md")}{Error}"], LinesOf(move.Errors));
        Assert.Equal(2, LinesOf(remove.Errors).Length);
        Assert.Equal(
            [
                $"{_directory.PathOf("\\u001B[31m.md")}: heat: 0 -> 7",
                $"{good[0]}: heat: 0 -> 7",
                $"{_directory.PathOf("new\\u000Aline.md")}: heat: 0 -> 7",
            ],
            LinesOf(all.Output).Order(StringComparer.Ordinal)
        );
        Assert.All(good, file => Assert.Equal(Text(7), File.ReadAllText(file)));
        Assert.Equal(Text(0), File.ReadAllText(replacement));
        Assert.Equal(
            (0, ""),
            Shell.Run($"cd '{_directory.FullPath}' && test $(cat b*.md d*/x.md | grep -c 'heat: 0') = 3 && rm -r b*.md d*")
        );
    }

    [Theory]
    [InlineData("set {0} {1} --heat 7")]
    [InlineData("set {1} {0} --heat 7")]
    [InlineData("move {1} --root {2} -d {0}")]
    [InlineData("move {1} --root {2} -d {0} --dry-run")]
    [InlineData("remove {0}")]
    [InlineData("list {0} {1}")]
    public void A_path_longer_than_the_system_allows_is_one_error(string arguments)
    {
        string file = _directory.Write("a.md", Text(0));
        foreach (string name in (string[])[new('x', 300), string.Concat(Enumerable.Repeat("directory/", 500)) + "x"])
        {
            string path = _directory.PathOf(name);

            Command command = Command.Run([
                .. arguments
                    .Split(' ')
                    .Select(argument =>
                        argument
                            .Replace("{0}", path, StringComparison.Ordinal)
                            .Replace("{1}", file, StringComparison.Ordinal)
                            .Replace("{2}", _directory.FullPath, StringComparison.Ordinal)
                    ),
            ]);

            Assert.Equal(1, command.ExitCode);
            string error = Assert.Single(LinesOf(command.Errors));
            Assert.StartsWith(path, error, StringComparison.Ordinal);
            Assert.EndsWith(
                ": The path is longer than the system allows. Shorten its name, or those of the directories above it.",
                error,
                StringComparison.Ordinal
            );
            Assert.Equal(arguments.StartsWith("set", StringComparison.Ordinal) ? Text(7) : Text(0), File.ReadAllText(file));
            Assert.Equal([file], Directory.EnumerateFileSystemEntries(_directory.FullPath));
            File.WriteAllText(file, Text(0));
        }
    }

    private static void Write(SmallDisk disk, string name, string text) => File.WriteAllText(Path.Combine(disk.FullPath, name), text);

    private static string Text(int heat, string body = "") => $"---\ntitle: \"A\"\nheat: {heat}\n---\n{body}";

    private static string LockOf(string path)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFileName(path)));
        return Path.Combine(Path.GetDirectoryName(path)!, $".articles-{Convert.ToHexStringLower(hash[..8])}.lock");
    }

    private static string[] LinesOf(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static void RequireUnix() => Skip.If(OperatingSystem.IsWindows(), "There are no permissions and pipes of this kind.");

    /// <summary>Files and directories whose permissions are other ones for a while, in a directory that everybody may read.</summary>
    private sealed class Modes : IDisposable
    {
        private readonly FaultTests _tests;
        private readonly List<string> _changed = [];

        public Modes(FaultTests tests)
        {
            _tests = tests;
            Set("", NotWritable | UnixFileMode.UserWrite);
        }

        public void Set(string name, UnixFileMode mode)
        {
            _changed.Add(name);
            SetMode(name, mode);
        }

        public void Dispose() => _changed.ForEach(name => SetMode(name, Everybody));

        private void SetMode(string name, UnixFileMode mode)
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(_tests._directory.PathOf(name), mode);
            }
        }
    }
}
