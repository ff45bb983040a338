using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace ArticlesPS.FrontMatter;

/// <summary>
/// Finds the characters to replace so that a document says something else, and nothing but that. One step at a time:
/// after each the new text is read again, so that every step starts from places that are right.
/// </summary>
internal sealed class FrontMatterEditor(FrontMatterDocument document, WritingHabits habits)
{
    private readonly string _text = document.Text;
    private readonly FrontMatterPlaces _places = new(document);
    private readonly BlockWriter _writer = new(habits);

    /// <summary>The next replacements towards a mapping that says what is wanted; none when it does.</summary>
    public IReadOnlyList<TextEdit> Set(YamlMapping mapping, EntryContent wanted)
    {
        YamlEntry? entry = wanted.FindIn(mapping);
        if (entry is null)
        {
            return [InsertEntry(mapping, wanted)];
        }

        return wanted.Value.IsSameAs(entry.Value)
            ? []
            : Change(new Slot(entry.Value, _places.ColumnOf(_places.EntryStart(entry)), _places.AfterColon(entry), mapping.IsFlow), wanted.Value);
    }

    /// <summary>The replacements that take an entry out of its mapping.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="startsParagraph">Whether a blank line above belongs to the entry.</param>
    public IReadOnlyList<TextEdit> Remove(YamlMapping mapping, YamlEntry entry, bool startsParagraph = false) =>
        [mapping.IsFlow ? RemoveFlowPart(mapping.Entries.Select(_places.FlowSpanOf).ToList(), IndexOf(mapping.Entries, entry)) : RemoveBlockEntry(mapping, entry, startsParagraph)];

    /// <summary>The next replacements towards a list whose entry at a place, or behind its last one, says what is wanted.</summary>
    public IReadOnlyList<TextEdit> SetItem(YamlSequence sequence, int index, YamlContent wanted) =>
        index == sequence.Items.Count ? [InsertItem(sequence, index, wanted)]
            : wanted.IsSameAs(sequence.Items[index]) ? []
            : Change(SlotOf(sequence, index), wanted);

    /// <summary>The replacements that take an entry out of a list.</summary>
    public IReadOnlyList<TextEdit> RemoveItem(YamlSequence sequence, int index) =>
        [sequence.IsFlow ? RemoveFlowPart(sequence.Items.Select(_places.OuterSpan).ToList(), index) : RemoveBlockItem(sequence, index)];

    /// <summary>The replacement that gives an entry another key, of letters and digits alone, in the same quotation marks.</summary>
    public static TextEdit Rename(FrontMatterDocument document, YamlEntry entry, string key)
    {
        char first = document.Text[entry.KeySpan.Start];
        string mark = first is '"' or '\'' ? first.ToString() : "";
        return new TextEdit(entry.KeySpan, mark + key + mark);
    }

    private IReadOnlyList<TextEdit> Change(Slot slot, YamlContent wanted) => (slot.Value, wanted) switch
    {
        (YamlMapping mapping, MappingContent content) when CanChange(mapping, content, slot.IsFlow) => ChangeMapping(mapping, content),
        (YamlSequence sequence, SequenceContent content) when sequence.Items.Count > 0 && content.Items.Count > 0 => ChangeSequence(sequence, content),
        (_, ScalarContent content) => [.. ReplaceByScalar(slot, content)],
        _ => [.. ReplaceByBlock(slot, wanted)],
    };

    // One that is to have no keys at all is replaced as a whole.
    private static bool CanChange(YamlMapping mapping, MappingContent wanted, bool isFlow) =>
        (mapping.Entries.Count > 0 || isFlow) && (wanted.Entries.Count > 0 || wanted.KeepsEmpty);

    private IReadOnlyList<TextEdit> ChangeMapping(YamlMapping mapping, MappingContent wanted)
    {
        foreach (EntryContent entry in wanted.Entries)
        {
            if (entry.FindIn(mapping) is not { } existing || !entry.Value.IsSameAs(existing.Value))
            {
                return Set(mapping, entry);
            }
        }

        return Remove(mapping, wanted.FirstSurplus(mapping)!);
    }

    // What both lists have stays where it is. Of the rest, what is new takes the place of what is gone.
    private IReadOnlyList<TextEdit> ChangeSequence(YamlSequence sequence, SequenceContent wanted)
    {
        int[] matches = SequenceMatch.Find(sequence, wanted);
        int item = 0;
        for (int i = 0; i < wanted.Items.Count; i++)
        {
            int match = matches[i];
            if (match < 0)
            {
                bool isGone = item < sequence.Items.Count && Array.IndexOf(matches, item) < 0;
                bool replaces = isGone && IsLike(wanted.Items[i], sequence.Items[item]);
                return replaces ? Change(SlotOf(sequence, item), wanted.Items[i]) : [InsertItem(sequence, item, wanted.Items[i])];
            }

            if (match > item)
            {
                return RemoveItem(sequence, item);
            }

            if (!wanted.Items[i].IsSameAs(sequence.Items[match]))
            {
                return Change(SlotOf(sequence, match), wanted.Items[i]);
            }

            item = match + 1;
        }

        return RemoveItem(sequence, item);
    }

    // A text takes the place of a text, and a record that says mostly the same is the same record, changed.
    private static bool IsLike(YamlContent wanted, YamlNode item)
    {
        if (wanted is not MappingContent mapping || item is not YamlMapping existing)
        {
            return wanted is ScalarContent && item.Resolved is YamlScalar;
        }

        int same = mapping.Entries.Count(entry => entry.FindIn(existing) is { } found && entry.Value.IsSameAs(found.Value));
        return same * 2 >= Math.Min(mapping.Entries.Count, existing.Entries.Count);
    }

    private IEnumerable<TextEdit> ReplaceByScalar(Slot slot, ScalarContent wanted)
    {
        if (slot.Value is YamlScalar { Style: YamlScalarStyle.Literal or YamlScalarStyle.Folded } block)
        {
            yield return ReplaceBlockScalar(slot, block, wanted);
            yield break;
        }

        string scalar = _writer.Scalar(wanted, slot.Value as YamlScalar, slot.IsFlow);
        bool isBlock = slot.Value is YamlSequence { IsFlow: false, Items.Count: > 0 } or YamlMapping { IsFlow: false, Entries.Count: > 0 };
        if (isBlock)
        {
            foreach (TextEdit edit in ReplaceLines(slot, " " + scalar))
            {
                yield return edit;
            }
        }
        else if (slot.Value.Tag is not null && !Fits(slot.Value.Tag, wanted))
        {
            yield return new TextEdit(new TextSpan(_places.TagStart(slot.Value), slot.Value.Span.End), (slot.Value.Span.IsEmpty ? " " : "") + scalar);
        }
        else if (slot.Value.Span.IsEmpty)
        {
            yield return TextEdit.Insert(slot.Value.Span.Start, (_places.IsBlankAt(slot.Value.Span.Start - 1) ? "" : " ") + scalar);
        }
        else
        {
            yield return new TextEdit(slot.Value.Span, scalar);
        }
    }

    private TextEdit ReplaceBlockScalar(Slot slot, YamlScalar block, ScalarContent wanted)
    {
        TextLine header = TextLine.At(_text, block.Span.Start);
        string headerComment = HeaderComment(block);
        int contentLine = header.Next;
        while (contentLine < block.Span.End && TextLine.At(_text, contentLine) is { } line && _places.IsBlankLine(line))
        {
            contentLine = line.Next;
        }

        int indent = contentLine;
        while (indent < block.Span.End && _text[indent] == ' ')
        {
            indent++;
        }

        int column = contentLine < block.Span.End ? indent - contentLine : slot.Column + 2;
        string? lines = wanted is PlainContent || habits.OnlyDoubleQuotes
            ? null
            : BlockScalarWriter.Write(
                wanted.TextFor(block), block.Style == YamlScalarStyle.Folded, column, slot.Column, _places.NewlineAt(block.Span.Start), headerComment);
        return new TextEdit(
            new TextSpan(block.Span.Start, _places.ContentEnd(block)),
            lines ?? _writer.Scalar(wanted, existing: null, isFlow: false) + headerComment);
    }

    // The comment behind | or > with the blanks before it.
    private string HeaderComment(YamlScalar block)
    {
        TextLine header = TextLine.At(_text, block.Span.Start);
        int comment = _text.IndexOf('#', block.Span.Start, header.End - block.Span.Start);
        int start = comment < 0 ? header.End : comment;
        while (start > block.Span.Start && _places.IsBlankAt(start - 1))
        {
            start--;
        }

        return _text.Substring(start, header.End - start);
    }

    // In a block the new lines stand below the key; inside of brackets everything is on one line.
    private IEnumerable<TextEdit> ReplaceByBlock(Slot slot, YamlContent wanted)
    {
        bool isListInList = wanted is SequenceContent && _text[slot.HeadEnd - 1] == '-';
        bool isOnOneLine = slot.IsFlow || isListInList || wanted is SequenceContent { Items.Count: 0 } or MappingContent { Entries.Count: 0 }
            || slot.Value is YamlSequence { IsFlow: true } or YamlMapping { IsFlow: true };
        return isOnOneLine ? ReplaceByFlow(slot, _writer.Flow(wanted)) : ReplaceByLines(slot, wanted);
    }

    private IEnumerable<TextEdit> ReplaceByFlow(Slot slot, string flow)
    {
        if (slot.Value is YamlSequence { IsFlow: false, Items.Count: > 0 } or YamlMapping { IsFlow: false, Entries.Count: > 0 })
        {
            return ReplaceLines(slot, " " + flow);
        }

        bool needsBlank = slot.Value.Span.IsEmpty && !_places.IsBlankAt(slot.Value.Span.Start - 1);
        string comment = IsBlockScalar(slot.Value, out YamlScalar? block) ? HeaderComment(block) : "";
        return [new TextEdit(new TextSpan(slot.Value.Span.Start, _places.ContentEnd(slot.Value)), (needsBlank ? " " : "") + flow + comment)];
    }

    // The comment on the key's own line stays, as does one behind a text on the next line.
    private IEnumerable<TextEdit> ReplaceByLines(Slot slot, YamlContent wanted)
    {
        string lines = _writer.Value(wanted, slot.Column, _places.NewlineAt(slot.HeadEnd));
        TextLine head = TextLine.At(_text, slot.HeadEnd);
        int contentEnd = _places.ContentEnd(slot.Value);
        TextLine last = TextLine.At(_text, Math.Max(contentEnd, slot.HeadEnd));
        if (contentEnd <= slot.HeadEnd)
        {
            return [TextEdit.Insert(head.End, lines)];
        }

        if (IsBlockScalar(slot.Value, out YamlScalar? block))
        {
            return [new TextEdit(new TextSpan(slot.HeadEnd, contentEnd), HeaderComment(block) + lines)];
        }

        bool isBelow = slot.Value.Span.Start >= head.Next && slot.Value.Tag is null;
        if (!isBelow)
        {
            return [TextEdit.Delete(slot.HeadEnd, contentEnd), TextEdit.Insert(last.End, lines)];
        }

        bool keepsRest = slot.Value is YamlScalar && _text.IndexOf('#', contentEnd, last.End - contentEnd) >= 0;
        return [TextEdit.Insert(head.End, lines), TextEdit.Delete(head.Next, keepsRest ? contentEnd : last.Next)];
    }

    private static bool IsBlockScalar(YamlNode node, [NotNullWhen(true)] out YamlScalar? block)
    {
        block = node as YamlScalar;
        return block?.Style is YamlScalarStyle.Literal or YamlScalarStyle.Folded;
    }

    private TextEdit InsertEntry(YamlMapping mapping, EntryContent wanted)
    {
        YamlEntry? before = null;
        foreach (YamlEntry entry in mapping.Entries)
        {
            before = StandsBefore(entry, wanted) ? entry : before;
        }

        if (mapping.IsFlow)
        {
            string flow = _writer.FlowEntry(wanted);
            return before is not null ? TextEdit.Insert(_places.FlowSpanOf(before).End, ", " + flow)
                : TextEdit.Insert(mapping.Span.Start + 1, flow + (mapping.Entries.Count > 0 ? ", " : ""));
        }

        if (mapping.Entries.Count == 0)
        {
            string newline = _places.NewlineAt(0);
            return TextEdit.Insert(document.Yaml.End, _writer.Entry(wanted, column: 0, newline) + newline);
        }

        int column = _places.ColumnOf(_places.EntryStart(mapping.Entries[0]));
        string margin = new(' ', column);
        YamlEntry? behind = before is null ? mapping.Entries.FirstOrDefault(entry => wanted.OrderOf?.Invoke(entry.Key) >= 0) : null;
        before ??= behind is null ? mapping.Entries[mapping.Entries.Count - 1] : null;
        if (before is null)
        {
            int start = _places.EntryStart(behind!);
            string newline = _places.NewlineAt(start);
            return TextEdit.Insert(start, _writer.Entry(wanted, column, newline) + newline + margin);
        }

        TextLine last = TextLine.At(_text, _places.EntryEnd(before));
        string ending = _places.NewlineAt(last.Start);
        string blank = wanted.StartsParagraph && habits.HasParagraphs && !_places.KeepsBlankLines(before.Value) ? ending : "";

        // A key without a value, `? key`, ends where the next one would begin, which may be at the fence.
        return TextEdit.Insert(Math.Min(last.Next, document.Yaml.End), blank + margin + _writer.Entry(wanted, column, ending) + ending);
    }

    // A key that is in no table comes last; beside one, a new key finds its place without it.
    private static bool StandsBefore(YamlEntry entry, EntryContent wanted) =>
        wanted.Order == int.MaxValue || (wanted.OrderOf?.Invoke(entry.Key) is >= 0 and int order && order <= wanted.Order);

    private TextEdit InsertItem(YamlSequence sequence, int index, YamlContent wanted)
    {
        if (sequence.IsFlow)
        {
            string flow = _writer.Flow(wanted);
            return sequence.Items.Count == 0 ? TextEdit.Insert(sequence.Span.Start + 1, flow)
                : index == 0 ? TextEdit.Insert(_places.OuterSpan(sequence.Items[0]).Start, flow + ", ")
                : TextEdit.Insert(sequence.Items[index - 1].Span.End, ", " + flow);
        }

        int column = _places.ColumnOf(sequence.Span.Start);
        string margin = new(' ', column);
        YamlContent styled = wanted is TextContent text && sequence.Items[Math.Max(index - 1, 0)] is YamlScalar { Span.IsEmpty: false } neighbour
            ? text with { NewStyle = neighbour.Style }
            : wanted;
        if (index == 0)
        {
            int start = sequence.Span.Start;
            string newline = _places.NewlineAt(start);
            return TextEdit.Insert(start, _writer.Item(styled, column, newline) + newline + margin);
        }

        TextLine last = TextLine.At(_text, _places.ItemEnd(sequence, index - 1));
        string ending = _places.NewlineAt(last.Start);
        return TextEdit.Insert(last.Next, margin + _writer.Item(styled, column, ending) + ending);
    }

    private TextEdit RemoveBlockEntry(YamlMapping mapping, YamlEntry entry, bool startsParagraph)
    {
        int start = _places.EntryStart(entry);
        TextLine last = TextLine.At(_text, _places.EntryEnd(entry));
        int index = IndexOf(mapping.Entries, entry);
        bool isFirstOnDash = !_places.IsIndentation(start);
        if (isFirstOnDash)
        {
            // `- a: 1` keeps its dash, behind which the next key moves up.
            return index + 1 < mapping.Entries.Count
                ? TextEdit.Delete(start, _places.EntryStart(mapping.Entries[index + 1]))
                : new TextEdit(new TextSpan(start, _places.ContentEnd(entry.Value)), "{}");
        }

        if (mapping.Entries.Count == 1 && mapping != document.Root)
        {
            return new TextEdit(new TextSpan(start, Math.Max(_places.ContentEnd(entry.Value), _places.AfterColon(entry))), "{}");
        }

        // Of the blank lines around a paragraph one goes with it.
        int from = _places.LineStart(start);
        TextLine above = _places.LineAbove(from);
        TextLine below = TextLine.At(_text, last.Next);
        bool isAtTop = from == document.Yaml.Start;
        bool isAtEnd = index + 1 == mapping.Entries.Count;
        bool hasBlankAbove = !isAtTop && above.Start >= document.Yaml.Start && _places.IsBlankLine(above);
        bool hasBlankBelow = below.Start < document.Yaml.End && _places.IsBlankLine(below);
        return hasBlankAbove && (hasBlankBelow || isAtEnd || startsParagraph) ? TextEdit.Delete(above.Start, last.Next)
            : isAtTop && hasBlankBelow && !isAtEnd ? TextEdit.Delete(from, below.Next)
            : TextEdit.Delete(from, last.Next);
    }

    private TextEdit RemoveBlockItem(YamlSequence sequence, int index)
    {
        int start = _places.DashOf(sequence, index);
        _places.RequireOwnLine(start);
        return TextEdit.Delete(_places.LineStart(start), TextLine.At(_text, _places.ItemEnd(sequence, index)).Next);
    }

    private TextEdit RemoveFlowPart(List<TextSpan> parts, int index)
    {
        if (index > 0 || parts.Count > 1)
        {
            return index > 0 ? TextEdit.Delete(parts[index - 1].End, parts[index].End) : TextEdit.Delete(parts[0].Start, parts[1].Start);
        }

        // A comma behind the only entry goes with it.
        int end = parts[0].End;
        while (_places.IsBlankAt(end) || _places.IsBreakAt(end))
        {
            end++;
        }

        return TextEdit.Delete(parts[0].Start, _text[end] == ',' ? end + 1 : parts[0].End);
    }

    // The comment on the key's own line stays, as do comments below the block.
    private IEnumerable<TextEdit> ReplaceLines(Slot slot, string value)
    {
        int firstLine = TextLine.At(_text, slot.HeadEnd).Next;
        int contentEnd = _places.ContentEnd(slot.Value);
        if (firstLine > slot.Value.Span.Start)
        {
            return [new TextEdit(new TextSpan(slot.HeadEnd, contentEnd), value)];
        }

        return [TextEdit.Insert(slot.HeadEnd, value), TextEdit.Delete(firstLine, TextLine.At(_text, contentEnd).Next)];
    }

    // Whether a value may stay behind a tag: text behind !!str, a number or a flag behind its own.
    private static bool Fits(string tag, ScalarContent wanted) =>
        wanted.IsText ? tag == CoreSchema.TextTag : wanted is PlainContent { Value: { } value } && CoreSchema.TagOf(value) == tag;

    private Slot SlotOf(YamlSequence sequence, int index)
    {
        int dash = sequence.IsFlow ? sequence.Items[index].Span.Start : _places.DashOf(sequence, index);
        return new Slot(sequence.Items[index], _places.ColumnOf(dash), dash + 1, sequence.IsFlow);
    }

    private static int IndexOf(IReadOnlyList<YamlEntry> entries, YamlEntry entry)
    {
        int i = 0;
        while (entries[i] != entry)
        {
            i++;
        }

        return i;
    }

    /// <summary>Where a value stands.</summary>
    /// <param name="Value">The value there now.</param>
    /// <param name="Column">The column of its key or dash.</param>
    /// <param name="HeadEnd">The offset behind the colon or dash.</param>
    /// <param name="IsFlow">Whether it stands inside of brackets.</param>
    private readonly record struct Slot(YamlNode Value, int Column, int HeadEnd, bool IsFlow);
}
