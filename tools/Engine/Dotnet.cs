using System;

namespace ArticlesPS.Engine;

/// <summary>The dotnet command of the SDK.</summary>
public static class Dotnet
{
    /// <summary>The full path of the dotnet that runs this process, or its bare name where something else does.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        // The SDK sets this for the processes it starts.
        string? host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH");
        if (!string.IsNullOrEmpty(host))
        {
            return host;
        }

        string? process = Environment.ProcessPath;
        bool isDotnet = string.Equals(System.IO.Path.GetFileNameWithoutExtension(process), "dotnet", StringComparison.OrdinalIgnoreCase);
        return isDotnet ? process! : "dotnet";
    }
}
