using System.Collections.Generic;

namespace ArticlesPS.FrontMatter.Yaml;

/// <summary>A mapping that the scanner has seen, read from the text when its entries are asked for.</summary>
internal sealed class ScannedMapping(string text, TextSpan span, int column) : DataMapping(span)
{
    private IReadOnlyList<DataEntry>? _entries;

    /// <inheritdoc/>
    public override IReadOnlyList<DataEntry> Entries => _entries ??= YamlScanner.ReadEntries(text, Span, column);
}
