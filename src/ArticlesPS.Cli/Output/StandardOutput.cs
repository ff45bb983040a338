using System;
using System.Runtime.InteropServices;

namespace ArticlesPS.Cli.Output;

/// <summary>What becomes of what is printed.</summary>
internal static class StandardOutput
{
    private const int Descriptor = 1;
    private const short Failed = 0x08;
    private const short HungUp = 0x10;
    private const short NotOpen = 0x20;

    /// <summary>
    /// Whether nobody reads standard output any more, so that what was printed may be lost: who wants all of it reads on until
    /// it ends. The framework says nothing of that, for the sake of programs like head.
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
