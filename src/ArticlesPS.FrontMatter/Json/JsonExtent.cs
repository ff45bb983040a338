using System;
using System.Collections.Generic;
using ArticlesPS.FrontMatter.Diagnosis;

namespace ArticlesPS.FrontMatter.Json;

/// <summary>
/// Tells whether a text begins with a JSON object, and where it ends, before it's known to be valid: text that was meant as
/// an object should be an error, not a file without front matter.
/// </summary>
internal static class JsonExtent
{
    /// <summary>
    /// Whether a brace opens what was meant as an object: a closing brace or a key follows. Templates, Markdown attributes
    /// and MDX expressions aren't objects: <c>{{&lt; x &gt;}}</c>, <c>{% x %}</c>, <c>{: .x}</c>, <c>{#id}</c>, <c>{"
    /// "}</c>.
    /// </summary>
    public static bool BeginsObject(string text, int start)
    {
        if (At(text, start) != '{')
        {
            return false;
        }

        int i = SkipBlanks(text, start + 1);
        if (At(text, i) == '}')
        {
            return true;
        }

        int key = SkipComments(text, i);
        bool isConflict = At(text, key - 1) is '\n' or '\r' && ConflictMarker.IsAt(text, key);
        if (isConflict)
        {
            return true;
        }

        return At(text, key) == '"' ? BeginsWithString(text, key) : BeginsWithName(text, start, key);
    }

    /// <summary>
    /// The offset after the brace that closes an object, or after the mismatched bracket in its place; the end of the text
    /// if there is neither.
    /// </summary>
    public static int EndOfObject(string text, int start)
    {
        Stack<char> open = [];
        char former = '\0';
        for (int i = start; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '"':
                case '\'' when former is '{' or '[' or ',' or ':':
                    i = EndOfString(text, i) - 1;
                    break;
                case '{' or '[':
                    open.Push(c == '{' ? '}' : ']');
                    break;
                case '}' or ']':
                    bool isClosed = open.Pop() != c || open.Count == 0;
                    if (isClosed)
                    {
                        return i + 1;
                    }

                    break;
            }

            former = IsBlank(c) ? former : c;
        }

        return text.Length;
    }

    /// <summary>Why an object with more text on its last line is not front matter.</summary>
    public static FrontMatterException ErrorOfRest(string text, TextSpan block, string rest)
    {
        int place = SkipBlanks(text, block.End);
        bool spansLines = text.IndexOfAny(['\n', '\r'], block.Start, block.Length) >= 0;
        bool isPunctuation = rest.Trim('}', ']', ',', ';', ' ', '\t').Length == 0;
        try
        {
            // One line of braces may be anything; several that are not valid are broken front matter.
            _ = spansLines || isPunctuation ? JsonReader.Read(text, block) : null;
        }
        catch (FrontMatterException e)
        {
            return e;
        }

        TextPosition position = TextPosition.At(text, place);
        return isPunctuation
            ? FrontMatterErrors.InvalidJson(FrontMatterErrors.ObjectEnds(text.Substring(place, 1)), position)
            : FrontMatterErrors.TextBehindObject(position);
    }

    // A string that the brace closes at once is an expression, {" "}, and no object.
    private static bool BeginsWithString(string text, int quote)
    {
        int end = EndOfString(text, quote);
        bool isClosed = end > quote + 1 && text[end - 1] == '"';
        return !isClosed || At(text, SkipBlanks(text, end)) != '}';
    }

    // {note: x} is other markup. A brace on its own line, or a JSON value, shows that an object is meant.
    private static bool BeginsWithName(string text, int start, int name)
    {
        int end = At(text, name) == '\'' ? EndOfString(text, name) : EndOfKey(text, name);
        int colon = SkipBlanks(text, end);
        if (end == name || At(text, colon) != ':')
        {
            return false;
        }

        int value = SkipBlanks(text, colon + 1);
        bool isOnOwnLine = text.IndexOfAny(['\n', '\r'], start, name - start) >= 0;
        return isOnOwnLine
            || At(text, value) is '"' or '\'' or '[' or '{' or '-' or (>= '0' and <= '9')
            || JsonLiteral.IsLiteral(text.Substring(value, EndOfName(text, value) - value));
    }

    // A key without quotation marks, or with those of a word processor, or without the first one.
    private static int EndOfKey(string text, int start)
    {
        bool isCurly = QuoteMark.IsCurly(At(text, start));
        int end = EndOfName(text, isCurly ? start + 1 : start);
        return end > start && (At(text, end) == '"' || QuoteMark.IsCurly(At(text, end))) ? end + 1 : end;
    }

    private static int EndOfName(string text, int start)
    {
        int i = start;
        while (char.IsLetterOrDigit(At(text, i)) || At(text, i) is '_' or '-')
        {
            i++;
        }

        return i;
    }

    // A string ends with its line at the latest, so a missing quotation mark doesn't include the whole body.
    private static int EndOfString(string text, int start)
    {
        for (int i = start + 1; i < text.Length; i++)
        {
            if (text[i] is '\n' or '\r')
            {
                return i;
            }

            if (text[i] == text[start])
            {
                return i + 1;
            }

            bool isEscape = text[i] == '\\' && At(text, i + 1) is not ('\n' or '\r');
            i += isEscape ? 1 : 0;
        }

        return text.Length;
    }

    // JSON has no comments, but people write them.
    private static int SkipComments(string text, int start)
    {
        int i = start;
        while (At(text, i) == '/' && At(text, i + 1) is '/' or '*')
        {
            bool isLine = text[i + 1] == '/';
            int end = isLine ? text.IndexOfAny(['\n', '\r'], i) : text.IndexOf("*/", i, StringComparison.Ordinal);
            int behind = isLine ? end : end + 2;
            i = end < 0 ? text.Length : SkipBlanks(text, behind);
        }

        return i;
    }

    private static int SkipBlanks(string text, int start)
    {
        int i = start;
        while (IsBlank(At(text, i)))
        {
            i++;
        }

        return i;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r';

    private static char At(string text, int offset) => offset < text.Length ? text[offset] : '\0';
}
