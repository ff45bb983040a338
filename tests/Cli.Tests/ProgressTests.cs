using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using ArticlesPS.Cli;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>How far a command is stands on a terminal for as long as that takes, and nowhere else.</summary>
public sealed class ProgressTests : IDisposable
{
    // Nothing is shown in the first second.
    private static readonly TimeSpan _long = TimeSpan.FromSeconds(1.2);

    private readonly TemporaryDirectory _directory = new();
    private readonly string _first;
    private readonly string _second;

    public ProgressTests()
    {
        _first = _directory.Write("a.md", "---\nheat: 1\n---\n");
        _second = _directory.Write("b.md", "---\nheat: 1\n---\n");
    }

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task What_goes_to_a_log_has_no_progress_however_long_it_takes()
    {
        Command command = await Slowly(() => Command.Run("set", _first, _second, "--heat", "7"));

        Assert.Equal((0, ""), (command.ExitCode, command.Errors));
        Assert.Equal($"{_first}: heat: 1 -> 7\n{_second}: heat: 1 -> 7\n", command.Output);
    }

    [SkippableTheory]
    [InlineData("> list.txt", true)]
    [InlineData("", false)]
    [InlineData("2> log.txt", false)]
    [InlineData("> list.txt 2> log.txt", false)]
    public async Task A_terminal_shows_it_unless_it_shows_what_is_done(string redirection, bool isShown)
    {
        Skip.IfNot(File.Exists("/usr/bin/script"), "Only script gives a terminal to a command here.");
        string articles = Path.Combine(AppContext.BaseDirectory, "articles.dll");
        string shown = _directory.PathOf("terminal.txt");

        (int exitCode, _) = await Slowly(() =>
            Shell.Run(
                $"cd '{_directory.FullPath}' && script -qec \"stty cols 100; dotnet '{articles}' set a.md b.md --heat 7 "
                    + $"{redirection}\" '{shown}' < /dev/null"
            )
        );

        string terminal = File.ReadAllText(shown);
        Assert.Equal(0, exitCode);
        Assert.Equal(isShown, terminal.Contains("Changing", StringComparison.Ordinal));

        // And takes it away again: how many there are it may not know yet.
        Assert.Equal(isShown, Regex.IsMatch(terminal, "\rChanging: 2 (of 2 )?files[^\r]*\r +\r"));
        Assert.All(Directory.EnumerateFiles(_directory.FullPath, "l*.txt"), log =>
            Assert.DoesNotContain("Changing", File.ReadAllText(log), StringComparison.Ordinal)
        );
    }

    // Somebody else holds the second file until the command has been at work for long enough to say so.
    private async Task<T> Slowly<T>(Func<T> run)
    {
        Task<T> command;
        using (new FileStream(LockOf(_second), FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            command = Task.Run(run);
            SpinWait.SpinUntil(
                () => command.IsCompleted || File.ReadAllText(_first).Contains("heat: 7", StringComparison.Ordinal),
                TimeSpan.FromSeconds(25)
            );
            await Task.Delay(_long);
            Assert.Contains("heat: 1", File.ReadAllText(_second), StringComparison.Ordinal);
        }

        return await command;
    }

    private string LockOf(string path)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFileName(path)));
        return _directory.PathOf($".articles-{Convert.ToHexStringLower(hash.AsSpan(0, 8))}.lock");
    }
}
