using System;
using System.Collections.Generic;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Curation.Heat;

namespace ArticlesPS.Site.Report.Data;

/// <summary>All that a report says.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Rule">The policy by which articles are published.</param>
/// <param name="Articles">The articles, in the order of their paths.</param>
/// <param name="Providers">The providers of the articles.</param>
/// <param name="Topics">The topics of the articles.</param>
/// <param name="Stories">Articles that belong together, the largest story first.</param>
internal sealed record ReportData(
    string Title,
    EditorialPolicy Rule,
    IReadOnlyList<ReportArticle> Articles,
    IReadOnlyList<ReportGroup> Providers,
    IReadOnlyList<ReportGroup> Topics,
    IReadOnlyList<ReportStory> Stories
)
{
    /// <summary>The date of the newest article; null if none has a date.</summary>
    public DateTimeOffset? AsOf { get; } = Articles.Max(entry => entry.Article.PublishedDateTime);

    /// <summary>How many articles appeared when.</summary>
    public ArticlesOverTime Timeline { get; } = ArticlesOverTime.Of(Articles.Select(entry => entry.Article));

    /// <summary>How the heat of the articles is spread.</summary>
    public Histogram Heat { get; } = Histogram.Of(Articles.Select(entry => (entry.Article.Heat, entry.Article.Published)));

    /// <summary>How the quality of the articles is spread.</summary>
    public Histogram Quality { get; } = Histogram.Of(Articles.Select(entry => (entry.Article.Quality, entry.Article.Published)));

    /// <summary>The rules that were broken, the gravest and most frequent first.</summary>
    public IReadOnlyList<ReportRule> Rules { get; } = ReportRule.Of(Articles);
}
