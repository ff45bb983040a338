using System;
using System.IO;
using System.Linq;
using Microsoft.Win32.SafeHandles;

namespace ArticlesPS.Files.Kinds;

/// <summary>
/// Opens files for reading, and nothing else: a pipe would keep its reader waiting for ever, and a device never ends.
/// </summary>
internal static class RegularFile
{
    /// <summary>The most bytes of an article, a topic or a configuration.</summary>
    internal const int LargestText = 64 * 1024 * 1024;

    /// <summary>The maximum size of a table, and of the files of an output, in bytes.</summary>
    public const int LargestTable = 1024 * 1024 * 1024;

    private const int BlockSize = 64 * 1024;

    /// <summary>Opens a file to be read from its beginning.</summary>
    /// <exception cref="IOException">The file can't be opened, or is not a regular file.</exception>
    public static FileStream OpenRead(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return UnixFile.TryOpen(path, out _) is { } file ? new FileStream(file, FileAccess.Read, bufferSize: 1) : OpenByFramework(path);
    }

    /// <summary>Reads a stream to its end, ignoring its reported length, because a file can grow meanwhile.</summary>
    /// <exception cref="IOException">There are more bytes than allowed; no more than those were read.</exception>
    public static byte[] ReadToEnd(Stream stream, int mostBytes)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return ReadToEnd((buffer, start) => stream.Read(buffer, start, buffer.Length - start), mostBytes);
    }

    /// <summary>All bytes of a file.</summary>
    /// <exception cref="IOException">The file can't be read, is larger than allowed, or is not a regular file.</exception>
    internal static byte[] ReadAllBytes(string path, int mostBytes = LargestText)
    {
        using SafeFileHandle? file = UnixFile.TryOpen(path, out long length);
        if (file is not null)
        {
            return Read((buffer, start) => UnixFile.Read(file, buffer, start), length, mostBytes);
        }

        using FileStream stream = OpenByFramework(path);
        return Read((buffer, start) => stream.Read(buffer, start, buffer.Length - start), stream.Length, mostBytes);
    }

    /// <summary>Whether a file holds exactly these bytes. One of another length is not read.</summary>
    /// <exception cref="IOException">The file can't be read, or is not a regular file.</exception>
    internal static bool Holds(string path, byte[] content)
    {
        using FileStream stream = OpenRead(path);
        return stream.Length == content.Length && ReadToEnd(stream, LargestTable).SequenceEqual(content);
    }

    private static FileStream OpenByFramework(string path)
    {
        FileKind kind = FileKinds.Of(path);
        if (kind.IsSpecial())
        {
            throw new NotRegularFileException(kind);
        }

        FileStream stream = FileCall.Make(() => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1));
        if (stream.CanSeek)
        {
            return stream;
        }

        stream.Dispose();
        throw new NotRegularFileException(FileKind.Other);
    }

    private static byte[] Read(Func<byte[], int, int> read, long length, int mostBytes)
    {
        if (length > mostBytes)
        {
            throw new FileTooLargeException(mostBytes);
        }

        return length == 0 ? ReadToEnd(read, mostBytes) : ReadExactly(read, new byte[length]);
    }

    private static byte[] ReadExactly(Func<byte[], int, int> read, byte[] bytes)
    {
        for (int count, total = 0; total < bytes.Length; total += count)
        {
            count = read(bytes, total);
            if (count == 0)
            {
                throw new EndOfStreamException("Another program truncated the file while it was being read. Try again.");
            }
        }

        return bytes;
    }

    private static byte[] ReadToEnd(Func<byte[], int, int> read, int mostBytes)
    {
        using MemoryStream content = new();
        byte[] block = new byte[BlockSize];
        for (int count = read(block, 0); count > 0; count = read(block, 0))
        {
            if (content.Length + count > mostBytes)
            {
                throw new FileTooLargeException(mostBytes);
            }

            content.Write(block, 0, count);
        }

        return content.ToArray();
    }
}
