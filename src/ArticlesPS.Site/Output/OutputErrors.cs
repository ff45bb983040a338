using System;
using ArticlesPS.Errors;
using ArticlesPS.Files;
using ArticlesPS.Files.Kinds;
using ArticlesPS.FrontMatter;

namespace ArticlesPS.Site.Output;

/// <summary>Failures of exports and the files that they're written to.</summary>
internal static class OutputErrors
{
    public static ArticleException ManifestInvalid(string path, int line) =>
        new(
            "ManifestInvalid",
            ArticleErrorKind.Malformed,
            path,
            new TextPosition(line, 1),
            "This is not a line of a list of files (a SHA-256, two blanks, a path), so it is not known which files are "
                + "no longer wanted. Remove this file; the files that it lists stay until you remove them."
        );

    public static ArticleException OutputChanged(string path) =>
        new(
            "OutputChanged",
            ArticleErrorKind.Conflict,
            path,
            null,
            "The file is no longer part of the output, but was changed since it was created, so it stays. Remove it by "
                + "hand if nobody needs it."
        );

    public static ArticleException OutputNotRemoved(Exception e, string path) =>
        new(
            "FileNotRemoved",
            ArticleErrorKind.WriteFailed,
            path,
            null,
            $"The file is no longer part of the output and could not be removed: {e.Message}",
            e
        );

    /// <summary>The site lacks details about itself.</summary>
    public static ArticleException SiteIncomplete(string errorId, string path, HintedText reason) =>
        new(errorId, ArticleErrorKind.Incomplete, path, null, reason);

    public static ArticleException NotOnSite(string title) =>
        new(
            "FileMissing",
            ArticleErrorKind.Incomplete,
            title,
            null,
            $"The article has no file, and so no path on the site. Create its file with {Hint.NewArticle} first."
        );

    public static ArticleException OutsideSite(string path, string root) =>
        new(
            "PathOutsideRoot",
            ArticleErrorKind.InvalidPath,
            path,
            null,
            $"The file is not below {root}, so it has no path on the site. Use {Hint.Root} to name the site's directory."
        );

    public static ArticleException DateMissing(string path) =>
        new(
            "DateMissing",
            ArticleErrorKind.Incomplete,
            path,
            null,
            "The article is published but has no date to sort it by. Give it a publishedDateTime."
        );

    public static ArticleException BodyNotRendered(string path, Exception inner) =>
        new("BodyNotRendered", ArticleErrorKind.Malformed, path, null, $"The body cannot be converted to HTML: {inner.Message}", inner);

    public static ArticleException DestinationIsDirectory(string path) =>
        new(
            "DestinationIsDirectory",
            ArticleErrorKind.InvalidPath,
            path,
            null,
            "This is a directory. Name the file to write, such as feed.xml."
        );

    public static ArticleException DestinationNotRegular(string path, FileKind kind) =>
        new(
            "FileNotRegular",
            ArticleErrorKind.InvalidPath,
            path,
            null,
            $"This is {kind.Describe()}, which cannot be written to. Name a file to write."
        );

    public static ArticleException DestinationTakesOneFile(string path, int count) =>
        new(
            "DestinationTakesOneFile",
            ArticleErrorKind.InvalidPath,
            path,
            null,
            $"The output needs {count} files, but a pipe or a device can take only one. Name a file to write."
        );

    public static ArticleException NotStreamed(Exception e, string path) =>
        e is UnauthorizedAccessException
            ? FileErrors.From(e, path)
            : new(
                "FileNotWritten",
                ArticleErrorKind.WriteFailed,
                path,
                null,
                $"The output could not be written completely: {e.Message}",
                e
            );

    public static ArticleException OutsideOutput(string path, string link) =>
        new(
            "PathOutsideDestination",
            ArticleErrorKind.InvalidPath,
            path,
            null,
            $"{link} is a link to another directory, where nothing is written or removed. Replace it with a directory."
        );

    public static ArticleException OutputIncomplete(string path) =>
        new(
            "OutputIncomplete",
            ArticleErrorKind.WouldLose,
            path,
            null,
            $"Nothing was written, because a path is missing or cannot be listed, so articles may be missing. "
                + $"Correct the path, or use {Hint.Force} to write what was found."
        );

    public static ArticleException OutputEmpty(string path, string summary) =>
        new(
            "OutputEmpty",
            ArticleErrorKind.WouldLose,
            path,
            null,
            $"Nothing was written, because it would contain no articles ({summary}). "
                + $"Check the paths and filters, or use {Hint.Force} to write an empty output."
        );

    public static ArticleException OutputWouldLose(string path, int former, int count, string summary) =>
        new(
            "OutputWouldLose",
            ArticleErrorKind.WouldLose,
            path,
            null,
            $"Nothing was written, because it has {former} {(former == 1 ? "article" : "articles")} and would have {count} "
                + $"({summary}). Use {Hint.Force} to write it anyway."
        );

    public static ArticleException OutputWouldLoseFiles(string path, int former, int lost, string summary) =>
        new(
            "OutputWouldLose",
            ArticleErrorKind.WouldLose,
            path,
            null,
            $"Nothing was written, because {lost} of its {former} files would be removed ({summary}). Check that the "
                + $"topics in _data/topics exist, or use {Hint.Force} to write it anyway."
        );

    public static ArticleException DestinationInvalid(string path) =>
        new(
            "DestinationInvalid",
            ArticleErrorKind.InvalidPath,
            path,
            null,
            "Some systems do not allow this file name. Use one without colons and backslashes."
        );

    public static ArticleException FeedFormatUnknown(string path) =>
        new(
            "FeedFormatUnknown",
            ArticleErrorKind.InvalidPath,
            path,
            null,
            $"The file's extension does not determine the format: .xml and .rss are RSS, .atom is Atom, .json is JSON Feed. "
                + $"Use one of them, or {Hint.FeedFormat}."
        );

    public static ArticleException UrlInvalid(string url) =>
        new("UrlInvalid", ArticleErrorKind.InvalidPath, url, null, "This is not an absolute http or https URL.");
}
