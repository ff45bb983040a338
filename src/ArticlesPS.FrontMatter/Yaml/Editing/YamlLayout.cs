using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Yaml.Editing;

/// <summary>
/// Positions in a document's text beyond the spans that reading returns: dashes and colons, keys and values with their
/// comments, and lines.
/// </summary>
internal sealed class YamlLayout(FrontMatterDocument document) : LineLayout(document.Text)
{
    private const int DefaultSequenceIndent = 2;

    private readonly string _text = document.Text;

    /// <summary>The dash of an entry: the last one in the list's column at or above the entry.</summary>
    /// <exception cref="EditException">The entry isn't on a line of its own.</exception>
    public int DashOf(DataSequence sequence, int index)
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

        throw new EditException(
            "The list cannot be changed entry by entry. Write each entry on a line that begins with its dash.",
            document.PositionOf(sequence.Span.Start)
        );
    }

    /// <summary>Requires that a list doesn't begin on the line of another one, because that line would be removed with it.</summary>
    /// <exception cref="EditException">It does.</exception>
    public void RequireOwnLine(int dash)
    {
        if (!IsIndentation(dash))
        {
            throw new EditException("The list is on the line of another one. Write it on its own lines first.", document.PositionOf(dash));
        }
    }

    /// <summary>The end of a list entry's content.</summary>
    public int ItemEnd(DataSequence sequence, int index) => Math.Max(ContentEnd(sequence.Items[index]), DashOf(sequence, index) + 1);

    /// <summary>The start of a key: its anchor or tag, or the question mark of an explicit key.</summary>
    public int EntryStart(DataEntry entry)
    {
        int start = PropertiesStart(entry.KeySpan.Start);
        int mark = start - 1;
        while (mark > document.Block.Start && IsBlankAt(mark))
        {
            mark--;
        }

        return mark >= document.Block.Start && mark < start - 1 && _text[mark] == '?' ? mark : start;
    }

    /// <summary>The end of the content of a key and its value.</summary>
    public int EntryEnd(DataEntry entry) => Math.Max(ContentEnd(entry.Value), AfterColon(entry));

    /// <summary>The offset after the colon of a key, or after the key if there is no colon.</summary>
    public int AfterColon(DataEntry entry)
    {
        int i = entry.KeySpan.End;
        int end = Math.Max(entry.Value.Span.Start, i);
        while (i < end && _text[i] != ':')
        {
            i++;
        }

        return i < end && _text[i] == ':' ? i + 1 : entry.KeySpan.End;
    }

    /// <summary>The end of a value's content, before the comments and blank lines that follow.</summary>
    public int ContentEnd(DataNode node)
    {
        switch (node)
        {
            case DataScalar { Style: ScalarStyle.Literal or ScalarStyle.Folded } block:
                return KeepsBlankLines(block) ? LastLineEnd(block) : LastTextEnd(block);
            case DataSequence { IsFlow: false, Items.Count: > 0 } sequence:
                return ItemEnd(sequence, sequence.Items.Count - 1);
            case DataMapping { IsFlow: false, Entries.Count: > 0 } mapping:
                return EntryEnd(mapping.Entries[mapping.Entries.Count - 1]);
            default:
                return node.Span.End;
        }
    }

    /// <summary>The column in which the lines of a block begin; null if none of them has any text.</summary>
    public int? ColumnOfText(DataScalar block)
    {
        // The line breaks that the text begins with are the blank lines above its first line.
        string content = block.Text.TrimStart('\n');
        if (content.Length == 0)
        {
            return null;
        }

        TextLine first = TextLine.At(_text, TextLine.At(_text, block.Span.Start).Next);
        for (int i = content.Length; i < block.Text.Length; i++)
        {
            first = TextLine.At(_text, first.Next);
        }

        return LeadingSpaces(_text, first.Start) - LeadingSpaces(content, 0);
    }

    /// <summary>Whether a value ends in a block with +, after which a blank line would be text.</summary>
    public bool KeepsBlankLines(DataNode node) =>
        node switch
        {
            DataScalar { Style: ScalarStyle.Literal or ScalarStyle.Folded } block => _text.IndexOf(
                '+',
                block.Span.Start,
                Math.Min(3, TextLine.At(_text, block.Span.Start).End - block.Span.Start)
            ) >= 0,
            DataSequence { IsFlow: false, Items.Count: > 0 } sequence => KeepsBlankLines(sequence.Items[sequence.Items.Count - 1]),
            DataMapping { IsFlow: false, Entries.Count: > 0 } mapping => KeepsBlankLines(mapping.Entries[mapping.Entries.Count - 1].Value),
            _ => false,
        };

    /// <summary>A value with its anchor and tag.</summary>
    public TextSpan OuterSpan(DataNode node)
    {
        bool hasProperties = node.Anchor is not null || node.Tag is not null;
        return new TextSpan(hasProperties ? PropertiesStart(node.Span.Start) : node.Span.Start, node.Span.End);
    }

    /// <summary>A key with its value inside {}.</summary>
    public TextSpan FlowSpanOf(DataEntry entry) => new(EntryStart(entry), Math.Max(entry.Value.Span.End, entry.KeySpan.End));

    /// <summary>The start of a value's tag.</summary>
    public int TagStart(DataNode node)
    {
        int start = node.Span.Start;
        while (start > document.Block.Start && _text[start] != '!')
        {
            start--;
        }

        while (start > document.Block.Start && !IsBlankAt(start - 1))
        {
            start--;
        }

        return start;
    }

    /// <summary>The indentation of list dashes relative to their key: as in the first list of the file, otherwise two blanks.</summary>
    public int SequenceIndent()
    {
        foreach (DataEntry entry in document.Root.Entries)
        {
            if (entry.Value is DataSequence { IsFlow: false, Items.Count: > 0 } sequence)
            {
                // All keys of the file are in the column of the first; an anchor before a key doesn't change that.
                return Math.Max(ColumnOf(sequence.Span.Start) - ColumnOf(document.Root.Span.Start), 0);
            }
        }

        return DefaultSequenceIndent;
    }

    /// <summary>Whether a blank line precedes one of the keys that can begin a paragraph, or the file has none of them.</summary>
    public bool HasParagraphs(IReadOnlyCollection<string> keys)
    {
        List<DataEntry> paragraphs = [.. document.Root.Entries.Skip(1).Where(entry => keys.Contains(entry.Key))];
        return paragraphs.Count == 0 || paragraphs.Exists(entry => HasEmptyLineAbove(entry.KeySpan.Start));
    }

    /// <summary>The start of the first line with content, at or below the start of a line; at most the end of the block.</summary>
    public int SkipBlankLines(int lineStart)
    {
        int start = lineStart;
        while (start < document.Block.End && TextLine.At(_text, start) is var line && IsBlankLine(line))
        {
            start = line.Next;
        }

        return start;
    }

    /// <summary>Whether only blanks precede an offset on its line.</summary>
    public bool IsIndentation(int offset)
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

    /// <summary>
    /// The position for text inserted above a key or dash, so that its comments stay with it: those right above it, in its
    /// column. Comments at the top of the file are about the file.
    /// </summary>
    /// <param name="offset">The first character of the key, or the dash.</param>
    /// <returns>The offset of the first of the comments' number signs, or the offset itself.</returns>
    public int AboveComments(int offset)
    {
        if (!IsIndentation(offset))
        {
            return offset;
        }

        int column = ColumnOf(offset);
        int lineStart = LineStart(offset);
        TextLine above = LineAbove(lineStart);
        while (above.Start >= document.Block.Start && IsComment(above) && FirstNonBlank(above) - above.Start == column)
        {
            lineStart = above.Start;
            above = LineAbove(lineStart);
        }

        return lineStart == document.Block.Start ? offset : lineStart + column;
    }

    // In a block with +, every line is text.
    private int LastLineEnd(DataScalar block)
    {
        int end = block.Span.End;
        if (end <= TextLine.At(_text, block.Span.Start).End || !IsBreakAt(end - 1))
        {
            return end;
        }

        bool isPair = _text[end - 1] == '\n' && _text[end - 2] == '\r';
        return end - (isPair ? 2 : 1);
    }

    // Blanks at the end of a line are text, and a line that reaches beyond the column of the text is text even if it's blank.
    private int LastTextEnd(DataScalar block)
    {
        int column = ColumnOfText(block) ?? 0;
        TextLine line = TextLine.At(_text, block.Span.Start);
        int end = line.End;
        while (line.Next < block.Span.End)
        {
            line = TextLine.At(_text, line.Next);
            end = line.End - line.Start > column ? line.End : end;
        }

        return end;
    }

    private static int LeadingSpaces(string text, int start)
    {
        int end = start;
        while (end < text.Length && text[end] == ' ')
        {
            end++;
        }

        return end - start;
    }

    private bool HasEmptyLineAbove(int offset) => LineAbove(LineStart(offset)) is { Start: >= 0 } above && above.End == above.Start;

    private bool EndsWord(int offset) => IsBlankAt(offset) || IsBreakAt(offset) || _text[offset] is ',' or '[' or '{';

    // The start of the anchors and tags before an offset.
    private int PropertiesStart(int start)
    {
        int i = start;
        while (true)
        {
            int word = i;
            while (word > document.Block.Start && IsBlankAt(word - 1))
            {
                word--;
            }

            int wordStart = word;
            while (wordStart > document.Block.Start && !EndsWord(wordStart - 1))
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
}
