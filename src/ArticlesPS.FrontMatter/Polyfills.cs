#if !NET8_0_OR_GREATER
// APIs that the compiler and the code need and netstandard2.0 lacks.
using System;
using System.Diagnostics.CodeAnalysis;

namespace System.Runtime.CompilerServices
{
    internal static class IsExternalInit;

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
    internal sealed class InterpolatedStringHandlerAttribute : Attribute;

    [AttributeUsage(AttributeTargets.Method)]
    internal sealed class ModuleInitializerAttribute : Attribute;
}

namespace System
{
    /// <summary>A position in a list or text, which patterns such as [.., '/'] count from the end.</summary>
    internal readonly struct Index(int value, bool fromEnd = false)
    {
        public int GetOffset(int length) => fromEnd ? length - value : value;
    }
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

        extension(System.IO.File)
        {
            /// <summary>The target of a link isn't available here.</summary>
            public static System.IO.FileSystemInfo? ResolveLinkTarget(string path, bool returnFinalTarget) =>
                (System.IO.File.GetAttributes(path) & System.IO.FileAttributes.ReparsePoint) == 0
                    ? null
                    : throw new System.IO.IOException($"{path} is a link, which this framework cannot follow.");
        }

        public static TextSlice AsSpan(this string text, int start, int length) => new(text, start, length);

        public static bool Contains(this string text, char value) => text.IndexOf(value) >= 0;

        public static bool Contains(this string text, string value, StringComparison comparison) => text.IndexOf(value, comparison) >= 0;
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
