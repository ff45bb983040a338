using System.Linq;

namespace ArticlesPS.FrontMatter.Toml.Editing;

/// <summary>Where a new pair of a table belongs: beside the pairs of the keys that come before it.</summary>
internal sealed class TomlAnchor(TomlTable table)
{
    private TomlPair? _last;

    /// <summary>Whether any key comes before.</summary>
    public bool HasPassed { get; private set; }

    /// <summary>Goes on behind an entry.</summary>
    public void Pass(TomlEntry entry)
    {
        HasPassed = true;
        if (table.Home is { } home)
        {
            _last = TomlTable.PairsOf(entry, home).LastOrDefault() ?? _last;
        }
    }

    /// <summary>The pair to stand beside, and whether above it; null where the table has none.</summary>
    /// <param name="next">The entry to stand above, or null.</param>
    public (TomlPair? Pair, bool IsAbove) Place(TomlEntry? next)
    {
        if (next is not null && TomlTable.PairsOf(next, table.Home!).FirstOrDefault() is { } below)
        {
            return (below, true);
        }

        return (_last ?? (table.Level > 0 ? table.PairsIn(table.Home!) : table.Home!.Items).LastOrDefault(), false);
    }
}
