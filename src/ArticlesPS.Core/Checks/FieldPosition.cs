using ArticlesPS.Articles;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.Schemas;

namespace ArticlesPS.Checks;

/// <summary>Finds where fields stand in a file.</summary>
internal static class FieldPosition
{
    /// <summary>The place of a field's key, or of the entry of a list; of what it is missing in where it is missing.</summary>
    public static TextPosition PositionOf(FrontMatterDocument document, string field) =>
        field.Length == 0 ? new TextPosition(1, 1) : document.PositionOf(Find(document, field).Offset);

    /// <summary>Whether a field is written as a block, | or >, whose last line break belongs to how it is written.</summary>
    public static bool IsBlock(FrontMatterDocument document, string field) =>
        Find(document, field).Node?.Resolved is DataScalar { Style: ScalarStyle.Literal or ScalarStyle.Folded };

    /// <summary>What a field says as the file writes it; null where it is missing.</summary>
    public static string? TextOf(FrontMatterDocument document, string field) =>
        Find(document, field).Node is { } node ? MetadataValue.TextOf(node) : null;

    private static (int Offset, DataNode? Node) Find(FrontMatterDocument document, string field)
    {
        int offset = document.Block.Start;
        DataNode? node = document.Root;
        FieldTable? table = FieldTables.Article.Table;
        foreach (DataPathStep step in DataPath.Parse(field))
        {
            switch (node?.Resolved)
            {
                case DataMapping mapping when step.Key is not null:
                    FieldDefinition? known = table?.Find(step.Key);
                    DataEntry? entry = mapping.Find(step.Key) ?? (known?.Alias is null ? null : mapping.Find(known.Alias));
                    offset = entry?.KeySpan.Start ?? offset;
                    node = entry?.Value;
                    table = known?.Type.Table;
                    break;
                case DataSequence sequence when step.Key is null && step.Index < sequence.Items.Count:
                    node = sequence.Items[step.Index];
                    offset = node.Span.Start;
                    break;
                default:
                    return (offset, null);
            }
        }

        return (offset, node);
    }
}
