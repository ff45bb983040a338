using System;
using System.IO;
using System.Runtime.InteropServices;
using ArticlesPS.Files;
using ArticlesPS.Files.Kinds;

namespace ArticlesPS.Editing.Moving;

/// <summary>
/// Moves a file to another path: with a plain rename, or between file systems by copying the whole file, renaming the copy
/// into place and deleting the original. At any moment, the file is whole under at least one of the two paths.
/// </summary>
/// <param name="from">The lock of the file.</param>
/// <param name="to">The lock of its new path.</param>
internal sealed class FileTransfer(ArticleLock from, ArticleLock to)
{
    private const int OtherFileSystemOnUnix = 18;
    private const int OtherFileSystemOnWindows = 17;

    /// <summary>Moves a file.</summary>
    /// <param name="move">From where to where; a link is moved itself.</param>
    /// <param name="replaces">Whether there is a file in the new place, which is replaced in one step.</param>
    public void Run(ArticleMove move, bool replaces)
    {
        if (!IsOtherRoot(move) && TryRename(move, replaces))
        {
            return;
        }

        CopyInto(move, replaces);
        try
        {
            File.Delete(move.From);
        }
        catch when (!replaces)
        {
            File.Delete(move.To);
            throw;
        }
    }

    // File.Move would silently copy between file systems, and a kill would leave half a file under its name.
    // Directory.Move, which also accepts files, renames or fails, but doesn't replace.
    private bool TryRename(ArticleMove move, bool replaces)
    {
        try
        {
            if (!replaces)
            {
                Directory.Move(move.From, move.To);
                return true;
            }

            RequireOneFileSystem();
        }
        catch (IOException e) when (IsOtherFileSystem(e))
        {
            return false;
        }

        FileReplacement.MoveOver(move.From, move.To);
        if (File.Exists(move.From) && RegularFile.Holds(move.From, RegularFile.ReadAllBytes(move.To, RegularFile.LargestTable)))
        {
            // Two names of one file: renaming one to the other does nothing (POSIX, rename).
            File.Delete(move.From);
        }

        return true;
    }

    private void RequireOneFileSystem()
    {
        File.Delete(from.TemporaryPath);
        File.Delete(to.TemporaryPath);
        File.WriteAllBytes(from.TemporaryPath, []);
        try
        {
            Directory.Move(from.TemporaryPath, to.TemporaryPath);
            File.Delete(to.TemporaryPath);
        }
        finally
        {
            File.Delete(from.TemporaryPath);
        }
    }

    private void CopyInto(ArticleMove move, bool replaces)
    {
        string temporary = to.TemporaryPath;
        File.Delete(temporary);
        try
        {
            Copy(move.From, temporary);
            if (replaces)
            {
                FileReplacement.MoveOver(temporary, move.To);
            }
            else
            {
                Directory.Move(temporary, move.To);
            }
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static void Copy(string path, string copy)
    {
        if (new FileInfo(path).LinkTarget is { } target)
        {
            new FileInfo(copy).CreateAsSymbolicLink(target);
            return;
        }

        DateTime written = File.GetLastWriteTimeUtc(path);
        using (FileStream source = RegularFile.OpenRead(path))
        using (FileStream stream = new(copy, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            source.CopyTo(stream);
            FileReplacement.CopyPermissions(path, copy);
            stream.Flush(flushToDisk: true);
        }

        File.SetLastWriteTimeUtc(copy, written);
        if (File.GetLastWriteTimeUtc(path) != written)
        {
            throw new IOException("Another program changed the file while it was being copied. Try again.");
        }
    }

    private static bool IsOtherRoot(ArticleMove move) =>
        !string.Equals(Path.GetPathRoot(move.From), Path.GetPathRoot(move.To), StringComparison.OrdinalIgnoreCase);

    // The framework returns the system's own number: EXDEV, or ERROR_NOT_SAME_DEVICE.
    private static bool IsOtherFileSystem(IOException e) =>
        RuntimeInformation.IsOSPlatform(OSPlatform.Windows)
            ? (e.HResult & 0xFFFF) == OtherFileSystemOnWindows
            : e.HResult == OtherFileSystemOnUnix;
}
