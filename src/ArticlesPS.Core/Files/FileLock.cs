using System;
using System.IO;
using System.Runtime.InteropServices;
using ArticlesPS.Files.Kinds;

namespace ArticlesPS.Files;

/// <summary>A lock between processes on this machine: an open file that no other can open, removed when it is released.</summary>
/// <remarks>The system drops it with its holder, whatever becomes of that; the file may then stay, and locks nothing.</remarks>
internal sealed class FileLock : IDisposable
{
    private static readonly bool _isWindows = RuntimeInformation.IsOSPlatform(OSPlatform.Windows);

    private readonly FileStream _stream;
    private readonly string _path;
    private bool _isReleased;

    private FileLock(FileStream stream, string path)
    {
        _stream = stream;
        _path = path;
    }

    /// <summary>Takes the lock, or returns null if another process has it.</summary>
    /// <exception cref="IOException">The lock's path is not a regular file.</exception>
    public static FileLock? TryAcquire(string path)
    {
        if (FileLink.IsAt(path))
        {
            // Somebody else created a link with that name; its target isn't ours.
            File.Delete(path);
        }

        FileKind kind = FileKinds.OfEntry(path);
        if (kind.IsSpecial())
        {
            throw new IOException($"{path} is {kind.Describe()}, but should be the lock file of an article. Remove it.");
        }

        FileStream stream;
        try
        {
            stream = new FileStream(
                path,
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None,
                bufferSize: 1,
                _isWindows ? FileOptions.DeleteOnClose : FileOptions.None
            );
        }
        catch (IOException e) when (IsInUse(e))
        {
            return null;
        }

        if (_isWindows || HasName(stream, path))
        {
            return new FileLock(stream, path);
        }

        stream.Dispose();
        return null;
    }

    /// <summary>Releases the lock. If the system can't remove an open file, its name is removed first.</summary>
    public void Dispose()
    {
        if (_isReleased)
        {
            // The name may be that of the next holder's file by now.
            return;
        }

        _isReleased = true;
        if (!_isWindows)
        {
            File.Delete(_path);
        }

        _stream.Dispose();
    }

    // The framework gives the system's own number: a sharing violation on Windows, EAGAIN of flock on Linux and macOS.
    private static bool IsInUse(IOException e) => _isWindows ? (e.HResult & 0xFFFF) is 32 or 33 : e.HResult is 11 or 35;

    // The previous holder might have removed the file after we opened it and before we locked it, and another process might
    // already have locked a new one with the same name. A length that only we can have set, and that the file of this name
    // doesn't have, shows it.
    private static bool HasName(FileStream stream, string path)
    {
        int mark = (Guid.NewGuid().GetHashCode() & 0xFFFFF) + 1;
        stream.SetLength(mark);
        FileInfo named = new(path);
        return named.Exists && named.Length == mark;
    }
}
