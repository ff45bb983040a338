using System.Collections.Generic;

namespace ArticlesPS.FrontMatter.Toml.Editing;

/// <summary>Consecutive pairs, in text order.</summary>
internal abstract class TomlPairs
{
    public List<TomlPair> Items { get; } = [];
}
