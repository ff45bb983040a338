using System;
using System.Management.Automation;
using ArticlesPS.Querying.Filtering;

namespace ArticlesPS.Parameters.Validation;

/// <summary>Rejects a pattern that no state matches, because a misspelled one would match nothing without a word.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ValidateStateAttribute : ValidateEnumeratedArgumentsAttribute
{
    /// <inheritdoc/>
    protected override void ValidateElement(object element)
    {
        try
        {
            StatePattern.Check((element is PSObject wrapped ? wrapped.BaseObject : element) as string ?? "");
        }
        catch (FormatException e)
        {
            throw new ValidationMetadataException(ConsoleText.Escape(e.Message), e);
        }
    }
}
