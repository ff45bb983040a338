using System;
using System.Linq;

namespace ArticlesPS.Checks.Rules.Related;

/// <summary>Findings that are fixed by removing a related article.</summary>
internal static class RelatedArrangement
{
    /// <summary>An entry to remove. Only this entry is removed; others might have to stay.</summary>
    public static Finding Without(Article article, int index, string message)
    {
        int count = article.Related.Count;
        return new Finding(FormattableString.Invariant($"related[{index}]"), message, changes =>
            changes.Arrange("related", [.. Enumerable.Range(0, count).Where(i => i != index)])
        );
    }
}
