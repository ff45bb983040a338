using System;
using System.Management.Automation;
using ArticlesPS.Querying;

namespace ArticlesPS.Parameters;

/// <summary>Refuses what is not the extension of a file, as a pattern for whole names, before anything is done.</summary>
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
        catch (ArgumentException e)
        {
            throw new ValidationMetadataException(ConsoleText.Escape(e.Message), e);
        }
    }
}
