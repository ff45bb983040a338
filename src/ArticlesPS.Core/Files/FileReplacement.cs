using System;
using System.IO;

namespace ArticlesPS.Files;

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
    private readonly string _path;
    private readonly ArticleLock _lock;

    private FileReplacement(string path, string target, ArticleLock articleLock)
    {
        _path = path;
        Target = target;
        _lock = articleLock;
    }

    /// <summary>The file that is replaced: where the path leads when links are followed.</summary>
    public string Target { get; }

    /// <summary>Waits until no other process of ours changes the file, and keeps them out until disposed.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="mostMilliseconds">How long to wait for another process.</param>
    /// <exception cref="ArticleException">
    /// The lock is not to be had, something else than a regular file stands there, or the path is a link that cannot be
    /// followed here.
    /// </exception>
    public static FileReplacement Begin(string path, int mostMilliseconds = ArticleLock.MostMilliseconds)
    {
        FileKinds.RejectSpecial(path, path);
        string target = RealFile(path);
        try
        {
            return new FileReplacement(path, target, ArticleLock.Acquire(target, path, mostMilliseconds));
        }
        catch (DirectoryNotFoundException e)
        {
            throw FileErrors.From(e, path);
        }
        catch (Exception e) when (FileErrors.IsExpected(e))
        {
            throw FileErrors.NotWritten(e, path);
        }
    }

    /// <summary>The file's bytes as they are now.</summary>
    public byte[] Read() => RegularFile.ReadAllBytes(Target);

    /// <summary>Replaces the file, or makes it where there is none.</summary>
    /// <exception cref="ArticleException">The file is read-only, or no regular file by now.</exception>
    public void Write(byte[] bytes)
    {
        FileKinds.RejectSpecial(Target, _path);
        if (!File.Exists(Target))
        {
            WriteNew(bytes);
            return;
        }

        if ((File.GetAttributes(Target) & FileAttributes.ReadOnly) != 0)
        {
            throw FileErrors.ReadOnly(_path);
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
        File.Delete(_lock.TemporaryPath);
        try
        {
            using (FileStream stream = new(_lock.TemporaryPath, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                stream.Write(bytes, 0, bytes.Length);
                if (File.Exists(Target))
                {
                    CopyPermissions(Target, _lock.TemporaryPath);
                }

                stream.Flush(flushToDisk: true);
            }

            move(_lock.TemporaryPath, Target);
        }
        catch
        {
            File.Delete(_lock.TemporaryPath);
            throw;
        }
    }

#if NET8_0_OR_GREATER
    /// <summary>The file that is replaced under a path: where that leads when links are followed.</summary>
    internal static string RealFile(string path) =>
        (Path.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName : null) ?? path;

    internal static void CopyPermissions(string from, string to)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(to, File.GetUnixFileMode(from));
        }
    }

    internal static void MoveOver(string from, string to) => File.Move(from, to, overwrite: true);
#else
    // Where a link leads cannot be told here, and replaced it would be no link any more.
    internal static string RealFile(string path) =>
        new FileInfo(path) is { Exists: true } file && (file.Attributes & FileAttributes.ReparsePoint) != 0
            ? throw FileErrors.NeedsNewerEngine(path, "Changing a file through a link")
            : path;

    internal static void CopyPermissions(string from, string to) { }

    // Windows only: its ReplaceFile keeps attributes and access rights.
    internal static void MoveOver(string from, string to) => File.Replace(from, to, destinationBackupFileName: null);
#endif
}
