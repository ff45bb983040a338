using System.Runtime.CompilerServices;

namespace ArticlesPS.FrontMatter.Text;

/// <summary>How the methods are compiled that see every line of every file.</summary>
internal static class Scanning
{
    /// <summary>
    /// Optimized when they are called first: a command has read thousands of files before the runtime would come to it.
    /// AggressiveOptimization, which netstandard2.0 has no name for and the .NET Framework ignores.
    /// </summary>
    public const MethodImplOptions Optimized = (MethodImplOptions)512;
}
