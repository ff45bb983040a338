using System.Collections.Generic;
using ArticlesPS.FrontMatter.Toml.Editing;

namespace ArticlesPS.FrontMatter.Toml;

/// <summary>A header, [table] or [[table]], and the pairs below it; or the pairs above the first header.</summary>
/// <param name="header">From the first bracket to the last; empty above the first header.</param>
/// <param name="name">The names of the header.</param>
/// <param name="isArrayItem">Whether it has two brackets.</param>
internal sealed class TomlSection(TextSpan header, IReadOnlyList<TomlKeyPart> name, bool isArrayItem) : TomlPairs
{
    public TextSpan Header { get; } = header;

    public IReadOnlyList<TomlKeyPart> Name { get; } = name;

    public bool IsArrayItem { get; } = isArrayItem;

    /// <summary>From the header to the end of the last pair, without comments after it.</summary>
    public TextSpan Content => new(Header.Start, Items.Count > 0 ? Items[Items.Count - 1].Span.End : Header.End);
}
