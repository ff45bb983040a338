using System;
using System.IO;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>
/// A directory of another file system than a given one's, gone when the test ends. The test is skipped where there is
/// none.
/// </summary>
internal sealed class OtherDisk : IDisposable
{
    private const string MemoryDisk = "/dev/shm";

    private OtherDisk(string path)
    {
        FullPath = path;
    }

    public string FullPath { get; }

    public static OtherDisk Find(TemporaryDirectory other)
    {
        Skip.IfNot(Directory.Exists(MemoryDisk), $"There is no {MemoryDisk} here, so no second file system is known.");
        OtherDisk disk = new(Directory.CreateDirectory(Path.Combine(MemoryDisk, $"articles-{Guid.NewGuid():N}")).FullName);
        string probe = other.Write("probe", "");
        bool isOther = false;
        try
        {
            Directory.Move(probe, Path.Combine(disk.FullPath, "probe"));
        }
        catch (IOException)
        {
            isOther = true;
            File.Delete(probe);
        }

        if (!isOther)
        {
            disk.Dispose();
        }

        Skip.IfNot(isOther, $"{MemoryDisk} is on the same file system as the temporary files.");
        return disk;
    }

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
