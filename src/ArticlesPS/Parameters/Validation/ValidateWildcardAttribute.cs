using System;
using System.Management.Automation;
using ArticlesPS.Text;

namespace ArticlesPS.Parameters.Validation;

/// <summary>Rejects an invalid pattern, such as one with a bracket that isn't closed, before anything is done.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ValidateWildcardAttribute : ValidateEnumeratedArgumentsAttribute
{
    /// <inheritdoc/>
    protected override void ValidateElement(object element)
    {
        try
        {
            _ = new Wildcard((element is PSObject wrapped ? wrapped.BaseObject : element) as string ?? "");
        }
        catch (FormatException e)
        {
            throw new ValidationMetadataException(ConsoleText.Escape(e.Message), e);
        }
    }
}
