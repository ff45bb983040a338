using System.Management.Automation;

namespace ArticlesPS.Output;

/// <summary>Turns a failure into PowerShell's form: the path or URL is the target, the kind the category.</summary>
internal static class ArticleErrorRecord
{
    public static ErrorRecord Of(ArticleException e) => Of(e, e.Target);

    public static ErrorRecord Of(ArticleException e, object target) => CommandErrorRecord.Of(e, e.ErrorId, CategoryOf(e.Kind), target);

    private static ErrorCategory CategoryOf(ArticleErrorKind kind) =>
        kind switch
        {
            ArticleErrorKind.NotFound => ErrorCategory.ObjectNotFound,
            ArticleErrorKind.AccessDenied => ErrorCategory.PermissionDenied,
            ArticleErrorKind.Malformed => ErrorCategory.ParserError,
            ArticleErrorKind.EditRefused => ErrorCategory.InvalidOperation,
            ArticleErrorKind.OtherType => ErrorCategory.InvalidType,
            ArticleErrorKind.Conflict => ErrorCategory.ResourceBusy,
            ArticleErrorKind.Exists => ErrorCategory.ResourceExists,
            ArticleErrorKind.Contradiction => ErrorCategory.InvalidData,
            ArticleErrorKind.Incomplete => ErrorCategory.InvalidData,
            ArticleErrorKind.NotDecrypted => ErrorCategory.InvalidData,
            ArticleErrorKind.InvalidPath => ErrorCategory.InvalidArgument,
            ArticleErrorKind.Unconfirmed => ErrorCategory.InvalidOperation,
            ArticleErrorKind.TooLarge => ErrorCategory.LimitsExceeded,
            ArticleErrorKind.WouldLose => ErrorCategory.InvalidResult,
            ArticleErrorKind.NotSupported => ErrorCategory.NotImplemented,
            ArticleErrorKind.Damaged => ErrorCategory.InvalidData,
            ArticleErrorKind.NotExpected => ErrorCategory.InvalidType,
            ArticleErrorKind.Unreachable => ErrorCategory.ConnectionError,
            ArticleErrorKind.Timeout => ErrorCategory.OperationTimeout,
            ArticleErrorKind.Busy => ErrorCategory.ResourceUnavailable,
            ArticleErrorKind.ServerFailed => ErrorCategory.ProtocolError,
            ArticleErrorKind.WriteFailed => ErrorCategory.WriteError,
            _ => ErrorCategory.ReadError,
        };
}
