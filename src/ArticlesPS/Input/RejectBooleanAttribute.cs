using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;

namespace ArticlesPS;

/// <summary>
/// Refuses $true and $false for a parameter that is given by its position: in `-Published $false` the value does not belong
/// to the switch, and would be taken for the path "False".
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RejectBooleanAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) =>
        Plain(inputData) is bool || (Plain(inputData) is IList list && list.Cast<object?>().Any(entry => Plain(entry) is bool))
            ? throw new ArgumentTransformationMetadataException("$true and $false are not paths. A switch takes its value after a colon, as in -Recurse:$false.")
            : inputData;

    private static object? Plain(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
