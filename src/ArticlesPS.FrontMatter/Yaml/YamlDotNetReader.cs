using System;
using System.Collections.Generic;
using System.IO;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.FrontMatter.Yaml.Diagnosis;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlStyle = YamlDotNet.Core.ScalarStyle;

namespace ArticlesPS.FrontMatter.Yaml;

/// <summary>
/// Builds nodes from YamlDotNet's parser events, corrects the spans that its marks leave open, and rejects text that it
/// accepts although it's not YAML or that it's known to misread (<see cref="YamlDotNetGuard"/>).
/// </summary>
internal sealed class YamlDotNetReader
{
    /// <summary>Nodes and characters that aliases may add to a front matter; the longest real one has 60,000.</summary>
    private const long LargestExpansion = 1_000_000;

    private readonly string _text;
    private readonly int _offset;
    private readonly int _end;
    private readonly LineBreakMask _mask;
    private readonly Parser _parser;
    private readonly YamlDotNetGuard _guard;
    private readonly Dictionary<string, DataNode?> _anchors = new(StringComparer.Ordinal);
    private long _expansion;
    private int _formerEventEnd;
    private int _lastEventStart;
    private int _lastEventEnd;
    private int _openBracket = -1;
    private bool _isLastEventQuoted;

    /// <summary>Whether a key can occur twice, and the last one counts.</summary>
    public bool TakesLastOfRepeated { get; init; }

    /// <param name="text">The text.</param>
    /// <param name="yaml">The YAML in it.</param>
    /// <param name="joined">The quoted texts whose lines are read as one, because the parser insists on their indentation.</param>
    public YamlDotNetReader(string text, TextSpan yaml, IReadOnlyList<TextSpan> joined)
    {
        _text = text;
        _offset = yaml.Start;
        _end = yaml.End;

        // With comments on, the scanner throws at the valid `a: &x v # c`.
        _mask = new LineBreakMask(text, yaml, joined);
        _guard = new YamlDotNetGuard(text, yaml);
        _parser = new Parser(new Scanner(new StringReader(_mask.Masked), skipComments: true));
    }

    public DataMapping ReadRoot()
    {
        ParsingEvent current = Next();
        while (current is StreamStart or DocumentStart)
        {
            if (current is DocumentStart { IsImplicit: false })
            {
                throw SecondDocument(current);
            }

            current = Next();
        }

        if (current is StreamEnd)
        {
            _guard.RejectDirectives(new TextSpan(_offset, _offset));
            return new DataMapping([], isFlow: false, new TextSpan(_offset, _offset));
        }

        if (current is not MappingStart start)
        {
            throw Diagnosis().ExplainRoot(OffsetOf(current.Start));
        }

        DataMapping root = ReadMapping(start, depth: 1);
        _guard.RejectDirectives(root.Span);
        Next(); // the end of the document
        current = Next();
        return current is StreamEnd ? root : throw SecondDocument(current);
    }

    private DataNode ReadNode(ParsingEvent current, int depth)
    {
        if (depth > Nesting.Deepest)
        {
            throw FrontMatterErrors.NestingTooDeep(PositionOf(current.Start));
        }

        return current switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart start => ReadSequence(start, depth),
            MappingStart start => ReadMapping(start, depth),
            AnchorAlias alias => ReadAlias(alias),
            _ => throw FrontMatterErrors.InvalidYaml("A value is missing here.", PositionOf(current.Start)),
        };
    }

    private YamlScalar ReadScalar(Scalar scalar)
    {
        ScalarStyle style = scalar.Style switch
        {
            YamlStyle.SingleQuoted => ScalarStyle.SingleQuoted,
            YamlStyle.DoubleQuoted => ScalarStyle.DoubleQuoted,
            YamlStyle.Literal => ScalarStyle.Literal,
            YamlStyle.Folded => ScalarStyle.Folded,
            _ => ScalarStyle.Plain,
        };
        TextSpan span = ScalarSpan(scalar);
        _guard.Check(span, style, _openBracket >= 0);
        string value = _mask.Unmask(scalar.Value);
        if (style == ScalarStyle.Plain)
        {
            _guard.CheckPlainValue(span, value);
        }

        YamlScalar node = new(value, style, span, AnchorOf(scalar), TagOf(scalar));
        Anchor(node);
        return node;
    }

    private DataSequence ReadSequence(SequenceStart start, int depth)
    {
        string? anchor = OpenAnchor(start);
        bool isFlow = start.Style == SequenceStyle.Flow;
        int outerBracket = _openBracket;
        if (isFlow)
        {
            _openBracket = OffsetOf(start.Start);
        }
        else
        {
            RejectTabBefore(OffsetOf(start.Start));
        }

        List<DataNode> items = [];
        ParsingEvent current = Next();
        while (current is not SequenceEnd)
        {
            items.Add(ReadNode(current, depth + 1));
            current = Next();
        }

        _openBracket = outerBracket;
        int first = SkipProperties(OffsetOf(start.Start), out _);
        int itemsEnd = items.Count > 0 ? items[items.Count - 1].Span.End : first;
        int last = isFlow ? OffsetOf(current.Start) + 1 : itemsEnd;
        DataSequence node = new(items, isFlow, new TextSpan(first, last), anchor, TagOf(start));
        Anchor(node);
        return node;
    }

    private DataMapping ReadMapping(MappingStart start, int depth)
    {
        string? anchor = OpenAnchor(start);
        bool isFlow = start.Style == MappingStyle.Flow;
        int outerBracket = _openBracket;
        bool hasBrace = isFlow && _text[OffsetOf(start.Start)] is '{' or '&' or '!';
        _openBracket = hasBrace ? OffsetOf(start.Start) : outerBracket;
        List<DataEntry> entries = [];
        ParsingEvent current = Next();
        while (current is not MappingEnd)
        {
            if (!isFlow)
            {
                RejectTabBefore(OffsetOf(current.Start));
            }

            DataNode key = ReadNode(current, depth + 1);
            string text = key.Resolved is DataScalar scalar ? scalar.Text : key.Span.In(_text);
            entries.Add(new DataEntry(text, key.Span, ReadNode(Next(), depth + 1)));
            current = Next();
        }

        _openBracket = outerBracket;
        if (isFlow)
        {
            _guard.CheckSeparators(entries);
        }

        RejectDuplicates(entries);
        DataMapping node = new(entries, isFlow, MappingSpan(start, entries, OffsetOf(current.Start)), anchor, TagOf(start));
        Anchor(node);
        return node;
    }

    private DataAlias ReadAlias(AnchorAlias alias)
    {
        string name = _mask.Unmask(alias.Value.Value);
        if (!_anchors.TryGetValue(name, out DataNode? target))
        {
            throw FrontMatterErrors.UnknownAlias(name, PositionOf(alias.Start));
        }

        if (target is null)
        {
            throw FrontMatterErrors.RecursiveAlias(name, PositionOf(alias.Start));
        }

        DataAlias node = new(target, new TextSpan(OffsetOf(alias.Start), OffsetOf(alias.End)));
        _expansion += node.Weight;
        return _expansion <= LargestExpansion ? node : throw FrontMatterErrors.AliasExpansion(PositionOf(alias.Start));
    }

    // The parser throws more than it says: all of these stand for YAML that it does not read.
    private bool MoveNext()
    {
        try
        {
            return _parser.MoveNext();
        }
        catch (YamlException e)
        {
            throw Diagnosis().Explain(e);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or OverflowException)
        {
            throw Diagnosis().Explain(e);
        }
    }

    private ParsingEvent Next()
    {
        if (!MoveNext())
        {
            throw FrontMatterErrors.InvalidYaml("The YAML ends here, within a value.", TextPosition.At(_text, _end));
        }

        ParsingEvent current = _parser.Current!;
        _formerEventEnd = _lastEventEnd;
        _lastEventEnd = Math.Max(_lastEventEnd, OffsetOf(current.End));
        _lastEventStart = OffsetOf(current.Start);
        _isLastEventQuoted = current is Scalar { Style: YamlStyle.SingleQuoted or YamlStyle.DoubleQuoted };
        return current;
    }

    // An anchor whose value is still being read is there without a node, which tells an alias that it is inside.
    private string? OpenAnchor(NodeEvent e)
    {
        if (e.Anchor.IsEmpty)
        {
            return null;
        }

        string anchor = _mask.Unmask(e.Anchor.Value);
        _anchors[anchor] = null;
        return anchor;
    }

    private void Anchor(DataNode node)
    {
        // An anchor with the same name inside a list or mapping comes later in the text, so it applies from there on.
        if (node.Anchor is not null && (node is DataScalar || _anchors[node.Anchor] is null))
        {
            _anchors[node.Anchor] = node;
        }
    }

    private string? AnchorOf(NodeEvent e) => e.Anchor.IsEmpty ? null : _mask.Unmask(e.Anchor.Value);

    private string? TagOf(NodeEvent e) => e.Tag.IsEmpty ? null : _mask.Unmask(e.Tag.Value);

    private int OffsetOf(Mark mark) => Math.Min(_offset + (int)mark.Index, _end);

    private TextPosition PositionOf(Mark mark) => TextPosition.At(_text, OffsetOf(mark));

    // The marks of a scalar include its anchor and tag, and the line ending after them if it has no value.
    private TextSpan ScalarSpan(Scalar scalar)
    {
        int start = OffsetOf(scalar.Start);
        int end = OffsetOf(scalar.End);
        bool isMissing = scalar.Style == YamlStyle.Plain && scalar.Value.Length == 0;
        if (isMissing && start == end)
        {
            // The mark of a key that is missing is the start of the text.
            int place = Math.Max(start, _formerEventEnd);
            return new TextSpan(place, place);
        }

        int content = SkipProperties(start, out int propertiesEnd);
        if (propertiesEnd == start)
        {
            return new TextSpan(start, end);
        }

        return isMissing ? new TextSpan(propertiesEnd, propertiesEnd) : new TextSpan(content, end);
    }

    // A mapping of one pair inside a list needs no braces, [a: b], and then its own marks say nothing.
    private TextSpan MappingSpan(MappingStart start, List<DataEntry> entries, int end)
    {
        bool hasBraces = start.Style == MappingStyle.Flow && end < _end && _text[end] == '}';
        if (hasBraces)
        {
            return new TextSpan(SkipProperties(OffsetOf(start.Start), out _), end + 1);
        }

        return entries.Count == 0
            ? new TextSpan(OffsetOf(start.Start), OffsetOf(start.Start))
            : new TextSpan(entries[0].KeySpan.Start, entries[entries.Count - 1].Value.Span.End);
    }

    private int SkipProperties(int start, out int propertiesEnd)
    {
        int i = start;
        propertiesEnd = start;
        while (i < _end && _text[i] is '&' or '!')
        {
            while (i < _end && !IsBlankOrBreak(_text[i]))
            {
                i++;
            }

            propertiesEnd = i;
            i = SkipBlanksAndComments(i);
        }

        return i;
    }

    private int SkipBlanksAndComments(int start)
    {
        int i = start;
        while (i < _end)
        {
            if (_text[i] == '#')
            {
                i = TextLine.At(_text, i).Next;
            }
            else if (IsBlankOrBreak(_text[i]))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return Math.Min(i, _end);
    }

    private static bool IsBlankOrBreak(char c) => c is ' ' or '\t' or '\n' or '\r';

    // YamlDotNet lets a tab before the first key of a mapping pass.
    private void RejectTabBefore(int offset)
    {
        for (int i = offset - 1; i >= _offset && _text[i] is ' ' or '\t'; i--)
        {
            if (_text[i] == '\t')
            {
                throw FrontMatterErrors.TabIndentation(TextPosition.At(_text, i));
            }
        }
    }

    // It also accepts the same key twice.
    private void RejectDuplicates(List<DataEntry> entries)
    {
        Dictionary<string, DataEntry> seen = new(entries.Count, StringComparer.Ordinal);
        foreach (DataEntry entry in entries)
        {
            if (seen.TryGetValue(entry.Key, out DataEntry? first) && !TakesLastOfRepeated)
            {
                throw FrontMatterErrors.DuplicateKey(
                    entry.Key,
                    TextPosition.At(_text, first.KeySpan.Start),
                    TextPosition.At(_text, entry.KeySpan.Start)
                );
            }

            seen[entry.Key] = entry;
        }

        if (seen.Count < entries.Count)
        {
            entries.RemoveAll(entry => seen[entry.Key] != entry);
        }
    }

    private FrontMatterException SecondDocument(ParsingEvent start) =>
        FrontMatterErrors.InvalidYaml(
            "A second document begins here. Remove what follows, or indent the line if it belongs to a text.",
            PositionOf(start.Start)
        );

    private YamlDiagnosis Diagnosis()
    {
        TextSpan lastEvent = new(Math.Min(_lastEventStart, _lastEventEnd), _lastEventEnd);
        int openBracket = _openBracket < 0 ? -1 : SkipProperties(_openBracket, out _);
        return new YamlDiagnosis(_text, new TextSpan(_offset, _end), new ParserProgress(lastEvent, _isLastEventQuoted, openBracket));
    }
}
