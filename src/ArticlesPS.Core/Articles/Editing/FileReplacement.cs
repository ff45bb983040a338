using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;

namespace ArticlesPS;

/// <summary>
/// Replaces a file whole or not at all, one process of ours at a time: a temporary file beside it is written, flushed to
/// the disk and renamed over it. Its permissions stay; behind a symbolic link the file that it leads to is replaced.
/// </summary>
/// <remarks>
/// A process that is killed leaves <c>.articles-*.lock</c> or <c>.articles-*.tmp</c> behind, which the system has
/// unlocked and the next change of the same file, or the first in the same directory, removes. A hard link is broken, and
/// the new file belongs to who wrote it.
/// </remarks>
internal sealed class FileReplacement : IDisposable
{
    private const string Prefix = ".articles-";
    private const int MostMilliseconds = 30_000;

    // Directories in which this process has looked for what a killed one left.
    private static readonly ConcurrentDictionary<string, bool> _cleaned = new(StringComparer.Ordinal);

    private readonly string _path;
    private readonly FileLock _lock;
    private readonly string _temporary;

    private FileReplacement(string path, string target, FileLock fileLock, string temporary)
    {
        _path = path;
        Target = target;
        _lock = fileLock;
        _temporary = temporary;
    }

    /// <summary>The file that is replaced: where the path leads when links are followed.</summary>
    public string Target { get; }

    /// <summary>Waits until no other process of ours changes the file, and keeps them out until disposed.</summary>
    /// <exception cref="ArticleException">The lock is not to be had.</exception>
    public static FileReplacement Begin(string path)
    {
        string target = RealFile(path);
        string directory = Path.GetDirectoryName(target)!;
        string name = NameFor(Path.GetFileName(target));
        if (_cleaned.TryAdd(directory, true))
        {
            CleanUp(directory);
        }

        FileLock fileLock = Lock(Path.Combine(directory, name + ".lock"), path);
        return new FileReplacement(path, target, fileLock, Path.Combine(directory, name + ".tmp"));
    }

    /// <summary>Removes what a killed process left in a directory; what a living one uses is locked and stays.</summary>
    public static void CleanUp(string directory)
    {
        IEnumerable<string> leftovers = Directory.GetFiles(directory, Prefix + "*").Where(file => Path.GetExtension(file) is ".tmp" or ".lock");
        foreach (string leftover in leftovers.Select(file => Path.ChangeExtension(file, ".tmp")).Distinct())
        {
            string lockPath = Path.ChangeExtension(leftover, ".lock");
            try
            {
                using FileLock? fileLock = FileLock.TryTake(lockPath);
                if (fileLock is not null)
                {
                    File.Delete(leftover);
                }
            }
            catch (Exception e) when (ArticleException.IsExpected(e))
            {
                // Harmless where it is, and no reason to fail the change that found it.
            }
        }
    }

    /// <summary>The file's bytes as they are now.</summary>
    public byte[] Read() => File.ReadAllBytes(Target);

    /// <summary>Replaces the file, or makes it where there is none.</summary>
    /// <exception cref="ArticleException">The file is read-only.</exception>
    public void Write(byte[] bytes)
    {
        if (!File.Exists(Target))
        {
            WriteNew(bytes);
            return;
        }

        if ((File.GetAttributes(Target) & FileAttributes.ReadOnly) != 0)
        {
            throw ArticleException.ReadOnly(_path);
        }

        Write(bytes, MoveOver);
    }

    /// <summary>Makes the file; one that is there stays as it is.</summary>
    /// <exception cref="IOException">There is such a file already, or the new one cannot be written.</exception>
    public void WriteNew(byte[] bytes) => Write(bytes, File.Move);

    public void Dispose() => _lock.Dispose();

    private void Write(byte[] bytes, Action<string, string> move)
    {
        // A leftover, or what somebody put there: never written through.
        File.Delete(_temporary);
        try
        {
            using (FileStream stream = new(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                stream.Write(bytes, 0, bytes.Length);
                if (File.Exists(Target))
                {
                    CopyPermissions(Target, _temporary);
                }

                stream.Flush(flushToDisk: true);
            }

            move(_temporary, Target);
        }
        catch
        {
            File.Delete(_temporary);
            throw;
        }
    }

    // Names may be as long as the system allows, so those of helpers are not made from them.
    private static string NameFor(string fileName)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(fileName));
        return Prefix + string.Concat(hash.Take(8).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }

    private static FileLock Lock(string lockPath, string path)
    {
        int start = Environment.TickCount;
        for (int wait = 1; ; wait = Math.Min(wait * 2, 50))
        {
            try
            {
                if (FileLock.TryTake(lockPath) is { } fileLock)
                {
                    return fileLock;
                }

                if (Environment.TickCount - start > MostMilliseconds)
                {
                    throw ArticleException.Locked(path, new TimeoutException());
                }
            }
            catch (Exception e) when (ArticleException.IsExpected(e))
            {
                throw ArticleException.NotWritten(e, path);
            }

            Thread.Sleep(wait);
        }
    }

#if NET8_0_OR_GREATER
    private static string RealFile(string path) =>
        (Path.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null) ?? path;

    private static void CopyPermissions(string from, string to)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(to, File.GetUnixFileMode(from));
        }
    }

    private static void MoveOver(string from, string to) => File.Move(from, to, overwrite: true);
#else
    private static string RealFile(string path) => path;

    private static void CopyPermissions(string from, string to)
    {
    }

    // Windows only: its ReplaceFile keeps attributes and access rights.
    private static void MoveOver(string from, string to) => File.Replace(from, to, destinationBackupFileName: null);
#endif
}
