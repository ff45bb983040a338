using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.FrontMatter.Editing.Wanted;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Yaml.Editing;

/// <summary>Finds the minimal replacements that turn a document's YAML into the wanted values.</summary>
internal sealed class YamlPlanner
{
    private readonly FrontMatterDocument _document;
    private readonly EditConventions _conventions;
    private readonly string _text;
    private readonly YamlLayout _layout;
    private readonly YamlWriter _writer;
    private readonly ValueReplacement _replacement;
    private readonly FlowLayout _flowLayout;
    private readonly FlowEditor _flow;
    private readonly bool _hasParagraphs;
    private List<TextEdit> _edits = [];

    public YamlPlanner(FrontMatterDocument document, EditConventions conventions)
    {
        _document = document;
        _conventions = conventions;
        _text = document.Text;
        _layout = new YamlLayout(document);
        _writer = new YamlWriter(_layout.SequenceIndent(), conventions.KeepsLines);
        _flowLayout = new FlowLayout(document, _layout);
        _replacement = new ValueReplacement(_text, _layout, _flowLayout, _writer);
        _flow = new FlowEditor(_text, _layout);
        _hasParagraphs = _layout.HasParagraphs(conventions.ParagraphKeys);
    }

    /// <summary>The replacements, which don't overlap; those at the same position in the order they belong there.</summary>
    /// <exception cref="EditException">A change cannot be made in the form in which the file is written.</exception>
    public IReadOnlyList<TextEdit> Plan(DataMapping wanted)
    {
        if (wanted is WantedMapping root)
        {
            ChangeMapping(_document.Root, root, around: null);
        }

        return _edits;
    }

    private void Change(Slot slot, DataNode wanted)
    {
        switch (slot.Value, wanted)
        {
            case (_, not IWanted):
                break;
            case (DataMapping mapping, WantedMapping content) when IsChangedInPlace(mapping, content):
                ChangeMapping(mapping, content, slot.Flow);
                break;
            case (DataSequence { Items.Count: > 0 } sequence, WantedSequence { Items.Count: > 0 } content):
                ChangeSequence(sequence, content, slot.Flow);
                break;
            case (_, WantedScalar scalar):
                _edits.AddRange(_replacement.ByScalar(slot, scalar.Content));
                break;
            default:
                _edits.AddRange(_replacement.ByBlock(slot, wanted));
                break;
        }
    }

    // A block of several keys that becomes empty is replaced with {} after its own key.
    private static bool IsChangedInPlace(DataMapping mapping, WantedMapping wanted) =>
        mapping.IsFlow || mapping.Entries.Count == 1 || (mapping.Entries.Count > 0 && wanted.Entries.Count > 0);

    private void ChangeMapping(DataMapping mapping, WantedMapping wanted, FlowStyle? around)
    {
        if (mapping.IsFlow)
        {
            ChangeFlowMapping(mapping, wanted, _flowLayout.StyleOf(mapping, around));
        }
        else if (mapping.Entries.Count == 0)
        {
            InsertFirst(wanted);
        }
        else if (wanted.Entries.Count == 0 && mapping != _document.Root)
        {
            DataEntry only = mapping.Entries[0];
            _edits.Add(new TextEdit(new TextSpan(_layout.EntryStart(only), _layout.EntryEnd(only)), "{}"));
        }
        else
        {
            ChangeBlockMapping(mapping, wanted);
        }
    }

    private void InsertFirst(WantedMapping wanted)
    {
        string newline = _layout.NewlineAt(0);
        foreach (DataEntry entry in wanted.Entries)
        {
            string blank = entry != wanted.Entries[0] && StartsParagraph(_document.Root, entry) && _hasParagraphs ? newline : "";
            _edits.Add(TextEdit.Insert(_document.Block.End, blank + _writer.Entry(entry, column: 0, newline) + newline));
        }
    }

    private bool StartsParagraph(DataMapping mapping, DataEntry entry) =>
        mapping == _document.Root && _conventions.ParagraphKeys.Contains(entry.Key);

    private void ChangeBlockMapping(DataMapping mapping, WantedMapping wanted)
    {
        HashSet<DataEntry> kept = [.. wanted.Entries.Select(WantedTree.OriginOf).OfType<DataEntry>()];
        int firstKept = 0;
        while (firstKept < mapping.Entries.Count && !kept.Contains(mapping.Entries[firstKept]))
        {
            firstKept++;
        }

        // `- a: 1` keeps its dash, and the next key moves up behind it.
        bool isOnDash = !_layout.IsIndentation(_layout.EntryStart(mapping.Entries[0]));
        if (isOnDash && firstKept > 0)
        {
            MoveUpBehindDash(mapping, wanted, firstKept);
        }

        DataEntry? before = null;
        List<WantedEntry> above = [];
        foreach (DataEntry entry in wanted.Entries)
        {
            if (WantedTree.OriginOf(entry) is not { } origin)
            {
                WantedEntry added = (WantedEntry)entry;
                bool belongsToNext = before is null || above.Count > 0 || added.StandsAboveNext;
                if (belongsToNext)
                {
                    above.Add(added);
                }
                else
                {
                    InsertBelow(mapping, before!, [added]);
                }

                continue;
            }

            InsertAbove(mapping, origin, above);
            above.Clear();
            ChangeEntry(origin, entry, flow: null);
            before = origin;
        }

        bool isWritten = isOnDash && firstKept == mapping.Entries.Count;
        if (above.Count > 0 && !isWritten)
        {
            InsertBelow(mapping, before ?? mapping.Entries[mapping.Entries.Count - 1], above, top: wanted.Entries[0]);
        }

        for (int i = isOnDash ? firstKept : 0; i < mapping.Entries.Count; i++)
        {
            if (!kept.Contains(mapping.Entries[i]))
            {
                RemoveLines(mapping, i);
            }
        }
    }

    private void ChangeEntry(DataEntry origin, DataEntry entry, FlowStyle? flow)
    {
        if (entry.Key != origin.Key)
        {
            _edits.Add(Rename(origin, entry.Key, isJson: flow is { IsJson: true }));
        }

        if (entry.Value != origin.Value)
        {
            int column = flow is not null ? 0 : _layout.ColumnOf(_layout.EntryStart(origin));
            Change(new Slot(origin.Value, column, _layout.AfterColon(origin), flow), entry.Value);
        }
    }

    // The key keeps its quotation marks.
    private TextEdit Rename(DataEntry entry, string key, bool isJson)
    {
        if (isJson)
        {
            return new TextEdit(entry.KeySpan, ScalarWriter.DoubleQuoted(key, isJson));
        }

        ScalarStyle style = _text[entry.KeySpan.Start] switch
        {
            '"' => ScalarStyle.DoubleQuoted,
            '\'' => ScalarStyle.SingleQuoted,
            _ => ScalarStyle.Plain,
        };
        return new TextEdit(entry.KeySpan, ScalarWriter.Write(key, style, isText: true, isFlow: false));
    }

    private void MoveUpBehindDash(DataMapping mapping, WantedMapping wanted, int firstKept)
    {
        int start = _layout.EntryStart(mapping.Entries[0]);
        if (firstKept < mapping.Entries.Count)
        {
            _edits.Add(TextEdit.Delete(start, _layout.EntryStart(mapping.Entries[firstKept])));
            return;
        }

        string newline = _layout.NewlineAt(start);
        int column = _layout.ColumnOf(start);
        string margin = new(' ', column);
        string entries = string.Join(newline + margin, wanted.Entries.Select(entry => _writer.Entry(entry, column, newline)));
        _edits.Add(new TextEdit(new TextSpan(start, _layout.EntryEnd(mapping.Entries[mapping.Entries.Count - 1])), entries));
    }

    private void InsertAbove(DataMapping mapping, DataEntry next, List<WantedEntry> entries)
    {
        int start = _layout.AboveComments(_layout.EntryStart(next));
        string newline = _layout.NewlineAt(start);
        int column = _layout.ColumnOf(_layout.EntryStart(mapping.Entries[0]));
        foreach (WantedEntry entry in entries)
        {
            _edits.Add(TextEdit.Insert(start, _writer.Entry(entry, column, newline) + newline + new string(' ', column)));
        }
    }

    private void InsertBelow(DataMapping mapping, DataEntry before, IReadOnlyList<WantedEntry> entries, DataEntry? top = null)
    {
        TextLine last = TextLine.At(_text, _layout.EntryEnd(before));
        string ending = _layout.NewlineAt(last.Start);
        int column = _layout.ColumnOf(_layout.EntryStart(mapping.Entries[0]));
        foreach (WantedEntry entry in entries)
        {
            bool hasBlankLine = entry != top && _hasParagraphs && StartsParagraph(mapping, entry) && !_layout.KeepsBlankLines(before.Value);
            string margin = (hasBlankLine ? ending : "") + new string(' ', column);

            // A key without a value, `? key`, ends where the next one would begin, possibly at the fence.
            int place = Math.Min(last.Next, _document.Block.End);
            _edits.Add(TextEdit.Insert(place, margin + _writer.Entry(entry, column, ending) + ending));
        }
    }

    private void RemoveLines(DataMapping mapping, int index)
    {
        DataEntry entry = mapping.Entries[index];
        TextLine last = TextLine.At(_text, _layout.EntryEnd(entry));
        int from = _layout.LineStart(_layout.EntryStart(entry));
        TextLine above = _layout.LineAbove(from);
        TextLine below = TextLine.At(_text, last.Next);
        bool isAtTop = from == _document.Block.Start;
        bool isAtEnd = index + 1 == mapping.Entries.Count;
        bool hasBlankAbove = !isAtTop && above.Start >= _document.Block.Start && _layout.IsBlankLine(above);
        bool hasBlankBelow = below.Start < _document.Block.End && _layout.IsBlankLine(below);
        if (index > 0 && _layout.KeepsBlankLines(mapping.Entries[index - 1].Value))
        {
            // Blank lines after a block with + are part of its text: those above the key stay, and those below would become part of it.
            _edits.Add(TextEdit.Delete(from, _layout.SkipBlankLines(last.Next)));
            return;
        }

        // Of the blank lines around a paragraph one goes with it.
        bool takesBlankAbove = hasBlankAbove && (hasBlankBelow || isAtEnd || StartsParagraph(mapping, entry));
        bool takesBlankBelow = isAtTop && hasBlankBelow && !isAtEnd;
        _edits.Add(TextEdit.Delete(takesBlankAbove ? above.Start : from, takesBlankBelow ? below.Next : last.Next));
    }

    private void ChangeSequence(DataSequence sequence, WantedSequence wanted, FlowStyle? around)
    {
        FlowStyle? flow = sequence.IsFlow ? _flowLayout.StyleOf(sequence, around) : null;
        Dictionary<DataNode, int> places = [];
        for (int i = 0; i < sequence.Items.Count; i++)
        {
            places[sequence.Items[i]] = i;
        }

        int[] origins = [.. wanted.Items.Select(PlaceOf)];
        if (wanted.IsArranged)
        {
            _edits.Add(Arrange(sequence, wanted, origins, flow));
        }
        else if (flow is not null)
        {
            ChangeFlowSequence(sequence, wanted, origins, flow);
        }
        else
        {
            ChangeBlockSequence(sequence, wanted, origins);
        }

        // -1 for a new one.
        int PlaceOf(DataNode item) => WantedTree.OriginOf(item) is { } origin && places.TryGetValue(origin, out int place) ? place : -1;
    }

    private void ChangeBlockSequence(DataSequence sequence, WantedSequence wanted, int[] origins)
    {
        int column = _layout.ColumnOf(sequence.Span.Start);
        string margin = new(' ', column);
        bool[] stays = new bool[sequence.Items.Count];
        int last = -1;
        List<DataNode> above = [];
        for (int i = 0; i < origins.Length; i++)
        {
            int origin = origins[i];
            if (origin < 0 && last < 0)
            {
                above.Add(wanted.Items[i]);
            }
            else if (origin < 0)
            {
                InsertBelow(sequence, last, [wanted.Items[i]], margin);
            }
            else
            {
                if (above.Count > 0)
                {
                    int dash = _layout.AboveComments(_layout.DashOf(sequence, origin));
                    string newline = _layout.NewlineAt(dash);
                    _edits.AddRange(above.Select(item => TextEdit.Insert(dash, _writer.Item(item, column, newline) + newline + margin)));
                    above.Clear();
                }

                stays[origin] = true;
                if (wanted.Items[i] != sequence.Items[origin])
                {
                    Change(SlotOf(sequence, origin, flow: null), wanted.Items[i]);
                }

                last = origin;
            }
        }

        if (above.Count > 0)
        {
            InsertBelow(sequence, sequence.Items.Count - 1, above, margin);
        }

        for (int i = 0; i < stays.Length; i++)
        {
            if (!stays[i])
            {
                int dash = _layout.DashOf(sequence, i);
                _layout.RequireOwnLine(dash);
                _edits.Add(TextEdit.Delete(_layout.LineStart(dash), TextLine.At(_text, _layout.ItemEnd(sequence, i)).Next));
            }
        }
    }

    private void InsertBelow(DataSequence sequence, int index, List<DataNode> items, string margin)
    {
        TextLine last = TextLine.At(_text, _layout.ItemEnd(sequence, index));
        string ending = _layout.NewlineAt(last.Start);
        int place = Math.Min(last.Next, _document.Block.End);
        _edits.AddRange(items.Select(item => TextEdit.Insert(place, margin + _writer.Item(item, margin.Length, ending) + ending)));
    }

    private TextEdit Arrange(DataSequence sequence, WantedSequence wanted, int[] origins, FlowStyle? flow)
    {
        List<TextEdit> outside = _edits;
        _edits = [];
        for (int i = 0; i < origins.Length; i++)
        {
            if (origins[i] >= 0 && wanted.Items[i] != sequence.Items[origins[i]])
            {
                Change(SlotOf(sequence, origins[i], flow), wanted.Items[i]);
            }
        }

        int column = _layout.ColumnOf(sequence.Span.Start);
        string ending = _layout.NewlineAt(sequence.Span.Start);
        TextEdit edit = new SequenceArrangement(_document, _layout, _edits).Arrange(
            sequence,
            origins,
            i =>
                flow is not null
                    ? YamlWriter.Flow(wanted.Items[i], flow)
                    : new string(' ', column) + _writer.Item(wanted.Items[i], column, ending) + ending,
            flow?.Gap ?? ""
        );
        _edits = outside;
        return edit;
    }

    private void ChangeFlowMapping(DataMapping mapping, WantedMapping wanted, FlowStyle style)
    {
        Dictionary<DataEntry, int> places = [];
        for (int i = 0; i < mapping.Entries.Count; i++)
        {
            places[mapping.Entries[i]] = i;
        }

        List<FlowPart> parts = [];
        foreach (DataEntry entry in wanted.Entries)
        {
            DataEntry? origin = WantedTree.OriginOf(entry);
            parts.Add(origin is null ? new FlowPart(-1, YamlWriter.FlowEntry(entry, style)) : new FlowPart(places[origin], ""));
            if (origin is not null)
            {
                ChangeEntry(origin, entry, style);
            }
        }

        _edits.AddRange(_flow.Replace([.. mapping.Entries.Select(_layout.FlowSpanOf)], parts, mapping.Span, style.Gap));
    }

    private void ChangeFlowSequence(DataSequence sequence, WantedSequence wanted, int[] origins, FlowStyle style)
    {
        List<FlowPart> parts = [];
        for (int i = 0; i < origins.Length; i++)
        {
            parts.Add(origins[i] < 0 ? new FlowPart(-1, YamlWriter.Flow(wanted.Items[i], style)) : new FlowPart(origins[i], ""));
            if (origins[i] >= 0 && wanted.Items[i] != sequence.Items[origins[i]])
            {
                Change(SlotOf(sequence, origins[i], style), wanted.Items[i]);
            }
        }

        _edits.AddRange(_flow.Replace([.. sequence.Items.Select(_layout.OuterSpan)], parts, sequence.Span, style.Gap));
    }

    private Slot SlotOf(DataSequence sequence, int index, FlowStyle? flow)
    {
        DataNode item = sequence.Items[index];
        if (flow is not null)
        {
            return new Slot(item, Column: 0, item.Span.Start, flow);
        }

        int dash = _layout.DashOf(sequence, index);
        return new Slot(item, _layout.ColumnOf(dash), dash + 1, Flow: null);
    }
}
