using System.Collections.Generic;

namespace ArticlesPS.FrontMatter.Yaml;

/// <summary>A list found by the scanner, whose entries are read from the text on demand.</summary>
internal sealed class ScannedSequence(string text, TextSpan span, int column) : DataSequence(span)
{
    private IReadOnlyList<DataNode>? _items;

    /// <inheritdoc/>
    public override IReadOnlyList<DataNode> Items => _items ??= YamlScanner.ReadItems(text, Span, column);
}
