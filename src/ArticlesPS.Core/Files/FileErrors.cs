using System;
using System.IO;
using ArticlesPS.Errors;
using ArticlesPS.Files.Kinds;

namespace ArticlesPS.Files;

/// <summary>Failures of files and directories, whatever is in them.</summary>
internal static class FileErrors
{
    /// <summary>
    /// Whether the system, and so a file, is to blame for a failure. Wrong arguments are not among them: they are bugs, but for
    /// paths that the framework refuses (<see cref="FileCall"/>).
    /// </summary>
    public static bool IsExpected(Exception e) => e is IOException or UnauthorizedAccessException or System.Security.SecurityException;

    public static ArticleException From(Exception e, string path) =>
        e switch
        {
            FileNotFoundException when FileLink.IsAt(path) => new(
                "FileNotFound",
                ArticleErrorKind.NotFound,
                path,
                null,
                "This is a broken link. Remove or repair it.",
                e
            ),
            FileNotFoundException or DirectoryNotFoundException => new(
                "FileNotFound",
                ArticleErrorKind.NotFound,
                path,
                null,
                "The file or directory does not exist.",
                e
            ),
            UnauthorizedAccessException when Directory.Exists(path) => new(
                "PathIsDirectory",
                ArticleErrorKind.ReadFailed,
                path,
                null,
                "This is a directory, not an article.",
                e
            ),
            UnauthorizedAccessException or System.Security.SecurityException => new(
                "AccessDenied",
                ArticleErrorKind.AccessDenied,
                path,
                null,
                "Access is denied. Check who owns it and its permissions.",
                e
            ),
            NotRegularFileException => new("FileNotRegular", ArticleErrorKind.ReadFailed, path, null, e.Message, e),
            FileTooLargeException => new("FileTooLarge", ArticleErrorKind.TooLarge, path, null, e.Message, e),
            PathTooLongException => new(
                "PathTooLong",
                ArticleErrorKind.ReadFailed,
                path,
                null,
                "The path is longer than the system allows. Shorten its name, or those of the directories above it.",
                e
            ),
            _ => new("FileUnreadable", ArticleErrorKind.ReadFailed, path, null, e.Message, e),
        };

    public static ArticleException NotListed(Exception e, string directory) =>
        e is UnauthorizedAccessException
            ? new(
                "AccessDenied",
                ArticleErrorKind.AccessDenied,
                directory,
                null,
                "Access to the directory is denied, so its articles are left out. Check who owns it and its permissions.",
                e
            )
            : From(e, directory);

    public static ArticleException NotUtf8(string path) =>
        new(
            "PathNotUtf8",
            ArticleErrorKind.InvalidPath,
            path,
            null,
            "The path contains U+FFFD, which stands for bytes that are not UTF-8, so it is not known which file is "
                + "meant. Rename the file or directory; ls -b shows its bytes."
        );

    public static ArticleException Missing(string path) => From(new FileNotFoundException(), path);

    public static ArticleException IsDirectory(string path) =>
        new("PathIsDirectory", ArticleErrorKind.ReadFailed, path, null, "This is a directory, not an article.");

    public static ArticleException Locked(string path, Exception inner) =>
        new(
            "ArticleLocked",
            ArticleErrorKind.Conflict,
            path,
            null,
            "Another process has been changing the file for too long. Try again later.",
            inner
        );

    public static ArticleException SameNameExists(string path, string other) =>
        new(
            "ArticleExists",
            ArticleErrorKind.Exists,
            path,
            null,
            $"{System.IO.Path.GetFileName(other)} already exists. Its name differs only in how accents are encoded, so "
                + $"many systems treat the two as one file. Rename one of them first."
        );

    public static ArticleException ReadOnlyForceable(string path) =>
        new(
            "FileReadOnly",
            ArticleErrorKind.AccessDenied,
            path,
            null,
            $"The file is read-only. Make it writable first, or use {Hint.Force}."
        );

    public static ArticleException ReadOnly(string path) =>
        new("FileReadOnly", ArticleErrorKind.AccessDenied, path, null, "The file is read-only. Make it writable first.");

    public static ArticleException NotWritten(Exception e, string path) =>
        e switch
        {
            NotRegularFileException or FileTooLargeException => From(e, path),
            UnauthorizedAccessException => new(
                "DirectoryReadOnly",
                ArticleErrorKind.AccessDenied,
                path,
                null,
                "The file's directory does not allow new files, which are needed to replace the file. Check its permissions, "
                    + "and those of files named .articles-* in it.",
                e
            ),
            _ => new(
                "FileNotWritten",
                ArticleErrorKind.WriteFailed,
                path,
                null,
                $"The file could not be written and was not changed: {e.Message}",
                e
            ),
        };

    public static ArticleException NeedsNewerEngine(string path, string what) =>
        new("EngineTooOld", ArticleErrorKind.NotSupported, path, null, $"{what} needs PowerShell 7.4 or later.");
}
