using System;
using System.Management.Automation;

namespace ArticlesPS.Parameters;

/// <summary>Wraps a key (a SecureString with base64, or a byte array) before PowerShell binds it, so that nothing shows it.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SecretKeyTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) => SecretArgument.KeyOf(inputData);
}
