using System;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.FrontMatter.Toml.Editing;

/// <summary>
/// A table while the text is read, with the rules for which keys and headers can follow which (<see
/// href="https://toml.io/en/v1.1.0#table"/>): a table is defined once, by its header, by consecutive dotted keys, or in
/// braces; headers of tables below it can come before and after.
/// </summary>
internal sealed class TomlTableDraft(string text)
{
    private readonly Dictionary<string, TomlEntryDraft> _entries = new(StringComparer.Ordinal);
    private readonly List<TomlEntryDraft> _order = [];
    private int _level;
    private int _headerLevel;

    /// <summary>Its own section or braces.</summary>
    public TomlPairs? Own { get; set; }

    /// <summary>The place of the dotted keys that define it.</summary>
    public TomlPairs? DottedIn { get; private set; }

    /// <summary>Adds a pair of this table, or of one that its key leads to.</summary>
    public void Add(TomlPair pair)
    {
        TomlTableDraft table = this;
        for (int i = 0; i + 1 < pair.Key.Count; i++)
        {
            table = table.DottedTable(pair, i);
        }

        TomlKeyPart last = pair.Key[pair.Key.Count - 1];
        if (table._entries.TryGetValue(last.Name, out TomlEntryDraft? existing))
        {
            throw Duplicate(existing, last);
        }

        TomlEntryDraft entry = table.NewEntry(last);
        entry.Pair = pair;
    }

    /// <summary>The table that a header opens.</summary>
    public TomlTableDraft OpenSection(TomlSection section)
    {
        TomlTableDraft table = this;
        for (int i = 0; i + 1 < section.Name.Count; i++)
        {
            table = table.TableAbove(section.Name[i]);
            table._headerLevel = i + 1;
        }

        TomlKeyPart last = section.Name[section.Name.Count - 1];
        return section.IsArrayItem ? table.OpenItem(section, last) : table.OpenTable(section, last);
    }

    /// <summary>The table as it was read.</summary>
    /// <param name="span">Its span, for the root and for braces; otherwise null.</param>
    public TomlTable ToTable(TextSpan? span = null)
    {
        List<TomlEntry> entries = new(_order.Count);
        foreach (TomlEntryDraft entry in _order)
        {
            DataNode value = ValueOf(entry);
            entries.Add(new TomlEntry(entry.Key, entry.OwnName ?? entry.Names[0], value, entry.Pair, entry.Names));
        }

        return new TomlTable(entries, span ?? SpanOf(entries), Own, DottedIn, _level, _headerLevel);
    }

    private static DataNode ValueOf(TomlEntryDraft entry)
    {
        if (entry.Pair is not null)
        {
            return entry.Pair.Value;
        }

        if (entry.Table is not null)
        {
            return entry.Table.ToTable();
        }

        List<TomlTable> tables = [.. entry.Tables!.Select(table => table.ToTable())];
        return new TomlTableArray(tables, new TextSpan(tables[0].Span.Start, tables.Max(table => table.Span.End)));
    }

    // From the first place that names a part of it to the last one.
    private TextSpan SpanOf(List<TomlEntry> entries)
    {
        TextSpan content = Own is TomlSection section ? section.Content : default;
        int start = Own is null ? int.MaxValue : content.Start;
        int end = content.End;
        foreach (TomlEntry entry in entries)
        {
            TextSpan span = entry.Pair?.Span ?? entry.Value.Span;
            start = Math.Min(start, span.Start);
            end = Math.Max(end, span.End);
        }

        return new TextSpan(start, end);
    }

    private TomlEntryDraft NewEntry(TomlKeyPart part)
    {
        TomlEntryDraft entry = new(part.Name);
        entry.Names.Add(part.Span);
        _entries.Add(part.Name, entry);
        _order.Add(entry);
        return entry;
    }

    private TomlTableDraft DottedTable(TomlPair pair, int index)
    {
        TomlKeyPart part = pair.Key[index];
        if (!_entries.TryGetValue(part.Name, out TomlEntryDraft? entry))
        {
            entry = NewEntry(part);
            entry.Table = new TomlTableDraft(text);
        }
        else
        {
            entry.Names.Add(part.Span);
        }

        TomlTableDraft table = entry.Table ?? throw NotExtensible(entry, part);
        bool isDefinedElsewhere = table.Own is not null || (table.DottedIn is not null && table.DottedIn != pair.Home);
        if (isDefinedElsewhere)
        {
            throw Invalid($"The table '{part.Name}' is defined {In(entry)}. Write the key there.", part.Span);
        }

        table.DottedIn = pair.Home;
        table._level = index + 1;
        return table;
    }

    private TomlTableDraft TableAbove(TomlKeyPart part)
    {
        if (!_entries.TryGetValue(part.Name, out TomlEntryDraft? entry))
        {
            entry = NewEntry(part);
            entry.Table = new TomlTableDraft(text);
            return entry.Table;
        }

        entry.Names.Add(part.Span);
        return entry.Table ?? entry.Tables?[entry.Tables.Count - 1] ?? throw NotExtensible(entry, part);
    }

    private TomlTableDraft OpenTable(TomlSection section, TomlKeyPart part)
    {
        if (!_entries.TryGetValue(part.Name, out TomlEntryDraft? entry))
        {
            entry = NewEntry(part);
            entry.Table = new TomlTableDraft(text);
        }
        else if (entry.Table is { Own: null, DottedIn: null })
        {
            entry.Names.Add(part.Span);
        }
        else
        {
            throw entry.Table is null ? Duplicate(entry, part) : DuplicateTable(entry, part);
        }

        entry.OwnName = part.Span;
        entry.Table.Own = section;
        return entry.Table;
    }

    private TomlTableDraft OpenItem(TomlSection section, TomlKeyPart part)
    {
        if (!_entries.TryGetValue(part.Name, out TomlEntryDraft? entry))
        {
            entry = NewEntry(part);
            entry.Tables = [];
            entry.OwnName = part.Span;
        }
        else if (entry.Tables is null)
        {
            throw NotExtensible(entry, part);
        }
        else
        {
            entry.Names.Add(part.Span);
        }

        TomlTableDraft item = new(text) { Own = section };
        entry.Tables.Add(item);
        return item;
    }

    private FrontMatterException Duplicate(TomlEntryDraft entry, TomlKeyPart part) =>
        FrontMatterErrors.DuplicateKey(part.Name, TextPosition.At(text, entry.Names[0].Start), TextPosition.At(text, part.Span.Start));

    private FrontMatterException DuplicateTable(TomlEntryDraft entry, TomlKeyPart part)
    {
        TextPosition first = TextPosition.At(text, (entry.OwnName ?? entry.Names[0]).Start);
        return FrontMatterErrors.DuplicateTable(part.Name, first, TextPosition.At(text, part.Span.Start));
    }

    private FrontMatterException NotExtensible(TomlEntryDraft entry, TomlKeyPart part)
    {
        string kind = entry switch
        {
            { Pair.Value: TomlTable } => "a table in braces, which cannot be extended",
            { Pair.Value: TomlArray } => "a list in brackets, which cannot be extended",
            { Tables: not null } => "a list of [[tables]]",
            { Table: not null } => "a single table, not a list of tables",
            _ => "a single value, not a table",
        };
        return Invalid($"'{part.Name}' is {kind}; it is defined {In(entry)}. Use another name, or change it there.", part.Span);
    }

    private string In(TomlEntryDraft entry) =>
        FormattableString.Invariant($"in line {TextPosition.At(text, (entry.OwnName ?? entry.Names[0]).Start).Line}");

    private FrontMatterException Invalid(string reason, TextSpan span) =>
        FrontMatterErrors.InvalidToml(reason, TextPosition.At(text, span.Start));
}
