using System;

namespace ArticlesPS.FrontMatter;

/// <summary>
/// Where things stand in the text of a document beyond the spans that reading gives: dashes and colons, keys and values
/// with what belongs to them, and lines.
/// </summary>
internal sealed class FrontMatterPlaces(FrontMatterDocument document)
{
    private readonly string _text = document.Text;

    /// <summary>The dash of an entry: the last one in the list's column at or above the entry.</summary>
    /// <exception cref="EditException">The entry has no line of its own.</exception>
    public int DashOf(YamlSequence sequence, int index)
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

    /// <summary>Requires that a list does not begin on the line of another one, whose line it would take with it.</summary>
    /// <exception cref="EditException">It does.</exception>
    public void RequireOwnLine(int dash)
    {
        if (!IsIndentation(dash))
        {
            throw new EditException("The list stands on the line of another one. Write it on lines of its own first.", document.PositionOf(dash));
        }
    }

    /// <summary>Behind what an entry of a list says.</summary>
    public int ItemEnd(YamlSequence sequence, int index) => Math.Max(ContentEnd(sequence.Items[index]), DashOf(sequence, index) + 1);

    /// <summary>Where a key begins: with its anchor or tag, or the question mark of an explicit one.</summary>
    public int EntryStart(YamlEntry entry)
    {
        int start = PropertiesStart(entry.KeySpan.Start);
        int mark = start - 1;
        while (mark > document.Yaml.Start && IsBlankAt(mark))
        {
            mark--;
        }

        return mark >= document.Yaml.Start && mark < start - 1 && _text[mark] == '?' ? mark : start;
    }

    /// <summary>Behind what a key and its value say.</summary>
    public int EntryEnd(YamlEntry entry) => Math.Max(ContentEnd(entry.Value), AfterColon(entry));

    /// <summary>Behind the colon of a key; behind the key where it has none.</summary>
    public int AfterColon(YamlEntry entry)
    {
        int i = entry.KeySpan.End;
        int end = Math.Max(entry.Value.Span.Start, i);
        while (i < end && _text[i] != ':')
        {
            i++;
        }

        return i < end && _text[i] == ':' ? i + 1 : entry.KeySpan.End;
    }

    /// <summary>Behind the last character of a value that says something, so before comments and blank lines that follow.</summary>
    public int ContentEnd(YamlNode node)
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

    /// <summary>Whether a value ends in a block with +, behind which a blank line would be text.</summary>
    public bool KeepsBlankLines(YamlNode node) => node switch
    {
        YamlScalar { Style: YamlScalarStyle.Literal or YamlScalarStyle.Folded } block =>
            _text.IndexOf('+', block.Span.Start, Math.Min(3, TextLine.At(_text, block.Span.Start).End - block.Span.Start)) >= 0,
        YamlSequence { IsFlow: false, Items.Count: > 0 } sequence => KeepsBlankLines(sequence.Items[sequence.Items.Count - 1]),
        YamlMapping { IsFlow: false, Entries.Count: > 0 } mapping => KeepsBlankLines(mapping.Entries[mapping.Entries.Count - 1].Value),
        _ => false,
    };

    /// <summary>A value with its anchor and tag.</summary>
    public TextSpan OuterSpan(YamlNode node) => new(node.Anchor is null && node.Tag is null ? node.Span.Start : PropertiesStart(node.Span.Start), node.Span.End);

    /// <summary>A key with its value inside of {}.</summary>
    public TextSpan FlowSpanOf(YamlEntry entry) => new(EntryStart(entry), Math.Max(entry.Value.Span.End, entry.KeySpan.End));

    /// <summary>Where the tag of a value begins.</summary>
    public int TagStart(YamlNode node)
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

    public int LineStart(int offset)
    {
        int i = offset;
        while (i > 0 && !IsBreakAt(i - 1))
        {
            i--;
        }

        return i;
    }

    /// <summary>The line above another one; it starts at -1 where there is none.</summary>
    public TextLine LineAbove(int lineStart)
    {
        int end = lineStart - 1;
        if (end > 0 && _text[end] == '\n' && _text[end - 1] == '\r')
        {
            end--;
        }

        return end < 0 ? new TextLine(-1, -1, -1) : TextLine.At(_text, LineStart(end));
    }

    public int ColumnOf(int offset) => offset - LineStart(offset);

    /// <summary>Whether nothing but blanks stands before an offset on its line.</summary>
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

    public bool IsBlankLine(TextLine line)
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

    public bool IsComment(TextLine line) => FirstNonBlank(line) is var first && first < line.End && _text[first] == '#';

    public int FirstNonBlank(TextLine line)
    {
        int i = line.Start;
        while (i < line.End && IsBlankAt(i))
        {
            i++;
        }

        return i;
    }

    public bool IsBlankAt(int offset) => _text[offset] is ' ' or '\t';

    public bool IsBreakAt(int offset) => _text[offset] is '\n' or '\r';

    /// <summary>The line ending of a line, which new lines beside it end with.</summary>
    public string NewlineAt(int offset)
    {
        TextLine line = TextLine.At(_text, offset);
        return line.Next > line.End ? _text.Substring(line.End, line.Next - line.End) : "\n";
    }

    // Where the anchors and tags begin that stand before an offset.
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
}
