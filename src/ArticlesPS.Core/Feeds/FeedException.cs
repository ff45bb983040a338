using System;
using System.IO;
using ArticlesPS.Errors;
using ArticlesPS.Files.Kinds;
using ArticlesPS.FrontMatter;

namespace ArticlesPS;

/// <summary>A feed, or the state of feeds, that failed. The message begins with the URL or with path(line,column).</summary>
public sealed class FeedException : ArticleException
{
    // Messages of libraries may quote half of the feed.
    private const int LongestReason = 300;

    private FeedException(
        string errorId,
        ArticleErrorKind kind,
        string feed,
        HintedText reason,
        Exception? inner = null,
        TextPosition? position = null
    )
        : base(errorId, kind, feed, position, reason, inner) { }

    /// <summary>When the server wants to be contacted again, or null if it doesn't say.</summary>
    public DateTimeOffset? NotBefore { get; private init; }

    internal static FeedException UrlInvalid(string feed, string reason) =>
        new("FeedUrlInvalid", ArticleErrorKind.InvalidPath, feed, reason);

    internal static FeedException Unreachable(string feed, Exception e) =>
        new("FeedUnreachable", ArticleErrorKind.Unreachable, feed, $"The server cannot be reached: {ReasonOf(e)}", e);

    internal static FeedException Incomplete(string feed, Exception e) =>
        new(
            "FeedIncomplete",
            ArticleErrorKind.Unreachable,
            feed,
            $"The response was incomplete, so nothing of it was used: {ReasonOf(e)}",
            e
        );

    internal static FeedException TimedOut(string feed, TimeSpan limit, Exception? e) =>
        new(
            "FeedTimeout",
            ArticleErrorKind.Timeout,
            feed,
            $"The response was not complete after {limit.TotalSeconds:0.###} seconds. Use {Hint.Timeout} to allow "
                + $"more time if the server is known to be slow.",
            e
        );

    internal static FeedException TooLarge(string feed, int limit) =>
        new(
            "FeedTooLarge",
            ArticleErrorKind.TooLarge,
            feed,
            $"The feed is larger than {limit:N0} bytes. Use {Hint.MaximumSize} if it is known to be so large."
        );

    internal static FeedException TooComplex(string feed) =>
        new("FeedTooLarge", ArticleErrorKind.TooLarge, feed, "The feed is nested more deeply, or has more elements, than any feed needs.");

    internal static FeedException RedirectLoop(string feed, string target) =>
        new("FeedRedirectLoop", ArticleErrorKind.ServerFailed, feed, $"The server redirects endlessly, at last to {target}.");

    internal static FeedException RedirectRefused(string feed, string target, string reason) =>
        new(
            "FeedRedirectRefused",
            ArticleErrorKind.ServerFailed,
            feed,
            $"The server redirects to {target}, which was not followed: {reason}"
        );

    internal static FeedException FromStatus(string feed, int status, DateTimeOffset? notBefore) =>
        status switch
        {
            401 or 403 or 407 or 451 => new(
                "FeedAccessDenied",
                ArticleErrorKind.AccessDenied,
                feed,
                $"The server does not let everyone read this feed ({status})."
            ),
            404 => new("FeedNotFound", ArticleErrorKind.NotFound, feed, "The feed was not found (404). Check the URL."),
            410 => new("FeedNotFound", ArticleErrorKind.NotFound, feed, "This feed is permanently gone (410). Remove it from the list."),
            429 => new(
                "FeedTooManyRequests",
                ArticleErrorKind.Busy,
                feed,
                $"The server received too many requests (429).{Later(notBefore)}"
            )
            {
                NotBefore = notBefore,
            },
            503 => new("FeedServerError", ArticleErrorKind.Busy, feed, $"The server is currently unavailable (503).{Later(notBefore)}")
            {
                NotBefore = notBefore,
            },
            >= 500 => new("FeedServerError", ArticleErrorKind.ServerFailed, feed, $"The server failed ({status}). Try again later."),
            _ => new(
                "FeedRefused",
                ArticleErrorKind.ServerFailed,
                feed,
                $"The server returned neither the feed nor a known failure ({status})."
            ),
        };

    internal static FeedException Empty(string feed) => new("FeedMalformed", ArticleErrorKind.Malformed, feed, "The feed is empty.");

    internal static FeedException Malformed(string feed, string reason, Exception? e = null, TextPosition? position = null) =>
        new("FeedMalformed", ArticleErrorKind.Malformed, feed, Shorten(reason), e, position);

    internal static FeedException NotSupported(string feed, string reason) =>
        new("FeedNotSupported", ArticleErrorKind.NotExpected, feed, Shorten(reason));

    internal static FeedException IsWebPage(string feed, string? found) =>
        new(
            "FeedIsWebPage",
            ArticleErrorKind.NotExpected,
            feed,
            found is null
                ? "This is a web page, not a feed, and it names none."
                : $"This is a web page, not a feed. The feed that it names is {Shorten(found)}"
        );

    internal static FeedException FromFile(Exception e, string path) =>
        e switch
        {
            FileNotFoundException or DirectoryNotFoundException => new(
                "FileNotFound",
                ArticleErrorKind.NotFound,
                path,
                "The file does not exist.",
                e
            ),
            UnauthorizedAccessException when Directory.Exists(path) => new(
                "PathIsDirectory",
                ArticleErrorKind.ReadFailed,
                path,
                "This is a directory. Name the feeds in it, for example feeds/*.xml.",
                e
            ),
            NotRegularFileException => new("FileNotRegular", ArticleErrorKind.ReadFailed, path, e.Message, e),
            UnauthorizedAccessException => new(
                "AccessDenied",
                ArticleErrorKind.AccessDenied,
                path,
                "Access is denied. Check who owns it and its permissions.",
                e
            ),
            _ => new("FileUnreadable", ArticleErrorKind.ReadFailed, path, e.Message, e),
        };

    internal static FeedException StateDamaged(string path, int line, string reason) =>
        new(
            "FeedStateDamaged",
            ArticleErrorKind.Damaged,
            path,
            $"{reason} Take the file from a backup, or delete it: then all items of the feeds count as new.",
            position: new TextPosition(line, 1)
        );

    internal static FeedException StateInUse(string path) =>
        new(
            "FeedStateInUse",
            ArticleErrorKind.Conflict,
            path,
            "Another process is reading feeds with this state. Wait until it finishes, or use a separate state for each job."
        );

    internal static FeedException StateUnreadable(string path, Exception e) =>
        new("FeedStateUnreadable", ArticleErrorKind.ReadFailed, path, $"The state of feeds cannot be read: {e.Message}", e);

    internal static FeedException StateNotWritten(string path, Exception e) =>
        new(
            "FeedStateNotWritten",
            ArticleErrorKind.WriteFailed,
            path,
            $"The state of feeds could not be written and was not changed: {e.Message}",
            e
        );

    private static string Later(DateTimeOffset? notBefore) =>
        notBefore is { } date ? $" It asks you to try again after {ArticleDate.Format(date)}." : " Try again later, and less often.";

    // The innermost exception has the actual cause.
    private static string ReasonOf(Exception e) => Shorten(e.GetBaseException().Message);

    private static string Shorten(string text) => text.Length <= LongestReason ? text : text.Substring(0, LongestReason) + "…";
}
