using System;
using System.IO;
using ArticlesPS.Files;
using ArticlesPS.FrontMatter;

namespace ArticlesPS;

/// <summary>What kind of failure a <see cref="FeedException"/> reports.</summary>
public enum FeedErrorKind
{
    /// <summary>What was given is no URL that a feed can have.</summary>
    InvalidUrl,

    /// <summary>There is no such feed.</summary>
    NotFound,

    /// <summary>The server or the system does not allow it.</summary>
    AccessDenied,

    /// <summary>No connection to the server, or it broke off.</summary>
    Unreachable,

    /// <summary>The answer took too long.</summary>
    Timeout,

    /// <summary>The feed is larger than is wanted.</summary>
    TooLarge,

    /// <summary>The server asks to come back later.</summary>
    Busy,

    /// <summary>The server failed, or its answer breaks the rules.</summary>
    ServerFailed,

    /// <summary>The answer is a feed that is not well formed.</summary>
    Malformed,

    /// <summary>The answer is something else than a feed.</summary>
    NotFeed,

    /// <summary>The file is there and cannot be read.</summary>
    ReadFailed,

    /// <summary>The state file is not as it was written.</summary>
    StateDamaged,

    /// <summary>Another process uses the state file.</summary>
    StateInUse,

    /// <summary>The state file cannot be written.</summary>
    StateNotWritten,
}

/// <summary>A feed, or the state of feeds, that failed. The message begins with the URL or with path(line,column).</summary>
public sealed class FeedException : Exception
{
    // Messages of libraries may quote half of the feed.
    private const int LongestReason = 300;

    private FeedException(
        string errorId,
        FeedErrorKind kind,
        string feed,
        string message,
        Exception? inner = null,
        TextPosition? position = null
    )
        : base(
            Printable.Line($"{feed}{(position is { } p ? FormattableString.Invariant($"({p.Line},{p.Column})") : "")}: {message}"),
            inner
        )
    {
        ErrorId = errorId;
        Kind = kind;
        Feed = feed;
        Position = position;
    }

    /// <summary>A stable name for the failure, as in FeedTimeout.</summary>
    public string ErrorId { get; }

    /// <summary>What kind of failure it is.</summary>
    public FeedErrorKind Kind { get; }

    /// <summary>The feed's URL without user name and password, or the path of the feed or of the state.</summary>
    public string Feed { get; }

    /// <summary>Where in the feed, or null where the failure has no place in it.</summary>
    public TextPosition? Position { get; }

    /// <summary>When the server wants to be asked again, or null where it does not say.</summary>
    public DateTimeOffset? NotBefore { get; private init; }

    internal static FeedException UrlInvalid(string feed, string reason) => new("FeedUrlInvalid", FeedErrorKind.InvalidUrl, feed, reason);

    internal static FeedException Unreachable(string feed, Exception e) =>
        new("FeedUnreachable", FeedErrorKind.Unreachable, feed, $"The server cannot be reached: {ReasonOf(e)}", e);

    internal static FeedException Incomplete(string feed, Exception e) =>
        new("FeedIncomplete", FeedErrorKind.Unreachable, feed, $"The answer broke off, so nothing of it was taken: {ReasonOf(e)}", e);

    internal static FeedException TimedOut(string feed, TimeSpan limit, Exception? e) =>
        new(
            "FeedTimeout",
            FeedErrorKind.Timeout,
            feed,
            FormattableString.Invariant(
                $"The whole answer was not there after {limit.TotalSeconds:0.###} seconds. Allow more time if the server is known to be slow."
            ),
            e
        );

    internal static FeedException TooLarge(string feed, int limit) =>
        new(
            "FeedTooLarge",
            FeedErrorKind.TooLarge,
            feed,
            FormattableString.Invariant($"The feed is larger than {limit:N0} bytes. Allow a larger size if it is known to be so large.")
        );

    internal static FeedException TooComplex(string feed) =>
        new("FeedTooLarge", FeedErrorKind.TooLarge, feed, "The feed is nested more deeply, or holds more elements, than any feed needs.");

    internal static FeedException RedirectLoop(string feed, string target) =>
        new(
            "FeedRedirectLoop",
            FeedErrorKind.ServerFailed,
            feed,
            $"The server sends from one address to the next without end, at last to {target}."
        );

    internal static FeedException RedirectRefused(string feed, string target, string reason) =>
        new("FeedRedirectRefused", FeedErrorKind.ServerFailed, feed, $"The server sends on to {target}, which was not followed: {reason}");

    internal static FeedException FromStatus(string feed, int status, DateTimeOffset? notBefore) =>
        status switch
        {
            401 or 403 or 407 or 451 => new(
                "FeedAccessDenied",
                FeedErrorKind.AccessDenied,
                feed,
                $"The server does not give this feed to everyone ({status})."
            ),
            404 => new("FeedNotFound", FeedErrorKind.NotFound, feed, "There is no such feed (404). Check the URL."),
            410 => new("FeedNotFound", FeedErrorKind.NotFound, feed, "This feed is gone for good (410). Take it off the list."),
            429 => new("FeedTooManyRequests", FeedErrorKind.Busy, feed, $"The server was asked too often (429).{Later(notBefore)}")
            {
                NotBefore = notBefore,
            },
            503 => new("FeedServerError", FeedErrorKind.Busy, feed, $"The server is not available now (503).{Later(notBefore)}")
            {
                NotBefore = notBefore,
            },
            >= 500 => new("FeedServerError", FeedErrorKind.ServerFailed, feed, $"The server failed ({status}). Try again later."),
            _ => new(
                "FeedRefused",
                FeedErrorKind.ServerFailed,
                feed,
                $"The server answers neither with the feed nor with a failure that is known ({status})."
            ),
        };

    internal static FeedException Empty(string feed) => new("FeedMalformed", FeedErrorKind.Malformed, feed, "There is nothing in it.");

    internal static FeedException Malformed(string feed, string reason, Exception? e = null, TextPosition? position = null) =>
        new("FeedMalformed", FeedErrorKind.Malformed, feed, Shorten(reason), e, position);

    internal static FeedException NotSupported(string feed, string reason) =>
        new("FeedNotSupported", FeedErrorKind.NotFeed, feed, Shorten(reason));

    internal static FeedException IsWebPage(string feed, string? found) =>
        new(
            "FeedIsWebPage",
            FeedErrorKind.NotFeed,
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
                FeedErrorKind.NotFound,
                path,
                "There is no such file.",
                e
            ),
            UnauthorizedAccessException when Directory.Exists(path) => new(
                "PathIsDirectory",
                FeedErrorKind.ReadFailed,
                path,
                "This is a directory. Give the feeds in it, as in feeds/*.xml.",
                e
            ),
            NotRegularFileException => new("FileNotRegular", FeedErrorKind.ReadFailed, path, e.Message, e),
            UnauthorizedAccessException => new(
                "AccessDenied",
                FeedErrorKind.AccessDenied,
                path,
                "Access is denied. Check who owns it and its permissions.",
                e
            ),
            _ => new("FileUnreadable", FeedErrorKind.ReadFailed, path, e.Message, e),
        };

    internal static FeedException StateDamaged(string path, int line, string reason) =>
        new(
            "FeedStateDamaged",
            FeedErrorKind.StateDamaged,
            path,
            $"{reason} Take the file from a backup, or delete it: then all that the feeds hold counts as new.",
            position: new TextPosition(line, 1)
        );

    internal static FeedException StateInUse(string path) =>
        new(
            "FeedStateInUse",
            FeedErrorKind.StateInUse,
            path,
            "Another process is reading feeds with this state. Wait until it is done, or give each job a state of its own."
        );

    internal static FeedException StateUnreadable(string path, Exception e) =>
        new("FeedStateUnreadable", FeedErrorKind.ReadFailed, path, $"The state of feeds cannot be read: {e.Message}", e);

    internal static FeedException StateNotWritten(string path, Exception e) =>
        new(
            "FeedStateNotWritten",
            FeedErrorKind.StateNotWritten,
            path,
            $"The state of feeds could not be written and is as it was: {e.Message}",
            e
        );

    private static string Later(DateTimeOffset? notBefore) =>
        notBefore is { } date ? $" It asks to come back after {ArticleDate.Format(date)}." : " Ask again later, and less often.";

    // The innermost exception is the one that says what happened.
    private static string ReasonOf(Exception e) => Shorten(e.GetBaseException().Message);

    private static string Shorten(string text) => text.Length <= LongestReason ? text : text.Substring(0, LongestReason) + "…";
}
