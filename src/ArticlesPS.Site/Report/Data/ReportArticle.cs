using System;
using System.Collections.Generic;

namespace ArticlesPS.Site.Report.Data;

/// <summary>The content of a report about one article.</summary>
/// <param name="Article">The article.</param>
/// <param name="Path">The file's path relative to the site's directory, with slashes; null if there is no file.</param>
/// <param name="Provider">The place of its provider among those of the report, or null.</param>
/// <param name="Topics">The places of its topics.</param>
/// <param name="Decision">The decision of the editorial policy.</param>
/// <param name="Problems">Its problems.</param>
internal sealed record ReportArticle(
    Article Article,
    string? Path,
    int? Provider,
    IReadOnlyList<int> Topics,
    ArticleHeat Decision,
    IReadOnlyList<ReportProblem> Problems
)
{
    /// <summary>The URL to open, if a page can safely link to it: javascript: and similar URLs are excluded.</summary>
    public string? Link { get; } =
        Uri.TryCreate(Article.Url, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https" ? url.AbsoluteUri : null;

    /// <summary>Why the article is or isn't published.</summary>
    public string Why { get; } = WhyOf(Decision);

    private static string WhyOf(ArticleHeat decision)
    {
        if (decision.Published is not { } isWanted)
        {
            return (decision.CurrentPublished is null ? "the file does not say; " : "as the file says; ") + decision.Reason;
        }

        string wanted = isWanted ? "publishes it" : "does not publish it";
        if (decision.CurrentPublished is null)
        {
            return $"the file does not say; the policy {wanted}: {decision.Reason}";
        }

        if (decision.CurrentPublished != isWanted)
        {
            return $"against the policy, which {wanted}: {decision.Reason}";
        }

        if (decision.CurrentHeat is null)
        {
            return $"{decision.Reason}; the file has no heat";
        }

        return decision.CurrentHeat != decision.Heat
            ? FormattableString.Invariant($"{decision.Reason}; the file says heat {decision.CurrentHeat}")
            : decision.Reason;
    }
}
