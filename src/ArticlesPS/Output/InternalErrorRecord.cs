using System;
using System.Management.Automation;
using ArticlesPS.Errors;

namespace ArticlesPS.Output;

/// <summary>The error of a bug; the exception with its stack trace is the inner one of the error's.</summary>
internal static class InternalErrorRecord
{
    public static ErrorRecord Of(Exception e) =>
        CommandErrorRecord.Of(
            new PSInvalidOperationException(ConsoleText.Escape(InternalError.Describe(e)), e),
            InternalError.Id,
            ErrorCategory.NotSpecified,
            target: null
        );
}
