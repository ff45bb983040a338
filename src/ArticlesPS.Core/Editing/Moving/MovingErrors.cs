using System;
using ArticlesPS.Errors;

namespace ArticlesPS.Editing.Moving;

/// <summary>Failures of moving and removing files.</summary>
internal static class MovingErrors
{
    public static ArticleException ChangedSinceChosen(string path) =>
        new(
            "ArticleChanged",
            ArticleErrorKind.Conflict,
            path,
            null,
            $"The file was changed after it was read, so it was not removed. Read it again, or use {Hint.Force} to "
                + $"remove the current file."
        );

    /// <summary>More than one file was found in directories or by patterns, and nobody has said that all are meant.</summary>
    /// <param name="path">The directory that has the files below it.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="advice">What to do next, with the options of the front end.</param>
    public static ArticleException NeedsForce(string path, int count, HintedText advice) =>
        new("NeedsForce", ArticleErrorKind.Unconfirmed, path, null, $"{count} files were found here; none of them was removed. {advice}");

    public static ArticleException OutsideRoot(string path, string root) =>
        new(
            "PathOutsideRoot",
            ArticleErrorKind.InvalidPath,
            path,
            null,
            $"The file is not below {root}, so its path cannot be kept. Use {Hint.Root} to name the "
                + $"directory that its path is relative to."
        );

    public static ArticleException OutsideDestination(string path, string destination) =>
        new(
            "PathOutsideDestination",
            ArticleErrorKind.InvalidPath,
            path,
            null,
            $"A link leads from here out of {destination}, so no file is moved here. Name the directory that the link "
                + $"leads to as the destination."
        );

    public static ArticleException DestinationIsFile(string path) =>
        new(
            "DestinationIsFile",
            ArticleErrorKind.InvalidPath,
            path,
            null,
            "The destination is a file. Name a directory; it is created if it doesn't exist."
        );

    public static ArticleException LinkRelative(string path, string target) =>
        new(
            "LinkRelative",
            ArticleErrorKind.EditRefused,
            path,
            null,
            $"This is a link to {target}, which would lead elsewhere from another directory. Make it an absolute link, "
                + $"or move the file that it leads to."
        );

    public static ArticleException NotMoved(Exception e, ArticleMove move) =>
        e is UnauthorizedAccessException
            ? new(
                "DirectoryReadOnly",
                ArticleErrorKind.AccessDenied,
                move.From,
                null,
                $"The file cannot be moved to {move.To}, because one of the two directories does not allow changes. Check "
                    + $"their permissions, and those of files named .articles-* in them.",
                e
            )
            : new(
                "FileNotMoved",
                ArticleErrorKind.WriteFailed,
                move.From,
                null,
                $"The file could not be moved to {move.To}: {e.Message}",
                e
            );

    public static ArticleException NotRemoved(Exception e, string path) =>
        e is UnauthorizedAccessException
            ? new(
                "DirectoryReadOnly",
                ArticleErrorKind.AccessDenied,
                path,
                null,
                "The file's directory does not allow changes. Check its permissions, and those of files named .articles-* in it.",
                e
            )
            : new("FileNotRemoved", ArticleErrorKind.WriteFailed, path, null, $"The file could not be removed: {e.Message}", e);
}
