using System;
using System.Runtime.InteropServices;

namespace ArticlesPS.Cli.Output;

/// <summary>The state of printed text.</summary>
internal static class StandardOutput
{
    private const int Descriptor = 1;
    private const short Failed = 0x08;
    private const short HungUp = 0x10;
    private const short NotOpen = 0x20;

    /// <summary>
    /// Whether nobody reads standard output any more, so printed text might be lost: a reader that wants all of it reads to
    /// the end. The framework doesn't report this, for the sake of programs like head.
    /// </summary>
    public static bool HasLostReader()
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        PollRequest request = new() { Descriptor = Descriptor };
        return Poll(ref request, 1, 0) > 0 && (request.Result & (Failed | HungUp | NotOpen)) != 0;
    }

    [DllImport("libc", EntryPoint = "poll")]
    private static extern int Poll(ref PollRequest requests, nuint count, int milliseconds);

    [StructLayout(LayoutKind.Sequential)]
    private struct PollRequest
    {
        public int Descriptor;
        public short Wanted;
        public short Result;
    }
}
