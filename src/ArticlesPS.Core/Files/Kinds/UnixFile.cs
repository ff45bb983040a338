using System;
using System.ComponentModel;
using System.IO;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace ArticlesPS.Files.Kinds;

/// <summary>
/// What the framework can't do on Unix: distinguish a pipe from a file, and open a path without waiting. Opening a pipe
/// waits for its other end, possibly forever.
/// </summary>
internal static class UnixFile
{
    // Values of the generic Linux ABI, which all architectures that .NET runs on have.
    private const int ReadOnly = 0;
    private const int NoControllingTerminal = 0x100;
    private const int DoNotWait = 0x800;
    private const int CloseOnExecute = 0x80000;

    private const int SharedLock = 1;
    private const int DoNotWaitForLock = 4;
    private const int Interrupted = 4;
    private const int MostBytesOfOneRead = 0x7FFFF000;

    private const int TypeMask = 0xF000;
    private const int PipeType = 0x1000;
    private const int CharacterDeviceType = 0x2000;
    private const int DirectoryType = 0x4000;
    private const int BlockDeviceType = 0x6000;
    private const int RegularType = 0x8000;
    private const int LinkType = 0xA000;
    private const int SocketType = 0xC000;

    // UnmanagedType.LPUTF8Str, which has no name in netstandard2.0.
    private const UnmanagedType Utf8 = (UnmanagedType)48;

    private static readonly bool _hasStatus = HasStatus();
    private static readonly bool _canOpen = _hasStatus && RuntimeInformation.IsOSPlatform(OSPlatform.Linux);

    /// <summary>The kind of file at a path; null if the system can't be asked.</summary>
    public static FileKind? KindOf(string path, bool followsLinks)
    {
        if (!_hasStatus || path.Contains('\0'))
        {
            return null;
        }

        bool isThere = (followsLinks ? Stat(path, out Status status) : LStat(path, out status)) == 0;
        return isThere ? KindOf(status) : FileKind.Missing;
    }

    /// <summary>The owner of what is at a path; null if it isn't there, or the system can't be asked.</summary>
    public static FileOwner? OwnerOf(string path) =>
        _hasStatus && !path.Contains('\0') && Stat(path, out Status status) == 0 ? new FileOwner(status.User, status.Device) : null;

    /// <summary>Opens a regular file for reading, without waiting for anything.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="length">The file's length; 0 if the system doesn't know it, as in /proc.</param>
    /// <returns>The file; null if the framework has to open it, or to report why it can't be opened.</returns>
    /// <exception cref="NotRegularFileException">It's not a regular file.</exception>
    public static SafeFileHandle? TryOpen(string path, out long length)
    {
        length = 0;
        if (!_canOpen || path.Contains('\0'))
        {
            return null;
        }

        SafeFileHandle file = new((IntPtr)Open(path, ReadOnly | NoControllingTerminal | DoNotWait | CloseOnExecute), ownsHandle: true);
        if (file.IsInvalid || FStat(file, out Status status) != 0)
        {
            file.Dispose();
            return null;
        }

        FileKind kind = KindOf(status);

        // As the framework does: whoever has the file for himself keeps others out.
        if (kind == FileKind.Regular && FLock(file, SharedLock | DoNotWaitForLock) == 0)
        {
            length = status.Size;
            return file;
        }

        file.Dispose();
        return kind.IsSpecial() ? throw new NotRegularFileException(kind) : null;
    }

    /// <summary>Reads on in a file.</summary>
    /// <returns>How many bytes were read; 0 at the end.</returns>
    public static int Read(SafeFileHandle file, byte[] buffer, int start)
    {
        if (start == buffer.Length)
        {
            return 0;
        }

        while (true)
        {
            long count = (long)Read(file, ref buffer[start], (IntPtr)Math.Min(buffer.Length - start, MostBytesOfOneRead));
            if (count >= 0)
            {
                return (int)count;
            }

            int error = Marshal.GetLastWin32Error();
            if (error != Interrupted)
            {
                throw new IOException(new Win32Exception(error).Message);
            }
        }
    }

    private static FileKind KindOf(Status status) =>
        (status.Mode & TypeMask) switch
        {
            RegularType => FileKind.Regular,
            DirectoryType => FileKind.Directory,
            LinkType => FileKind.Link,
            PipeType => FileKind.Pipe,
            CharacterDeviceType => FileKind.CharacterDevice,
            BlockDeviceType => FileKind.BlockDevice,
            SocketType => FileKind.Socket,
            _ => FileKind.Other,
        };

    // The answers of the runtime's own library are trusted only if it recognizes two paths that every Unix has: its
    // functions aren't documented, although they're as old as .NET on Unix.
    private static bool HasStatus()
    {
        try
        {
            return Path.DirectorySeparatorChar == '/'
                && Stat("/", out Status root) == 0
                && KindOf(root) == FileKind.Directory
                && Stat("/dev/null", out Status device) == 0
                && KindOf(device) == FileKind.CharacterDevice;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

#pragma warning disable CA2101 // The texts are UTF-8, which the rule does not know by its number.
    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
    private static extern int Stat([MarshalAs(Utf8)] string path, out Status status);

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_LStat")]
    private static extern int LStat([MarshalAs(Utf8)] string path, out Status status);

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_FStat")]
    private static extern int FStat(SafeFileHandle file, out Status status);

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_FLock")]
    private static extern int FLock(SafeFileHandle file, int operation);

    [DllImport("libc", EntryPoint = "open")]
    private static extern int Open([MarshalAs(Utf8)] string path, int flags);
#pragma warning restore CA2101

    [DllImport("libc", EntryPoint = "read", SetLastError = true)]
    private static extern IntPtr Read(SafeFileHandle file, ref byte buffer, IntPtr count);

    // More space than the runtime fills; the beginning of the structure has never changed.
    [StructLayout(LayoutKind.Sequential, Size = 512)]
    private struct Status
    {
        public int Flags;
        public int Mode;
        public uint User;
        public uint Group;
        public long Size;
        public long AccessTime;
        public long AccessTimeNanoseconds;
        public long ModificationTime;
        public long ModificationTimeNanoseconds;
        public long ChangeTime;
        public long ChangeTimeNanoseconds;
        public long BirthTime;
        public long BirthTimeNanoseconds;
        public long Device;
    }
}
