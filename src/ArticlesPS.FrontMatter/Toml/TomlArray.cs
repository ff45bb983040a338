using System.Collections.Generic;

namespace ArticlesPS.FrontMatter.Toml;

/// <summary>A list in brackets.</summary>
internal sealed class TomlArray(IReadOnlyList<DataNode> items, IReadOnlyList<TextSpan> commas, TextSpan span)
    : DataSequence(items, isFlow: true, span)
{
    /// <summary>The comma after each entry; an empty span if there is none.</summary>
    public IReadOnlyList<TextSpan> Commas { get; } = commas;
}
