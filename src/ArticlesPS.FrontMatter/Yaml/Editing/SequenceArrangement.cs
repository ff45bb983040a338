using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Yaml.Editing;

/// <summary>Reorders the entries of a list, each as written.</summary>
/// <param name="document">The document.</param>
/// <param name="layout">The layout of the document.</param>
/// <param name="changes">Replacements inside entries, which move with them.</param>
internal sealed class SequenceArrangement(FrontMatterDocument document, YamlLayout layout, IReadOnlyList<TextEdit> changes)
{
    private readonly string _text = document.Text;

    /// <summary>
    /// The replacement that reorders the entries of a list, keeping their texts, and removes those that aren't named.
    /// Comments above an entry, and comments below it that are indented like its keys, move with it.
    /// </summary>
    /// <param name="sequence">The list.</param>
    /// <param name="order">Indexes of the entries that stay, at least one of them; -1 for a new one.</param>
    /// <param name="write">Writes the new one at a place of the order: in brackets its value, else its lines.</param>
    /// <param name="gap">The comma in brackets with the blanks after it.</param>
    /// <exception cref="EditException">It cannot be told which entry a comment belongs to.</exception>
    public TextEdit Arrange(DataSequence sequence, IReadOnlyList<int> order, Func<int, string> write, string gap) =>
        sequence.IsFlow ? ArrangeFlow(sequence, order, write, gap) : ArrangeBlock(sequence, order, write);

    // Blanks and commas stay.
    private TextEdit ArrangeFlow(DataSequence sequence, IReadOnlyList<int> order, Func<int, string> write, string gap)
    {
        List<TextSpan> parts = [.. sequence.Items.Select(layout.OuterSpan)];
        StringBuilder text = new();
        for (int i = 0; i < order.Count; i++)
        {
            bool isBetween = i > 0 && i < parts.Count;
            TextSpan between = isBetween ? new TextSpan(parts[i - 1].End, parts[i].Start) : default;
            if (between.In(_text).Contains('#') || (i + 1 == order.Count && HasCommentBehind(parts[parts.Count - 1].End)))
            {
                throw new EditException(
                    "Comments stand between the entries of a list in brackets. Move the entries by hand.",
                    document.PositionOf(sequence.Span.Start)
                );
            }

            text.Append(i < parts.Count ? between.In(_text) : gap);
            text.Append(order[i] < 0 ? write(i) : TextEdit.Apply(_text, parts[order[i]], changes));
        }

        return new TextEdit(new TextSpan(parts[0].Start, parts[parts.Count - 1].End), text.ToString());
    }

    private bool HasCommentBehind(int end)
    {
        TextLine line = TextLine.At(_text, end);
        int bracket = _text.IndexOf(']', end);
        return _text.IndexOf('#', end, Math.Max(line.End - end, 0)) is >= 0 and int comment && comment < bracket;
    }

    // Whole lines: from the end of the previous entry to the end of the entry's last line.
    private TextEdit ArrangeBlock(DataSequence sequence, IReadOnlyList<int> order, Func<int, string> write)
    {
        int dash = layout.DashOf(sequence, 0);
        layout.RequireOwnLine(dash);
        int column = layout.ColumnOf(dash);
        List<TextSpan> parts = [];
        int start = CommentsAbove(layout.LineStart(dash));
        for (int i = 0; i < sequence.Items.Count; i++)
        {
            int end = CommentsBelow(TextLine.At(_text, layout.ItemEnd(sequence, i)).Next, column);
            parts.Add(new TextSpan(start, end));
            start = end;
        }

        IEnumerable<string> arranged = order.Select((place, i) => place < 0 ? write(i) : TextEdit.Apply(_text, parts[place], changes));
        return new TextEdit(new TextSpan(parts[0].Start, start), string.Concat(arranged));
    }

    private int CommentsAbove(int lineStart)
    {
        TextLine above = layout.LineAbove(lineStart);
        while (above.Start >= document.Block.Start && above.Start < lineStart && layout.IsComment(above))
        {
            lineStart = above.Start;
            above = layout.LineAbove(lineStart);
        }

        return lineStart;
    }

    private int CommentsBelow(int lineStart, int column)
    {
        TextLine line = TextLine.At(_text, lineStart);
        while (line.Start < document.Block.End && layout.IsComment(line) && layout.FirstNonBlank(line) - line.Start > column)
        {
            lineStart = line.Next;
            line = TextLine.At(_text, lineStart);
        }

        return lineStart;
    }
}
