using System;
using ArticlesPS.FrontMatter.KeyValue;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Diagnosis;

/// <summary>
/// Tells a text whose author meant to write front matter from one that has nothing like it. It is asked only about texts
/// in which no front matter was found.
/// </summary>
/// <remarks>
/// A line of hyphens alone is how Markdown draws a rule or underlines a heading, so fields must follow it.
/// </remarks>
internal static class FenceDiagnosis
{
    // The longest comment allowed above the front matter, enough for a licence.
    private const int MostLinesAbove = 50;

    // A field is searched for here, after YAML comments and blank lines.
    private const int MostLinesToField = 20;

    private const int MostWordsInKey = 3;

    /// <summary>The mistake and its position; null if nothing looks like front matter.</summary>
    /// <param name="text">The text.</param>
    /// <param name="options">What it may have as front matter.</param>
    public static (FenceMistake Mistake, TextPosition Position)? Find(string text, FrontMatterOptions options)
    {
        int start = FrontMatterDocument.TextStart(text);
        if (IsBlank(text, start, text.Length))
        {
            return (FenceMistake.Empty, new TextPosition(1, 1));
        }

        if (IsUnmarkedUtf16(text, start))
        {
            return (FenceMistake.UnmarkedUtf16, new TextPosition(1, 1));
        }

        (TextLine line, FenceMistake? above) = SkipAbove(text, start);
        int fence = SkipBlanks(text, line.Start, line.End);
        FenceMistake? found = MistakeOf(text, line, fence, above);
        found ??= options.AllowsKeyValueLines ? MistakeOfKeys(text, line, fence, above) : null;
        return found is null ? null : (found, TextPosition.At(text, fence));
    }

    private static FenceMistake? MistakeOf(string text, TextLine line, int fence, FenceMistake? above)
    {
        string opening = text.Substring(fence, line.End - fence).TrimEnd();
        bool isFence = opening is "---" or "+++";
        bool hasFields = HasField(text, line.Next, opening == "+++" ? '=' : ':');
        if (isFence && above is null && fence == line.Start)
        {
            return hasFields || IsBlank(text, line.Next, text.Length) ? FenceMistake.Unclosed : null;
        }

        if (!hasFields)
        {
            return null;
        }

        if (isFence)
        {
            return above ?? MistakeBefore(text, line.Start, fence);
        }

        if (IsOtherDashes(opening))
        {
            return FenceMistake.WrongDashes;
        }

        return IsFenceWithMore(opening) ? FenceMistake.MoreThanFence : null;
    }

    // A line with a key that isn't the first of the file, or doesn't begin its line. Below a heading, it is text.
    private static FenceMistake? MistakeOfKeys(string text, TextLine line, int first, FenceMistake? above)
    {
        string rest = text.Substring(first, line.End - first);
        bool hasKey = rest.Length > 0 && IsField(rest, ':') && KeyValueLine.IsKey(rest.Substring(0, rest.IndexOf(':')));
        if (!hasKey || HasHeading(text, line.Start))
        {
            return null;
        }

        return above switch
        {
            null => FenceMistake.BlanksBeforeKey,
            _ when above == FenceMistake.CommentAbove => FenceMistake.CommentAboveKeys,
            _ => FenceMistake.LineAboveKeys,
        };
    }

    private static bool HasHeading(string text, int end)
    {
        for (TextLine line = TextLine.At(text, 0); line.Start < end; line = TextLine.At(text, line.Next))
        {
            if (StartsWith(text, SkipBlanks(text, line.Start, line.End), "#"))
            {
                return true;
            }
        }

        return false;
    }

    private static FenceMistake MistakeBefore(string text, int start, int fence)
    {
        for (int i = start; i < fence; i++)
        {
            if (UnusualBlank.IsAt(text, i))
            {
                return FenceMistake.InvisibleCharacter;
            }
        }

        return FenceMistake.Indented;
    }

    // The first line that is neither blank nor a comment, and the kind of the first line above it.
    private static (TextLine Line, FenceMistake? Above) SkipAbove(string text, int start)
    {
        FenceMistake? above = null;
        bool isInComment = false;
        TextLine line = TextLine.At(text, start);
        for (int i = 0; i < MostLinesAbove && line.Next > line.End; i++)
        {
            int first = SkipBlanks(text, line.Start, line.End);
            bool opensComment = !isInComment && StartsWith(text, first, "<!--");
            bool isComment = isInComment || opensComment || StartsWith(text, first, "#");
            if (first < line.End && !isComment)
            {
                break;
            }

            above ??= isComment ? FenceMistake.CommentAbove : MistakeOfBlankLine(text, line);
            isInComment = (isInComment || opensComment) && text.IndexOf("-->", first, line.End - first, StringComparison.Ordinal) < 0;
            line = TextLine.At(text, line.Next);
        }

        return (line, above);
    }

    private static FenceMistake MistakeOfBlankLine(string text, TextLine line)
    {
        bool isEmpty = line.Start == line.End;
        return isEmpty || MistakeBefore(text, line.Start, line.End) == FenceMistake.Indented
            ? FenceMistake.LineAbove
            : FenceMistake.InvisibleCharacter;
    }

    // More or fewer than three hyphens, or the dashes that word processors make of them.
    private static bool IsOtherDashes(string opening)
    {
        foreach (char c in opening)
        {
            if (c is not ('-' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212'))
            {
                return false;
            }
        }

        return opening.Length > 1 || opening is "\u2013" or "\u2014" or "\u2015";
    }

    // ---yaml, --- # a comment, ---title: x. In a text, --- and a blank is how some write a dash.
    private static bool IsFenceWithMore(string opening) => StartsWith(opening, 0, "---") || StartsWith(opening, 0, "+++");

    // ASCII text in UTF-16 has 0 in every second byte, and is read as UTF-8 with a NUL before or after each letter.
    private static bool IsUnmarkedUtf16(string text, int start)
    {
        int length = Math.Min(text.Length - start, 100);
        return text.IndexOf("-\0-\0-", start, length, StringComparison.Ordinal) >= 0
            || text.IndexOf("+\0+\0+", start, length, StringComparison.Ordinal) >= 0;
    }

    private static bool HasField(string text, int start, char separator)
    {
        TextLine line = TextLine.At(text, start);
        for (int i = 0; i < MostLinesToField; i++)
        {
            int first = SkipBlanks(text, line.Start, line.End);
            if (first < line.End && text[first] != '#')
            {
                return IsField(text.Substring(first, line.End - first), separator);
            }

            if (line.Next == line.End)
            {
                return false;
            }

            line = TextLine.At(text, line.Next);
        }

        return false;
    }

    // key: value, "key": value, and in TOML key = value or [table].
    private static bool IsField(string line, char separator)
    {
        if (separator == '=' && line[0] == '[')
        {
            return true;
        }

        int end = line.IndexOf(separator);
        bool isSeparated = end > 0 && (separator == '=' || end + 1 == line.Length || line[end + 1] is ' ' or '\t');
        if (!isSeparated)
        {
            return false;
        }

        string key = line.Substring(0, end).Trim();
        bool isQuoted = key.Length > 2 && key[0] is '"' or '\'' && key[key.Length - 1] == key[0];
        return isQuoted || IsPlainKey(key);
    }

    private static bool IsPlainKey(string key)
    {
        int words = 1;
        foreach (char c in key)
        {
            words += c == ' ' ? 1 : 0;
            if (!(char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or ' '))
            {
                return false;
            }
        }

        return key.Length > 0 && words <= MostWordsInKey;
    }

    private static bool StartsWith(string text, int offset, string wanted) =>
        string.CompareOrdinal(text, offset, wanted, 0, wanted.Length) == 0;

    private static bool IsBlank(string text, int start, int end) => SkipBlanks(text, start, end) == end;

    private static int SkipBlanks(string text, int start, int end)
    {
        int i = start;
        while (i < end && (char.IsWhiteSpace(text[i]) || UnusualBlank.IsAt(text, i)))
        {
            i++;
        }

        return i;
    }
}
