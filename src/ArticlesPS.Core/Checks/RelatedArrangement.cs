using System;
using System.Linq;

namespace ArticlesPS.Checks;

/// <summary>Findings that are mended by taking a related article out.</summary>
internal static class RelatedArrangement
{
    /// <summary>An entry that should not be there. It alone goes, for others may have to stay.</summary>
    public static Finding Without(Article article, int index, string message)
    {
        int count = article.Related.Count;
        return new Finding(FormattableString.Invariant($"related[{index}]"), message, changes =>
            changes.Arrange("related", [.. Enumerable.Range(0, count).Where(i => i != index)])
        );
    }
}
