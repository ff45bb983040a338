using System;
using System.IO;
using ArticlesPS.Schemas.Values;

namespace ArticlesPS;

/// <summary>A text, or a script block that returns one.</summary>
/// <param name="value">A single value of any type, or a script block.</param>
public sealed class StringValue(object? value) : FieldValue(value)
{
    // Any other object with a text of its own, not just the name of its type.
    internal override object? Convert(object? plain) =>
        plain switch
        {
            Uri url => url.OriginalString,
            char or Version or FileSystemInfo or TypedText => $"{plain}",
            _ => plain,
        };
}
