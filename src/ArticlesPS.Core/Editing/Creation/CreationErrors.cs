using System;
using ArticlesPS.Errors;

namespace ArticlesPS.Editing.Creation;

/// <summary>Failures of new files.</summary>
internal static class CreationErrors
{
    public static ArticleException Exists(Exception? inner, string path) =>
        new(
            "ArticleExists",
            ArticleErrorKind.Exists,
            path,
            null,
            $"A file with this name already exists; it was not changed. Use {Hint.Force} to replace it.",
            inner
        );

    public static ArticleException IsFile(string path) =>
        new("PathIsFile", ArticleErrorKind.InvalidPath, path, null, "This is a file. Give the directory that the new files are made in.");

    public static ArticleException NotAFile(string path) =>
        new(
            "ArticleExists",
            ArticleErrorKind.Exists,
            path,
            null,
            "There is a directory, a link, a pipe or a device of that name, which no article replaces. Give the article a slug of its own."
        );

    public static ArticleException NameTaken(string path) =>
        new(
            "ArticleExists",
            ArticleErrorKind.Exists,
            path,
            null,
            "Another article before this one has the same date and title, and so the same file name. Give one of them a slug of its own."
        );

    public static ArticleException Incomplete(string errorId, string directory, string message) =>
        new(errorId, ArticleErrorKind.Incomplete, directory, null, message);
}
