using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace ArticlesPS.FrontMatter;

/// <summary>
/// Finds the characters to replace so that a document says something else, and nothing but that. One step at a time:
/// after each the new text is read again, so that every step starts from places that are right.
/// </summary>
internal sealed class FrontMatterEditor(FrontMatterDocument document, WritingHabits habits)
{
    private readonly string _text = document.Text;
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
            : Change(new Slot(entry.Value, ColumnOf(EntryStart(entry)), AfterColon(entry), mapping.IsFlow), wanted.Value);
    }

    /// <summary>The replacements that take an entry out of its mapping.</summary>
    /// <param name="mapping">The mapping.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="startsParagraph">Whether a blank line above belongs to the entry.</param>
    public IReadOnlyList<TextEdit> Remove(YamlMapping mapping, YamlEntry entry, bool startsParagraph = false) =>
        [mapping.IsFlow ? RemoveFlowPart(mapping.Entries.Select(FlowSpanOf).ToList(), IndexOf(mapping.Entries, entry)) : RemoveBlockEntry(mapping, entry, startsParagraph)];

    /// <summary>The next replacements towards a list whose entry at a place, or behind its last one, says what is wanted.</summary>
    public IReadOnlyList<TextEdit> SetItem(YamlSequence sequence, int index, YamlContent wanted) =>
        index == sequence.Items.Count ? [InsertItem(sequence, index, wanted)]
            : wanted.IsSameAs(sequence.Items[index]) ? []
            : Change(SlotOf(sequence, index), wanted);

    /// <summary>The replacements that take an entry out of a list.</summary>
    public IReadOnlyList<TextEdit> RemoveItem(YamlSequence sequence, int index) =>
        [sequence.IsFlow ? RemoveFlowPart(sequence.Items.Select(OuterSpan).ToList(), index) : RemoveBlockItem(sequence, index)];

    /// <summary>The replacement that gives an entry another key, of letters and digits alone, in the same quotation marks.</summary>
    public static TextEdit Rename(FrontMatterDocument document, YamlEntry entry, string key)
    {
        char first = document.Text[entry.KeySpan.Start];
        string mark = first is '"' or '\'' ? first.ToString() : "";
        return new TextEdit(entry.KeySpan, mark + key + mark);
    }

    /// <summary>
    /// The replacement that puts entries of a list into another order, their texts as they are, and takes out those that
    /// are not named. The comments above an entry, and those below it that are indented as its keys, go with it.
    /// </summary>
    /// <param name="sequence">The list.</param>
    /// <param name="order">Places of the entries that stay, at least one.</param>
    /// <exception cref="EditException">It cannot be told which entry a comment belongs to.</exception>
    public TextEdit Arrange(YamlSequence sequence, IReadOnlyList<int> order) => sequence.IsFlow ? ArrangeFlow(sequence, order) : ArrangeBlock(sequence, order);

    // Blanks and commas stay where they are.
    private TextEdit ArrangeFlow(YamlSequence sequence, IReadOnlyList<int> order)
    {
        List<TextSpan> parts = [.. sequence.Items.Select(OuterSpan)];
        StringBuilder text = new();
        for (int i = 0; i < order.Count; i++)
        {
            TextSpan between = i == 0 ? default : new TextSpan(parts[i - 1].End, parts[i].Start);
            if (between.In(_text).Contains('#') || (i + 1 == order.Count && HasCommentBehind(parts[parts.Count - 1].End)))
            {
                throw new EditException("Comments stand between the entries of a list on one line or several in brackets. Move the entries by hand.", document.PositionOf(sequence.Span.Start));
            }

            text.Append(between.In(_text)).Append(parts[order[i]].In(_text));
        }

        return new TextEdit(new TextSpan(parts[0].Start, parts[parts.Count - 1].End), text.ToString());
    }

    private bool HasCommentBehind(int end)
    {
        TextLine line = TextLine.At(_text, end);
        int bracket = _text.IndexOf(']', end);
        return _text.IndexOf('#', end, Math.Max(line.End - end, 0)) is >= 0 and int comment && comment < bracket;
    }

    // Whole lines: from behind the former entry to the end of the entry's last line.
    private TextEdit ArrangeBlock(YamlSequence sequence, IReadOnlyList<int> order)
    {
        int dash = DashOf(sequence, 0);
        if (!IsIndentation(dash))
        {
            throw OnLineOfAnother(dash);
        }

        int column = ColumnOf(dash);
        List<TextSpan> parts = [];
        int start = CommentsAbove(LineStart(dash));
        for (int i = 0; i < sequence.Items.Count; i++)
        {
            int end = CommentsBelow(TextLine.At(_text, ItemEnd(sequence, i)).Next, column);
            parts.Add(new TextSpan(start, end));
            start = end;
        }

        return new TextEdit(new TextSpan(parts[0].Start, start), string.Concat(order.Select(i => parts[i].In(_text))));
    }

    private int CommentsAbove(int lineStart)
    {
        TextLine above = LineAbove(lineStart);
        while (above.Start >= document.Yaml.Start && above.Start < lineStart && IsComment(above))
        {
            lineStart = above.Start;
            above = LineAbove(lineStart);
        }

        return lineStart;
    }

    private int CommentsBelow(int lineStart, int column)
    {
        TextLine line = TextLine.At(_text, lineStart);
        while (line.Start < document.Yaml.End && IsComment(line) && FirstNonBlank(line) - line.Start > column)
        {
            lineStart = line.Next;
            line = TextLine.At(_text, lineStart);
        }

        return lineStart;
    }

    private bool IsComment(TextLine line) => FirstNonBlank(line) is var first && first < line.End && _text[first] == '#';

    private int FirstNonBlank(TextLine line)
    {
        int i = line.Start;
        while (i < line.End && IsBlankAt(i))
        {
            i++;
        }

        return i;
    }

    private IReadOnlyList<TextEdit> Change(Slot slot, YamlContent wanted) => (slot.Value, wanted) switch
    {
        (YamlMapping mapping, MappingContent content) when mapping.Entries.Count > 0 || slot.IsFlow => ChangeMapping(mapping, content),
        (YamlSequence sequence, SequenceContent content) when sequence.Items.Count > 0 && content.Items.Count > 0 => ChangeSequence(sequence, content),
        (_, ScalarContent content) => [.. ReplaceByScalar(slot, content)],
        _ => [.. ReplaceByBlock(slot, wanted)],
    };

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
            yield return new TextEdit(new TextSpan(TagStart(slot.Value), slot.Value.Span.End), (slot.Value.Span.IsEmpty ? " " : "") + scalar);
        }
        else if (slot.Value.Span.IsEmpty)
        {
            yield return TextEdit.Insert(slot.Value.Span.Start, (IsBlankAt(slot.Value.Span.Start - 1) ? "" : " ") + scalar);
        }
        else
        {
            yield return new TextEdit(slot.Value.Span, scalar);
        }
    }

    private TextEdit ReplaceBlockScalar(Slot slot, YamlScalar block, ScalarContent wanted)
    {
        TextLine header = TextLine.At(_text, block.Span.Start);
        int comment = _text.IndexOf('#', block.Span.Start, header.End - block.Span.Start);
        int commentStart = comment < 0 ? header.End : comment;
        while (commentStart > block.Span.Start && IsBlankAt(commentStart - 1))
        {
            commentStart--;
        }

        string headerComment = _text.Substring(commentStart, header.End - commentStart);
        int contentLine = header.Next;
        while (contentLine < block.Span.End && TextLine.At(_text, contentLine) is { } line && IsBlankLine(line))
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
                wanted.TextFor(block), block.Style == YamlScalarStyle.Folded, column, slot.Column, NewlineAt(block.Span.Start), headerComment);
        return new TextEdit(
            new TextSpan(block.Span.Start, ContentEnd(block)),
            lines ?? _writer.Scalar(wanted, existing: null, isFlow: false) + headerComment);
    }

    // In a block the new lines stand below the key; inside of brackets everything is on one line.
    private IEnumerable<TextEdit> ReplaceByBlock(Slot slot, YamlContent wanted)
    {
        bool isListInList = wanted is SequenceContent && _text[slot.HeadEnd - 1] == '-';
        if (slot.IsFlow || isListInList || wanted is SequenceContent { Items.Count: 0 } or MappingContent { Entries.Count: 0 }
            || slot.Value is YamlSequence { IsFlow: true } or YamlMapping { IsFlow: true })
        {
            string flow = _writer.Flow(wanted);
            bool hasLines = slot.Value is YamlSequence { IsFlow: false, Items.Count: > 0 } or YamlMapping { IsFlow: false, Entries.Count: > 0 };
            if (hasLines)
            {
                foreach (TextEdit edit in ReplaceLines(slot, " " + flow))
                {
                    yield return edit;
                }
            }
            else
            {
                bool needsBlank = slot.Value.Span.IsEmpty && !IsBlankAt(slot.Value.Span.Start - 1);
                yield return new TextEdit(new TextSpan(slot.Value.Span.Start, ContentEnd(slot.Value)), (needsBlank ? " " : "") + flow);
            }

            yield break;
        }

        int lineEnd = TextLine.At(_text, slot.HeadEnd).End;
        int contentEnd = ContentEnd(slot.Value);
        if (contentEnd > slot.HeadEnd)
        {
            yield return TextEdit.Delete(slot.HeadEnd, contentEnd);
            lineEnd = TextLine.At(_text, contentEnd).End;
        }

        yield return TextEdit.Insert(lineEnd, _writer.Value(wanted, slot.Column, NewlineAt(slot.HeadEnd)));
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
            return before is not null ? TextEdit.Insert(FlowSpanOf(before).End, ", " + flow)
                : TextEdit.Insert(mapping.Span.Start + 1, flow + (mapping.Entries.Count > 0 ? ", " : ""));
        }

        if (mapping.Entries.Count == 0)
        {
            string newline = NewlineAt(0);
            return TextEdit.Insert(document.Yaml.End, _writer.Entry(wanted, column: 0, newline) + newline);
        }

        int column = ColumnOf(EntryStart(mapping.Entries[0]));
        string margin = new(' ', column);
        YamlEntry? behind = before is null ? mapping.Entries.FirstOrDefault(entry => wanted.OrderOf?.Invoke(entry.Key) >= 0) : null;
        before ??= behind is null ? mapping.Entries[mapping.Entries.Count - 1] : null;
        if (before is null)
        {
            int start = EntryStart(behind!);
            string newline = NewlineAt(start);
            return TextEdit.Insert(start, _writer.Entry(wanted, column, newline) + newline + margin);
        }

        TextLine last = TextLine.At(_text, EntryEnd(before));
        string ending = NewlineAt(last.Start);
        string blank = wanted.StartsParagraph && habits.HasParagraphs && !KeepsBlankLines(before.Value) ? ending : "";

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
                : index == 0 ? TextEdit.Insert(OuterSpan(sequence.Items[0]).Start, flow + ", ")
                : TextEdit.Insert(sequence.Items[index - 1].Span.End, ", " + flow);
        }

        int column = ColumnOf(sequence.Span.Start);
        string margin = new(' ', column);
        YamlContent styled = wanted is TextContent text && sequence.Items[Math.Max(index - 1, 0)] is YamlScalar { Span.IsEmpty: false } neighbour
            ? text with { NewStyle = neighbour.Style }
            : wanted;
        if (index == 0)
        {
            int start = sequence.Span.Start;
            string newline = NewlineAt(start);
            return TextEdit.Insert(start, _writer.Item(styled, column, newline) + newline + margin);
        }

        TextLine last = TextLine.At(_text, ItemEnd(sequence, index - 1));
        string ending = NewlineAt(last.Start);
        return TextEdit.Insert(last.Next, margin + _writer.Item(styled, column, ending) + ending);
    }

    private TextEdit RemoveBlockEntry(YamlMapping mapping, YamlEntry entry, bool startsParagraph)
    {
        int start = EntryStart(entry);
        TextLine last = TextLine.At(_text, EntryEnd(entry));
        int index = IndexOf(mapping.Entries, entry);
        bool isFirstOnDash = !IsIndentation(start);
        if (isFirstOnDash)
        {
            // `- a: 1` keeps its dash, behind which the next key moves up.
            return index + 1 < mapping.Entries.Count
                ? TextEdit.Delete(start, EntryStart(mapping.Entries[index + 1]))
                : new TextEdit(new TextSpan(start, ContentEnd(entry.Value)), "{}");
        }

        if (mapping.Entries.Count == 1 && mapping != document.Root)
        {
            return new TextEdit(new TextSpan(start, Math.Max(ContentEnd(entry.Value), AfterColon(entry))), "{}");
        }

        // Of the blank lines around a paragraph one goes with it.
        int from = LineStart(start);
        TextLine above = LineAbove(from);
        TextLine below = TextLine.At(_text, last.Next);
        bool isAtTop = from == document.Yaml.Start;
        bool isAtEnd = index + 1 == mapping.Entries.Count;
        bool hasBlankAbove = !isAtTop && above.Start >= document.Yaml.Start && IsBlankLine(above);
        bool hasBlankBelow = below.Start < document.Yaml.End && IsBlankLine(below);
        return hasBlankAbove && (hasBlankBelow || isAtEnd || startsParagraph) ? TextEdit.Delete(above.Start, last.Next)
            : isAtTop && hasBlankBelow && !isAtEnd ? TextEdit.Delete(from, below.Next)
            : TextEdit.Delete(from, last.Next);
    }

    private TextEdit RemoveBlockItem(YamlSequence sequence, int index)
    {
        int start = DashOf(sequence, index);
        if (!IsIndentation(start))
        {
            throw OnLineOfAnother(start);
        }

        return TextEdit.Delete(LineStart(start), TextLine.At(_text, ItemEnd(sequence, index)).Next);
    }

    private EditException OnLineOfAnother(int dash) =>
        new("The list stands on the line of another one. Write it on lines of its own first.", document.PositionOf(dash));

    private TextEdit RemoveFlowPart(List<TextSpan> parts, int index)
    {
        if (index > 0 || parts.Count > 1)
        {
            return index > 0 ? TextEdit.Delete(parts[index - 1].End, parts[index].End) : TextEdit.Delete(parts[0].Start, parts[1].Start);
        }

        // A comma behind the only entry goes with it.
        int end = parts[0].End;
        while (IsBlankAt(end) || IsBreakAt(end))
        {
            end++;
        }

        return TextEdit.Delete(parts[0].Start, _text[end] == ',' ? end + 1 : parts[0].End);
    }

    // The comment on the key's own line stays, as do comments below the block.
    private IEnumerable<TextEdit> ReplaceLines(Slot slot, string value)
    {
        int firstLine = TextLine.At(_text, slot.HeadEnd).Next;
        int contentEnd = ContentEnd(slot.Value);
        if (firstLine > slot.Value.Span.Start)
        {
            return [new TextEdit(new TextSpan(slot.HeadEnd, contentEnd), value)];
        }

        return [TextEdit.Insert(slot.HeadEnd, value), TextEdit.Delete(firstLine, TextLine.At(_text, contentEnd).Next)];
    }

    // Whether a value may stay behind a tag: text behind !!str, a number or a flag behind its own.
    private static bool Fits(string tag, ScalarContent wanted) =>
        wanted.IsText ? tag == CoreSchema.TextTag : wanted is PlainContent { Value: { } value } && CoreSchema.TagOf(value) == tag;

    private int TagStart(YamlNode node)
    {
        int start = node.Span.Start;
        while (start > document.Yaml.Start && _text[start] != '!')
        {
            start--;
        }

        while (start > document.Yaml.Start && !IsBlankAt(start - 1))
        {
            start--;
        }

        return start;
    }

    private Slot SlotOf(YamlSequence sequence, int index)
    {
        int dash = sequence.IsFlow ? sequence.Items[index].Span.Start : DashOf(sequence, index);
        return new Slot(sequence.Items[index], ColumnOf(dash), dash + 1, sequence.IsFlow);
    }

    // The dash of an entry is the last one in the list's column at or above the entry.
    private int DashOf(YamlSequence sequence, int index)
    {
        if (index == 0)
        {
            return sequence.Span.Start;
        }

        int column = ColumnOf(sequence.Span.Start);
        for (int line = LineStart(sequence.Items[index].Span.Start); line > sequence.Span.Start; line = LineAbove(line).Start)
        {
            int dash = line + column;
            if (dash < _text.Length && _text[dash] == '-' && IsIndentation(dash))
            {
                return dash;
            }
        }

        throw new EditException("The list cannot be changed entry by entry. Write each entry on a line that begins with its dash.", document.PositionOf(sequence.Span.Start));
    }

    private int ItemEnd(YamlSequence sequence, int index) => Math.Max(ContentEnd(sequence.Items[index]), DashOf(sequence, index) + 1);

    private int EntryEnd(YamlEntry entry) => Math.Max(ContentEnd(entry.Value), AfterColon(entry));

    // Behind the last character that says something, so before comments and blank lines that follow.
    private int ContentEnd(YamlNode node)
    {
        switch (node)
        {
            case YamlScalar { Style: YamlScalarStyle.Literal or YamlScalarStyle.Folded } block:
                TextLine header = TextLine.At(_text, block.Span.Start);
                bool keepsBlankLines = KeepsBlankLines(block);
                int end = block.Span.End;
                while (end > header.End && (keepsBlankLines ? IsBreakAt(end - 1) && end == block.Span.End : IsBlankAt(end - 1) || IsBreakAt(end - 1)))
                {
                    end--;
                }

                return keepsBlankLines && end > header.End && _text[end] == '\n' && _text[end - 1] == '\r' ? end - 1 : end;
            case YamlSequence { IsFlow: false, Items.Count: > 0 } sequence:
                return ItemEnd(sequence, sequence.Items.Count - 1);
            case YamlMapping { IsFlow: false, Entries.Count: > 0 } mapping:
                return EntryEnd(mapping.Entries[mapping.Entries.Count - 1]);
            default:
                return node.Span.End;
        }
    }

    // Behind a block with + a blank line would be text.
    private bool KeepsBlankLines(YamlNode node) => node switch
    {
        YamlScalar { Style: YamlScalarStyle.Literal or YamlScalarStyle.Folded } block =>
            _text.IndexOf('+', block.Span.Start, Math.Min(3, TextLine.At(_text, block.Span.Start).End - block.Span.Start)) >= 0,
        YamlSequence { IsFlow: false, Items.Count: > 0 } sequence => KeepsBlankLines(sequence.Items[sequence.Items.Count - 1]),
        YamlMapping { IsFlow: false, Entries.Count: > 0 } mapping => KeepsBlankLines(mapping.Entries[mapping.Entries.Count - 1].Value),
        _ => false,
    };

    private int AfterColon(YamlEntry entry)
    {
        int i = entry.KeySpan.End;
        int end = Math.Max(entry.Value.Span.Start, i);
        while (i < end && _text[i] != ':')
        {
            i++;
        }

        return i < end && _text[i] == ':' ? i + 1 : entry.KeySpan.End;
    }

    // An anchor or a tag before a key belongs to it, and the question mark of an explicit one.
    private int EntryStart(YamlEntry entry)
    {
        int start = PropertiesStart(entry.KeySpan.Start);
        int mark = start - 1;
        while (mark > document.Yaml.Start && IsBlankAt(mark))
        {
            mark--;
        }

        return mark >= document.Yaml.Start && mark < start - 1 && _text[mark] == '?' ? mark : start;
    }

    private TextSpan OuterSpan(YamlNode node) => new(node.Anchor is null && node.Tag is null ? node.Span.Start : PropertiesStart(node.Span.Start), node.Span.End);

    private TextSpan FlowSpanOf(YamlEntry entry) => new(EntryStart(entry), Math.Max(entry.Value.Span.End, entry.KeySpan.End));

    private int PropertiesStart(int start)
    {
        int i = start;
        while (true)
        {
            int word = i;
            while (word > document.Yaml.Start && IsBlankAt(word - 1))
            {
                word--;
            }

            int wordStart = word;
            while (wordStart > document.Yaml.Start && !IsBlankAt(wordStart - 1) && !IsBreakAt(wordStart - 1) && _text[wordStart - 1] is not (',' or '[' or '{'))
            {
                wordStart--;
            }

            if (wordStart == word || word == i || _text[wordStart] is not ('&' or '!'))
            {
                return i;
            }

            i = wordStart;
        }
    }

    private int LineStart(int offset)
    {
        int i = offset;
        while (i > 0 && !IsBreakAt(i - 1))
        {
            i--;
        }

        return i;
    }

    private TextLine LineAbove(int lineStart)
    {
        int end = lineStart - 1;
        if (end > 0 && _text[end] == '\n' && _text[end - 1] == '\r')
        {
            end--;
        }

        return end < 0 ? new TextLine(-1, -1, -1) : TextLine.At(_text, LineStart(end));
    }

    private int ColumnOf(int offset) => offset - LineStart(offset);

    private bool IsIndentation(int offset)
    {
        for (int i = LineStart(offset); i < offset; i++)
        {
            if (_text[i] != ' ')
            {
                return false;
            }
        }

        return true;
    }

    private bool IsBlankLine(TextLine line)
    {
        for (int i = line.Start; i < line.End; i++)
        {
            if (!IsBlankAt(i))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsBlankAt(int offset) => _text[offset] is ' ' or '\t';

    private bool IsBreakAt(int offset) => _text[offset] is '\n' or '\r';

    // New lines end as the line beside them does.
    private string NewlineAt(int offset)
    {
        TextLine line = TextLine.At(_text, offset);
        return line.Next > line.End ? _text.Substring(line.End, line.Next - line.End) : "\n";
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
