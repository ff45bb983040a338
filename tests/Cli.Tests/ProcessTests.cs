using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text;
using ArticlesPS.Cli;
using ArticlesPS.Cli.Output;
using ArticlesPS.Files;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>What the process adds to the command: its arguments, streams, exit code, working directory and culture.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData(0, "list", "samples/articles", "--recurse", "--format", "csv")]
    [InlineData(0, "related", "samples/articles/_news", "--first", "1")]
    [InlineData(1, "list", "samples/articles/_news", "no such file.md")]
    [InlineData(2, "list", "--formt", "csv")]
    [InlineData(2, "list", "")]
    public void A_process_does_what_a_run_in_this_one_does(int exitCode, params string[] arguments)
    {
        Command process = Command.RunProcess(arguments);

        Assert.Equal(Command.Run(arguments), process);
        Assert.Equal(exitCode, process.ExitCode);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("list", "--help")]
    public void Help_names_the_command(params string[] arguments)
    {
        Command command = Command.RunProcess(arguments);

        Assert.Equal((0, ""), (command.ExitCode, command.Errors));
        Assert.Contains(
            $"Usage:\n  {string.Join(' ', arguments.SkipLast(1).Prepend("articles"))} [",
            command.Output,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_version_is_that_of_the_engine() =>
        Assert.StartsWith(
            typeof(Article).Assembly.GetName().Version!.ToString(3),
            Command.RunProcess("--version").Output,
            StringComparison.Ordinal
        );

    [Fact]
    public void Output_is_UTF8_without_a_byte_order_mark_whatever_the_locale_is()
    {
        string file = _directory.Write("a.md", "---\ntitle: Festival 🎉\n---\n");
        using Process process = Command.Start(
            _directory.FullPath,
            new Dictionary<string, string> { ["LC_ALL"] = "de_DE.ISO-8859-1" },
            "list",
            "--format",
            "csv"
        );
        using MemoryStream bytes = new();
        process.StandardOutput.BaseStream.CopyTo(bytes);
        process.WaitForExit();

        Assert.Equal(0, process.ExitCode);
        Assert.Equal(
            Encoding.UTF8.GetBytes(Command.Run("list", file, "--format", "csv").Output),
            bytes.ToArray().Where(value => value != '\r')
        );
        Assert.True(bytes.ToArray().AsSpan().IndexOf("Festival 🎉"u8) > 0);
    }

    [Fact]
    public void Rows_come_from_standard_input()
    {
        using Process process = Command.Start(_directory.FullPath, "new", "-", "--directory", ".");
        process.StandardInput.Write("Title,PublishedDateTime\nFerry,2026-03-12\n");
        Command command = Command.Result(process);

        Assert.Equal((0, ""), (command.ExitCode, command.Errors));
        Assert.Equal("2026-03-12-ferry.md", Path.GetFileName(Assert.Single(Directory.EnumerateFiles(_directory.FullPath))));
    }

    [Fact]
    public void Relative_paths_start_from_the_working_directory()
    {
        string file = _directory.Write("_news/a.md", "---\ntitle: A\n---\n");
        using Process process = Command.Start(_directory.FullPath, "publish", "_news/a.md");

        Assert.Equal(new Command(0, $"{file}: published: (none) -> true\n", ""), Command.Result(process));
    }

    [SkippableTheory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void A_signal_ends_changes_between_two_files_and_all_that_was_done_is_printed(string signal)
    {
        Skip.If(OperatingSystem.IsWindows(), "There is no kill command on Windows.");
        Skip.If(signal == "INT" && IsInterruptIgnored(), "A background job of a shell ignores SIGINT, and so do its children.");
        string[] files = [.. Enumerable.Range(100, 50).Select(i => _directory.Write($"{i}.md", "---\ntitle: A\n---\n"))];
        Process process;
        using (ArticleLock.Acquire(files[20], files[20]))
        {
            process = Command.Start(_directory.FullPath, "set", ".", "--heat", "5");
            while (!File.ReadAllText(files[19]).Contains("heat", StringComparison.Ordinal))
            {
                Assert.False(process.HasExited);
            }

            using Process kill = Process.Start("kill", ["-s", signal, $"{process.Id}"]);
            kill.WaitForExit();
            // Only when the signal has come may the file go on. A process that dies of it is gone by then.
            process.WaitForExit(2000);
        }

        using (process)
        {
            Command command = Command.Result(process);

            Assert.Equal((130, "articles: Interrupted. What was printed is done; the rest is not.\n"), (command.ExitCode, command.Errors));
            Assert.Equal(
                files.Take(21).Select(file => $"{file}: heat: (none) -> 5"),
                command.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            );
            Assert.All(files.Skip(21), file => Assert.Equal("---\ntitle: A\n---\n", File.ReadAllText(file)));
            Assert.Empty(Directory.EnumerateFiles(_directory.FullPath, ".articles-*"));
        }
    }

    // https://man7.org/linux/man-pages/man5/proc_pid_status.5.html: a mask in hexadecimal, the second bit of which is SIGINT.
    private static bool IsInterruptIgnored()
    {
        const string status = "/proc/self/status";
        string? ignored = File.Exists(status)
            ? File.ReadLines(status).FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))
            : null;
        return ignored is not null && (Convert.ToUInt64(ignored["SigIgn:".Length..].Trim(), 16) & 2) != 0;
    }
}
