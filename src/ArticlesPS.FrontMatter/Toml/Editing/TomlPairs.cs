using System.Collections.Generic;

namespace ArticlesPS.FrontMatter.Toml.Editing;

/// <summary>Pairs that stand together, in the order of the text.</summary>
internal abstract class TomlPairs
{
    public List<TomlPair> Items { get; } = [];
}
