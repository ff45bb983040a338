using System;
using System.IO;
using ArticlesPS.Cli;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>A file system of a few hundred kilobytes, gone when the test ends. The test is skipped where none can be mounted.</summary>
internal sealed class SmallDisk : IDisposable
{
    private SmallDisk(string path)
    {
        FullPath = path;
    }

    public string FullPath { get; }

    public static SmallDisk Mount(TemporaryDirectory above)
    {
        Skip.IfNot(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Making a small disk takes root on Linux.");
        string disk = Directory.CreateDirectory(above.PathOf("disk")).FullName;
        Skip.If(Shell.Run($"mount -t tmpfs -o size=256k tmpfs '{disk}'").ExitCode != 0, "No disk can be mounted here.");
        return new SmallDisk(disk);
    }

    public void Dispose() => Shell.Run($"umount '{FullPath}'");
}
