using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ArticlesPS.Cli;
using ArticlesPS.Cli.Output;

namespace ArticlesPS.Tests;

/// <summary>Runs `articles` at a terminal, which script of util-linux makes.</summary>
internal static class Terminal
{
    /// <summary>Whether terminals can be made here.</summary>
    public static bool IsThere { get; } = !OperatingSystem.IsWindows() && Shell.Run("script --version | grep -q util-linux").ExitCode == 0;

    /// <summary>Runs it, and types something.</summary>
    /// <returns>What it returned, and what the terminal showed.</returns>
    public static (int ExitCode, string Shown) Run(string directory, string typed, params string[] arguments) =>
        RunCommand(directory, typed, CommandOf(arguments));

    /// <summary>Runs it with standard input from a pipe, and all else at the terminal.</summary>
    /// <returns>What it returned, and what the terminal showed.</returns>
    public static (int ExitCode, string Shown) RunPiped(string directory, string input, params string[] arguments) =>
        RunCommand(directory, typed: "", $"printf '{input.Replace("\n", "\\n", StringComparison.Ordinal)}' | {CommandOf(arguments)}");

    private static string CommandOf(string[] arguments) =>
        $"dotnet '{Path.Combine(AppContext.BaseDirectory, "articles.dll")}' "
        + $"{string.Join(' ', arguments.Select(argument => $"'{argument}'"))}";

    private static (int ExitCode, string Shown) RunCommand(string directory, string typed, string command)
    {
        ProcessStartInfo start = new("script", ["--quiet", "--return", "--command", command, "/dev/null"])
        {
            WorkingDirectory = directory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> shown = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(typed);
        process.StandardInput.Flush();
        process.WaitForExit();
        return (process.ExitCode, shown.Result);
    }
}
