#if !NET8_0_OR_GREATER
// APIs that the code needs and netstandard2.0 lacks, beyond those in ArticlesPS.FrontMatter.
using System;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace ArticlesPS;

internal static class FilePolyfills
{
    extension(SHA256)
    {
        public static byte[] HashData(byte[] source)
        {
            using SHA256 sha = SHA256.Create();
            return sha.ComputeHash(source);
        }
    }

    extension(System.IO.FileInfo file)
    {
        /// <summary>A link to a file cannot be told from a file here.</summary>
        [SuppressMessage("Performance", "CA1822", Justification = "It is an instance property where the framework has it.")]
        public string? LinkTarget => null;

        public void CreateAsSymbolicLink(string target) => throw new PlatformNotSupportedException($"{file.FullName} -> {target}");
    }

    /// <summary>The target of a link isn't available here, so no link is followed.</summary>
    public static System.IO.FileSystemInfo? ResolveLinkTarget(this System.IO.DirectoryInfo directory, bool returnFinalTarget) =>
        (directory.Attributes & System.IO.FileAttributes.ReparsePoint) == 0 ? null : throw new System.IO.IOException();
}
#endif
