using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter.Toml.Editing;

namespace ArticlesPS.FrontMatter.Toml;

/// <summary>A table, and the places in the text where its keys are written.</summary>
internal sealed class TomlTable : DataMapping
{
    public TomlTable(IReadOnlyList<DataEntry> entries, TextSpan span, TomlPairs? own, TomlPairs? home, int level, int headerLevel)
        : base(entries, isFlow: own is TomlBraces, span)
    {
        Own = own;
        Home = own ?? home;
        Level = own is null ? level : 0;
        HeaderLevel = headerLevel;
    }

    /// <summary>Its own section or braces; null if it exists only because of dotted keys, or headers of tables below it.</summary>
    public TomlPairs? Own { get; }

    /// <summary>The place of its pairs; null if only headers of tables below it name it.</summary>
    public TomlPairs? Home { get; }

    /// <summary>How many names of a pair of <see cref="Home"/> lead to it.</summary>
    public int Level { get; }

    /// <summary>How many names of the headers of tables below it lead to it.</summary>
    public int HeaderLevel { get; }

    /// <inheritdoc/>
    internal override bool IsOrdered => false;

    /// <summary>The pairs in one place of its keys and of those below them.</summary>
    public IEnumerable<TomlPair> PairsIn(TomlPairs home) => Entries.Cast<TomlEntry>().SelectMany(entry => PairsOf(entry, home));

    /// <summary>The pairs in one place that an entry is written as.</summary>
    public static IEnumerable<TomlPair> PairsOf(TomlEntry entry, TomlPairs home) =>
        entry switch
        {
            { Pair: { } pair } => pair.Home == home ? [pair] : [],
            { Value: TomlTable { Own: null } table } => table.PairsIn(home),
            _ => [],
        };

    /// <summary>The sections of tables at or below an entry.</summary>
    public static IEnumerable<TomlSection> SectionsOf(TomlEntry entry) =>
        entry.Value switch
        {
            TomlTableArray tables => tables.Tables.SelectMany(table => table.Sections),
            TomlTable table => table.Sections,
            _ => [],
        };

    /// <summary>Its own section, if it has one, and those of tables below it.</summary>
    public IEnumerable<TomlSection> Sections
    {
        get
        {
            IEnumerable<TomlSection> below = Own is TomlBraces ? [] : Entries.Cast<TomlEntry>().SelectMany(SectionsOf);
            return Own is TomlSection own ? below.Prepend(own) : below;
        }
    }
}
