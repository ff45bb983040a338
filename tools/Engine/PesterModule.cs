using System.IO;
using System.Linq;
using System.Text.Json;

namespace ArticlesPS.Engine;

/// <summary>Pester, which runs the tests that need PowerShell.</summary>
/// <param name="Manifest">The full path of its manifest.</param>
/// <param name="Version">Its version.</param>
/// <param name="Origin">How it was found, in a few words.</param>
public sealed record PesterModule(string Manifest, string Version, string Origin)
{
    /// <summary>Restores the version that tests/pester/Pester.csproj pins, else finds the newest that is installed.</summary>
    /// <exception cref="EngineNotFoundException">There is no Pester 5 or later, and none could be restored.</exception>
    public static PesterModule Find(PowerShellEngine engine)
    {
        string project = Path.Combine(Checkout.Root, "tests", "pester", "Pester.csproj");
        CommandResult? restore = CommandResult.Of(Dotnet.Path, ["restore", project]);
        return (restore is { ExitCode: 0 } ? FindRestored(project) : null)
            ?? FindInstalled(engine)
            ?? throw new EngineNotFoundException(
                $"Pester 5 or later is not installed, and it could not be restored: {restore?.Reason ?? "there is no dotnet on PATH."}"
            );
    }

    private static PesterModule? FindRestored(string project)
    {
        using JsonDocument assets = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(Path.GetDirectoryName(project)!, "obj", "project.assets.json"))
        );
        JsonElement download = assets
            .RootElement.GetProperty("project")
            .GetProperty("frameworks")
            .EnumerateObject()
            .First()
            .Value.GetProperty("downloadDependencies")
            .EnumerateArray()
            .Single();

        // An exact version is the range [5.9.1, 5.9.1].
        string version = download.GetProperty("version").GetString()!.Trim('[', ']').Split(',')[0];
        return assets
            .RootElement.GetProperty("packageFolders")
            .EnumerateObject()
            .Select(folder => Path.Combine(folder.Name, "pester", version, "tools", "Pester.psd1"))
            .Where(File.Exists)
            .Select(manifest => new PesterModule(manifest, version, "restored from the package registry"))
            .FirstOrDefault();
    }

    private static PesterModule? FindInstalled(PowerShellEngine engine)
    {
        const string newest =
            "Get-Module Pester -ListAvailable | Where-Object Version -GE 5.0 | Sort-Object Version | Select-Object "
            + "-Last 1 | ForEach-Object { $_.Version.ToString(); $_.Path }";
        CommandResult? installed = CommandResult.Of(engine.Command, ["-NoProfile", "-NonInteractive", "-Command", newest]);
        string[] lines = installed?.Output.Split('\n', System.StringSplitOptions.TrimEntries | System.StringSplitOptions.RemoveEmptyEntries)
            ?? [];
        return lines is [string version, string manifest] ? new PesterModule(manifest, version, "installed") : null;
    }
}
