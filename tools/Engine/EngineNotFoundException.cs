using System;

namespace ArticlesPS.Engine;

/// <summary>There is no PowerShell, or no Pester, and none could be restored. The message says why.</summary>
public sealed class EngineNotFoundException : Exception
{
    /// <inheritdoc/>
    public EngineNotFoundException() { }

    /// <inheritdoc/>
    public EngineNotFoundException(string message)
        : base(message) { }

    /// <inheritdoc/>
    public EngineNotFoundException(string message, Exception innerException)
        : base(message, innerException) { }
}
