using System.Collections.Generic;

namespace ArticlesPS.FrontMatter.Yaml;

/// <summary>A list that the scanner has seen, read from the text when its entries are asked for.</summary>
internal sealed class ScannedSequence(string text, TextSpan span, int column) : DataSequence(span)
{
    private IReadOnlyList<DataNode>? _items;

    /// <inheritdoc/>
    public override IReadOnlyList<DataNode> Items => _items ??= YamlScanner.ReadItems(text, Span, column);
}
