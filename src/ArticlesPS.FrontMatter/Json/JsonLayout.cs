using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.FrontMatter.Json;

/// <summary>The layout of a document's JSON, for new text to follow.</summary>
internal sealed class JsonLayout
{
    private const string UsualUnit = "  ";

    private readonly string _text;
    private string? _unit;
    private string? _colon;
    private string? _separator;
    private string? _objectPadding;
    private string? _arrayPadding;
    private bool? _breaksObjects;
    private bool? _breaksArrays;
    private bool _isFlushLeft;

    public JsonLayout(FrontMatterDocument document)
    {
        _text = document.Text;
        Newline = FirstNewline(document);
        Survey(document.Root, IndentationOf(document.Root.Span.Start) ?? "", isOnOwnLine: false);
    }

    /// <summary>The first line ending at or after the start of the object.</summary>
    public string Newline { get; }

    /// <summary>The indentation of one level.</summary>
    public string Unit => _unit ?? (_isFlushLeft ? "" : UsualUnit);

    /// <summary>A colon with the blanks around it.</summary>
    public string Colon => _colon ?? ": ";

    /// <summary>The blanks after a comma on one line. A file without such a comma uses as many as after a colon.</summary>
    public string Separator => _separator ?? (Colon[Colon.Length - 1] == ':' ? "" : " ");

    /// <summary>The blanks inside the braces on one line.</summary>
    public string ObjectPadding => _objectPadding ?? "";

    /// <summary>The blanks inside the brackets on one line.</summary>
    public string ArrayPadding => _arrayPadding ?? "";

    /// <summary>Whether an object whose key is on its own line puts each of its keys on its own line, too.</summary>
    public bool BreaksObjects => _breaksObjects ?? true;

    /// <summary>Whether an array whose key is on its own line puts each entry on its own line, too; null if the file has none.</summary>
    public bool? BreaksArrays => _breaksArrays;

    /// <summary>The blanks before an offset if nothing else precedes it on its line; otherwise null.</summary>
    public string? IndentationOf(int offset)
    {
        int start = BlanksBefore(offset);
        bool beginsLine = start == 0 || _text[start - 1] is '\n' or '\r' or FrontMatterDocument.ByteOrderMark;
        return beginsLine ? _text.Substring(start, offset - start) : null;
    }

    /// <summary>The blanks before a new part beside another one if each is on its own line; null if they share lines.</summary>
    /// <param name="parts">The entries of an object or array.</param>
    /// <param name="index">The index of the part it's next to.</param>
    public string? IndentationBeside(IReadOnlyList<TextSpan> parts, int index)
    {
        // The first one can follow the bracket, as in {"a": 1, with the others below.
        bool isFirst = index == 0 && parts.Count > 1;
        if (isFirst)
        {
            return IndentationOf(parts[1].Start);
        }

        bool sharesLine = index + 1 < parts.Count && IndentationOf(parts[index + 1].Start) is null;
        return sharesLine ? null : IndentationOf(parts[index].Start);
    }

    /// <summary>The number of line endings in a range.</summary>
    public int LinesIn(int start, int end)
    {
        int lines = 0;
        for (int i = start; i < end; i++)
        {
            bool isPair = _text[i] == '\r' && i + 1 < end && _text[i + 1] == '\n';
            lines += _text[i] is '\n' or '\r' && !isPair ? 1 : 0;
        }

        return lines;
    }

    public static IReadOnlyList<TextSpan> PartsOf(DataNode node) =>
        node switch
        {
            DataMapping mapping => [.. mapping.Entries.Select(entry => new TextSpan(entry.KeySpan.Start, entry.Value.Span.End))],
            DataSequence sequence => [.. sequence.Items.Select(item => item.Span)],
            _ => [],
        };

    // The first occurrence in the file decides.
    private void Survey(DataNode node, string indentation, bool isOnOwnLine)
    {
        IReadOnlyList<TextSpan> parts = PartsOf(node);
        if (parts.Count == 0)
        {
            return;
        }

        string? inside = IndentationOf(parts[0].Start);
        SurveyBrackets(node, parts, inside is not null, isOnOwnLine);
        if (inside is not null)
        {
            SurveyUnit(indentation, inside);
        }

        foreach (DataEntry entry in (node as DataMapping)?.Entries ?? [])
        {
            _colon ??= OnOneLine(entry.KeySpan.End, entry.Value.Span.Start);
            Survey(entry.Value, IndentationOf(entry.KeySpan.Start) ?? indentation, IndentationOf(entry.KeySpan.Start) is not null);
        }

        foreach (DataNode item in (node as DataSequence)?.Items ?? [])
        {
            Survey(item, IndentationOf(item.Span.Start) ?? indentation, IndentationOf(item.Span.Start) is not null);
        }
    }

    private void SurveyBrackets(DataNode node, IReadOnlyList<TextSpan> parts, bool breaks, bool isOnOwnLine)
    {
        for (int i = 1; i < parts.Count && _separator is null; i++)
        {
            _separator = OnOneLine(parts[i - 1].End, parts[i].Start) is { } between ? between.Substring(between.IndexOf(',') + 1) : null;
        }

        string? padding = breaks ? null : OnOneLine(node.Span.Start + 1, parts[0].Start);
        if (node is DataMapping)
        {
            _objectPadding ??= padding;
            _breaksObjects ??= isOnOwnLine ? breaks : null;
        }
        else
        {
            _arrayPadding ??= padding;
            _breaksArrays ??= isOnOwnLine ? breaks : null;
        }
    }

    private void SurveyUnit(string outside, string inside)
    {
        bool isDeeper = inside.Length > outside.Length && inside.StartsWith(outside, System.StringComparison.Ordinal);
        _unit ??= isDeeper ? inside.Substring(outside.Length) : null;
        _isFlushLeft |= inside.Length == outside.Length;
    }

    private string? OnOneLine(int start, int end) => LinesIn(start, end) == 0 ? _text.Substring(start, end - start) : null;

    private int BlanksBefore(int offset)
    {
        int start = offset;
        while (start > 0 && _text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        return start;
    }

    private static string FirstNewline(FrontMatterDocument document)
    {
        int start = document.Text.IndexOfAny(['\r', '\n'], document.Block.Start);
        if (start < 0)
        {
            return "\n";
        }

        bool isPair = document.Text[start] == '\r' && start + 1 < document.Text.Length && document.Text[start + 1] == '\n';
        return document.Text.Substring(start, isPair ? 2 : 1);
    }
}
