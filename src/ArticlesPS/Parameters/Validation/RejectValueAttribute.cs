using System;
using System.Collections;
using System.Linq;
using System.Management.Automation;

namespace ArticlesPS.Parameters.Validation;

/// <summary>Refuses values that a parameter of texts would turn into text that nobody means, alone or in a list.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal abstract class RejectValueAttribute : ArgumentTransformationAttribute
{
    /// <summary>The error for the value, and what to use instead.</summary>
    private protected abstract string Message { get; }

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object? plain = Plain(inputData);
        bool isRejected = IsRejected(plain) || (plain is IList list && list.Cast<object?>().Any(entry => IsRejected(Plain(entry))));
        return isRejected ? throw new ArgumentTransformationMetadataException(ConsoleText.Escape(Message)) : inputData;
    }

    /// <summary>Whether a value, without PowerShell's wrapper, is refused.</summary>
    private protected abstract bool IsRejected(object? value);

    private static object? Plain(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
