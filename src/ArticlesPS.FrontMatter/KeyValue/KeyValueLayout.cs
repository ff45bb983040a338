using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.KeyValue;

/// <summary>The layout of a document's lines, for new ones to follow.</summary>
internal sealed class KeyValueLayout : LineLayout
{
    private readonly FrontMatterDocument _document;
    private readonly string _text;
    private readonly int? _valueColumn;

    public KeyValueLayout(FrontMatterDocument document)
        : base(document.Text)
    {
        _document = document;
        _text = document.Text;
        _valueColumn = CommonColumn();
    }

    /// <summary>How lines end: as the first one does.</summary>
    public string Newline => NewlineAt(0);

    /// <summary>The start of a key's line, behind a byte-order mark.</summary>
    public int StartOf(DataEntry entry) => System.Math.Max(LineStart(entry.KeySpan.Start), _document.Block.Start);

    /// <summary>The end of the last line of a value, before its line ending.</summary>
    public int EndOf(DataEntry entry) => TextLine.At(_text, entry.Value.Span.End).End;

    /// <summary>The line after a value.</summary>
    public int NextOf(DataEntry entry) => TextLine.At(_text, entry.Value.Span.End).Next;

    /// <summary>The blanks before a key.</summary>
    public string MarginOf(DataEntry? entry) => entry is null ? "" : _text.Substring(StartOf(entry), entry.KeySpan.Start - StartOf(entry));

    /// <summary>
    /// The blanks between the colon of a new key and its value: up to the column in which all values begin, else as many as the
    /// neighbour has.
    /// </summary>
    public string GapOf(string key, DataEntry? neighbour)
    {
        if (neighbour is null)
        {
            return " ";
        }

        if (_valueColumn is { } column)
        {
            int width = column - (MarginOf(neighbour).Length + key.Length + 1);
            return new string(' ', System.Math.Max(width, 1));
        }

        string gap = GapOf(neighbour);
        bool isCopied = FirstLineOf(neighbour) is { IsEmpty: false } && (gap.Length < 2 || gap.Trim('\t').Length == 0);
        return isCopied ? gap : " ";
    }

    private string GapOf(DataEntry entry) => _text.Substring(entry.KeySpan.End + 1, FirstLineOf(entry).Start - entry.KeySpan.End - 1);

    private static TextSpan FirstLineOf(DataEntry entry) => ((KeyValueScalar)entry.Value).Lines[0];

    private int ColumnOf(DataEntry entry) => FirstLineOf(entry).Start - StartOf(entry);

    // Where keys of different lengths have their values below each other.
    private int? CommonColumn()
    {
        List<DataEntry> entries = [.. _document.Root.Entries.Where(entry => FirstLineOf(entry) is { IsEmpty: false })];
        bool isAligned =
            entries.Select(entry => entry.Key.Length).Distinct().Count() > 1
            && entries.TrueForAll(entry => GapOf(entry).Trim(' ').Length == 0)
            && entries.Select(ColumnOf).Distinct().Count() == 1;
        return isAligned ? ColumnOf(entries[0]) : null;
    }
}
