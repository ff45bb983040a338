using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.KeyValue;

/// <summary>
/// A line as Python-Markdown's Meta-Data extension sees it, with which Pelican reads files
/// (https://python-markdown.github.io/extensions/meta_data/).
/// </summary>
/// <param name="Kind">What the line is.</param>
/// <param name="Key">The key; empty in lines without one.</param>
/// <param name="Value">The value, or the line's part of it, without the blanks around it.</param>
internal readonly record struct KeyValueLine(KeyValueLineKind Kind, TextSpan Key, TextSpan Value)
{
    /// <summary>The columns from which on blanks continue a value. A tab fills up to a multiple of this number.</summary>
    public const int ContinuationIndent = 4;

    private const string Dashes = "---";
    private const string Dots = "...";

    public static KeyValueLine Of(string text, TextLine line)
    {
        int first = line.Start;
        int column = 0;
        for (; first < line.End && text[first] is ' ' or '\t'; first++)
        {
            column = text[first] == '\t' ? column + ContinuationIndent - (column % ContinuationIndent) : column + 1;
        }

        TextSpan content = Trim(text, first, line.End);
        if (content.IsEmpty || StartsWith(text, line, Dashes) || StartsWith(text, line, Dots))
        {
            return new KeyValueLine(KeyValueLineKind.Closing, default, content);
        }

        if (column >= ContinuationIndent)
        {
            return new KeyValueLine(KeyValueLineKind.Continuation, default, content);
        }

        int end = first;
        while (end < line.End && IsOfKey(text[end]))
        {
            end++;
        }

        bool hasKey = end > first && end < line.End && text[end] == ':';
        return hasKey
            ? new KeyValueLine(KeyValueLineKind.Key, new TextSpan(first, end), Trim(text, end + 1, line.End))
            : new KeyValueLine(KeyValueLineKind.Other, default, content);
    }

    /// <summary>Whether a text can be a key at the start of a line. With three hyphens, the line would end the front matter.</summary>
    public static bool IsKey(string key)
    {
        foreach (char c in key)
        {
            if (!IsOfKey(c))
            {
                return false;
            }
        }

        return key.Length > 0 && !key.StartsWith(Dashes, System.StringComparison.Ordinal);
    }

    private static bool IsOfKey(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-';

    private static bool StartsWith(string text, TextLine line, string mark) =>
        line.End - line.Start >= mark.Length && string.CompareOrdinal(text, line.Start, mark, 0, mark.Length) == 0;

    // Any white space of Unicode, as in Python. The span of nothing is where it begins.
    private static TextSpan Trim(string text, int start, int end)
    {
        int first = start;
        int last = end;
        while (last > first && char.IsWhiteSpace(text[last - 1]))
        {
            last--;
        }

        while (first < last && char.IsWhiteSpace(text[first]))
        {
            first++;
        }

        return new TextSpan(first, last);
    }
}
