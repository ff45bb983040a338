using System.Management.Automation;

namespace ArticlesPS;

/// <summary>Turns the failure of one feed into PowerShell's form: its URL or path is the target, the kind the category.</summary>
internal static class FeedErrorRecord
{
    public static ErrorRecord Of(FeedException e) => CommandErrorRecord.Of(e, e.ErrorId, CategoryOf(e.Kind), e.Feed);

    private static ErrorCategory CategoryOf(FeedErrorKind kind) =>
        kind switch
        {
            FeedErrorKind.InvalidUrl => ErrorCategory.InvalidArgument,
            FeedErrorKind.NotFound => ErrorCategory.ObjectNotFound,
            FeedErrorKind.AccessDenied => ErrorCategory.PermissionDenied,
            FeedErrorKind.Unreachable => ErrorCategory.ConnectionError,
            FeedErrorKind.Timeout => ErrorCategory.OperationTimeout,
            FeedErrorKind.TooLarge => ErrorCategory.LimitsExceeded,
            FeedErrorKind.Busy => ErrorCategory.ResourceUnavailable,
            FeedErrorKind.ServerFailed => ErrorCategory.ProtocolError,
            FeedErrorKind.Malformed => ErrorCategory.ParserError,
            FeedErrorKind.NotFeed => ErrorCategory.InvalidType,
            FeedErrorKind.StateDamaged => ErrorCategory.InvalidData,
            FeedErrorKind.StateInUse => ErrorCategory.ResourceBusy,
            FeedErrorKind.StateNotWritten => ErrorCategory.WriteError,
            _ => ErrorCategory.ReadError,
        };
}
