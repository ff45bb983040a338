using System;
using System.Management.Automation;

namespace ArticlesPS;

/// <summary>Lets a parameter take what scripts give as a date; a date without a zone is UTC.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ArticleDateTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) => ArticleDateConversion.OfArgument(inputData);
}
