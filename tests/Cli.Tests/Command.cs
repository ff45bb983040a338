using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using ArticlesPS.Cli;
using ArticlesPS.Cli.Output;
using ArticlesPS.Files;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>
/// What a run of `articles` printed and returned. Run is in this process; RunProcess is for what only a process can show:
/// kills, other processes at work, permissions, closed output.
/// </summary>
internal sealed record Command(int ExitCode, string Output, string Errors)
{
    public static Command Run(params string[] arguments) => RunIn(Repository.Root, arguments);

    public static Command RunIn(string directory, params string[] arguments) => RunOn("", directory, arguments);

    /// <summary>Runs with a text as standard input.</summary>
    public static Command RunOn(string input, string directory, params string[] arguments)
    {
        using MemoryStream output = new();
        using StringWriter errors = new();
        CliConsole console = new()
        {
            OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
            Output = CliConsole.WriterTo(output),
            Error = new MessageWriter(errors),
            CurrentDirectory = () => directory,
        };
        int exitCode = Application.RunAsync(arguments, console).GetAwaiter().GetResult();
        return new Command(
            exitCode,
            Encoding.UTF8.GetString(output.ToArray()).ReplaceLineEndings("\n"),
            errors.ToString().ReplaceLineEndings("\n")
        );
    }

    public static Command RunProcess(params string[] arguments)
    {
        using Process process = Start(Repository.Root, arguments);
        return Result(process);
    }

    /// <summary>Starts a process, whose streams are redirected.</summary>
    public static Process Start(string directory, params string[] arguments) => Start(directory, [], arguments);

    public static Process Start(string directory, Dictionary<string, string> environment, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "articles.dll"), .. arguments])
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>
    /// Starts a process that changes files one after the other, and kills it as soon as it has done something. One of the
    /// last files is locked meanwhile, so that it is killed at work, however fast it is.
    /// </summary>
    public static void Kill(string directory, string locked, Func<bool> hasDone, params string[] arguments)
    {
        using ArticleLock hold = ArticleLock.Acquire(locked, locked);
        using Process process = Start(directory, arguments);
        while (!process.HasExited && !hasDone())
        {
            Thread.Sleep(1);
        }

        Assert.False(process.HasExited, "The process did not wait for the locked file.");
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>Waits for a process that was started.</summary>
    public static Command Result(Process process)
    {
        process.StandardInput.Close();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Command(process.ExitCode, output.ReplaceLineEndings("\n"), errors.Result.ReplaceLineEndings("\n"));
    }
}
