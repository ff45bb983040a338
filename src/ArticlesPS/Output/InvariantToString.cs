using System.Management.Automation;

namespace ArticlesPS.Output;

/// <summary>A method ToString that gives a date or number the same text under every culture (<see cref="ArticleMembers.TextOf"/>).</summary>
/// <remarks>
/// A PSCodeMethod would do. But each one compiles the call of its method anew, which took half of the time that Export-Csv
/// needs for articles. Export-Csv and strings come through <see cref="Invoke"/>; what a script itself calls runs the script.
/// </remarks>
internal sealed class InvariantToString(object value) : PSScriptMethod("ToString", _script)
{
    // Bound to no runspace, as it was not written in one.
    private static readonly ScriptBlock _script = ScriptBlock.Create("[ArticlesPS.ArticleMembers]::TextOf($this, $args)");

    /// <inheritdoc/>
    public override object Invoke(params object[] arguments) => ArticleMembers.TextOf(value, arguments);
}
