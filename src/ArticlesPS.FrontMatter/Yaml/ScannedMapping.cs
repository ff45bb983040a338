using System.Collections.Generic;

namespace ArticlesPS.FrontMatter.Yaml;

/// <summary>A mapping found by the scanner, whose entries are read from the text on demand.</summary>
internal sealed class ScannedMapping(string text, TextSpan span, int column) : DataMapping(span)
{
    private IReadOnlyList<DataEntry>? _entries;

    /// <inheritdoc/>
    public override IReadOnlyList<DataEntry> Entries => _entries ??= YamlScanner.ReadEntries(text, Span, column);
}
