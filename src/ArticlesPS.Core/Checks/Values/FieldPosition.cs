using ArticlesPS.Editing.Fields;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Editing;
using ArticlesPS.Schemas.Values;

namespace ArticlesPS.Checks.Values;

/// <summary>Finds the positions of fields in a file.</summary>
internal static class FieldPosition
{
    /// <summary>The position of a field's key, or of a list entry; for a missing field, that of its parent.</summary>
    public static TextPosition PositionOf(FrontMatterDocument document, ArticleSchema schema, string field) =>
        field.Length == 0 ? new TextPosition(1, 1) : document.PositionOf(Find(document, schema, field).Offset);

    /// <summary>Whether a field is written as a block, | or >, whose last line break belongs to how it is written.</summary>
    public static bool IsBlock(FrontMatterDocument document, ArticleSchema schema, string field) =>
        Find(document, schema, field).Node?.Resolved is DataScalar { Style: ScalarStyle.Literal or ScalarStyle.Folded };

    /// <summary>The value of a field as written in the file; null if it's missing.</summary>
    public static string? TextOf(FrontMatterDocument document, ArticleSchema schema, string field) =>
        Find(document, schema, field).Node is { } node ? MetadataValue.TextOf(node) : null;

    /// <summary>The value of a field, its notation included; null if it's missing.</summary>
    public static string? SourceOf(FrontMatterDocument document, ArticleSchema schema, string field) =>
        Find(document, schema, field).Node is { } node ? document.Text.Substring(node.Span.Start, node.Span.Length) : null;

    private static (int Offset, DataNode? Node) Find(FrontMatterDocument document, ArticleSchema schema, string field)
    {
        int offset = document.Block.Start;
        DataNode? last = null;
        foreach ((_, DataEntry? entry, DataNode? node) in FieldWalk.Along(schema.Table, document.Root, DataPath.Parse(field)))
        {
            offset = entry?.KeySpan.Start ?? node?.Span.Start ?? offset;
            last = node;
        }

        return (offset, last);
    }
}
