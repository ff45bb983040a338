#if !NET8_0_OR_GREATER
// What the compiler and the code expect of the framework and netstandard2.0 lacks.
using System;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace System.Runtime.CompilerServices
{
    internal static class IsExternalInit;
}

namespace System.Diagnostics.CodeAnalysis
{
    [AttributeUsage(AttributeTargets.Parameter)]
    internal sealed class NotNullAttribute : Attribute;

    [AttributeUsage(AttributeTargets.Parameter)]
    internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
    {
        public bool ReturnValue { get; } = returnValue;
    }
}

namespace ArticlesPS
{
    internal static class Polyfills
    {
        extension(ArgumentNullException)
        {
            public static void ThrowIfNull([NotNull] object? argument, string? paramName = null)
            {
                if (argument is null)
                {
                    throw new ArgumentNullException(paramName);
                }
            }
        }

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

        /// <summary>What a link leads to cannot be told here, so no link is followed.</summary>
        public static System.IO.FileSystemInfo? ResolveLinkTarget(this System.IO.DirectoryInfo directory, bool returnFinalTarget) =>
            (directory.Attributes & System.IO.FileAttributes.ReparsePoint) == 0
                ? null
                : throw new System.IO.IOException();

        public static TextSlice AsSpan(this string text, int start, int length) => new(text, start, length);

        public static bool Contains(this string text, char value) => text.IndexOf(value) >= 0;

        public static bool Contains(this string text, string value, StringComparison comparison) =>
            text.IndexOf(value, comparison) >= 0;
    }

    /// <summary>Part of a text, searched as the framework's span of characters is.</summary>
    internal readonly struct TextSlice(string text, int start, int length)
    {
        public int IndexOf(char value) => Relative(text.IndexOf(value, start, length));

        public int IndexOfAny(params char[] values) => Relative(text.IndexOfAny(values, start, length));

        public int IndexOfAnyInRange(char first, char last)
        {
            for (int i = 0; i < length; i++)
            {
                if (text[start + i] >= first && text[start + i] <= last)
                {
                    return i;
                }
            }

            return -1;
        }

        private int Relative(int found) => found < 0 ? found : found - start;
    }
}
#endif
