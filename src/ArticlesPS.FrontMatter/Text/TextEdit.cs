using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace ArticlesPS.FrontMatter.Text;

/// <summary>Characters to put in the place of others; an empty span inserts.</summary>
/// <param name="Span">The replaced span.</param>
/// <param name="NewText">The text that replaces it.</param>
internal readonly record struct TextEdit(TextSpan Span, string NewText)
{
    public static TextEdit Insert(int offset, string text) => new(new TextSpan(offset, offset), text);

    public static TextEdit Delete(int start, int end) => new(new TextSpan(start, end), "");

    /// <summary>Replacements in text order. Those at the same position keep their order; adjacent deletions are merged.</summary>
    /// <returns>Null where two replacements meet that cannot both be made.</returns>
    public static IReadOnlyList<TextEdit>? Normalize(IEnumerable<TextEdit> edits)
    {
        List<TextEdit> ordered = [];
        foreach (TextEdit edit in edits.OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.End > edit.Span.Start))
        {
            TextEdit last = ordered.Count > 0 ? ordered[ordered.Count - 1] : default;
            if (ordered.Count == 0 || edit.Span.Start >= last.Span.End)
            {
                ordered.Add(edit);
            }
            else if (last.NewText.Length == 0 && edit.NewText.Length == 0)
            {
                ordered[ordered.Count - 1] = Delete(last.Span.Start, System.Math.Max(last.Span.End, edit.Span.End));
            }
            else
            {
                return null;
            }
        }

        return ordered;
    }

    /// <summary>Part of a text with those replacements made that lie in it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="part">The part.</param>
    /// <param name="edits">Replacements that do not meet.</param>
    public static string Apply(string text, TextSpan part, IEnumerable<TextEdit> edits)
    {
        StringBuilder result = new(part.Length);
        int done = part.Start;
        bool IsInside(TextEdit edit) => edit.Span.Start >= part.Start && edit.Span.End <= part.End;
        foreach (TextEdit edit in edits.Where(IsInside).OrderBy(edit => edit.Span.Start))
        {
            result.Append(text, done, edit.Span.Start - done).Append(edit.NewText);
            done = edit.Span.End;
        }

        return result.Append(text, done, part.End - done).ToString();
    }
}
