using System.Collections.Generic;

namespace ArticlesPS.FrontMatter.Toml.Editing;

/// <summary>A key and its value on a line or inside braces.</summary>
/// <param name="home">Where it is.</param>
/// <param name="key">The names of the key.</param>
/// <param name="value">The value.</param>
/// <param name="comma">The comma after it, or an empty span.</param>
internal sealed class TomlPair(TomlPairs home, IReadOnlyList<TomlKeyPart> key, DataNode value, TextSpan comma)
{
    public TomlPairs Home { get; } = home;

    public IReadOnlyList<TomlKeyPart> Key { get; } = key;

    public DataNode Value { get; } = value;

    /// <summary>From the key to the end of the value, without comma or comment.</summary>
    public TextSpan Span { get; } = new(key[0].Span.Start, value.Span.End);

    public TextSpan Comma { get; } = comma;

    /// <summary>Its place among the pairs of its home.</summary>
    public int Index { get; } = home.Items.Count;
}
