using System;
using System.Management.Automation;

namespace ArticlesPS.Parameters;

/// <summary>Wraps a secret text (a SecureString, or bytes in UTF-8) before PowerShell binds it, so that nothing shows it.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SecretTextTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) => SecretArgument.TextOf(inputData);
}
