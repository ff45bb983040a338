using System.Collections.Generic;
using ArticlesPS.FrontMatter.Diagnosis;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Json;

/// <summary>Reads JSON as RFC 8259 has it, and nothing that is only nearly JSON.</summary>
internal sealed class JsonReader
{
    private readonly string _text;
    private readonly TextSpan _block;
    private int _next;
    private int _depth;
    private int _open = -1;
    private TextSpan _lastValue;

    private JsonReader(string text, TextSpan block)
    {
        _text = text;
        _block = block;
        _next = block.Start;
    }

    private char Current => _next < _block.End ? _text[_next] : '\0';

    private JsonDiagnosis Diagnosis => new(_text, _block);

    private bool AtEnd => _next >= _block.End;

    /// <summary>Reads a block that holds an object, with blanks and line breaks around it at most.</summary>
    /// <exception cref="FrontMatterException">It's not valid.</exception>
    public static DataMapping Read(string text, TextSpan block) => new JsonReader(text, block).ReadRoot();

    private DataMapping ReadRoot()
    {
        SkipBlanks();
        if (AtEnd)
        {
            throw Invalid(new Mistake(_next, "There is no object. Write {} if there are no fields."));
        }

        int start = _next;
        if (ReadValue() is not DataMapping root)
        {
            throw FrontMatterErrors.RootNotMapping(PositionOf(start));
        }

        SkipBlanks();
        return AtEnd ? root : throw Rest();
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
                _lastValue = ReadString();
                return new JsonScalar(_text, _lastValue, ScalarStyle.DoubleQuoted);
            default:
                return ReadLiteral();
        }
    }

    private DataMapping ReadObject()
    {
        int outer = _open;
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
            if (Current != ':')
            {
                throw AtEnd ? Unclosed() : Invalid(Diagnosis.Colon(keySpan, _next));
            }

            _next++;
            SkipBlanks();
            entries.Add(new DataEntry(key, keySpan, ReadValue()));
        }

        Close(outer);
        return new DataMapping(entries, isFlow: true, new TextSpan(start, _next));
    }

    private DataSequence ReadArray()
    {
        int outer = _open;
        int start = Open();
        List<DataNode> items = [];
        for (bool isFirst = true; !TryClose(']', isFirst); isFirst = false)
        {
            items.Add(ReadValue());
        }

        Close(outer);
        return new DataSequence(items, isFlow: true, new TextSpan(start, _next));
    }

    private int Open()
    {
        if (++_depth > Nesting.Deepest)
        {
            throw FrontMatterErrors.NestingTooDeep(PositionOf(_next));
        }

        _open = _next;
        return _next++;
    }

    private void Close(int outer)
    {
        _open = outer;
        _lastValue = default;
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
            return Current != ',' ? false : throw Invalid(new Mistake(_next, "An entry is missing before this comma. Remove the comma."));
        }

        if (Current != ',')
        {
            throw AtEnd ? Unclosed() : Invalid(Diagnosis.Separator(_open, _lastValue, _next));
        }

        _lastValue = default;
        int comma = _next++;
        SkipBlanks();
        return Current is not (',' or '}' or ']')
            ? false
            : throw Invalid(new Mistake(comma, "No entry follows this comma. Remove the comma."));
    }

    private TextSpan ReadKey()
    {
        if (Current == '"')
        {
            return ReadString();
        }

        throw AtEnd ? Unclosed() : Invalid(Diagnosis.Key(_next));
    }

    private TextSpan ReadString()
    {
        int start = _next++;
        while (!AtEnd && Current != '"')
        {
            if (Current is '\n' or '\r')
            {
                throw Invalid(Diagnosis.UnclosedString(start));
            }

            if (Current < ' ')
            {
                throw Invalid(Diagnosis.ControlCharacter(_next));
            }

            int length = Current == '\\' ? JsonEscapes.LengthAt(_text, _next, _block.End) : 1;
            _next += length > 0 ? length : throw Invalid(Diagnosis.Escape(_next));
        }

        if (AtEnd)
        {
            throw Invalid(Diagnosis.UnclosedString(start));
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
            _lastValue = span;
            return new JsonScalar(_text, span, ScalarStyle.Plain);
        }

        _next = start;
        throw AtEnd ? Unclosed() : Invalid(Diagnosis.Value(start));
    }

    private void SkipBlanks()
    {
        while (Current is ' ' or '\t' or '\n' or '\r')
        {
            _next++;
        }
    }

    // The text ends, and something is still open. An object without fences may have taken in the whole file.
    private FrontMatterException Unclosed()
    {
        bool isWholeFile = _block.End == _text.Length || _open < 0;
        return isWholeFile ? FrontMatterErrors.Unclosed("}", PositionOf(_block.Start)) : Invalid(Diagnosis.Unclosed(_open));
    }

    private FrontMatterException Rest()
    {
        bool isPair = _next + 1 < _block.End && char.IsSurrogatePair(_text[_next], _text[_next + 1]);
        string shown = _text.Substring(_next, isPair ? 2 : 1);
        return Invalid(new Mistake(_next, FrontMatterErrors.ObjectEnds(shown)));
    }

    private FrontMatterException Invalid(Mistake mistake)
    {
        bool isLineStart = mistake.Offset == 0 || _text[mistake.Offset - 1] is '\n' or '\r';
        TextPosition position = PositionOf(mistake.Offset);
        return isLineStart && ConflictMarker.IsAt(_text, mistake.Offset)
            ? FrontMatterErrors.MergeConflict(position)
            : FrontMatterErrors.InvalidJson(mistake.Message, position);
    }

    private TextPosition PositionOf(int offset) => TextPosition.At(_text, offset);
}
