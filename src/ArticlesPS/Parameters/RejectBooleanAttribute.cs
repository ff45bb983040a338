namespace ArticlesPS.Parameters;

/// <summary>
/// Refuses $true and $false for a parameter that is given by its position: in `-Published $false` the value does not belong
/// to the switch, and would be taken for the path "False".
/// </summary>
internal sealed class RejectBooleanAttribute : RejectValueAttribute
{
    private protected override string Message =>
        "$true and $false are not paths. A switch takes its value after a colon, as in -Recurse:$false.";

    private protected override bool IsRejected(object? value) => value is bool;
}
