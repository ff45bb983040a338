using System;
using System.Management.Automation;
using ArticlesPS.Schemas;

namespace ArticlesPS.Parameters.Validation;

/// <summary>Rejects values that aren't file extensions, such as patterns for whole names, before the cmdlet does anything.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ValidateExtensionAttribute : ValidateEnumeratedArgumentsAttribute
{
    /// <inheritdoc/>
    protected override void ValidateElement(object element)
    {
        try
        {
            _ = ArticleExtensions.Normalize((element is PSObject wrapped ? wrapped.BaseObject : element) as string ?? "");
        }
        catch (FormatException e)
        {
            throw new ValidationMetadataException(ConsoleText.Escape(e.Message), e);
        }
    }
}
