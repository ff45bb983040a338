using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Toml.Editing;

/// <summary>The layout of a document: its sections and its formatting.</summary>
internal sealed class TomlLayout : LineLayout
{
    private readonly FrontMatterDocument _document;
    private readonly string _text;
    private readonly TomlTable _root;

    // The lines on which values end. A line of a multiline text can look like a comment.
    private readonly Lazy<HashSet<int>> _lastLines;

    public TomlLayout(FrontMatterDocument document, TomlTable root)
        : base(document.Text)
    {
        _document = document;
        _text = document.Text;
        _root = root;
        Sections = [.. root.Sections.Where(section => !section.Header.IsEmpty).OrderBy(section => section.Header.Start)];
        _lastLines = new(() => [.. Pairs.Select(pair => LineStart(pair.Span.End))]);
    }

    /// <summary>The sections with headers, in the order of the text.</summary>
    public IReadOnlyList<TomlSection> Sections { get; }

    public bool HasTableArrays => Sections.Any(section => section.IsArrayItem);

    /// <summary>Whether a new table of the root gets a header: where others have one, or the file shows no other way.</summary>
    public bool WritesTables => Sections.Count > 0 || !_root.Own!.Items.Any(pair => pair.Key.Count > 1 || pair.Value is TomlTable);

    /// <summary>Whether the file has keys with points, as a.b = 1.</summary>
    public bool HasDottedKeys => Pairs.Any(pair => pair.Key.Count > 1);

    /// <summary>Whether headers are preceded by blank lines, or nothing precedes any header.</summary>
    public bool SeparatesSections
    {
        get
        {
            List<TextLine> above = [.. Sections.Select(AboveComments).Where(line => line.Start >= _document.Block.Start)];
            return above.Count == 0 || above.Exists(IsBlankLine);
        }
    }

    /// <summary>The start of a section, including the comments right above its header.</summary>
    public int StartOf(TomlSection section) => CommentsAbove(LineStart(section.Header.Start));

    /// <summary>The start of the comments right above a line; the line itself if there are none.</summary>
    public int CommentsAbove(int lineStart)
    {
        int start = lineStart;
        TextLine above = LineAbove(start);
        while (above.Start >= _document.Block.Start && IsComment(above) && !_lastLines.Value.Contains(above.Start))
        {
            start = above.Start;
            above = LineAbove(start);
        }

        return start;
    }

    /// <summary>The line below the last pair of a section, or below its header.</summary>
    public int EndOf(TomlSection section) => TextLine.At(_text, section.Content.End).Next;

    /// <summary>The blanks that a line begins with.</summary>
    public string MarginAt(int offset)
    {
        int start = LineStart(offset);
        return _text.Substring(start, FirstNonBlank(TextLine.At(_text, start)) - start);
    }

    /// <summary>An equals sign with blanks around it, or without if the neighbouring pair has none.</summary>
    public string EqualsBeside(TomlPair? pair)
    {
        if (pair is null)
        {
            return " = ";
        }

        int end = pair.Key[pair.Key.Count - 1].Span.End;
        if (_text[end] != '=')
        {
            return " = ";
        }

        return IsBlankAt(end + 1) ? "= " : "=";
    }

    private IEnumerable<TomlPair> Pairs => _root.Own!.Items.Concat(Sections.SelectMany(section => section.Items));

    private TextLine AboveComments(TomlSection section) => LineAbove(StartOf(section));
}
