using System;

namespace ArticlesPS.Curation.Similarity;

/// <summary>For each part the articles that have it, in their order: those that have it in the title, then the others.</summary>
internal sealed class PostingLists
{
    private readonly int[] _starts;
    private readonly int[] _titleEnds;
    private readonly int[] _articles;

    public PostingLists(TextVectors texts)
    {
        _starts = new int[texts.Parts + 1];
        for (int part = 0; part < texts.Parts; part++)
        {
            _starts[part + 1] = _starts[part] + texts.TextsWith(part);
        }

        _articles = new int[_starts[texts.Parts]];
        _titleEnds = new int[texts.Parts];
        Array.Copy(_starts, _titleEnds, texts.Parts);
        for (int article = 0; article < texts.Count; article++)
        {
            PartVector vector = texts[article];
            for (int i = vector.Start; i < vector.TitleEnd; i++)
            {
                _articles[_titleEnds[vector.Parts[i]]++] = article;
            }
        }

        int[] ends = [.. _titleEnds];
        for (int article = 0; article < texts.Count; article++)
        {
            PartVector vector = texts[article];
            for (int i = vector.TitleEnd; i < vector.End; i++)
            {
                _articles[ends[vector.Parts[i]]++] = article;
            }
        }
    }

    /// <summary>The articles of all lists.</summary>
    public int[] Articles => _articles;

    /// <summary>The articles of a range that have a part in the title.</summary>
    public (int Start, int End) InTitle(int part, PlaceRange range) => Slice(_starts[part], _titleEnds[part], range);

    /// <summary>The articles of a range that have a part, but not in the title.</summary>
    public (int Start, int End) Elsewhere(int part, PlaceRange range) => Slice(_titleEnds[part], _starts[part + 1], range);

    private (int Start, int End) Slice(int start, int end, PlaceRange range) =>
        (FirstFrom(range.Start, start, end), FirstFrom(range.End, start, end));

    // The position in a list of the first article at or after an index. Usually all articles are included, so it's at one end.
    private int FirstFrom(int place, int start, int end)
    {
        if (start == end || _articles[start] >= place)
        {
            return start;
        }

        int found = _articles[end - 1] < place ? end : Array.BinarySearch(_articles, start, end - start, place);
        return found < 0 ? ~found : found;
    }
}
