using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter.Editing.Wanted;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.KeyValue;

/// <summary>Finds the minimal replacements that turn a document's lines into the wanted ones.</summary>
internal sealed class KeyValuePlanner
{
    private readonly FrontMatterDocument _document;
    private readonly string _text;
    private readonly KeyValueLayout _layout;
    private readonly KeyValueWriter _writer;
    private readonly List<TextEdit> _edits = [];

    public KeyValuePlanner(FrontMatterDocument document)
    {
        _document = document;
        _text = document.Text;
        _layout = new KeyValueLayout(document);
        _writer = new KeyValueWriter(_layout);
    }

    /// <summary>The replacements, which don't overlap; those at the same position in the order they belong there.</summary>
    /// <exception cref="EditException">A key or a value has no form in this format.</exception>
    public IReadOnlyList<TextEdit> Plan(DataMapping wanted)
    {
        if (wanted is not WantedMapping root)
        {
            return _edits;
        }

        RejectSameKeys(root);
        HashSet<DataEntry> kept = [.. root.Entries.Select(WantedTree.OriginOf).OfType<DataEntry>()];
        if (kept.Count == 0)
        {
            WriteAll(root);
            return _edits;
        }

        ChangeEntries(root);
        Remove(kept);
        return _edits;
    }

    // Front matter has at least one key.
    private void WriteAll(WantedMapping root)
    {
        if (root.Entries.Count == 0)
        {
            throw new EditException("Without its last key, the file would have no front matter. Keep one key, or write another.");
        }

        DataEntry? former = _document.Root.Entries.Count > 0 ? _document.Root.Entries[0] : null;
        IEnumerable<string> lines = root.Entries.Select(entry => _writer.Entry(entry, former));
        _edits.Add(new TextEdit(_document.Block, string.Join(_layout.Newline, lines)));
    }

    private void ChangeEntries(WantedMapping root)
    {
        DataEntry? before = null;
        List<DataEntry> above = [];
        foreach (DataEntry entry in root.Entries)
        {
            if (WantedTree.OriginOf(entry) is { } origin)
            {
                InsertAbove(origin, above);
                above.Clear();
                Change(origin, entry);
                before = origin;
            }
            else if (before is null || above.Count > 0 || entry is WantedEntry { StandsAboveNext: true })
            {
                above.Add(entry);
            }
            else
            {
                InsertBelow(before, entry);
            }
        }

        above.ForEach(entry => InsertBelow(before!, entry));
    }

    private void InsertAbove(DataEntry next, List<DataEntry> entries)
    {
        foreach (DataEntry entry in entries)
        {
            _edits.Add(TextEdit.Insert(_layout.StartOf(next), _writer.Entry(entry, next) + _layout.Newline));
        }
    }

    private void InsertBelow(DataEntry before, DataEntry entry) =>
        _edits.Add(TextEdit.Insert(_layout.EndOf(before), _layout.Newline + _writer.Entry(entry, before)));

    private void Change(DataEntry origin, DataEntry entry)
    {
        if (entry.Key != origin.Key)
        {
            KeyValueWriter.RejectKey(entry.Key);
            _edits.Add(new TextEdit(origin.KeySpan, entry.Key));
        }

        if (entry.Value is IWanted)
        {
            KeyValueScalar existing = (KeyValueScalar)origin.Value;
            Change(origin, existing.Lines, KeyValueWriter.LinesOf(entry.Key, entry.Value, existing));
        }
    }

    // Line by line, so that lines of the value that stay the same are left alone.
    private void Change(DataEntry entry, IReadOnlyList<TextSpan> former, IReadOnlyList<string> lines)
    {
        ChangeFirst(entry, former[0], lines[0]);
        int common = Math.Min(former.Count, lines.Count);
        for (int i = 1; i < common; i++)
        {
            if (former[i].In(_text) != lines[i])
            {
                _edits.Add(new TextEdit(former[i], lines[i]));
            }
        }

        int end = former[common - 1].End;
        if (former.Count > common)
        {
            _edits.Add(TextEdit.Delete(end, former[former.Count - 1].End));
        }
        else if (lines.Count > common)
        {
            string indent = former.Count > 1 ? IndentOf(former[former.Count - 1]) : KeyValueWriter.UsualIndent;
            _edits.Add(TextEdit.Insert(end, _writer.Continuations(lines.Skip(common), indent)));
        }
    }

    private void ChangeFirst(DataEntry entry, TextSpan former, string line)
    {
        if (former.In(_text) == line)
        {
            return;
        }

        // The blanks after the colon come and go with the text.
        int colon = entry.KeySpan.End + 1;
        if (former.IsEmpty)
        {
            _edits.Add(TextEdit.Insert(colon, " " + line));
            _edits.Add(TextEdit.Delete(colon, TextLine.At(_text, colon).End));
        }
        else
        {
            _edits.Add(line.Length == 0 ? TextEdit.Delete(colon, former.End) : new TextEdit(former, line));
        }
    }

    private string IndentOf(TextSpan line)
    {
        int start = _layout.LineStart(line.Start);
        return _text.Substring(start, line.Start - start);
    }

    private void Remove(HashSet<DataEntry> kept)
    {
        DataEntry last = _document.Root.Entries.Last(kept.Contains);
        foreach (DataEntry entry in _document.Root.Entries.TakeWhile(entry => entry != last).Where(entry => !kept.Contains(entry)))
        {
            _edits.Add(TextEdit.Delete(_layout.StartOf(entry), _layout.NextOf(entry)));
        }

        // The last line of the block keeps its line ending, if it has one.
        if (last != _document.Root.Entries[_document.Root.Entries.Count - 1])
        {
            _edits.Add(TextEdit.Delete(_layout.EndOf(last), _document.Block.End));
        }
    }

    // To Python-Markdown, Title and title are one key.
    private static void RejectSameKeys(WantedMapping root)
    {
        Dictionary<string, string> keys = new(StringComparer.OrdinalIgnoreCase);
        foreach (DataEntry entry in root.Entries)
        {
            if (keys.TryGetValue(entry.Key, out string? former))
            {
                throw new EditException(
                    $"The key '{entry.Key}' cannot be added beside '{former}': they differ only by case, so they are one key. "
                        + $"Change '{former}'."
                );
            }

            keys.Add(entry.Key, entry.Key);
        }
    }
}
