using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace ArticlesPS.Errors;

/// <summary>A message that may advise an option or a command, in the words of the front end that prints it.</summary>
/// <remarks>Interpolated strings become one; numbers in them are formatted for the invariant culture.</remarks>
[InterpolatedStringHandler]
internal sealed class HintedText
{
    private readonly List<object> _parts;

    public HintedText(int literalLength, int formattedCount)
    {
        _ = literalLength;
        _parts = new List<object>((2 * formattedCount) + 1);
    }

    private HintedText(string text)
    {
        _parts = [text];
    }

    public static implicit operator HintedText(string text) => new(text);

    public void AppendLiteral(string text) => _parts.Add(text);

    public void AppendFormatted(Hint hint) => _parts.Add(hint);

    public void AppendFormatted(HintedText text) => _parts.AddRange(text._parts);

    public void AppendFormatted<T>(T value) => _parts.Add(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");

    public void AppendFormatted<T>(T value, string? format)
        where T : IFormattable => _parts.Add(value.ToString(format, CultureInfo.InvariantCulture));

    /// <summary>The text, with options and commands as the front end calls them.</summary>
    public override string ToString() => string.Concat(_parts.ConvertAll(part => part is Hint hint ? HintWords.Of(hint) : part));
}
