using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Threading.Tasks;

namespace ArticlesPS.Tests;

/// <summary>Runs scripts in Python, whose libraries share no code with ours, where it is there.</summary>
internal static class Python
{
    /// <summary>Whether there is a Python that has a module.</summary>
    public static bool Has(string module)
    {
        try
        {
            return Run($"import {module}", "").ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    /// <summary>Runs a script.</summary>
    /// <param name="script">The script.</param>
    /// <param name="input">What it reads from standard input, as UTF-8.</param>
    /// <param name="arguments">What it finds in sys.argv behind the first entry.</param>
    /// <exception cref="Win32Exception">There is no python3.</exception>
    public static (int ExitCode, string Output, string Errors) Run(string script, string input, params string[] arguments)
    {
        using Process python = Process.Start(
            new ProcessStartInfo("python3", ["-c", script, .. arguments])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            }
        )!;
        Task<string> errors = python.StandardError.ReadToEndAsync();
        Task<string> output = python.StandardOutput.ReadToEndAsync();
        python.StandardInput.Write(input);
        python.StandardInput.Close();
        python.WaitForExit();
        return (python.ExitCode, output.Result, errors.Result);
    }
}
