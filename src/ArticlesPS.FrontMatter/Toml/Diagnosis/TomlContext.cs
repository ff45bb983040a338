using System.Collections.Generic;

namespace ArticlesPS.FrontMatter.Toml.Diagnosis;

/// <summary>The context of an offset in a text that is valid up to there.</summary>
/// <param name="Statement">The start of the key or header that the offset belongs to.</param>
/// <param name="Open">The innermost open bracket or brace; -1 if there is none.</param>
/// <param name="Quote">The start of the quoted text that contains the offset; -1 if there is none.</param>
internal readonly record struct TomlContext(int Statement, int Open, int Quote)
{
    /// <summary>Finds it, from the start of the block.</summary>
    public static TomlContext At(string text, TextSpan block, int offset)
    {
        Stack<int> open = [];
        int statement = block.Start;
        int i = block.Start;
        while (i < offset)
        {
            char c = text[i];
            if (c is '"' or '\'')
            {
                int end = EndOfString(text, i, block.End);
                if (end < 0 || end > offset)
                {
                    return new TomlContext(statement, open.Count > 0 ? open.Peek() : -1, i);
                }

                i = end;
                continue;
            }

            switch (c)
            {
                case '#':
                    i = Text.TextLine.At(text, i).End;
                    continue;
                case '[' or '{':
                    open.Push(i);
                    break;
                case ']' or '}' when open.Count > 0:
                    open.Pop();
                    break;
                case '\n' when open.Count == 0:
                    statement = i + 1;
                    break;
            }

            i++;
        }

        return new TomlContext(statement, open.Count > 0 ? open.Peek() : -1, -1);
    }

    /// <summary>The offset after a quoted text; -1 if it doesn't end.</summary>
    public static int EndOfString(string text, int start, int end)
    {
        char quote = text[start];
        bool isMultiline = start + 2 < end && text[start + 1] == quote && text[start + 2] == quote;
        int i = start + (isMultiline ? 3 : 1);
        while (i < end)
        {
            if (text[i] == '\\' && quote == '"')
            {
                i += 2;
            }
            else if (isMultiline ? IsClosing(text, i, quote, end) : text[i] == quote)
            {
                return isMultiline ? EndOfMarks(text, i, quote, end) : i + 1;
            }
            else if (text[i] == '\n' && !isMultiline)
            {
                return -1;
            }
            else
            {
                i++;
            }
        }

        return -1;
    }

    private static bool IsClosing(string text, int offset, char quote, int end) =>
        offset + 2 < end && text[offset] == quote && text[offset + 1] == quote && text[offset + 2] == quote;

    // The text can end with one or two quotation marks of its own before those that close it.
    private static int EndOfMarks(string text, int start, char quote, int end)
    {
        int i = start;
        while (i < end && i < start + 5 && text[i] == quote)
        {
            i++;
        }

        return i;
    }
}
