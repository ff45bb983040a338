using System.Collections.Generic;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.FrontMatter.Tree;

namespace ArticlesPS.FrontMatter.Yaml;

/// <summary>A list that the scanner has seen, read from the text when its entries are asked for.</summary>
internal sealed class ScannedSequence(string text, TextSpan span, int column, bool hasOnlyMappings) : DataSequence(span)
{
    private IReadOnlyList<DataNode>? _items;

    /// <inheritdoc/>
    public override IReadOnlyList<DataNode> Items => _items ??= YamlScanner.ReadItems(text, Span, column);

    internal override bool HasOnlyMappings => hasOnlyMappings;

    internal override UnreadNode? Detach() =>
        EncodedText.Compress(text, Span) is { } copy ? new Detached(copy, column, hasOnlyMappings) : null;

    private sealed class Detached(byte[] copy, int column, bool hasOnlyMappings) : UnreadNode
    {
        public override DataNode Read()
        {
            string text = EncodedText.Expand(copy);
            return new ScannedSequence(text, new TextSpan(0, text.Length), column, hasOnlyMappings);
        }
    }
}
