using System;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.Site.Output;

/// <summary>What became of the articles of an output, in a line: 3 of 12 articles; 8 are not published, 1 has no date.</summary>
internal static class OutputSummary
{
    /// <param name="included">How many articles are in the output.</param>
    /// <param name="all">How many there are.</param>
    /// <param name="omitted">How many are not, by the reason; those of none are left out.</param>
    public static string Of(int included, int all, params OmittedArticles[] omitted)
    {
        IEnumerable<string> reasons = omitted.Where(group => group.Count > 0).Select(group => group.ToString());
        string shown = FormattableString.Invariant($"{included} of {all} {(all == 1 ? "article" : "articles")}");
        return string.Join("; ", new[] { shown, string.Join(", ", reasons) }.Where(part => part.Length > 0));
    }
}
