using System.Management.Automation;

namespace ArticlesPS.Parameters;

/// <summary>Refuses a script block for a parameter that takes text, which would be the source of the script block.</summary>
internal sealed class RejectScriptBlockAttribute : RejectValueAttribute
{
    private protected override string Message =>
        "A script block is not run here, and its source is not what is meant. Give text; parentheses run a "
        + "command: (Get-Date -Format yyyy).";

    private protected override bool IsRejected(object? value) => value is ScriptBlock;
}
