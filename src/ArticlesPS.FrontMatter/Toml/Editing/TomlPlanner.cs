using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.FrontMatter.Editing.Wanted;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Toml.Editing;

/// <summary>Finds the minimal replacements that turn a document's TOML into the wanted values.</summary>
internal sealed class TomlPlanner
{
    private readonly FrontMatterDocument _document;
    private readonly string _text;
    private readonly TomlTable _root;
    private readonly TomlLayout _layout;
    private readonly TomlLineEditor _lines;
    private readonly TomlWriter _writer;
    private readonly string _newline;

    // New front matter has no existing form to follow.
    private readonly bool _writesTableArrays;

    // The new names of renamed keys, which can be in pairs that are removed.
    private readonly Dictionary<TextSpan, string> _names = [];

    // Changes inside braces, until they're complete.
    private readonly HashSet<TomlPair> _removed = [];
    private readonly Dictionary<TomlBraces, List<(TomlPair? Place, bool IsAbove, string Pair)>> _added = [];

    // Tables that get a header, with the pairs below it.
    private readonly Dictionary<TomlTable, List<string>> _headers = [];
    private List<TextEdit> _edits = [];

    public TomlPlanner(FrontMatterDocument document, EditConventions conventions)
    {
        _document = document;
        _text = document.Text;
        _root = (TomlTable)document.Root;
        _layout = new TomlLayout(document, _root);
        _lines = new TomlLineEditor(document, _layout);
        _newline = _layout.NewlineAt(0);
        _writesTableArrays = conventions.KeepsLines;
        _writer = new TomlWriter(_text, _newline, conventions.KeepsLines);
    }

    /// <summary>The replacements, which don't overlap; those at the same position in the order they belong there.</summary>
    /// <exception cref="EditException">A change cannot be made in the form in which the file is written.</exception>
    public IReadOnlyList<TextEdit> Plan(DataMapping wanted)
    {
        if (wanted is WantedMapping root)
        {
            ChangeTable(_root, root);
        }

        foreach ((TomlTable table, List<string> pairs) in _headers)
        {
            TomlSection below = table.Sections.OrderBy(section => section.Header.Start).First();
            _lines.InsertHeader(below, $"[{NameIn(below, table.HeaderLevel)}]{_newline}{string.Concat(pairs)}");
        }

        return WithoutRemovedNames([.. _edits, .. _lines.Edits]);
    }

    private void ChangeTable(TomlTable table, WantedMapping wanted)
    {
        HashSet<DataEntry> kept = [];
        TomlAnchor anchor = new(table);
        for (int i = 0; i < wanted.Entries.Count; i++)
        {
            DataEntry entry = wanted.Entries[i];
            if (WantedTree.OriginOf(entry) is TomlEntry origin)
            {
                kept.Add(origin);
                ChangeEntry(table, origin, entry, anchor);
                anchor.Pass(origin);
            }
            else
            {
                bool standsAboveNext = !anchor.HasPassed || entry is WantedEntry { StandsAboveNext: true };
                Add(table, entry, anchor, standsAboveNext ? NextIn(wanted, i + 1) : null);
            }
        }

        foreach (TomlEntry entry in table.Entries.Cast<TomlEntry>().Where(entry => !kept.Contains(entry)))
        {
            Remove(entry);
        }

        if (table.Own is TomlBraces braces)
        {
            ChangeBraces(braces);
        }
    }

    private static TomlEntry? NextIn(WantedMapping wanted, int start) =>
        wanted.Entries.Skip(start).Select(WantedTree.OriginOf).OfType<TomlEntry>().FirstOrDefault();

    // Names first: text added below a key uses its new name.
    private void ChangeEntry(TomlTable table, TomlEntry origin, DataEntry entry, TomlAnchor anchor)
    {
        if (entry.Value != origin.Value && !HasPlaceFor(entry.Value, origin))
        {
            Remove(origin);
            anchor.Pass(origin);
            Add(table, entry, anchor, next: null);
            return;
        }

        if (entry.Key != origin.Key)
        {
            Rename(origin, entry.Key);
        }

        ChangeValue(origin.Value, entry.Value);
    }

    // A pair can hold any value. Headers and dotted keys can't hold another kind.
    private bool HasPlaceFor(DataNode wanted, TomlEntry entry) =>
        (entry.Value, wanted) switch
        {
            _ when entry.Pair is not null => true,
            (TomlTable table, WantedMapping mapping) => table.Own is not null || mapping.Entries.Count > 0,
            (TomlTableArray, WantedSequence { Items.Count: > 0 } sequence) when sequence.Items.All(item => item is DataMapping) => true,
            (TomlTableArray tables, WantedSequence sequence) when sequence.Items.Any(item => WantedTree.OriginOf(item) is TomlTable) =>
                throw Refused("A list of [[tables]] can contain only tables. Write it as a list in brackets first.", tables.Span.Start),
            _ => false,
        };

    private void ChangeValue(DataNode value, DataNode wanted)
    {
        switch (value, wanted)
        {
            case (_, not IWanted):
                break;
            case (TomlTable table, WantedMapping mapping):
                ChangeTable(table, mapping);
                break;
            case (TomlArray { Items.Count: > 0 } array, WantedSequence { Items.Count: > 0 } sequence):
                ChangeArray(array, sequence);
                break;
            case (TomlTableArray tables, WantedSequence sequence):
                ChangeTables(tables, sequence);
                break;
            default:
                _edits.Add(new TextEdit(value.Span, Value(wanted, value)));
                break;
        }
    }

    private void Remove(TomlEntry entry)
    {
        if (entry.Pair is not null)
        {
            Remove(entry.Pair);
        }
        else
        {
            TomlTable? table = entry.Value as TomlTable;
            foreach (TomlPair pair in table?.Home is { } home ? table.PairsIn(home) : [])
            {
                Remove(pair);
            }

            foreach (TomlSection section in TomlTable.SectionsOf(entry))
            {
                _lines.Remove(section);
            }
        }
    }

    private void Remove(TomlPair pair)
    {
        if (pair.Home is TomlBraces)
        {
            _removed.Add(pair);
        }
        else
        {
            _lines.Remove(pair);
        }
    }

    private void Rename(TomlEntry entry, string key)
    {
        foreach (TextSpan name in entry.Names)
        {
            string written = Written(() => TomlWriter.Key(key, _text[name.Start]), name.Start);
            _names[name] = written;
            _edits.Add(new TextEdit(name, written));
        }
    }

    private void Add(TomlTable table, DataEntry entry, TomlAnchor anchor, TomlEntry? next)
    {
        string key =
            WantedTree.OriginOf(entry) is TomlEntry origin && origin.Key == entry.Key
                ? origin.KeySpan.In(_text)
                : Written(() => TomlWriter.Key(entry.Key), _document.Block.Start);
        if (table == _root && IsWrittenAsTable(entry.Value))
        {
            AddTables(key, entry.Value);
            return;
        }

        if (table.Home is null)
        {
            AddUnderHeader(table, $"{key} = {Value(entry.Value, null)}{_newline}");
            return;
        }

        (TomlPair? place, bool isAbove) = anchor.Place(next);
        foreach (string pair in PairsOf(PrefixOf(table) + key, _layout.EqualsBeside(place), entry.Value, table.Home))
        {
            if (table.Home is TomlBraces braces)
            {
                AdditionsTo(braces).Add((place, isAbove, pair));
            }
            else
            {
                _lines.AddPair((TomlSection)table.Home, place, isAbove, pair);
            }
        }
    }

    private List<string> PairsOf(string key, string equals, DataNode value, TomlPairs home)
    {
        bool isDotted = home is TomlSection && value is WantedMapping { Entries.Count: > 0 } && _layout.HasDottedKeys;
        return isDotted
            ? Written(() => _writer.DottedPairs(key, value).ToList(), _document.Block.Start)
            : [key + equals + Value(value, null)];
    }

    // The names and points before a key, as another pair of the table has them.
    private string PrefixOf(TomlTable table)
    {
        if (table.Level == 0)
        {
            return "";
        }

        IReadOnlyList<TomlKeyPart> key = table.PairsIn(table.Home!).First().Key;
        int end = key[table.Level - 1].Span.End;
        return NamesOf(key, table.Level) + _text.Substring(end, key[table.Level].Span.Start - end);
    }

    private string NameIn(TomlSection section, int level) => NamesOf(section.Name, level);

    // Names with the points between them, those that are changed as they will be.
    private string NamesOf(IReadOnlyList<TomlKeyPart> key, int count)
    {
        IEnumerable<TextEdit> renamed = key.Take(count)
            .Where(part => _names.ContainsKey(part.Span))
            .Select(part => new TextEdit(part.Span, _names[part.Span]));
        return TextEdit.Apply(_text, new TextSpan(key[0].Span.Start, key[count - 1].Span.End), renamed);
    }

    private bool IsWrittenAsTable(DataNode value) =>
        value switch
        {
            WantedMapping => _layout.WritesTables,
            WantedSequence { Items.Count: > 0 } sequence => (_layout.HasTableArrays || _writesTableArrays)
                && sequence.Items.All(item => item is DataMapping),
            _ => false,
        };

    private void AddTables(string key, DataNode value)
    {
        if (value is DataMapping table)
        {
            _lines.AddTable(Section($"[{key}]", table, ""));
            return;
        }

        foreach (DataNode item in ((DataSequence)value).Items)
        {
            _lines.AddTable(Section($"[[{key}]]", (DataMapping)item, ""));
        }
    }

    private string Section(string header, DataMapping table, string margin) =>
        margin + header + _newline + Written(() => _writer.Lines(table, margin), _document.Block.Start);

    // Only headers of tables below it name the table, so it gets its own header.
    private void AddUnderHeader(TomlTable table, string pair)
    {
        if (!_headers.TryGetValue(table, out List<string>? pairs))
        {
            _headers[table] = pairs = [];
        }

        pairs.Add(pair);
    }

    private List<(TomlPair? Place, bool IsAbove, string Pair)> AdditionsTo(TomlBraces braces)
    {
        if (!_added.TryGetValue(braces, out List<(TomlPair? Place, bool IsAbove, string Pair)>? added))
        {
            _added[braces] = added = [];
        }

        return added;
    }

    private void ChangeBraces(TomlBraces braces)
    {
        ILookup<TomlPair?, (TomlPair? Place, bool IsAbove, string Pair)> added = AdditionsTo(braces).ToLookup(addition => addition.Place);
        if (added.Count == 0 && !braces.Items.Exists(_removed.Contains))
        {
            return;
        }

        List<TomlListPart> parts = [];
        foreach (TomlPair pair in braces.Items)
        {
            parts.AddRange(added[pair].Where(addition => addition.IsAbove).Select(addition => new TomlListPart(-1, addition.Pair)));
            if (!_removed.Contains(pair))
            {
                parts.Add(new TomlListPart(pair.Index, ""));
            }

            parts.AddRange(added[pair].Where(addition => !addition.IsAbove).Select(addition => new TomlListPart(-1, addition.Pair)));
        }

        parts.AddRange(added[null].Select(addition => new TomlListPart(-1, addition.Pair)));
        ChangeList(braces.Span, [.. braces.Items.Select(pair => pair.Span)], [.. braces.Items.Select(pair => pair.Comma)], parts);
    }

    private void ChangeArray(TomlArray array, WantedSequence wanted)
    {
        int[] origins = OriginsOf(array, wanted);
        bool isArranged = !IsAscending(origins);
        if (isArranged)
        {
            Arrange(array, wanted, origins);
            return;
        }

        List<TomlListPart> parts = new(origins.Length);
        bool isSame = origins.Length == array.Items.Count;
        for (int i = 0; i < origins.Length; i++)
        {
            isSame &= origins[i] == i;
            if (origins[i] < 0)
            {
                parts.Add(new TomlListPart(-1, Value(wanted.Items[i], null)));
                continue;
            }

            parts.Add(new TomlListPart(origins[i], ""));
            ChangeValue(array.Items[origins[i]], wanted.Items[i]);
        }

        if (!isSame)
        {
            ChangeList(array.Span, [.. array.Items.Select(item => item.Span)], array.Commas, parts);
        }
    }

    // Blanks and commas stay.
    private void Arrange(TomlArray array, WantedSequence wanted, int[] origins)
    {
        RejectComments(array);
        List<TomlListPart> parts = [];
        for (int i = 0; i < origins.Length; i++)
        {
            string item = origins[i] < 0 ? Value(wanted.Items[i], null) : Changed(array.Items[origins[i]], wanted.Items[i]);
            bool hasPlace = i < array.Items.Count;
            parts.Add(hasPlace ? new TomlListPart(i, "") : new TomlListPart(-1, item));
            if (hasPlace && origins[i] != i)
            {
                _edits.Add(new TextEdit(array.Items[i].Span, item));
            }
            else if (hasPlace)
            {
                ChangeValue(array.Items[i], wanted.Items[i]);
            }
        }

        if (parts.Count != array.Items.Count)
        {
            ChangeList(array.Span, [.. array.Items.Select(item => item.Span)], array.Commas, parts);
        }
    }

    // The text of an entry with its changes, wherever it goes.
    private string Changed(DataNode item, DataNode wanted)
    {
        List<TextEdit> outside = _edits;
        _edits = [];
        ChangeValue(item, wanted);
        IEnumerable<TextEdit> edits = TextEdit.Normalize(WithoutRemovedNames(_edits))
            ?? throw Refused("The entry cannot be changed and moved at the same time.", item.Span.Start);
        _edits = outside;
        return TextEdit.Apply(_text, item.Span, edits);
    }

    private void RejectComments(TomlArray array)
    {
        int start = array.Span.Start;
        foreach (TextSpan item in array.Items.Select(item => item.Span).Append(new TextSpan(array.Span.End, array.Span.End)))
        {
            if (_text.IndexOf('#', start, item.Start - start) >= 0)
            {
                throw Refused("Comments stand between the entries of the list. Move the entries by hand.", array.Span.Start);
            }

            start = item.End;
        }
    }

    private void ChangeList(
        TextSpan span,
        IReadOnlyList<TextSpan> items,
        IReadOnlyList<TextSpan> commas,
        IReadOnlyList<TomlListPart> parts
    ) => _edits.AddRange(new TomlListEditor(_text, _layout, span, items, commas).Change(parts));

    private void ChangeTables(TomlTableArray tables, WantedSequence wanted)
    {
        int[] origins = OriginsOf(tables, wanted);
        if (!IsAscending(origins))
        {
            throw Refused(
                "[[tables]] cannot be reordered. Move them by hand, each with the tables and comments that belong to it.",
                tables.Span.Start
            );
        }

        TomlSection first = (TomlSection)tables.Tables[0].Own!;
        string header = "[[" + NameIn(first, first.Name.Count) + "]]";
        string margin = _layout.MarginAt(first.Header.Start);
        bool keepsAny = origins.Any(origin => origin >= 0);
        int last = keepsAny ? -1 : tables.Tables.Count - 1;
        for (int i = 0; i < origins.Length; i++)
        {
            DataMapping item = (DataMapping)wanted.Items[i];
            if (origins[i] >= 0)
            {
                last = origins[i];
                if (item is WantedMapping changed)
                {
                    ChangeTable(tables.Tables[last], changed);
                }
            }
            else if (last >= 0)
            {
                _lines.Append(tables.Tables[last].Sections, Section(header, item, margin));
            }
            else
            {
                _lines.InsertItem((TomlSection)tables.Tables[origins.First(origin => origin >= 0)].Own!, Section(header, item, margin));
            }
        }

        HashSet<int> kept = [.. origins];
        foreach (TomlSection section in tables.Tables.Where((_, i) => !kept.Contains(i)).SelectMany(table => table.Sections))
        {
            _lines.Remove(section);
        }
    }

    private static int[] OriginsOf(DataSequence sequence, WantedSequence wanted)
    {
        Dictionary<DataNode, int> places = [];
        for (int i = 0; i < sequence.Items.Count; i++)
        {
            places[sequence.Items[i]] = i;
        }

        return [.. wanted.Items.Select(item => WantedTree.OriginOf(item) is { } origin ? places.GetValueOrDefault(origin, -1) : -1)];
    }

    private static bool IsAscending(int[] origins)
    {
        int last = -1;
        foreach (int origin in origins.Where(origin => origin >= 0))
        {
            if (origin <= last)
            {
                return false;
            }

            last = origin;
        }

        return true;
    }

    private string Value(DataNode wanted, DataNode? existing) =>
        Written(() => _writer.Value(wanted, existing as DataScalar), existing?.Span.Start ?? _document.Block.Start);

    private T Written<T>(Func<T> write, int offset)
    {
        try
        {
            return write();
        }
        catch (FormatException e)
        {
            throw Refused(e.Message, offset);
        }
    }

    // A name is removed with its pair or header.
    private List<TextEdit> WithoutRemovedNames(List<TextEdit> edits)
    {
        if (_names.Count == 0)
        {
            return edits;
        }

        List<TextSpan> removed =
        [
            .. edits.Where(edit => edit.NewText.Length == 0 && !edit.Span.IsEmpty).Select(edit => edit.Span).OrderBy(span => span.Start),
        ];
        List<TextEdit> left = new(edits.Count);
        int next = 0;
        int removedEnd = 0;
        foreach (TextEdit edit in edits.OrderBy(edit => edit.Span.Start))
        {
            while (next < removed.Count && removed[next].Start <= edit.Span.Start)
            {
                removedEnd = Math.Max(removedEnd, removed[next++].End);
            }

            bool isGone = _names.ContainsKey(edit.Span) && edit.Span.End <= removedEnd;
            if (!isGone)
            {
                left.Add(edit);
            }
        }

        return left;
    }

    private EditException Refused(string reason, int offset) => new(reason, _document.PositionOf(offset));
}
