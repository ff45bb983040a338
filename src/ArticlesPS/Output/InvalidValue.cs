using System;
using System.Management.Automation;

namespace ArticlesPS.Output;

/// <summary>The error of a value that does not fit its field.</summary>
internal static class InvalidValue
{
    /// <summary>The id of the error.</summary>
    public const string Id = "InvalidValue";

    /// <summary>Makes the error.</summary>
    /// <param name="e">What is wrong with the value.</param>
    /// <param name="input">The input or the path of the file that the value was for; null where a parameter is wrong for all.</param>
    public static ErrorRecord Of(FormatException e, object? input = null) =>
        CommandErrorRecord.Of(
            Id,
            input is null ? ErrorCategory.InvalidArgument : ErrorCategory.InvalidData,
            input,
            CommandErrorRecord.Place(input) + e.Message,
            e
        );
}
