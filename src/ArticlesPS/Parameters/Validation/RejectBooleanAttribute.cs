namespace ArticlesPS.Parameters.Validation;

/// <summary>
/// Rejects $true and $false for a positional parameter: in `-Published $false`, the value doesn't belong to the switch, and
/// would become the path "False".
/// </summary>
internal sealed class RejectBooleanAttribute : RejectValueAttribute
{
    private protected override string Message =>
        "$true and $false are not paths. A switch takes its value after a colon, as in -Recurse:$false.";

    private protected override bool IsRejected(object? value) => value is bool;
}
