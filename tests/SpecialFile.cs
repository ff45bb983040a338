using System;
using System.Diagnostics;
using System.IO;
using System.Net.Sockets;
using System.Threading.Tasks;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>What looks like a file and is none: pipes, devices and sockets, and links to them.</summary>
internal static class SpecialFile
{
    /// <summary>How long to wait for what must not wait at all.</summary>
    private static readonly TimeSpan _longest = TimeSpan.FromMinutes(2);

    /// <summary>The names of all kinds, each with what an error calls it.</summary>
    public static TheoryData<string, string> Kinds =>
        new()
        {
            { "pipe", "a named pipe" },
            { "socket", "a socket" },
            { "link to a pipe", "a named pipe" },
            { "link to a socket", "a socket" },
            { "link to /dev/zero", "a character device" },
            { "link to /dev/null", "a character device" },
        };

    /// <summary>Makes one. The test is skipped where the system has none.</summary>
    public static string Make(string kind, string path)
    {
        Skip.If(OperatingSystem.IsWindows(), "There are no files of this kind.");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        switch (kind)
        {
            case "pipe":
                using (Process process = Process.Start("mkfifo", [path]))
                {
                    process.WaitForExit();
                    Assert.Equal(0, process.ExitCode);
                }

                break;
            case "socket":
                // The name of a socket is short, and the path of a temporary directory need not be.
                string place = Path.Combine("/tmp", $"articles-{Guid.NewGuid():N}");
                using (Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
                {
                    socket.Bind(new UnixDomainSocketEndPoint(place));
                    File.Move(place, path);
                }

                break;
            case "link to a pipe" or "link to a socket":
                File.CreateSymbolicLink(path, Make(kind["link to a ".Length..], path + ".target"));
                break;
            default:
                File.CreateSymbolicLink(path, kind["link to ".Length..]);
                break;
        }

        return path;
    }

    /// <summary>Does something that a pipe without a writer would keep waiting for ever; then the test fails.</summary>
    public static T WithoutWaiting<T>(Func<T> action) => Task.Run(action).WaitAsync(_longest).GetAwaiter().GetResult();
}
