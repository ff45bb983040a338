using System;
using System.Management.Automation;
using ArticlesPS.Output;

namespace ArticlesPS.Values;

/// <summary>A script block that returned no value for a field, or an invalid one.</summary>
internal sealed class FieldValueException(string errorId, ErrorCategory category, string message, Exception? inner = null)
    : PSInvalidOperationException(message, inner)
{
    /// <summary>The failure of one article in PowerShell's form.</summary>
    /// <param name="target">The path of the article's file, or the input for a new article.</param>
    public ErrorRecord ToErrorRecord(object? target)
    {
        return CommandErrorRecord.Of(
            new PSInvalidOperationException(ConsoleText.Escape(CommandErrorRecord.Place(target) + Message), InnerException),
            errorId,
            category,
            target
        );
    }
}
