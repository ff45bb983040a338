using System;
using System.IO;
using ArticlesPS.Editing.Creation;
using ArticlesPS.Files;
using ArticlesPS.Files.Kinds;

namespace ArticlesPS.Editing.Moving;

/// <summary>
/// Moves article files without reading them. No file is lost, and none is replaced unless requested, whatever other
/// processes of ours do at the same time.
/// </summary>
/// <remarks>
/// Within a file system a move is one rename. Between two it is a copy with the same permissions and the same time, which
/// is renamed into place before the file goes. A symbolic link is moved itself; the file that it leads to stays.
/// </remarks>
internal static class ArticleMover
{
    /// <summary>Finds out whether a move can be made as things are, and changes nothing.</summary>
    /// <param name="move">The move.</param>
    /// <param name="force">Whether a file that is in the new place may be replaced.</param>
    /// <exception cref="ArticleException">The move cannot be made.</exception>
    public static void Check(ArticleMove move, bool force = false)
    {
        ArgumentNullException.ThrowIfNull(move);
        NonUtf8Path.Reject(move.From);
        NonUtf8Path.Reject(move.To);
        RequireFile(move.From);
        RequireShort(move.To);
        if (new FileInfo(move.From).LinkTarget is { } target && !Path.IsPathRooted(target))
        {
            throw MovingErrors.LinkRelative(move.From, target);
        }

        if (IsTaken(move.To))
        {
            RequireReplaceable(move.To, force);
        }
        else if (FileNames.SameNameAt(move.To) is { } same && same != move.From)
        {
            throw FileErrors.SameNameExists(move.To, same);
        }

        RequireDirectories(move);
    }

    /// <summary>Makes a move and creates the directories for it. If it fails, everything is as before.</summary>
    /// <param name="move">The move.</param>
    /// <param name="force">Whether a file that is in the new place is replaced.</param>
    /// <exception cref="ArticleException">The move cannot be made.</exception>
    public static void Move(ArticleMove move, bool force = false)
    {
        ArgumentNullException.ThrowIfNull(move);
        Check(move, force);
        try
        {
            using NewDirectories directories = NewDirectories.Make(Path.GetDirectoryName(move.To)!);
            Transfer(move, force);
            directories.Keep();
        }
        catch (Exception e) when (FileErrors.IsExpected(e))
        {
            throw File.Exists(move.From) ? MovingErrors.NotMoved(e, move) : FileErrors.Missing(move.From);
        }
    }

    private static void Transfer(ArticleMove move, bool force)
    {
        // Whoever takes two locks takes them in this order, so nobody waits for somebody who waits for him.
        bool isFromFirst = string.CompareOrdinal(RealPath(move.From), RealPath(move.To)) < 0;
        using ArticleLock first = Lock(move, isFromFirst);
        using ArticleLock second = Lock(move, !isFromFirst);

        // The earlier answer might be out of date.
        Check(move, force);
        new FileTransfer(isFromFirst ? first : second, isFromFirst ? second : first).Run(move, replaces: IsTaken(move.To));
    }

    private static ArticleLock Lock(ArticleMove move, bool isFrom)
    {
        string path = isFrom ? move.From : move.To;
        return ArticleLock.Acquire(path, path);
    }

    private static string RealPath(string path) => Path.Combine(DirectoryPath.Real(Path.GetDirectoryName(path)!), Path.GetFileName(path));

    private static void RequireFile(string path)
    {
        if (Directory.Exists(path))
        {
            throw FileErrors.IsDirectory(path);
        }

        if (!File.Exists(path))
        {
            throw FileErrors.Missing(path);
        }

        FileKinds.RejectSpecialEntry(path);
    }

    // Whatever is too long for the system seems not to be there.
    private static void RequireShort(string path)
    {
        try
        {
            File.GetAttributes(path);
        }
        catch (PathTooLongException e)
        {
            throw FileErrors.From(e, path);
        }
        catch (Exception e) when (FileErrors.IsExpected(e))
        {
            // Usually there is nothing yet.
        }
    }

    private static void RequireDirectories(ArticleMove move)
    {
        string? above = Path.GetDirectoryName(move.To);
        while (above is not null && !Directory.Exists(above))
        {
            if (File.Exists(above))
            {
                throw MovingErrors.NotMoved(new IOException($"{above} is a file, but should be a directory."), move);
            }

            above = Path.GetDirectoryName(above);
        }

        // Through two directories of which one is a link to the other. Two locks on one file would wait for each other.
        if (DirectoryPath.AreSame(RealPath(move.From), RealPath(move.To)))
        {
            throw MovingErrors.NotMoved(new IOException("Both paths lead to the same file."), move);
        }
    }

    private static void RequireReplaceable(string path, bool force)
    {
        if (Directory.Exists(path))
        {
            throw FileErrors.IsDirectory(path);
        }

        FileKinds.RejectSpecialEntry(path);
        if (!force)
        {
            throw CreationErrors.Exists(inner: null, path);
        }

        if ((File.GetAttributes(path) & FileAttributes.ReadOnly) != 0)
        {
            throw FileErrors.ReadOnly(path);
        }
    }

    /// <summary>Whether something has a path already, a file or a directory.</summary>
    internal static bool IsTaken(string path) => File.Exists(path) || Directory.Exists(path);
}
