using System;
using System.ComponentModel;
using System.Diagnostics;

namespace ArticlesPS.Tests.Articles.Urls;

/// <summary>Hugo itself, where it's installed.</summary>
internal static class RealHugo
{
    private static readonly Lazy<bool> _isThere = new(IsInstalled);

    public static bool IsThere => _isThere.Value;

    public static string Missing => "Hugo is not installed.";

    /// <summary>What it prints on standard output.</summary>
    public static string Run(string directory, params string[] arguments)
    {
        using Process hugo = Process.Start(
            new ProcessStartInfo("hugo", arguments)
            {
                WorkingDirectory = directory,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = System.Text.Encoding.UTF8,
            }
        )!;
        hugo.ErrorDataReceived += (_, _) => { };
        hugo.BeginErrorReadLine();
        string output = hugo.StandardOutput.ReadToEnd();
        hugo.WaitForExit();
        return output;
    }

    private static bool IsInstalled()
    {
        try
        {
            return Run(".", "version").Length > 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
