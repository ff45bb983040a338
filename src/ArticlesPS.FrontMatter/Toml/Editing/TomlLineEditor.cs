using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Toml.Editing;

/// <summary>Adds and removes whole lines: pairs, and sections with their headers.</summary>
internal sealed class TomlLineEditor(FrontMatterDocument document, TomlLayout layout)
{
    private readonly string _text = document.Text;
    private readonly HashSet<int> _insertions = [];
    private readonly List<TextSpan> _removed = [];
    private readonly HashSet<TomlSection> _removedSections = [];
    private readonly List<string> _firstPairs = [];
    private readonly List<TextEdit> _pairs = [];
    private readonly List<TextEdit> _appended = [];
    private readonly List<TextEdit> _headers = [];
    private readonly List<TextEdit> _items = [];
    private readonly List<TextEdit> _tables = [];

    /// <summary>
    /// The replacements. At the same position, text that belongs to the section above comes first, then text that begins
    /// the next one.
    /// </summary>
    public IEnumerable<TextEdit> Edits => [.. FirstPairs(), .. _pairs, .. _appended, .. _headers, .. _items, .. _tables, .. Removals()];

    /// <summary>Adds a pair to a section.</summary>
    /// <param name="section">The section.</param>
    /// <param name="place">The pair it's next to; null if the section has none.</param>
    /// <param name="isAbove">Whether it goes above that pair.</param>
    /// <param name="pair">Key and value.</param>
    public void AddPair(TomlSection section, TomlPair? place, bool isAbove, string pair)
    {
        if (place is not null)
        {
            int start = layout.LineStart(place.Span.Start);
            TextLine last = TextLine.At(_text, place.Span.End);
            Insert(_pairs, isAbove ? layout.CommentsAbove(start) : last.Next, layout.MarginAt(start) + pair + layout.NewlineAt(last.Start));
        }
        else if (!section.Header.IsEmpty)
        {
            int header = section.Header.Start;
            Insert(_pairs, layout.EndOf(section), layout.MarginAt(header) + pair + layout.NewlineAt(header));
        }
        else
        {
            _insertions.Add(FirstPairStart);
            _firstPairs.Add(pair + layout.NewlineAt(0));
        }
    }

    /// <summary>Adds a section after others.</summary>
    public void Append(IEnumerable<TomlSection> sections, string section)
    {
        int end = sections.Max(layout.EndOf);
        Insert(_appended, end, Separator(end) + section);
    }

    /// <summary>Adds an item of [[tables]] above the one that follows it.</summary>
    public void InsertItem(TomlSection next, string section)
    {
        int start = layout.StartOf(next);
        Insert(_items, start, section + Separator(start));
    }

    /// <summary>Adds a header with pairs above the first section of the tables below it.</summary>
    public void InsertHeader(TomlSection next, string section)
    {
        int start = layout.StartOf(next);
        Insert(_headers, start, section + Separator(start));
    }

    /// <summary>Adds a section at the end, if it's not in another table.</summary>
    public void AddTable(string section)
    {
        int end = document.Block.End;
        bool needsBlank = _tables.Count > 0 || (!document.Block.IsEmpty && !layout.IsBlankLine(layout.LineAbove(end)));
        Insert(_tables, end, (needsBlank ? Separator(end) : "") + section);
    }

    /// <summary>Takes out a pair with its lines.</summary>
    public void Remove(TomlPair pair) => _removed.Add(LinesOf(pair.Span));

    /// <summary>Takes out a header with its pairs.</summary>
    public void Remove(TomlSection section)
    {
        _removedSections.Add(section);
        _removed.Add(LinesOf(section.Content));
    }

    // A file without root keys, possibly with tables.
    private int FirstPairStart => layout.Sections.Count == 0 ? document.Block.End : layout.StartOf(layout.Sections[0]);

    private IEnumerable<TextEdit> FirstPairs()
    {
        if (_firstPairs.Count == 0)
        {
            return [];
        }

        bool standsAboveNewTables = document.Block.IsEmpty && _tables.Count > 0;
        bool standsAlone = layout.Sections.All(_removedSections.Contains) && !standsAboveNewTables;
        string blank = standsAlone ? "" : Separator(FirstPairStart);
        return [TextEdit.Insert(FirstPairStart, string.Concat(_firstPairs) + blank)];
    }

    private void Insert(List<TextEdit> edits, int offset, string text)
    {
        _insertions.Add(offset);
        edits.Add(TextEdit.Insert(offset, text));
    }

    private string Separator(int offset) => layout.SeparatesSections ? layout.NewlineAt(Math.Max(layout.LineAbove(offset).Start, 0)) : "";

    private TextSpan LinesOf(TextSpan content) => new(layout.LineStart(content.Start), TextLine.At(_text, content.End).Next);

    // Consecutive lines are removed together, including blank lines between them, unless something new is inserted there.
    private IEnumerable<TextEdit> Removals()
    {
        List<TextSpan> runs = [];
        foreach (TextSpan lines in _removed.OrderBy(lines => lines.Start))
        {
            TextSpan last = runs.Count > 0 ? runs[runs.Count - 1] : default;
            if (runs.Count > 0 && IsNothingBetween(last.End, lines.Start))
            {
                runs[runs.Count - 1] = new TextSpan(last.Start, Math.Max(last.End, lines.End));
            }
            else
            {
                runs.Add(lines);
            }
        }

        return runs.Select(Removal);
    }

    private bool IsNothingBetween(int end, int start)
    {
        int i = end;
        while (i < start && !_insertions.Contains(i) && TextLine.At(_text, i) is var line && layout.IsBlankLine(line))
        {
            i = line.Next;
        }

        return i >= start && !_insertions.Contains(start);
    }

    // Of the blank lines around it one goes with it.
    private TextEdit Removal(TextSpan lines)
    {
        TextSpan block = document.Block;
        bool isAtTop = lines.Start == block.Start;
        bool isAtEnd = lines.End >= block.End;
        TextLine above = layout.LineAbove(lines.Start);
        TextLine below = TextLine.At(_text, lines.End);
        bool hasBlankAbove = !isAtTop && layout.IsBlankLine(above) && !_insertions.Contains(lines.Start);
        bool hasBlankBelow = !isAtEnd && layout.IsBlankLine(below);
        if (hasBlankAbove && (hasBlankBelow || isAtEnd))
        {
            return TextEdit.Delete(above.Start, lines.End);
        }

        return isAtTop && hasBlankBelow && !_insertions.Contains(lines.End)
            ? TextEdit.Delete(lines.Start, below.Next)
            : TextEdit.Delete(lines.Start, lines.End);
    }
}
