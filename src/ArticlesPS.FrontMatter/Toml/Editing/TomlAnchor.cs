using System.Linq;

namespace ArticlesPS.FrontMatter.Toml.Editing;

/// <summary>The position of a new pair in a table: next to the pairs of the keys before it.</summary>
internal sealed class TomlAnchor(TomlTable table)
{
    private TomlPair? _last;

    /// <summary>Whether any key comes before it.</summary>
    public bool HasPassed { get; private set; }

    /// <summary>Continues after an entry.</summary>
    public void Pass(TomlEntry entry)
    {
        HasPassed = true;
        if (table.Home is { } home)
        {
            _last = TomlTable.PairsOf(entry, home).LastOrDefault() ?? _last;
        }
    }

    /// <summary>The pair to insert next to, and whether above it; null if the table has none.</summary>
    /// <param name="next">The entry to insert above, or null.</param>
    public (TomlPair? Pair, bool IsAbove) Place(TomlEntry? next)
    {
        if (next is not null && TomlTable.PairsOf(next, table.Home!).FirstOrDefault() is { } below)
        {
            return (below, true);
        }

        return (_last ?? (table.Level > 0 ? table.PairsIn(table.Home!) : table.Home!.Items).LastOrDefault(), false);
    }
}
