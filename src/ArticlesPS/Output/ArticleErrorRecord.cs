using System.Management.Automation;

namespace ArticlesPS;

/// <summary>Turns the failure of one file into PowerShell's form: the path is the target, the kind the category.</summary>
internal static class ArticleErrorRecord
{
    public static ErrorRecord Of(ArticleException e) => Of(e, e.FilePath);

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
            ArticleErrorKind.WriteFailed => ErrorCategory.WriteError,
            _ => ErrorCategory.ReadError,
        };
}
