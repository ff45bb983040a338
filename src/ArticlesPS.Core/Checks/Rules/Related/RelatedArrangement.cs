using System;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Schemas;

namespace ArticlesPS.Checks.Rules.Related;

/// <summary>Findings that are fixed by removing a related article.</summary>
internal static class RelatedArrangement
{
    /// <summary>An entry to remove. Only this entry is removed; others might have to stay.</summary>
    public static Finding Without(Article article, int index, string message)
    {
        int count = article.Related.Count;
        string path = article.Table.FieldOf(ArticleRole.Related)!.Name;
        return new Finding(FormattableString.Invariant($"{path}[{index}]"), message, changes =>
            changes.Arrange(path, [.. Enumerable.Range(0, count).Where(i => i != index)])
        );
    }
}
