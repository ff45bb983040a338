using System.Management.Automation;

namespace ArticlesPS.Parameters.Validation;

/// <summary>Refuses a script block for a parameter that takes text, which would be the source of the script block.</summary>
internal sealed class RejectScriptBlockAttribute : RejectValueAttribute
{
    private protected override string Message =>
        "A script block isn't run here, and its source would be used as text. Pass text; parentheses run a "
        + "command: (Get-Date -Format yyyy).";

    private protected override bool IsRejected(object? value) => value is ScriptBlock;
}
