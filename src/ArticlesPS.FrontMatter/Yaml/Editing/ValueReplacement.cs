using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using ArticlesPS.FrontMatter.Editing.Content;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.FrontMatter.Yaml.Editing;

/// <summary>Puts a whole value into the place of another one, whose comments and indentation stay.</summary>
internal sealed class ValueReplacement(string text, YamlLayout layout, FlowLayout flow, YamlWriter writer)
{
    public IEnumerable<TextEdit> ByScalar(Slot slot, ScalarContent wanted)
    {
        if (slot.Value is DataScalar { Style: ScalarStyle.Literal or ScalarStyle.Folded } block)
        {
            yield return ReplaceBlockScalar(slot, block, wanted);
            yield break;
        }

        string scalar = YamlWriter.Scalar(wanted, slot.Value as DataScalar, slot.Flow);
        bool isBlock = slot.Value is DataSequence { IsFlow: false, Items.Count: > 0 } or DataMapping { IsFlow: false, Entries.Count: > 0 };
        if (isBlock)
        {
            foreach (TextEdit edit in ReplaceLines(slot, " " + scalar))
            {
                yield return edit;
            }
        }
        else if (slot.Value.Tag is not null && !CanTag(slot.Value.Tag, wanted))
        {
            string blank = slot.Value.Span.IsEmpty ? " " : "";
            yield return new TextEdit(new TextSpan(layout.TagStart(slot.Value), slot.Value.Span.End), blank + scalar);
        }
        else if (slot.Value.Span.IsEmpty)
        {
            yield return TextEdit.Insert(slot.Value.Span.Start, (layout.IsBlankAt(slot.Value.Span.Start - 1) ? "" : " ") + scalar);
        }
        else
        {
            yield return new TextEdit(slot.Value.Span, scalar);
        }
    }

    private TextEdit ReplaceBlockScalar(Slot slot, DataScalar block, ScalarContent wanted)
    {
        string headerComment = HeaderComment(block);
        int column = layout.ColumnOfText(block) ?? slot.Column + 2;
        string? lines =
            wanted is PlainContent
                ? null
                : BlockScalarWriter.Write(
                    wanted.TextFor(block),
                    block.Style == ScalarStyle.Folded,
                    column,
                    slot.Column,
                    layout.NewlineAt(block.Span.Start),
                    headerComment
                );
        return new TextEdit(
            new TextSpan(block.Span.Start, layout.ContentEnd(block)),
            lines ?? YamlWriter.Scalar(wanted, existing: null, flow: null) + headerComment
        );
    }

    // The comment after | or > with the blanks before it.
    private string HeaderComment(DataScalar block)
    {
        TextLine header = TextLine.At(text, block.Span.Start);
        int comment = text.IndexOf('#', block.Span.Start, header.End - block.Span.Start);
        int start = comment < 0 ? header.End : comment;
        while (start > block.Span.Start && layout.IsBlankAt(start - 1))
        {
            start--;
        }

        return text.Substring(start, header.End - start);
    }

    // In a block, the new lines go below the key; inside brackets, everything is on one line.
    public IEnumerable<TextEdit> ByBlock(Slot slot, DataNode wanted)
    {
        bool isListInList = wanted is DataSequence && !slot.IsFlow && text[slot.HeadEnd - 1] == '-';
        bool isInBrackets = slot.Value is DataSequence { IsFlow: true } or DataMapping { IsFlow: true };
        bool isOnOneLine =
            slot.IsFlow || isInBrackets || isListInList || wanted is DataSequence { Items.Count: 0 } or DataMapping { Entries.Count: 0 };
        if (!isOnOneLine)
        {
            return ReplaceByLines(slot, wanted);
        }

        FlowStyle style = isInBrackets ? flow.StyleOf(slot.Value, slot.Flow) : slot.Flow ?? FlowStyle.Usual;
        return ReplaceByFlow(slot, YamlWriter.Flow(wanted, style));
    }

    private IEnumerable<TextEdit> ReplaceByFlow(Slot slot, string value)
    {
        if (slot.Value is DataSequence { IsFlow: false, Items.Count: > 0 } or DataMapping { IsFlow: false, Entries.Count: > 0 })
        {
            return ReplaceLines(slot, " " + value);
        }

        bool needsBlank = slot.Value.Span.IsEmpty && !layout.IsBlankAt(slot.Value.Span.Start - 1);
        string comment = IsBlockScalar(slot.Value, out DataScalar? block) ? HeaderComment(block) : "";
        return
        [
            new TextEdit(new TextSpan(slot.Value.Span.Start, layout.ContentEnd(slot.Value)), (needsBlank ? " " : "") + value + comment),
        ];
    }

    // The comment on the key's own line stays, and so does one after a text on the next line.
    private IEnumerable<TextEdit> ReplaceByLines(Slot slot, DataNode wanted)
    {
        string lines = writer.Value(wanted, slot.Column, layout.NewlineAt(slot.HeadEnd));
        TextLine head = TextLine.At(text, slot.HeadEnd);
        int contentEnd = layout.ContentEnd(slot.Value);
        TextLine last = TextLine.At(text, Math.Max(contentEnd, slot.HeadEnd));
        if (contentEnd <= slot.HeadEnd)
        {
            return [TextEdit.Insert(head.End, lines)];
        }

        if (IsBlockScalar(slot.Value, out DataScalar? block))
        {
            return [new TextEdit(new TextSpan(slot.HeadEnd, contentEnd), HeaderComment(block) + lines)];
        }

        bool isBelow = slot.Value.Span.Start >= head.Next && slot.Value.Tag is null;
        if (!isBelow)
        {
            return [TextEdit.Delete(slot.HeadEnd, contentEnd), TextEdit.Insert(last.End, lines)];
        }

        bool keepsRest = slot.Value is DataScalar && text.IndexOf('#', contentEnd, last.End - contentEnd) >= 0;
        return [TextEdit.Insert(head.End, lines), TextEdit.Delete(head.Next, keepsRest ? contentEnd : last.Next)];
    }

    private static bool IsBlockScalar(DataNode node, [NotNullWhen(true)] out DataScalar? block)
    {
        block = node as DataScalar;
        return block?.Style is ScalarStyle.Literal or ScalarStyle.Folded;
    }

    // The comment on the key's own line stays, as do comments below the block.
    private IEnumerable<TextEdit> ReplaceLines(Slot slot, string value)
    {
        int firstLine = TextLine.At(text, slot.HeadEnd).Next;
        int contentEnd = layout.ContentEnd(slot.Value);
        if (firstLine > slot.Value.Span.Start)
        {
            return [new TextEdit(new TextSpan(slot.HeadEnd, contentEnd), value)];
        }

        return [TextEdit.Insert(slot.HeadEnd, value), TextEdit.Delete(firstLine, TextLine.At(text, contentEnd).Next)];
    }

    // Whether a value can stay after a tag: text after !!str, a number or a Boolean after its own tag.
    private static bool CanTag(string tag, ScalarContent wanted) =>
        wanted.IsText ? tag == CoreSchema.TextTag : wanted is PlainContent { Value: { } value } && CoreSchema.TagOf(value) == tag;
}
