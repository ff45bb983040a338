using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Yaml;

/// <summary>
/// Reads the YAML of typical article files straight from the text: block mappings and sequences of scalars on one line,
/// plain or quoted, with comments and blank lines between them. It declines everything else, valid or not, and a full
/// parser decides.
/// </summary>
/// <remarks>
/// It reads the same as <see cref="YamlDotNetReader"/>, down to the last offset; tests compare the two over mutated files.
/// A list or mapping below the root is checked immediately and converted to nodes on demand.
/// </remarks>
internal sealed class YamlScanner
{
    /// <summary>More keys in one mapping are left to the parser, as comparing each with all others costs the square.</summary>
    private const int MostKeys = 256;

    private const int LongestKey = 128;
    private const int DeepestNesting = 50;

    // Breaks of YAML 1.1, and the byte-order mark, which parsers treat in their own ways.
    private static readonly char[] _separators = ['\u0085', '\u2028', '\u2029', FrontMatterDocument.ByteOrderMark];

    private readonly string _text;
    private readonly int _end;
    private readonly bool _isRoot;
    private readonly List<TextSpan> _keys = [];
    private int _depth;

    // The current line: the column and offset of its first character, the offset after its last one, not counting trailing
    // blanks, and the offset of the next line. No line is left if the content is at the end.
    private int _column;
    private int _content;
    private int _lineEnd;
    private int _next;

    private YamlScanner(string text, TextSpan yaml, bool isRoot)
    {
        _text = text;
        _end = yaml.End;
        _next = yaml.Start;
        _isRoot = isRoot;
    }

    private bool IsAtEnd => _content == _end;

    private bool IsDash => _text[_content] == '-' && IsBlankOrLineEnd(_content + 1);

    /// <summary>Reads the text between the fences.</summary>
    /// <returns>The fields, or null if the text contains anything that the scanner doesn't read.</returns>
    public static DataMapping? TryRead(string text, TextSpan yaml)
    {
        if (text.AsSpan(yaml.Start, yaml.Length).IndexOfAny(_separators) >= 0)
        {
            return null;
        }

        YamlScanner scanner = new(text, yaml, isRoot: true);
        List<DataEntry> entries = new(capacity: 24);
        TextSpan span = default;
        bool isRead =
            scanner.NextLine() && !scanner.IsAtEnd && scanner._column == 0 && scanner.ScanMapping(entries, out span) && scanner.IsAtEnd;
        return isRead ? new DataMapping(entries, isFlow: false, span) : null;
    }

    /// <summary>Reads the entries of a mapping that was scanned before.</summary>
    public static IReadOnlyList<DataEntry> ReadEntries(string text, TextSpan span, int column)
    {
        List<DataEntry> entries = [];
        YamlScanner scanner = At(text, span, column);
        return scanner.ScanMapping(entries, out _)
            ? entries
            : throw new InvalidOperationException("The scanned mapping is no longer a mapping.");
    }

    /// <summary>Reads the items of a sequence that was scanned before.</summary>
    public static IReadOnlyList<DataNode> ReadItems(string text, TextSpan span, int column)
    {
        List<DataNode> items = [];
        YamlScanner scanner = At(text, span, column);
        return scanner.ScanSequence(items, isIndented: true, out _, out _)
            ? items
            : throw new InvalidOperationException("The scanned list is no longer a list.");
    }

    private static YamlScanner At(string text, TextSpan span, int column)
    {
        YamlScanner scanner = new(text, span, isRoot: false);
        int end = scanner.FindLineEnd(span.Start);
        scanner.SetLine(column, span.Start, end, scanner.NextAfter(end));
        return scanner;
    }

    // key: value
    [MethodImpl(Scanning.Optimized)]
    private bool ScanMapping(List<DataEntry>? entries, out TextSpan span)
    {
        int column = _column;
        int start = _content;
        int firstKey = _keys.Count;
        span = default;
        if (++_depth > DeepestNesting)
        {
            return false;
        }

        do
        {
            TextSpan key = KeyAt(_content);
            if (
                key.IsEmpty
                || IsRepeated(key, firstKey)
                || !ScanValue(column, key.End + 1, entries is not null, out DataNode? value, out int end)
            )
            {
                return false;
            }

            span = new TextSpan(start, end);
            entries?.Add(new DataEntry(StringPool.Get(_text, key), key, value!));
        } while (!IsAtEnd && _column == column);

        _depth--;
        _keys.RemoveRange(firstKey, _keys.Count - firstKey);
        return IsAtEnd || _column < column;
    }

    // - item
    private bool ScanSequence(List<DataNode>? items, bool isIndented, out TextSpan span, out bool hasOnlyMappings)
    {
        int column = _column;
        int start = _content;
        span = default;
        hasOnlyMappings = true;
        if (++_depth > DeepestNesting)
        {
            return false;
        }

        do
        {
            if (!ScanItem(column, items is not null, out DataNode? item, out int end, out bool isMapping))
            {
                return false;
            }

            span = new TextSpan(start, end);
            hasOnlyMappings &= isMapping;
            items?.Add(item!);
        } while (!IsAtEnd && _column == column && IsDash);

        // A list can be in the same column as its key, and then the next key follows in that column.
        _depth--;
        return IsAtEnd || _column < column || (_column == column && !isIndented);
    }

    [MethodImpl(Scanning.Optimized)]
    private bool ScanItem(int column, bool isWanted, out DataNode? item, out int end, out bool isMapping)
    {
        item = null;
        end = 0;
        isMapping = false;
        int content = SkipBlanks(_content + 1);
        if (IsLineEndOrComment(content))
        {
            return false;
        }

        if (KeyAt(content).IsEmpty)
        {
            return ScanScalar(content, isWanted, out item, out end);
        }

        isMapping = true;
        SetLine(column + content - _content, content, _lineEnd, _next);
        List<DataEntry>? entries = isWanted ? [] : null;
        if (!ScanMapping(entries, out TextSpan span))
        {
            return false;
        }

        end = span.End;
        item = isWanted ? new DataMapping(entries!, isFlow: false, span) : null;
        return true;
    }

    // The value of a key, on its line or below it.
    [MethodImpl(Scanning.Optimized)]
    private bool ScanValue(int column, int start, bool isWanted, out DataNode? value, out int end)
    {
        value = null;
        end = start;
        int content = SkipBlanks(start);
        if (!IsLineEndOrComment(content))
        {
            return ScanScalar(content, isWanted, out value, out end);
        }

        if (!NextLine())
        {
            return false;
        }

        if (!IsAtEnd && (_column > column || (_column == column && IsDash)))
        {
            return ScanBlock(isIndented: _column > column, isWanted, out value, out end);
        }

        value = isWanted ? new YamlScalar("", ScalarStyle.Plain, new TextSpan(start, start)) : null;
        return true;
    }

    private bool ScanBlock(bool isIndented, bool isWanted, out DataNode? value, out int end)
    {
        int column = _column;
        bool isSequence = IsDash;
        bool isWantedNow = isWanted && !_isRoot;
        List<DataNode>? items = isWantedNow && isSequence ? [] : null;
        List<DataEntry>? entries = isWantedNow && !isSequence ? [] : null;
        bool hasOnlyMappings = false;
        bool isScanned = isSequence
            ? ScanSequence(items, isIndented, out TextSpan span, out hasOnlyMappings)
            : ScanMapping(entries, out span);
        end = span.End;
        value = (items, entries) switch
        {
            _ when !isScanned || !isWanted => null,
            ({ } scanned, _) => new DataSequence(scanned, isFlow: false, span),
            (_, { } scanned) => new DataMapping(scanned, isFlow: false, span),
            _ when isSequence => new ScannedSequence(_text, span, column, hasOnlyMappings),
            _ => new ScannedMapping(_text, span, column),
        };
        return isScanned;
    }

    // A value on one line. If the next line is indented deeper, the value continues there, and no list or mapping begins on that line.
    [MethodImpl(Scanning.Optimized)]
    private bool ScanScalar(int start, bool isWanted, out DataNode? value, out int end)
    {
        value = null;
        ScalarStyle style = _text[start] switch
        {
            '"' => ScalarStyle.DoubleQuoted,
            '\'' => ScalarStyle.SingleQuoted,
            _ => ScalarStyle.Plain,
        };
        end = style switch
        {
            ScalarStyle.DoubleQuoted => EndOfDoubleQuoted(start),
            ScalarStyle.SingleQuoted => EndOfSingleQuoted(start),
            _ => EndOfPlain(start),
        };
        if (end < 0 || !IsLineEndOrComment(SkipBlanks(end)) || (end < _lineEnd && _text[end] != ' '))
        {
            return false;
        }

        value = isWanted ? YamlScalar.Scanned(_text, new TextSpan(start, end), style) : null;
        return NextLine();
    }

    [MethodImpl(Scanning.Optimized)]
    private int EndOfDoubleQuoted(int start)
    {
        int i = start + 1;
        while (true)
        {
            int found = _text.AsSpan(i, _lineEnd - i).IndexOfAny('"', '\\');
            if (found < 0)
            {
                return -1;
            }

            i += found;
            if (_text[i] == '"')
            {
                return i + 1;
            }

            int length = QuotedText.LengthOfEscape(_text, i, _lineEnd);
            if (length == 0)
            {
                return -1;
            }

            i += length;
        }
    }

    private int EndOfSingleQuoted(int start)
    {
        int i = start + 1;
        while (true)
        {
            int found = _text.AsSpan(i, _lineEnd - i).IndexOf('\'');
            if (found < 0)
            {
                return -1;
            }

            i += found + 1;
            if (i == _lineEnd || _text[i] != '\'')
            {
                return i;
            }

            i++;
        }
    }

    [MethodImpl(Scanning.Optimized)]
    private int EndOfPlain(int start)
    {
        // Of the characters that mean something at the start of a text, only the dash of a negative number is common.
        char first = _text[start];
        if (",[]{}#&*!|>'\"%@`?:".Contains(first) || (first == '-' && IsBlankOrLineEnd(start + 1)))
        {
            return -1;
        }

        int i = start;
        while (true)
        {
            int found = _text.AsSpan(i, _lineEnd - i).IndexOfAny(':', '#');
            if (found < 0)
            {
                return _lineEnd;
            }

            i += found;
            if (_text[i] == ':' && IsBlankOrLineEnd(i + 1))
            {
                return -1;
            }

            if (_text[i] == '#' && _text[i - 1] == ' ')
            {
                return SkipBlanksBack(i);
            }

            i++;
        }
    }

    // A key of letters, digits, _ and -, followed by a colon. Empty if there is none.
    [MethodImpl(Scanning.Optimized)]
    private TextSpan KeyAt(int start)
    {
        int i = start;
        int longest = Math.Min(_lineEnd, start + LongestKey);
        while (i < longest && IsKeyCharacter(_text[i], isFirst: i == start))
        {
            i++;
        }

        return i > start && i < longest && _text[i] == ':' && IsBlankOrLineEnd(i + 1) ? new TextSpan(start, i) : new TextSpan(start, start);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsKeyCharacter(char c, bool isFirst) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' || (!isFirst && c is (>= '0' and <= '9') or '-');

    [MethodImpl(Scanning.Optimized)]
    private bool IsRepeated(TextSpan key, int firstKey)
    {
        if (_keys.Count - firstKey == MostKeys)
        {
            return true;
        }

        for (int i = firstKey; i < _keys.Count; i++)
        {
            if (_keys[i].Length == key.Length && string.CompareOrdinal(_text, _keys[i].Start, _text, key.Start, key.Length) == 0)
            {
                return true;
            }
        }

        _keys.Add(key);
        return false;
    }

    /// <summary>Goes to the next line with content, or to the end.</summary>
    /// <returns>False if a line contains a tab, another control character, or a lone carriage return.</returns>
    [MethodImpl(Scanning.Optimized)]
    private bool NextLine()
    {
        while (true)
        {
            int content = SkipBlanks(_next, _end);
            int end = FindLineEnd(content);
            int next = NextAfter(end);
            if (next < 0)
            {
                return false;
            }

            if (end > content && _text[content] != '#')
            {
                SetLine(content - _next, content, end, next);
                return true;
            }

            _next = next;
            if (next == _end)
            {
                SetLine(0, _end, _end, _end);
                return true;
            }
        }
    }

    private void SetLine(int column, int content, int end, int next)
    {
        _column = column;
        _content = content;
        _lineEnd = SkipBlanksBack(end);
        _next = next;
    }

    private int FindLineEnd(int start)
    {
        int found = _text.AsSpan(start, _end - start).IndexOfAnyInRange('\0', '\u001F');
        return found < 0 ? _end : start + found;
    }

    // -1 if the line ends with a character that isn't a line ending.
    private int NextAfter(int lineEnd)
    {
        if (lineEnd == _end)
        {
            return _end;
        }

        if (_text[lineEnd] == '\n')
        {
            return lineEnd + 1;
        }

        bool isPair = _text[lineEnd] == '\r' && lineEnd + 1 < _end && _text[lineEnd + 1] == '\n';
        return isPair ? lineEnd + 2 : -1;
    }

    private bool IsBlankOrLineEnd(int offset) => offset >= _lineEnd || _text[offset] == ' ';

    private bool IsLineEndOrComment(int offset) => offset >= _lineEnd || _text[offset] == '#';

    private int SkipBlanks(int start) => SkipBlanks(start, _lineEnd);

    private int SkipBlanks(int start, int end)
    {
        int i = start;
        while (i < end && _text[i] == ' ')
        {
            i++;
        }

        return i;
    }

    private int SkipBlanksBack(int end)
    {
        int i = end;
        while (i > 0 && _text[i - 1] == ' ')
        {
            i--;
        }

        return i;
    }
}
