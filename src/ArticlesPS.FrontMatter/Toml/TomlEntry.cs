using System.Collections.Generic;
using ArticlesPS.FrontMatter.Toml.Editing;

namespace ArticlesPS.FrontMatter.Toml;

/// <summary>A key and its value, which for a table may be written in many places.</summary>
internal sealed class TomlEntry(string key, TextSpan keySpan, DataNode value, TomlPair? pair, IReadOnlyList<TextSpan> names)
    : DataEntry(key, keySpan, value)
{
    /// <summary>The pair that says it; null for a table of headers or keys with points, and for [[tables]].</summary>
    public TomlPair? Pair { get; } = pair;

    /// <summary>Every place where the key is named: in its pair, or in headers and before points.</summary>
    public IReadOnlyList<TextSpan> Names { get; } = names;

    /// <inheritdoc/>
    internal override bool HasOwnPlace => Pair is not null;
}
