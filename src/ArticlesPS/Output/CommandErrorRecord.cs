using System;
using System.Management.Automation;

namespace ArticlesPS.Output;

/// <summary>Creates every error of a cmdlet. Its target is the object itself; what is shown of it is safe for a terminal.</summary>
internal static class CommandErrorRecord
{
    /// <summary>An error that names its subject only in its message.</summary>
    public static ErrorRecord Of(string id, ErrorCategory category, object? target, string message, Exception? inner = null) =>
        Of(new PSArgumentException(ConsoleText.Escape(message), inner), id, category, target);

    /// <summary>What a message about an input begins with: the path where the input is one.</summary>
    public static string Place(object? input) => input is string path ? $"{path}: " : "";

    /// <summary>An error of an exception whose message is fit for a terminal already.</summary>
    public static ErrorRecord Of(Exception e, string id, ErrorCategory category, object? target)
    {
        ErrorRecord record = new(e, id, category, target);
        if (record.CategoryInfo.TargetName is { Length: > 0 } name)
        {
            // NormalView and CategoryView of $ErrorView show it.
            record.CategoryInfo.TargetName = ConsoleText.Escape(name);
        }

        return record;
    }
}
