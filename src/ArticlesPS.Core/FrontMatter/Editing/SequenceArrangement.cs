using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace ArticlesPS.FrontMatter;

/// <summary>Puts the entries of a list into another order, each as it is written.</summary>
internal sealed class SequenceArrangement(FrontMatterDocument document)
{
    private readonly string _text = document.Text;
    private readonly FrontMatterPlaces _places = new(document);

    /// <summary>
    /// The replacement that puts entries of a list into another order, their texts as they are, and takes out those that
    /// are not named. The comments above an entry, and those below it that are indented as its keys, go with it.
    /// </summary>
    /// <param name="sequence">The list.</param>
    /// <param name="order">Places of the entries that stay, at least one.</param>
    /// <exception cref="EditException">It cannot be told which entry a comment belongs to.</exception>
    public TextEdit Arrange(YamlSequence sequence, IReadOnlyList<int> order) => sequence.IsFlow ? ArrangeFlow(sequence, order) : ArrangeBlock(sequence, order);

    // Blanks and commas stay where they are.
    private TextEdit ArrangeFlow(YamlSequence sequence, IReadOnlyList<int> order)
    {
        List<TextSpan> parts = [.. sequence.Items.Select(_places.OuterSpan)];
        StringBuilder text = new();
        for (int i = 0; i < order.Count; i++)
        {
            TextSpan between = i == 0 ? default : new TextSpan(parts[i - 1].End, parts[i].Start);
            if (between.In(_text).Contains('#') || (i + 1 == order.Count && HasCommentBehind(parts[parts.Count - 1].End)))
            {
                throw new EditException("Comments stand between the entries of a list on one line or several in brackets. Move the entries by hand.", document.PositionOf(sequence.Span.Start));
            }

            text.Append(between.In(_text)).Append(parts[order[i]].In(_text));
        }

        return new TextEdit(new TextSpan(parts[0].Start, parts[parts.Count - 1].End), text.ToString());
    }

    private bool HasCommentBehind(int end)
    {
        TextLine line = TextLine.At(_text, end);
        int bracket = _text.IndexOf(']', end);
        return _text.IndexOf('#', end, Math.Max(line.End - end, 0)) is >= 0 and int comment && comment < bracket;
    }

    // Whole lines: from behind the former entry to the end of the entry's last line.
    private TextEdit ArrangeBlock(YamlSequence sequence, IReadOnlyList<int> order)
    {
        int dash = _places.DashOf(sequence, 0);
        _places.RequireOwnLine(dash);
        int column = _places.ColumnOf(dash);
        List<TextSpan> parts = [];
        int start = CommentsAbove(_places.LineStart(dash));
        for (int i = 0; i < sequence.Items.Count; i++)
        {
            int end = CommentsBelow(TextLine.At(_text, _places.ItemEnd(sequence, i)).Next, column);
            parts.Add(new TextSpan(start, end));
            start = end;
        }

        return new TextEdit(new TextSpan(parts[0].Start, start), string.Concat(order.Select(i => parts[i].In(_text))));
    }

    private int CommentsAbove(int lineStart)
    {
        TextLine above = _places.LineAbove(lineStart);
        while (above.Start >= document.Yaml.Start && above.Start < lineStart && _places.IsComment(above))
        {
            lineStart = above.Start;
            above = _places.LineAbove(lineStart);
        }

        return lineStart;
    }

    private int CommentsBelow(int lineStart, int column)
    {
        TextLine line = TextLine.At(_text, lineStart);
        while (line.Start < document.Yaml.End && _places.IsComment(line) && _places.FirstNonBlank(line) - line.Start > column)
        {
            lineStart = line.Next;
            line = TextLine.At(_text, lineStart);
        }

        return lineStart;
    }
}
