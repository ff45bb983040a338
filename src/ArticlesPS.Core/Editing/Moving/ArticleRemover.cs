using System;
using System.IO;
using ArticlesPS.Articles;
using ArticlesPS.Files;
using ArticlesPS.Files.Kinds;

namespace ArticlesPS.Editing.Moving;

/// <summary>Removes article files, never directories. Of a symbolic link the link goes, and the file that it leads to stays.</summary>
internal static class ArticleRemover
{
    /// <summary>Finds out whether a file can be removed as things are, and changes nothing.</summary>
    /// <param name="fullPath">The file's full path.</param>
    /// <param name="known">The article for which the file was selected; if the file has changed since, it stays. Or null.</param>
    /// <param name="force">Whether a file is removed that is read-only, or was changed since.</param>
    /// <param name="version">The <see cref="ArticleVersion"/> of the file that was chosen, where only that is known, or null.</param>
    /// <exception cref="ArticleException">The file is not to be removed.</exception>
    public static void Check(string fullPath, Article? known = null, bool force = false, string? version = null)
    {
        ArgumentNullException.ThrowIfNull(fullPath);
        NonUtf8Path.Reject(fullPath);
        if (Directory.Exists(fullPath))
        {
            throw FileErrors.IsDirectory(fullPath);
        }

        if (!File.Exists(fullPath))
        {
            throw FileErrors.Missing(fullPath);
        }

        FileKinds.RejectSpecialEntry(fullPath);
        if (force)
        {
            return;
        }

        if (IsReadOnly(fullPath))
        {
            throw FileErrors.ReadOnlyForceable(fullPath);
        }

        bool isChosen =
            (known?.Version is not { } read || ArticleVersion.Of(FileBytes.Read(fullPath)) == read)
            && (version is null || ArticleVersion.IsOf(FileBytes.Read(fullPath), version));
        if (!isChosen)
        {
            throw MovingErrors.ChangedSinceChosen(fullPath);
        }
    }

    /// <summary>Removes a file, and waits for other processes of ours that are changing it.</summary>
    /// <param name="fullPath">The file's full path.</param>
    /// <param name="known">The article for which the file was selected; if the file has changed since, it stays. Or null.</param>
    /// <param name="force">Whether a file is removed that is read-only, or was changed since.</param>
    /// <param name="version">The <see cref="ArticleVersion"/> of the file that was chosen, where only that is known, or null.</param>
    /// <exception cref="ArticleException">The file was not removed.</exception>
    public static void Remove(string fullPath, Article? known = null, bool force = false, string? version = null)
    {
        ArgumentNullException.ThrowIfNull(fullPath);
        try
        {
            using ArticleLock articleLock = ArticleLock.Acquire(fullPath, fullPath);
            Check(fullPath, known, force, version);
            if (IsReadOnly(fullPath))
            {
                File.SetAttributes(fullPath, FileAttributes.Normal);
            }

            File.Delete(fullPath);
        }
        catch (DirectoryNotFoundException e)
        {
            throw FileErrors.From(e, fullPath);
        }
        catch (Exception e) when (FileErrors.IsExpected(e))
        {
            throw MovingErrors.NotRemoved(e, fullPath);
        }
    }

    // What a link leads to does not matter, as it stays.
    private static bool IsReadOnly(string path) => (File.GetAttributes(path) & FileAttributes.ReadOnly) != 0 && !FileLink.IsAt(path);
}
