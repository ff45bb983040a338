using System;
using System.Management.Automation;

namespace ArticlesPS;

/// <summary>Lets a parameter take what scripts give as true or false, the texts True and False included.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ArticleFlagTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) => ArticleFlagConversion.Convert(inputData);
}
