using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;

namespace ArticlesPS;

/// <summary>Refuses a script block for a parameter that takes text, which else would be the source of the script block.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RejectScriptBlockAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object? plain = Plain(inputData);
        bool isScript = plain is ScriptBlock || (plain is IList list && list.Cast<object?>().Any(entry => Plain(entry) is ScriptBlock));
        return isScript
            ? throw new ArgumentTransformationMetadataException("A script block is not run here, and its source is not what is meant. Give text; parentheses run a command: (Get-Date -Format yyyy).")
            : inputData;
    }

    private static object? Plain(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
