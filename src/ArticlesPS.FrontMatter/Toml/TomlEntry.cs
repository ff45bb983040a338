using System.Collections.Generic;
using ArticlesPS.FrontMatter.Toml.Editing;

namespace ArticlesPS.FrontMatter.Toml;

/// <summary>A key and its value, which for a table may be written in many places.</summary>
internal sealed class TomlEntry(string key, TextSpan keySpan, DataNode value, TomlPair? pair, IReadOnlyList<TextSpan> names)
    : DataEntry(key, keySpan, value)
{
    /// <summary>The pair with its value; null for a table of headers or dotted keys, and for [[tables]].</summary>
    public TomlPair? Pair { get; } = pair;

    /// <summary>Every position where the key is named: in its pair, or in headers and before dots.</summary>
    public IReadOnlyList<TextSpan> Names { get; } = names;

    /// <inheritdoc/>
    internal override bool HasOwnPlace => Pair is not null;
}
