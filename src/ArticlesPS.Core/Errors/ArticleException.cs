using System;
using System.IO;
using ArticlesPS.Editing;
using ArticlesPS.Editing.Moving;
using ArticlesPS.Files;
using ArticlesPS.FrontMatter;
using ArticlesPS.Schemas;

namespace ArticlesPS;

/// <summary>What kind of failure an <see cref="ArticleException"/> reports.</summary>
public enum ArticleErrorKind
{
    /// <summary>The path leads nowhere.</summary>
    NotFound,

    /// <summary>The system does not allow it.</summary>
    AccessDenied,

    /// <summary>The file is there and cannot be read.</summary>
    ReadFailed,

    /// <summary>The file was read and is not a valid article.</summary>
    Malformed,

    /// <summary>The change cannot be made in this file.</summary>
    EditRefused,

    /// <summary>The change would overwrite a value that is not of its field's type.</summary>
    OtherType,

    /// <summary>Somebody else changed the file in the meantime, or is changing it.</summary>
    Conflict,

    /// <summary>The file cannot be written.</summary>
    WriteFailed,

    /// <summary>A file that is to be made is there already.</summary>
    Exists,

    /// <summary>An article that is to be made lacks what its file needs.</summary>
    Incomplete,

    /// <summary>What is encrypted in the article cannot be decrypted with the key.</summary>
    NotDecrypted,

    /// <summary>The path does not fit the others that were given.</summary>
    InvalidPath,

    /// <summary>The file is larger than is allowed.</summary>
    TooLarge,

    /// <summary>What is asked for would lose what is there, and takes a word more.</summary>
    WouldLose,

    /// <summary>It cannot be done here at all.</summary>
    NotSupported,

    /// <summary>It would do more than was clearly asked for.</summary>
    Unconfirmed,

    /// <summary>Two rows of one file say different things.</summary>
    Contradiction,
}

/// <summary>An operation on one article file that failed. The message begins with path(line,column).</summary>
public sealed class ArticleException : Exception
{
    private ArticleException(
        string errorId,
        ArticleErrorKind kind,
        string path,
        TextPosition? position,
        string message,
        Exception? inner = null
    )
        : base(
            Printable.Line($"{path}{(position is { } p ? FormattableString.Invariant($"({p.Line},{p.Column})") : "")}: {message}"),
            inner
        )
    {
        ErrorId = errorId;
        Kind = kind;
        Reason = Printable.Line(message);
        FilePath = path;
        Position = position;
    }

    /// <summary>A stable name for the failure, as in DuplicateKey or FileNotFound.</summary>
    public string ErrorId { get; }

    /// <summary>What kind of failure it is.</summary>
    public ArticleErrorKind Kind { get; }

    /// <summary>What is wrong and what to do: the message without the place.</summary>
    public string Reason { get; }

    /// <summary>The path of the file or directory, as it is and not as printed.</summary>
    public string FilePath { get; }

    /// <summary>Where in the file, or null where the failure has no place in it.</summary>
    public TextPosition? Position { get; }

    internal static ArticleException From(FrontMatterException e, string path) =>
        new(e.Error.ToString(), ArticleErrorKind.Malformed, path, e.Position, e.Message, e);

    internal static ArticleException TableNotDecoded(FrontMatterException e, string path) =>
        new(
            e.Error.ToString(),
            ArticleErrorKind.Malformed,
            path,
            e.Position,
            $"{e.Message} In a spreadsheet that is 'CSV UTF-8'. Nothing was taken over.",
            e
        );

    /// <summary>Whether an exception is one of those that reading files and directories is known to end in.</summary>
    internal static bool IsExpected(Exception e) =>
        e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException or System.Security.SecurityException;

    internal static ArticleException From(Exception e, string path) =>
        e switch
        {
            FileNotFoundException when IsLink(path) => new(
                "FileNotFound",
                ArticleErrorKind.NotFound,
                path,
                null,
                "This is a link that leads nowhere. Remove it with Remove-Item, or mend it.",
                e
            ),
            FileNotFoundException or DirectoryNotFoundException => new(
                "FileNotFound",
                ArticleErrorKind.NotFound,
                path,
                null,
                "There is no such file or directory.",
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

    internal static ArticleException NotListed(Exception e, string directory) =>
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

    internal static ArticleException NotUtf8(string path) =>
        new(
            "PathNotUtf8",
            ArticleErrorKind.InvalidPath,
            path,
            null,
            "The path has U+FFFD in it, which stands for bytes that are not UTF-8, so it does not say which file is meant. Rename the file or directory; ls -b shows its bytes."
        );

    private static bool IsLink(string path)
    {
        try
        {
            return (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0;
        }
        catch (Exception e) when (IsExpected(e))
        {
            return false;
        }
    }

    internal static ArticleException From(EditException e, string path) =>
        e is OtherTypeException
            ? new("ValueOfOtherType", ArticleErrorKind.OtherType, path, e.Position, e.Message, e)
            : new("EditRefused", ArticleErrorKind.EditRefused, path, e.Position, e.Message, e);

    internal static ArticleException TopicInvalid(string path, TextPosition position, string message) =>
        new("TopicInvalid", ArticleErrorKind.Malformed, path, position, message);

    internal static ArticleException TopicsNotFound(string path) =>
        new(
            "TopicsNotFound",
            ArticleErrorKind.NotFound,
            path,
            null,
            "There are no topics here. Give a directory of topic files (*.yaml, *.yml), or one that has them in _data/topics."
        );

    internal static ArticleException TaxonomyInvalid(string path, ArgumentException e) =>
        new("TaxonomyInvalid", ArticleErrorKind.Malformed, path, null, e.Message, e);

    internal static ArticleException SecretMalformed(string path, string fault) =>
        new(
            "SecretMalformed",
            ArticleErrorKind.Malformed,
            path,
            null,
            $"The field secured is not base64(ciphertext);base64(iv). {fault} Take it from an earlier version of the file."
        );

    /// <summary>One message for all that can fail behind the form, without a cause: two messages would make a padding oracle.</summary>
    internal static ArticleException SecretNotDecrypted(string path) =>
        new("SecretNotDecrypted", ArticleErrorKind.NotDecrypted, path, null, "The key does not fit, or the text was changed.");

    internal static ArticleException SecretTooLong(string path) =>
        new(
            "SecretTooLong",
            ArticleErrorKind.ReadFailed,
            path,
            null,
            "The text is longer than a SecureString can be, which is 65536 characters. Use -AsPlainText."
        );

    internal static ArticleException ManifestInvalid(string path, int line) =>
        new(
            "ManifestInvalid",
            ArticleErrorKind.Malformed,
            path,
            new TextPosition(line, 1),
            "This is no line of a list of files (a SHA-256, two blanks, a path), so it cannot be told which files are no longer wanted. Remove this file; the files that it lists stay until you remove them."
        );

    internal static ArticleException OutputChanged(string path) =>
        new(
            "OutputChanged",
            ArticleErrorKind.Conflict,
            path,
            null,
            "The file is no longer part of the output, but was changed since it was made, so it stays. Remove it by hand, if nobody needs it."
        );

    internal static ArticleException OutputNotRemoved(Exception e, string path) =>
        new(
            "FileNotRemoved",
            ArticleErrorKind.WriteFailed,
            path,
            null,
            $"The file is no longer part of the output and could not be removed: {e.Message}",
            e
        );

    internal static ArticleException NotOnSite(string title) =>
        new(
            "FileMissing",
            ArticleErrorKind.Incomplete,
            title,
            null,
            "The article has no file, and so no path on the site. Make its file with New-Article first."
        );

    internal static ArticleException OutsideSite(string path, string root) =>
        new(
            "PathOutsideRoot",
            ArticleErrorKind.InvalidPath,
            path,
            null,
            $"The file is not below {root}, so it has no path on the site. Use -Root to name the site's directory."
        );

    internal static ArticleException DateMissing(string path) =>
        new(
            "DateMissing",
            ArticleErrorKind.Incomplete,
            path,
            null,
            "The article is published and has no date, by which the site would sort it. Give it a publishedDateTime."
        );

    internal static ArticleException BodyNotRendered(string path, Exception inner) =>
        new("BodyNotRendered", ArticleErrorKind.Malformed, path, null, $"The body cannot be made into HTML: {inner.Message}", inner);

    internal static ArticleException NeedsNewerEngine(string path, string what) =>
        new("EngineTooOld", ArticleErrorKind.NotSupported, path, null, $"{what} needs PowerShell 7.4 or later.");

    internal static ArticleException DestinationIsDirectory(string path) =>
        new(
            "DestinationIsDirectory",
            ArticleErrorKind.InvalidPath,
            path,
            null,
            "This is a directory. Give the file to write, as in feed.xml."
        );

    internal static ArticleException DestinationNotRegular(string path, FileKind kind) =>
        new(
            "FileNotRegular",
            ArticleErrorKind.InvalidPath,
            path,
            null,
            $"This is {kind.Describe()}, through which no output goes. Give a file to write."
        );

    internal static ArticleException DestinationTakesOneFile(string path, int count) =>
        new(
            "DestinationTakesOneFile",
            ArticleErrorKind.InvalidPath,
            path,
            null,
            FormattableString.Invariant($"The output takes {count} files, and a pipe or a device takes one. Give a file to write.")
        );

    internal static ArticleException NotStreamed(Exception e, string path) =>
        e is UnauthorizedAccessException
            ? From(e, path)
            : new(
                "FileNotWritten",
                ArticleErrorKind.WriteFailed,
                path,
                null,
                $"The output could not be written to its end: {e.Message}",
                e
            );

    internal static ArticleException OutsideOutput(string path, string link) =>
        new(
            "PathOutsideDestination",
            ArticleErrorKind.InvalidPath,
            path,
            null,
            $"{link} is a link to another directory, in which nothing is written or removed. Put a directory in its place."
        );

    internal static ArticleException OutputIncomplete(string path) =>
        new(
            "OutputIncomplete",
            ArticleErrorKind.WouldLose,
            path,
            null,
            "Nothing was written, because a path is missing or cannot be listed, so articles may be missing. Correct the path, or use -Force to write what was found."
        );

    internal static ArticleException OutputEmpty(string path, string summary) =>
        new(
            "OutputEmpty",
            ArticleErrorKind.WouldLose,
            path,
            null,
            $"Nothing was written, because it would hold no article ({summary}). Check the paths and filters, or use -Force to write it empty."
        );

    internal static ArticleException OutputWouldLose(string path, int former, int count, string summary) =>
        new(
            "OutputWouldLose",
            ArticleErrorKind.WouldLose,
            path,
            null,
            FormattableString.Invariant(
                $"Nothing was written, because it holds {former} articles and would hold {count} ({summary}). Use -Force to write it all the same."
            )
        );

    internal static ArticleException OutputWouldLoseFiles(string path, int former, int lost, string summary) =>
        new(
            "OutputWouldLose",
            ArticleErrorKind.WouldLose,
            path,
            null,
            FormattableString.Invariant(
                $"Nothing was written, because {lost} of its {former} files would be removed ({summary}). Check that the topics in _data/topics are there, or use -Force to write it all the same."
            )
        );

    internal static ArticleException DestinationIsArticle(string path) =>
        new(
            "DestinationIsArticle",
            ArticleErrorKind.InvalidPath,
            path,
            null,
            "This is an article, or leads to one, so it was not replaced. Give another file to write, or move this one away."
        );

    internal static ArticleException DestinationInvalid(string path) =>
        new(
            "DestinationInvalid",
            ArticleErrorKind.InvalidPath,
            path,
            null,
            "This is no name for a file that others can have too. Give one without colons and backslashes."
        );

    internal static ArticleException FeedFormatUnknown(string path) =>
        new(
            "FeedFormatUnknown",
            ArticleErrorKind.InvalidPath,
            path,
            null,
            "The file's ending does not say which format is meant: .xml and .rss are RSS, .atom is Atom, .json is JSON Feed. Use one of them, or -Format."
        );

    internal static ArticleException UrlInvalid(string url) =>
        new("UrlInvalid", ArticleErrorKind.InvalidPath, url, null, "This is no absolute http or https URL.");

    internal static ArticleException Changed(string path) =>
        new(
            "ArticleChanged",
            ArticleErrorKind.Conflict,
            path,
            null,
            "The file was changed after it was read, so nothing was written. Read it again, or use -Force to make the change in what is there now."
        );

    internal static ArticleException RowConflict(string path, string field, string? former, string? value) =>
        new(
            "RowConflict",
            ArticleErrorKind.Contradiction,
            path,
            null,
            $"An earlier row gives {field} the value '{ArticleChange.Shown(former)}', and this one '{ArticleChange.Shown(value)}', so nothing of "
                + "this row was written. Leave one row per file."
        );

    internal static ArticleException Locked(string path, Exception inner) =>
        new(
            "ArticleLocked",
            ArticleErrorKind.Conflict,
            path,
            null,
            "Another process has been changing the file for too long. Try again later.",
            inner
        );

    internal static ArticleException Exists(Exception? inner, string path) =>
        new(
            "ArticleExists",
            ArticleErrorKind.Exists,
            path,
            null,
            "There is such a file already, and it is as it was. Use -Force to replace it.",
            inner
        );

    internal static ArticleException NewNameTaken(string path, string name) =>
        new("ArticleExists", ArticleErrorKind.Exists, path, null, $"The file cannot be named {name}, for there is such a file already.");

    internal static ArticleException SameNameExists(string path, string other) =>
        new(
            "ArticleExists",
            ArticleErrorKind.Exists,
            path,
            null,
            $"{System.IO.Path.GetFileName(other)} already exists. Its name differs only in how accents are encoded, so many systems take the two for one file. Rename one of them first."
        );

    internal static ArticleException IsFile(string path) =>
        new("PathIsFile", ArticleErrorKind.InvalidPath, path, null, "This is a file. Give the directory that the new files are made in.");

    internal static ArticleException NotAFile(string path) =>
        new(
            "ArticleExists",
            ArticleErrorKind.Exists,
            path,
            null,
            "There is a directory, a link, a pipe or a device of that name, which no article replaces. Give the article a slug of its own."
        );

    internal static ArticleException NameTaken(string path) =>
        new(
            "ArticleExists",
            ArticleErrorKind.Exists,
            path,
            null,
            "Another article before this one has the same date and title, and so the same file name. Give one of them a slug of its own."
        );

    internal static ArticleException Incomplete(string errorId, string directory, string message) =>
        new(errorId, ArticleErrorKind.Incomplete, directory, null, message);

    internal static ArticleException ChangedSinceChosen(string path) =>
        new(
            "ArticleChanged",
            ArticleErrorKind.Conflict,
            path,
            null,
            "The file was changed after it was read, so it was not removed. Read it again, or use -Force to remove what is there now."
        );

    /// <summary>A field that a filter compares holds a value of another type.</summary>
    internal static ArticleException ValueUnclear(ArticleField field, string path) =>
        new(
            $"{char.ToUpperInvariant(field.Name[0])}{field.Name.Substring(1)}Unclear",
            ArticleErrorKind.Malformed,
            path,
            null,
            $"The field {field.Name} is not {field.Type.Description}, so it cannot be told whether the article is wanted. Correct the field, or choose by something else."
        );

    internal static ArticleException PublishedUnknown(string path, int count) =>
        new(
            "PublishedUnknown",
            ArticleErrorKind.Incomplete,
            path,
            null,
            FormattableString.Invariant(
                $"{(count == 1 ? "The article does not say" : $"None of these {count} articles says")} whether it is published, so it cannot be told which are not. Choose by something else, such as dates or file names."
            )
        );

    /// <summary>More than one file was found in directories or by patterns, and nobody has said that all are meant.</summary>
    /// <param name="path">The directory that has the files below it.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="advice">What to do next, with the options of the front end.</param>
    public static ArticleException NeedsForce(string path, int count, string advice) =>
        new(
            "NeedsForce",
            ArticleErrorKind.Unconfirmed,
            path,
            null,
            FormattableString.Invariant($"{count} files were found here, and none of them was removed. {advice}")
        );

    internal static ArticleException Missing(string path) => From(new FileNotFoundException(), path);

    internal static ArticleException IsDirectory(string path) =>
        new("PathIsDirectory", ArticleErrorKind.ReadFailed, path, null, "This is a directory, not an article.");

    internal static ArticleException OutsideRoot(string path, string root) =>
        new(
            "PathOutsideRoot",
            ArticleErrorKind.InvalidPath,
            path,
            null,
            $"The file is not below {root}, so it has no place below the destination. Use -Root to name the directory that its path is kept from."
        );

    internal static ArticleException OutsideDestination(string path, string destination) =>
        new(
            "PathOutsideDestination",
            ArticleErrorKind.InvalidPath,
            path,
            null,
            $"A link leads from here out of {destination}, so no file is moved here. Give the directory that the link leads to as the destination."
        );

    internal static ArticleException DestinationIsFile(string path) =>
        new(
            "DestinationIsFile",
            ArticleErrorKind.InvalidPath,
            path,
            null,
            "The destination is a file. Give a directory; it is made where there is none."
        );

    internal static ArticleException LinkRelative(string path, string target) =>
        new(
            "LinkRelative",
            ArticleErrorKind.EditRefused,
            path,
            null,
            $"This is a link to {target}, which would lead elsewhere from another directory. Make it an absolute link, or move the file that it leads to."
        );

    internal static ArticleException ReadOnlyForceable(string path) =>
        new("FileReadOnly", ArticleErrorKind.AccessDenied, path, null, "The file is read-only. Make it writable first, or use -Force.");

    internal static ArticleException ReadOnly(string path) =>
        new("FileReadOnly", ArticleErrorKind.AccessDenied, path, null, "The file is read-only. Make it writable first.");

    internal static ArticleException NotWritten(Exception e, string path) =>
        e switch
        {
            NotRegularFileException or FileTooLargeException => From(e, path),
            UnauthorizedAccessException => new(
                "DirectoryReadOnly",
                ArticleErrorKind.AccessDenied,
                path,
                null,
                "The file's directory does not allow new files, which replacing the file takes. Check its permissions, and those of files named .articles-* in it.",
                e
            ),
            _ => new(
                "FileNotWritten",
                ArticleErrorKind.WriteFailed,
                path,
                null,
                $"The file could not be written and is as it was: {e.Message}",
                e
            ),
        };

    internal static ArticleException NotMoved(Exception e, ArticleMove move) =>
        e is UnauthorizedAccessException
            ? new(
                "DirectoryReadOnly",
                ArticleErrorKind.AccessDenied,
                move.From,
                null,
                $"The file cannot be moved to {move.To}, because one of the two directories does not allow changes. Check their permissions, and those of files named .articles-* in them.",
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

    internal static ArticleException NotRemoved(Exception e, string path) =>
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
