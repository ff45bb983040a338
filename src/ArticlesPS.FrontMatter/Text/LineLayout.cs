namespace ArticlesPS.FrontMatter.Text;

/// <summary>The lines of a text, and their content without blanks.</summary>
internal class LineLayout(string text)
{
    private readonly string _text = text;

    public int LineStart(int offset)
    {
        int i = offset;
        while (i > 0 && !IsBreakAt(i - 1))
        {
            i--;
        }

        return i;
    }

    /// <summary>The line above another one; it starts at -1 if there is none.</summary>
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
}
