using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Text;

namespace ArticlesPS.Querying.Filtering;

/// <summary>Patterns for the state of articles.</summary>
internal static class StatePattern
{
    /// <summary>The names of the states, in the order in which an article passes through them.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        nameof(ArticleState.Draft),
        nameof(ArticleState.Scheduled),
        nameof(ArticleState.Published),
        nameof(ArticleState.Expired),
        nameof(ArticleState.Unknown),
    ];

    /// <summary>Refuses a pattern that no state matches.</summary>
    /// <exception cref="FormatException">None does, or it is malformed.</exception>
    public static void Check(string pattern)
    {
        Wildcard wildcard = new(pattern);
        if (!Names.Any(wildcard.IsMatch))
        {
            throw new FormatException($"'{pattern}' is not a state. Use {WordList.Join(Names, "or")}.");
        }
    }
}
