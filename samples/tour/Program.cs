using System;
using System.Diagnostics;
using System.IO;
using ArticlesPS.Engine;

// From a clone to the tour: builds the module, finds or restores PowerShell, and runs Tour.ps1 there.
Console.WriteLine("Building the module...");
ProcessStartInfo build = new(
    Dotnet.Path,
    [
        "build",
        Path.Combine(Checkout.Root, "src", "ArticlesPS"),
        "--framework",
        "net8.0",
        "--configuration",
        "Release",
        "--nologo",
        "--verbosity",
        "quiet",
    ]
)
{
    RedirectStandardOutput = true,
};
(int exitCode, string output) = Run(build);
if (exitCode != 0)
{
    Console.Error.WriteLine(output);
    return exitCode;
}

Console.WriteLine("Looking for PowerShell...");
try
{
    PowerShellEngine engine = PowerShellEngine.Find();
    Console.WriteLine($"This is PowerShell {engine.Version} ({engine.Origin}).");
    return Run(engine.CreateStart("-File", Path.Combine(Checkout.Root, "samples", "tour", "Show-Tour.ps1"))).ExitCode;
}
catch (Exception e) when (e is EngineNotFoundException or InvalidOperationException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

static (int ExitCode, string Output) Run(ProcessStartInfo start)
{
    start.WorkingDirectory = Checkout.Root;
    using Process process = Process.Start(start)!;
    string output = start.RedirectStandardOutput ? process.StandardOutput.ReadToEnd() : "";
    process.WaitForExit();
    return (process.ExitCode, output);
}
