using System.Collections.Generic;

namespace ArticlesPS.FrontMatter.Toml;

/// <summary>A list of [[tables]].</summary>
internal sealed class TomlTableArray(IReadOnlyList<TomlTable> items, TextSpan span) : DataSequence(items, isFlow: false, span)
{
    public IReadOnlyList<TomlTable> Tables { get; } = items;
}
