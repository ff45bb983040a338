using System;
using System.IO;
using ArticlesPS.Files.Kinds;

namespace ArticlesPS.Files;

/// <summary>
/// Replaces a file whole or not at all, one process of ours at a time: a temporary file is written beside it, flushed to
/// disk and renamed over it. Its permissions stay; for a symbolic link, the target is replaced.
/// </summary>
/// <remarks>
/// A killed process leaves <c>.articles-*.lock</c> or <c>.articles-*.tmp</c> behind, which the system has unlocked and
/// which the next change of the same file, or the first in the same directory, removes. A hard link is broken, and the new
/// file belongs to the user who wrote it.
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

    /// <summary>The file to replace: the target of the path with links followed.</summary>
    public string Target { get; }

    /// <summary>Waits until no other process of ours changes the file, and keeps them out until disposed.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="mostMilliseconds">How long to wait for another process.</param>
    /// <exception cref="ArticleException">
    /// The lock is not available, the path is not a regular file, or it's a link that can't be followed here.
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

    /// <summary>The current bytes of the file.</summary>
    public byte[] Read() => RegularFile.ReadAllBytes(Target);

    /// <summary>Replaces the file, or creates it if it doesn't exist.</summary>
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

    /// <summary>Creates the file; an existing one isn't changed.</summary>
    /// <exception cref="IOException">The file already exists, or the new one can't be written.</exception>
    public void WriteNew(byte[] bytes) => Write(bytes, File.Move);

    public void Dispose() => _lock.Dispose();

    private void Write(byte[] bytes, Action<string, string> move)
    {
        // A leftover, or a file that somebody put there: never written through.
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
    /// <summary>The file to replace for a path: its target with links followed.</summary>
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
    // The target of a link isn't known here, and replacing it would destroy the link.
    internal static string RealFile(string path) =>
        FileLink.IsAt(path) ? throw FileErrors.NeedsNewerEngine(path, "Changing a file through a link") : path;

    internal static void CopyPermissions(string from, string to) { }

    // Windows only: its ReplaceFile keeps attributes and access rights.
    internal static void MoveOver(string from, string to) => File.Replace(from, to, destinationBackupFileName: null);
#endif
}
