using System;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>Runs the Pester tests on the built module in a real PowerShell, where there is one.</summary>
public class EngineTests
{
    [SkippableFact]
    public async Task The_Pester_tests_pass()
    {
        string results = Path.Combine(Repository.TestResults, "pester.json");
        File.Delete(results);
        ProcessStartInfo start = new("pwsh")
        {
            ArgumentList = { "-NoProfile", "-NonInteractive", "-File", Path.Combine(Repository.Root, "tests", "pester", "Invoke-Tests.ps1"), "-ResultPath", results },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ARTICLESPS_CORPUS"] = Repository.Corpus;
        Process? pwsh = Start(start);
        Skip.If(pwsh is null, "There is no pwsh on PATH, so nothing was tried in a real PowerShell.");

        using (pwsh)
        {
            Task<string> errors = pwsh.StandardError.ReadToEndAsync();
            string output = await pwsh.StandardOutput.ReadToEndAsync();
            await pwsh.WaitForExitAsync();
            string log = output + await errors;
            Assert.True(File.Exists(results), log);
            JsonElement counts = JsonDocument.Parse(await File.ReadAllTextAsync(results)).RootElement;
            Assert.True(counts.GetProperty("failed").GetInt32() == 0 && pwsh.ExitCode == 0, log);
            Assert.True(counts.GetProperty("passed").GetInt32() > 0, log);
        }
    }

    private static Process? Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
