namespace ArticlesPS.Cli;

/// <summary>The exit codes of the command.</summary>
internal static class ExitCode
{
    /// <summary>Everything succeeded.</summary>
    public const int Done = 0;

    /// <summary>Some files failed, each named on standard error.</summary>
    public const int Failed = 1;

    /// <summary>The command line was not understood, and nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>An output was written without some articles, each named on standard error.</summary>
    public const int LeftOut = 3;

    /// <summary>A bug in this program ended the command. As sysexits.h has it for internal errors (EX_SOFTWARE).</summary>
    public const int Internal = 70;

    /// <summary>Ctrl+C or SIGTERM ended the command between two files; what it printed was done. As shells have it for SIGINT.</summary>
    public const int Interrupted = 130;
}
