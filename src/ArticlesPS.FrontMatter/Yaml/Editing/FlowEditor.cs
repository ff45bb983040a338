using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Yaml.Editing;

/// <summary>Changes which parts a list or mapping in brackets has.</summary>
internal sealed class FlowEditor(string text, YamlLayout layout)
{
    /// <summary>The replacements that take parts out and put others in. Blanks and commas around those that stay are kept.</summary>
    /// <param name="former">The spans of the existing parts.</param>
    /// <param name="parts">The parts that are wanted; those that stay in their order.</param>
    /// <param name="brackets">The list or mapping with its brackets.</param>
    /// <param name="gap">The comma between two parts with the blanks after it.</param>
    public IEnumerable<TextEdit> Replace(IReadOnlyList<TextSpan> former, IReadOnlyList<FlowPart> parts, TextSpan brackets, string gap)
    {
        int first = 0;
        while (first < parts.Count && parts[first].Origin < 0)
        {
            first++;
        }

        string above = string.Join(gap, parts.Take(first).Select(part => part.Text));
        if (first == parts.Count)
        {
            // A comma after the only entry is removed with it if nothing follows.
            if (former.Count == 0)
            {
                yield return TextEdit.Insert(brackets.Start + 1, above);
                yield break;
            }

            int end = former[former.Count - 1].End;
            yield return new TextEdit(new TextSpan(former[0].Start, above.Length == 0 ? BehindComma(end) : end), above);
            yield break;
        }

        int last = parts[first].Origin;
        if (last > 0)
        {
            yield return TextEdit.Delete(former[0].Start, former[last].Start);
        }

        if (above.Length > 0)
        {
            yield return TextEdit.Insert(former[last].Start, above + gap);
        }

        foreach (FlowPart part in parts.Skip(first + 1).Append(new FlowPart(former.Count, "")))
        {
            if (part.Origin < 0)
            {
                yield return TextEdit.Insert(former[last].End, GapBehind(former[last].End, gap) + part.Text);
                continue;
            }

            if (part.Origin > last + 1)
            {
                yield return TextEdit.Delete(former[last].End, former[part.Origin - 1].End);
            }

            last = part.Origin;
        }
    }

    // A comment behind a part stays on the part's line.
    private string GapBehind(int end, string gap)
    {
        TextLine line = TextLine.At(text, end);
        bool breaksLine = gap.IndexOfAny(['\n', '\r']) >= 0;
        return breaksLine && text.IndexOf('#', end, line.End - end) >= 0 ? FlowStyle.Usual.Gap : gap;
    }

    private int BehindComma(int end)
    {
        int comma = end;
        while (layout.IsBlankAt(comma) || layout.IsBreakAt(comma))
        {
            comma++;
        }

        return text[comma] == ',' ? comma + 1 : end;
    }
}
