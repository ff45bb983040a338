using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;

namespace ArticlesPS.Files;

/// <summary>The lock of one article file, which whatever changes, moves or removes it holds: a lock file beside it.</summary>
internal sealed class ArticleLock : IDisposable
{
    /// <summary>How long to wait for a process that changes an article.</summary>
    public const int MostMilliseconds = 30_000;

    // Of all files that stand beside articles while they are changed.
    private const string Prefix = ".articles-";

    // Directories in which this process has looked for what a killed one left.
    private static readonly ConcurrentDictionary<string, bool> _cleaned = new(StringComparer.Ordinal);

    private readonly FileLock _lock;

    private ArticleLock(FileLock fileLock, string temporaryPath)
    {
        _lock = fileLock;
        TemporaryPath = temporaryPath;
    }

    /// <summary>The path of a file beside the article that only the holder of the lock may use.</summary>
    public string TemporaryPath { get; }

    /// <summary>Waits until no other process of ours has the lock, and keeps them out until disposed.</summary>
    /// <param name="path">The file's full path, whether it is there or not. The path itself is locked, not what it links to.</param>
    /// <param name="givenPath">The path that an error names.</param>
    /// <param name="mostMilliseconds">How long to wait for another process.</param>
    /// <exception cref="ArticleException">Another process has had the lock for too long, or the path does not say which
    /// file is meant.</exception>
    /// <exception cref="IOException">The directory is missing or allows no files.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory allows no files.</exception>
    public static ArticleLock Acquire(string path, string givenPath, int mostMilliseconds = MostMilliseconds)
    {
        NonUtf8Path.Reject(path);
        string directory = Path.GetDirectoryName(path)!;
        if (_cleaned.TryAdd(directory, true))
        {
            CleanUp(directory);
        }

        string withoutEnding = Path.Combine(directory, NameFor(Path.GetFileName(path)));
        int start = Environment.TickCount;
        for (int wait = 1; ; wait = Math.Min(wait * 2, 50))
        {
            if (FileLock.TryAcquire(withoutEnding + ".lock") is { } fileLock)
            {
                return new ArticleLock(fileLock, withoutEnding + ".tmp");
            }

            if (Environment.TickCount - start > mostMilliseconds)
            {
                throw FileErrors.Locked(givenPath, new TimeoutException());
            }

            Thread.Sleep(wait);
        }
    }

    /// <summary>Removes what a killed process left in a directory; what a living one uses is locked and stays.</summary>
    public static void CleanUp(string directory)
    {
        IEnumerable<string> leftovers = Directory
            .GetFiles(directory, Prefix + "*")
            .Where(file => Path.GetExtension(file) is ".tmp" or ".lock");
        foreach (string leftover in leftovers.Select(file => Path.ChangeExtension(file, ".tmp")).Distinct())
        {
            string lockPath = Path.ChangeExtension(leftover, ".lock");
            try
            {
                using FileLock? fileLock = FileLock.TryAcquire(lockPath);
                if (fileLock is not null)
                {
                    File.Delete(leftover);
                }
            }
            catch (Exception e) when (FileErrors.IsExpected(e))
            {
                // Harmless where it is, and no reason to fail the change that found it.
            }
        }
    }

    public void Dispose() => _lock.Dispose();

    // Names may be as long as the system allows, so those of helpers are not made from them.
    private static string NameFor(string fileName)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(fileName));
        return Prefix + string.Concat(hash.Take(8).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
