using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Toml.Editing;

/// <summary>
/// Adds and removes entries between brackets or braces in the existing layout: on one line or several, with or without a
/// trailing comma. Comments stay; a comment after an entry on its own line goes with it.
/// </summary>
/// <param name="text">The text of the file.</param>
/// <param name="layout">Its lines.</param>
/// <param name="span">From bracket to bracket.</param>
/// <param name="items">The spans of the entries.</param>
/// <param name="commas">The comma after each; an empty span if there is none.</param>
internal sealed class TomlListEditor(
    string text,
    LineLayout layout,
    TextSpan span,
    IReadOnlyList<TextSpan> items,
    IReadOnlyList<TextSpan> commas
)
{
    private readonly List<TextEdit> _edits = [];

    private bool EndsWithComma => items.Count > 0 && !commas[items.Count - 1].IsEmpty;

    /// <summary>The replacements, without those inside entries that stay.</summary>
    public List<TextEdit> Change(IReadOnlyList<TomlListPart> parts)
    {
        if (items.Count == 0 || parts.Count == 0)
        {
            bool hasBlanks = items.Count == 0 && text[span.Start] == '{';
            string joined = string.Join(", ", parts.Select(part => part.Text));
            _edits.Add(new TextEdit(new TextSpan(span.Start + 1, span.End - 1), hasBlanks ? $" {joined} " : joined));
            return _edits;
        }

        // If nothing stays, the first new entry replaces the first old one.
        List<TomlListPart> wanted = [.. parts];
        bool staysAny = wanted.Exists(part => part.Origin >= 0);
        if (!staysAny)
        {
            _edits.Add(new TextEdit(items[0], wanted[0].Text));
            wanted[0] = new TomlListPart(0, "");
        }

        ChangeParts(wanted);
        RemoveOthers([.. wanted.Select(part => part.Origin).Where(origin => origin >= 0)]);
        return _edits;
    }

    private void ChangeParts(List<TomlListPart> parts)
    {
        int first = parts.FindIndex(part => part.Origin >= 0);
        int firstOrigin = parts[first].Origin;
        _edits.AddRange(parts.Take(first).Select(part => InsertAbove(firstOrigin, part.Text + ",")));
        int last = firstOrigin;
        for (int i = first; i < parts.Count; i++)
        {
            bool needsComma = i + 1 < parts.Count || EndsWithComma;
            if (parts[i].Origin < 0)
            {
                InsertBehind(last, parts[i].Text + (needsComma ? "," : ""));
                continue;
            }

            last = parts[i].Origin;
            if (commas[last].IsEmpty && needsComma)
            {
                _edits.Add(TextEdit.Insert(items[last].End, ","));
            }
            else if (!commas[last].IsEmpty && !needsComma)
            {
                _edits.Add(TextEdit.Delete(commas[last].Start, commas[last].End));
            }
        }
    }

    private TextEdit InsertAbove(int index, string part)
    {
        if (!StartsLine(index))
        {
            return TextEdit.Insert(items[index].Start, part + Blank(index));
        }

        // The comments right above the entry are about that one.
        int top = index == 0 ? span.Start : EndOf(index - 1);
        int start = MarginOf(index);
        TextLine above = layout.LineAbove(start);
        while (above.Start > top && layout.IsComment(above))
        {
            start = above.Start;
            above = layout.LineAbove(start);
        }

        string margin = text.Substring(MarginOf(index), items[index].Start - MarginOf(index));
        return TextEdit.Insert(start, margin + part + layout.NewlineAt(above.Start));
    }

    private void InsertBehind(int index, string part)
    {
        int end = EndOf(index);
        if (!StartsLine(index))
        {
            _edits.Add(TextEdit.Insert(end, Blank(index) + part));
            return;
        }

        // After the comment at the end of the line, if any.
        TextLine line = TextLine.At(text, end);
        int next = SkipBlanks(end);
        bool endsLine = next == line.End || text[next] == '#';
        _edits.Add(TextEdit.Insert(endsLine ? line.End : end, LineOf(index) + part));
    }

    private void RemoveOthers(HashSet<int> kept)
    {
        for (int i = 0; i < items.Count; i++)
        {
            if (kept.Contains(i))
            {
                continue;
            }

            if (HasOwnLines(i))
            {
                _edits.Add(TextEdit.Delete(MarginOf(i), TextLine.At(text, EndOf(i)).Next));
                continue;
            }

            int from = i;
            while (i + 1 < items.Count && !kept.Contains(i + 1) && !HasOwnLines(i + 1) && IsBlank(EndOf(i), items[i + 1].Start))
            {
                i++;
            }

            RemoveRun(from, i);
        }
    }

    // The blanks after it are removed with it, or those before it at the end of a line or list.
    private void RemoveRun(int from, int to)
    {
        int start = items[from].Start;
        int end = SkipBlanks(EndOf(to));
        if (text[end] is '\r' or '\n' or '#' or ']' or '}')
        {
            end = EndOf(to);
            while (layout.IsBlankAt(start - 1))
            {
                start--;
            }
        }

        _edits.Add(TextEdit.Delete(start, end));
    }

    private bool HasOwnLines(int index)
    {
        int end = SkipBlanks(EndOf(index));
        return StartsLine(index) && text[end] is '\r' or '\n' or '#';
    }

    private bool StartsLine(int index)
    {
        int margin = MarginOf(index);
        return margin > span.Start + 1 && layout.IsBreakAt(margin - 1);
    }

    // The start of the blanks before an entry. The whole line can be long.
    private int MarginOf(int index)
    {
        int start = items[index].Start;
        while (layout.IsBlankAt(start - 1))
        {
            start--;
        }

        return start;
    }

    private int EndOf(int index) => commas[index].IsEmpty ? items[index].End : commas[index].End;

    private string LineOf(int index)
    {
        int start = MarginOf(index);
        return layout.NewlineAt(layout.LineAbove(start).Start) + text.Substring(start, items[index].Start - start);
    }

    // The separator of entries; one blank if the list shows none.
    private string Blank(int index)
    {
        int comma = index + 1 < items.Count ? index : index - 1;
        return comma >= 0 && !commas[comma].IsEmpty && commas[comma].End == items[comma + 1].Start ? "" : " ";
    }

    private bool IsBlank(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!layout.IsBlankAt(i))
            {
                return false;
            }
        }

        return true;
    }

    private int SkipBlanks(int offset)
    {
        int i = offset;
        while (layout.IsBlankAt(i))
        {
            i++;
        }

        return i;
    }
}
