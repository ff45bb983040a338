using System.Collections.Generic;
using System.Linq;
using ArticlesPS.FrontMatter;

namespace ArticlesPS.Schemas.Values;

/// <summary>A value as the file has it, of which a field shows a part only: a date without its zone, or the first of a list.</summary>
/// <param name="Text">The text; empty for a list.</param>
/// <param name="IsPlain">Whether it's a text without quotation marks, which may mean a number, a word such as no, or no value.</param>
/// <param name="Items">The texts of a list; null if it's none.</param>
internal sealed record SourceValue(string Text, bool IsPlain, IReadOnlyList<SourceValue>? Items = null)
{
    /// <summary>The value of a node, apart from its document; null for a mapping, and for a list of other than texts.</summary>
    public static SourceValue? Of(DataNode node)
    {
        if (node.Resolved is not DataSequence sequence)
        {
            return OfScalar(node);
        }

        List<SourceValue?> items = [.. sequence.Items.Select(OfScalar)];
        return items.Contains(null) ? null : new SourceValue("", IsPlain: false, items!);
    }

    private static SourceValue? OfScalar(DataNode node) =>
        node.Resolved is DataScalar scalar ? new SourceValue(scalar.Text, scalar.Style == ScalarStyle.Plain && scalar.Tag is null) : null;
}
