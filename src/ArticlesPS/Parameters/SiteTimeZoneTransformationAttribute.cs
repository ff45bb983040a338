using System;
using System.Management.Automation;
using ArticlesPS.Site.Api;

namespace ArticlesPS.Parameters;

/// <summary>Converts a name such as America/Los_Angeles or Pacific Standard Time to a time zone.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SiteTimeZoneTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        try
        {
            object? plain = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
            return plain is string id ? SiteTimeZone.Find(id) : plain;
        }
        catch (FormatException e)
        {
            throw new ArgumentTransformationMetadataException(ConsoleText.Escape(e.Message), e);
        }
    }
}
