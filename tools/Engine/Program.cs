using System;
using ArticlesPS.Engine;

// Says which engine the Pester tests run in, and restores it on the way. `dotnet test` runs this before those tests.
try
{
    PowerShellEngine engine = PowerShellEngine.Find();
    PesterModule pester = PesterModule.Find(engine);
    Console.WriteLine(
        $"The Pester tests run in PowerShell {engine.Version} ({engine.Origin}) with Pester {pester.Version} ({pester.Origin})."
    );
    return 0;
}
catch (EngineNotFoundException e)
{
    Console.WriteLine($"The Pester tests are skipped. {e.Message}");
    return 0;
}
catch (InvalidOperationException e)
{
    // As MSBuild reads errors.
    Console.Error.WriteLine($"{PowerShellEngine.Variable} : error ENGINE: {e.Message}");
    return 1;
}
