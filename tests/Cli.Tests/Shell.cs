using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using ArticlesPS.Cli;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>What only a shell can do.</summary>
internal static class Shell
{
    public static (int ExitCode, string Errors) Run(string command)
    {
        using Process shell = Process.Start(
            new ProcessStartInfo("sh", ["-c", command]) { RedirectStandardError = true, RedirectStandardOutput = true }
        )!;
        string errors = shell.StandardError.ReadToEnd();
        shell.WaitForExit();
        return (shell.ExitCode, errors);
    }

    /// <summary>Runs `articles` as somebody whom permissions bind. The test is skipped where nobody like that can.</summary>
    public static (int ExitCode, string Errors) RunUnprivileged(params string[] arguments)
    {
        string articles = Path.Combine(AppContext.BaseDirectory, "articles.dll");
        string command = $"dotnet '{articles}' {string.Join(' ', arguments.Select(argument => $"'{argument}'"))}";
        (int exitCode, string errors) = Run(
            Environment.IsPrivilegedProcess
                ? $"DOTNET_CLI_HOME=/tmp HOME=/tmp setpriv --reuid=65534 --regid=65534 --clear-groups {command}"
                : command
        );
        Skip.If(
            errors.Contains("setpriv:", StringComparison.Ordinal) || errors.Contains("cannot execute dotnet", StringComparison.Ordinal),
            "Nobody else can run dotnet here."
        );
        return (exitCode, errors);
    }
}
