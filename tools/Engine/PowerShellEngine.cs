using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;

namespace ArticlesPS.Engine;

/// <summary>A PowerShell that can run the module: 7.4 or later.</summary>
public sealed class PowerShellEngine
{
    /// <summary>The environment variable that names the engine to use, and that tells the tests which one they run in.</summary>
    public const string Variable = "ARTICLESPS_PWSH";

    private static readonly Version _minimum = new(7, 4);

    private PowerShellEngine(string command, string version, string origin)
    {
        Command = command;
        Version = version;
        Origin = origin;
    }

    /// <summary>The full path of pwsh.</summary>
    public string Command { get; }

    /// <summary>Its version, as in 7.6.9 or 7.7.0-preview.1.</summary>
    public string Version { get; }

    /// <summary>How it was found, in a few words.</summary>
    public string Origin { get; }

    /// <summary>
    /// Finds the engine that ARTICLESPS_PWSH names, else pwsh on PATH if it is new enough, else the one that the tool
    /// manifest pins, which is restored from the package registry if need be.
    /// </summary>
    /// <exception cref="InvalidOperationException">ARTICLESPS_PWSH names something that is not PowerShell 7.4 or later.</exception>
    /// <exception cref="EngineNotFoundException">There is no engine, and none could be restored.</exception>
    public static PowerShellEngine Find() => FindNamed() ?? FindOnPath() ?? Restore();

    /// <summary>A process of this engine, to be started: without a profile, and without anyone to ask.</summary>
    public ProcessStartInfo CreateStart(params IEnumerable<string> arguments)
    {
        ProcessStartInfo start = new(Command, ["-NoProfile", "-NonInteractive", .. arguments]);
        start.Environment[Variable] = Command;
        start.Environment["POWERSHELL_UPDATECHECK"] = "Off";
        return start;
    }

    private static PowerShellEngine? FindNamed()
    {
        string? named = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(named))
        {
            return null;
        }

        return Inspect(Path.GetFullPath(named), $"named by {Variable}")
            ?? throw new InvalidOperationException($"{Variable} names {named}, which is not PowerShell {_minimum} or later.");
    }

    private static PowerShellEngine? FindOnPath()
    {
        string name = OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh";
        foreach (
            string directory in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(
                Path.PathSeparator,
                StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            string file = Path.Combine(directory, name);
            if (File.Exists(file) && Inspect(file, "from PATH") is { } engine)
            {
                return engine;
            }
        }

        return null;
    }

    private static PowerShellEngine Restore()
    {
        CommandResult? restore = CommandResult.Of(Dotnet.Path, ["tool", "restore"]);
        if (restore is not { ExitCode: 0 })
        {
            throw new EngineNotFoundException(
                $"There is no PowerShell {_minimum} or later on PATH, and 'dotnet tool restore' failed: "
                    + $"{restore?.Reason ?? "there is no dotnet on PATH."}"
            );
        }

        CommandResult? tool = CommandResult.Of(
            Dotnet.Path,
            ["tool", "run", "pwsh", "--", "-NoProfile", "-NonInteractive", "-Command", "$PSHOME"]
        );
        if (tool is not { ExitCode: 0 })
        {
            throw new EngineNotFoundException($"The restored PowerShell does not start: {tool?.Reason}");
        }

        return Inspect(CommandIn(tool.Output.Trim()), "restored by dotnet tool restore")
            ?? throw new EngineNotFoundException("The restored PowerShell does not start.");
    }

    // The tool brings a program for Windows, and one for Linux on x64, which finds no runtime in an empty environment. A
    // script that names both does, on every Unix.
    private static string CommandIn(string home)
    {
        if (OperatingSystem.IsWindows())
        {
            return Path.Combine(home, "pwsh.exe");
        }

        string script = Path.Combine(Directory.CreateDirectory(Path.Combine(Checkout.Root, "out", "engine")).FullName, "pwsh");
        string written = $"{script}.{Environment.ProcessId}";
        File.WriteAllText(written, $"#!/bin/sh\nexec {Quote(FullPathOf(Dotnet.Path))} {Quote(Path.Combine(home, "pwsh.dll"))} \"$@\"\n");
        File.SetUnixFileMode(written, (UnixFileMode)0b111_101_101);
        File.Move(written, script, overwrite: true);
        return script;
    }

    private static string FullPathOf(string command)
    {
        if (Path.IsPathRooted(command))
        {
            return command;
        }

        foreach (
            string directory in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(
                Path.PathSeparator,
                StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            string file = Path.GetFullPath(Path.Combine(directory, command));
            if (File.Exists(file))
            {
                return file;
            }
        }

        return command;
    }

    private static string Quote(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    private static PowerShellEngine? Inspect(string command, string origin)
    {
        CommandResult? result = CommandResult.Of(
            command,
            ["-NoProfile", "-NonInteractive", "-Command", "$PSVersionTable.PSVersion.ToString()"]
        );
        string version = result is { ExitCode: 0 } ? result.Output.Trim() : "";
        bool isNewEnough = System.Version.TryParse(version.Split('-')[0], out Version? number) && number >= _minimum;
        return isNewEnough ? new PowerShellEngine(command, version, origin) : null;
    }
}
