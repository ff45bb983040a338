using System.Collections.Generic;
using System.Linq;
using System.Text;
using ArticlesPS.FrontMatter.Editing.Wanted;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Json;

/// <summary>Finds the minimal replacements that turn a document's JSON into the wanted values.</summary>
internal sealed class JsonPlanner
{
    private readonly FrontMatterDocument _document;
    private readonly string _text;
    private readonly JsonLayout _layout;
    private readonly JsonWriter _writer;
    private List<TextEdit> _edits = [];

    public JsonPlanner(FrontMatterDocument document)
    {
        _document = document;
        _text = document.Text;
        _layout = new JsonLayout(document);
        _writer = new JsonWriter(_text, _layout);
    }

    /// <summary>The replacements, which don't overlap; those at the same position in the order they belong there.</summary>
    /// <exception cref="EditException">A value has no form in JSON.</exception>
    public IReadOnlyList<TextEdit> Plan(DataMapping wanted)
    {
        Change(_document.Root, wanted, _layout.IndentationOf(_document.Root.Span.Start) ?? "");
        return _edits;
    }

    // The indentation is that of the line that the value's entry begins; null if the entry shares a line.
    private void Change(DataNode current, DataNode wanted, string? indentation)
    {
        switch (current, wanted)
        {
            case (_, not IWanted):
                break;
            case (DataMapping { Entries.Count: > 0 } mapping, WantedMapping content):
                ChangeMapping(mapping, content);
                break;
            case (DataSequence { Items.Count: > 0 } sequence, WantedSequence content):
                ChangeSequence(sequence, content);
                break;
            default:
                _edits.Add(new TextEdit(current.Span, _writer.Value(wanted, indentation, current as DataScalar)));
                break;
        }
    }

    private void ChangeMapping(DataMapping mapping, WantedMapping wanted)
    {
        Dictionary<DataEntry, int> places = [];
        foreach (DataEntry entry in mapping.Entries)
        {
            places.Add(entry, places.Count);
        }

        List<Part> parts = [];
        foreach (DataEntry entry in wanted.Entries)
        {
            if (WantedTree.OriginOf(entry) is not { } origin)
            {
                parts.Add(new Part(indentation => _writer.Entry(entry, indentation), ((WantedEntry)entry).StandsAboveNext));
                continue;
            }

            parts.Add(new Part(places[origin]));
            if (entry.Key != origin.Key)
            {
                _edits.Add(new TextEdit(origin.KeySpan, JsonString.Write(entry.Key)));
            }

            Change(origin.Value, entry.Value, _layout.IndentationOf(origin.KeySpan.Start));
        }

        ChangeParts(mapping, parts);
    }

    private void ChangeSequence(DataSequence sequence, WantedSequence wanted)
    {
        Dictionary<DataNode, int> places = [];
        foreach (DataNode item in sequence.Items)
        {
            places.Add(item, places.Count);
        }

        List<Part> parts = [];
        foreach (DataNode item in wanted.Items)
        {
            bool stays = places.TryGetValue(WantedTree.OriginOf(item) ?? item, out int place);
            parts.Add(stays ? new Part(place) : new Part(indentation => _writer.Value(item, indentation)));
        }

        if (wanted.IsArranged && parts.Count > 0)
        {
            _edits.Add(Arrange(sequence, wanted, parts));
            return;
        }

        for (int i = 0; i < parts.Count; i++)
        {
            ChangeItem(sequence, parts[i].Origin, wanted.Items[i]);
        }

        ChangeParts(sequence, parts);
    }

    private void ChangeItem(DataSequence sequence, int index, DataNode wanted)
    {
        if (index >= 0 && wanted != sequence.Items[index])
        {
            Change(sequence.Items[index], wanted, _layout.IndentationOf(sequence.Items[index].Span.Start));
        }
    }

    // Blanks and commas stay, and the entries between them change places.
    private TextEdit Arrange(DataSequence sequence, WantedSequence wanted, List<Part> parts)
    {
        IReadOnlyList<TextSpan> former = JsonLayout.PartsOf(sequence);
        string? indentation = _layout.IndentationBeside(former, former.Count - 1);
        List<TextEdit> outside = _edits;
        StringBuilder text = new();
        for (int i = 0; i < parts.Count; i++)
        {
            if (i > 0)
            {
                bool hasGap = i < former.Count;
                text.Append(hasGap ? new TextSpan(former[i - 1].End, former[i].Start).In(_text) : _writer.Gap(indentation));
            }

            _edits = [];
            ChangeItem(sequence, parts[i].Origin, wanted.Items[i]);
            text.Append(parts[i].Write?.Invoke(indentation) ?? TextEdit.Apply(_text, former[parts[i].Origin], _edits));
        }

        _edits = outside;
        return new TextEdit(new TextSpan(former[0].Start, former[former.Count - 1].End), text.ToString());
    }

    private void ChangeParts(DataNode container, List<Part> parts)
    {
        IReadOnlyList<TextSpan> former = JsonLayout.PartsOf(container);
        int end = former[former.Count - 1].End;
        if (parts.Count == 0)
        {
            _edits.Add(TextEdit.Delete(container.Span.Start + 1, container.Span.End - 1));
            return;
        }

        if (parts.TrueForAll(part => part.Write is not null))
        {
            string? indentation = _layout.IndentationBeside(former, 0);
            string written = string.Join(_writer.Gap(indentation), parts.Select(part => part.Write!(indentation)));
            _edits.Add(new TextEdit(new TextSpan(former[0].Start, end), written));
            return;
        }

        int last = -1;
        List<Part> above = [];
        foreach (Part part in parts)
        {
            if (part.Write is null)
            {
                InsertAbove(former, part.Origin, above);
                above.Clear();
                RemoveBetween(former, last, part.Origin);
                last = part.Origin;
            }
            else if (last < 0 || part.StandsAboveNext)
            {
                above.Add(part);
            }
            else
            {
                InsertBelow(former, last, part);
            }
        }

        above.ForEach(part => InsertBelow(former, last, part));
        if (last + 1 < former.Count)
        {
            _edits.Add(TextEdit.Delete(former[last].End, end));
        }
    }

    private void InsertAbove(IReadOnlyList<TextSpan> former, int index, List<Part> parts)
    {
        string? indentation = _layout.IndentationBeside(former, index);
        _edits.AddRange(parts.Select(part => TextEdit.Insert(former[index].Start, part.Write!(indentation) + _writer.Gap(indentation))));
    }

    private void InsertBelow(IReadOnlyList<TextSpan> former, int index, Part part)
    {
        string? indentation = _layout.IndentationBeside(former, index);
        _edits.Add(TextEdit.Insert(former[index].End, _writer.Gap(indentation) + part.Write!(indentation)));
    }

    // Of the gaps around a removed entry, the one with more lines stays; if they're equal, the lower one.
    private void RemoveBetween(IReadOnlyList<TextSpan> former, int last, int next)
    {
        if (next == last + 1)
        {
            return;
        }

        int end = former[next - 1].End;
        bool keepsAbove = last < 0 || _layout.LinesIn(former[last].End, former[last + 1].Start) > _layout.LinesIn(end, former[next].Start);
        _edits.Add(keepsAbove ? TextEdit.Delete(former[last + 1].Start, former[next].Start) : TextEdit.Delete(former[last].End, end));
    }

    /// <summary>An entry of an object or array in its wanted state.</summary>
    /// <param name="Origin">The index of the existing entry; -1 for a new one.</param>
    /// <param name="Write">Writes a new entry, given the blanks before it if it's on its own line; null for existing entries.</param>
    /// <param name="StandsAboveNext">Whether a new one belongs directly above the one that follows it.</param>
    private readonly record struct Part(int Origin, System.Func<string?, string>? Write, bool StandsAboveNext)
    {
        public Part(int origin)
            : this(origin, null, false) { }

        public Part(System.Func<string?, string> write, bool standsAboveNext = false)
            : this(-1, write, standsAboveNext) { }
    }
}
