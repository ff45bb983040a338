using System;
using System.Diagnostics;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;
using ArticlesPS.Engine;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>Runs the Pester tests on the built module in a real PowerShell, which is restored where none is installed.</summary>
public class EngineTests
{
    // Each file has a limit of its own; this one is for what starts them.
    private static readonly TimeSpan _limit = TimeSpan.FromMinutes(60);

    [SkippableFact]
    public async Task The_Pester_tests_pass()
    {
        string results = Path.Combine(Repository.TestResults, "pester.json");
        File.Delete(results);
        using Process tests = Process.Start(CreateStart(results))!;
        Task<string> errors = tests.StandardError.ReadToEndAsync();
        Task<string> output = tests.StandardOutput.ReadToEndAsync();
        bool hasEnded = await Task.WhenAny(tests.WaitForExitAsync(), Task.Delay(_limit)) is { } first && tests.HasExited;
        if (!hasEnded)
        {
            tests.Kill(entireProcessTree: true);
        }

        string log = await output + await errors;
        Assert.True(hasEnded, $"The Pester tests did not end within {_limit}.\n{log}");
        Assert.True(File.Exists(results), log);
        using JsonDocument counts = JsonDocument.Parse(await File.ReadAllTextAsync(results));
        Assert.True(counts.RootElement.GetProperty("failed").GetInt32() == 0 && tests.ExitCode == 0, log);
        Assert.True(counts.RootElement.GetProperty("passed").GetInt32() > 0, log);
    }

    private static ProcessStartInfo CreateStart(string results)
    {
        PowerShellEngine engine;
        PesterModule pester;
        try
        {
            engine = PowerShellEngine.Find();
            pester = PesterModule.Find(engine);
        }
        catch (EngineNotFoundException e)
        {
            throw new SkipException(e.Message);
        }

        string script = Path.Combine(Repository.Root, "tests", "pester", "Invoke-Tests.ps1");
        ProcessStartInfo start = engine.CreateStart("-File", script, "-ResultPath", results, "-PesterPath", pester.Manifest);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.Environment["ARTICLESPS_CORPUS"] = Repository.Corpus;
        start.Environment["ARTICLESPS_SITES"] = Repository.Sites;
        return start;
    }
}
