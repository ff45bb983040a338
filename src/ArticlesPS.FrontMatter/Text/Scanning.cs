using System.Runtime.CompilerServices;

namespace ArticlesPS.FrontMatter.Text;

/// <summary>How the methods are compiled that see every line of every file.</summary>
internal static class Scanning
{
    /// <summary>
    /// Optimized at the first call: a command has read thousands of files before the runtime would optimize it.
    /// AggressiveOptimization, which has no name in netstandard2.0 and which .NET Framework ignores.
    /// </summary>
    public const MethodImplOptions Optimized = (MethodImplOptions)512;
}
