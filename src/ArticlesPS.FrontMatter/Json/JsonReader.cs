using System.Collections.Generic;
using System.Globalization;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Json;

/// <summary>Reads JSON as RFC 8259 has it, and nothing that is only nearly JSON.</summary>
internal sealed class JsonReader
{
    private const int DeepestNesting = 100;
    private const int LongestShown = 20;

    private readonly string _text;
    private readonly TextSpan _block;
    private int _next;
    private int _depth;

    private JsonReader(string text, TextSpan block)
    {
        _text = text;
        _block = block;
        _next = block.Start;
    }

    private char Current => _next < _block.End ? _text[_next] : '\0';

    private bool AtEnd => _next >= _block.End;

    /// <summary>Reads a block that holds an object, with blanks and line breaks around it at most.</summary>
    /// <exception cref="FrontMatterException">It does not.</exception>
    public static DataMapping Read(string text, TextSpan block) => new JsonReader(text, block).ReadRoot();

    private DataMapping ReadRoot()
    {
        SkipBlanks();
        if (AtEnd)
        {
            throw Invalid("there is no object. Write {} where there are no fields.");
        }

        int start = _next;
        if (ReadValue() is not DataMapping root)
        {
            throw FrontMatterErrors.RootNotMapping(PositionOf(start));
        }

        SkipBlanks();
        return AtEnd ? root : throw Invalid($"the object ends before this {Shown(_next)}. Remove what follows it.");
    }

    private DataNode ReadValue()
    {
        switch (Current)
        {
            case '{':
                return ReadObject();
            case '[':
                return ReadArray();
            case '"':
                return new JsonScalar(_text, ReadString(), ScalarStyle.DoubleQuoted);
            default:
                return ReadLiteral();
        }
    }

    private DataMapping ReadObject()
    {
        int start = Open();
        List<DataEntry> entries = [];
        Dictionary<string, TextSpan> keys = [];
        for (bool isFirst = true; !TryClose('}', isFirst); isFirst = false)
        {
            TextSpan keySpan = ReadKey();
            string key = JsonString.Read(_text, keySpan);
            if (keys.TryGetValue(key, out TextSpan former))
            {
                throw FrontMatterErrors.DuplicateKey(key, PositionOf(former.Start), PositionOf(keySpan.Start));
            }

            keys.Add(key, keySpan);
            SkipBlanks();
            Require(Current == ':', "the colon behind the key is missing.");
            _next++;
            SkipBlanks();
            entries.Add(new DataEntry(key, keySpan, ReadValue()));
        }

        return new DataMapping(entries, isFlow: true, new TextSpan(start, _next));
    }

    private DataSequence ReadArray()
    {
        int start = Open();
        List<DataNode> items = [];
        for (bool isFirst = true; !TryClose(']', isFirst); isFirst = false)
        {
            items.Add(ReadValue());
        }

        return new DataSequence(items, isFlow: true, new TextSpan(start, _next));
    }

    private int Open()
    {
        if (++_depth > DeepestNesting)
        {
            throw FrontMatterErrors.NestingTooDeep(DeepestNesting, PositionOf(_next));
        }

        return _next++;
    }

    // Reads the comma before the next entry, unless it is the first, or the bracket that closes.
    private bool TryClose(char bracket, bool isFirst)
    {
        SkipBlanks();
        if (Current == bracket)
        {
            _next++;
            _depth--;
            return true;
        }

        if (isFirst)
        {
            Require(Current != ',', "a comma stands where a value is missing. Remove it, or write the value.");
            return false;
        }

        Require(Current == ',', $"a comma or the closing '{bracket}' is missing before {Shown(_next)}.");
        int comma = _next++;
        SkipBlanks();
        if (Current is ',' or '}' or ']')
        {
            _next = comma;
            throw Invalid("nothing follows this comma. Remove it.");
        }

        return false;
    }

    private TextSpan ReadKey()
    {
        Require(Current == '"', "a key stands in double quotation marks, as in \"title\".");
        return ReadString();
    }

    private TextSpan ReadString()
    {
        int start = _next++;
        while (!AtEnd && Current != '"')
        {
            if (Current is '\n' or '\r')
            {
                _next = start;
                throw Invalid("the string is not closed on its line. Close it with a double quotation mark; a line break in it is \\n.");
            }

            if (Current < ' ')
            {
                string code = ((int)Current).ToString("X4", CultureInfo.InvariantCulture);
                throw Invalid($"the control character U+{code} stands in a string. Remove it, or write it as \\u{code}.");
            }

            int length = Current == '\\' ? JsonEscapes.LengthAt(_text, _next, _block.End) : 1;
            _next += length > 0 ? length : throw Invalid($"JSON has no escape {Shown(_next, 2)}. Write a backslash as \\\\.");
        }

        if (AtEnd)
        {
            _next = start;
            throw Invalid("the string is not closed. Close it with a double quotation mark.");
        }

        return new TextSpan(start, ++_next);
    }

    private JsonScalar ReadLiteral()
    {
        int start = _next;
        while (char.IsLetterOrDigit(Current) || Current is '+' or '-' or '.' or '_')
        {
            _next++;
        }

        TextSpan span = new(start, _next);
        string literal = span.In(_text);
        if (JsonLiteral.IsLiteral(literal))
        {
            return new JsonScalar(_text, span, ScalarStyle.Plain);
        }

        _next = start;
        Require(literal.Length > 0, $"a value is missing before {Shown(start)}.");
        throw Invalid(ReasonFor(literal));
    }

    private string ReasonFor(string literal)
    {
        string shown = Shown(_next, literal.Length);
        string lower = literal.ToLowerInvariant();
        if (lower is "nan" or "infinity" or "-infinity" or "+infinity" or "inf" or "-inf" or "+inf")
        {
            return $"JSON has no number {shown}. Write null, or a text in double quotation marks.";
        }

        if (JsonLiteral.IsLiteral(lower) && char.IsLetter(literal[0]))
        {
            return $"JSON has no word {shown}. Write {lower}.";
        }

        return literal[0] is (>= '0' and <= '9') or '+' or '-' or '.'
            ? $"{shown} is not a number: JSON has no leading zeros or plus signs, and digits on both sides of a point. "
                + "Write a text in double quotation marks."
            : $"{shown} stands without quotation marks. Write a text in double quotation marks.";
    }

    private void SkipBlanks()
    {
        while (Current is ' ' or '\t' or '\n' or '\r')
        {
            _next++;
        }
    }

    private void Require(bool isThere, string reason)
    {
        if (isThere)
        {
            return;
        }

        if (AtEnd)
        {
            // An object without fences may have taken in the whole file.
            throw _block.End == _text.Length
                ? FrontMatterErrors.Unclosed("}", PositionOf(_block.Start))
                : Invalid("the object is not closed. A closing brace or bracket is missing before this.");
        }

        throw Invalid(
            Current switch
            {
                '/' or '#' => "JSON has no comments. Remove it.",
                '\'' => "a text or key stands in double quotation marks, not in single ones.",
                _ => reason,
            }
        );
    }

    private string Shown(int start, int length = 1)
    {
        int end = System.Math.Min(start + System.Math.Min(length, LongestShown), _block.End);
        bool isCut = end > start && end < _text.Length && char.IsHighSurrogate(_text[end - 1]) && char.IsLowSurrogate(_text[end]);
        return $"'{_text.Substring(start, (isCut ? end + 1 : end) - start)}{(length > LongestShown ? "…" : "")}'";
    }

    private FrontMatterException Invalid(string reason) => FrontMatterErrors.InvalidJson(reason, PositionOf(_next));

    private TextPosition PositionOf(int offset) => TextPosition.At(_text, offset);
}
