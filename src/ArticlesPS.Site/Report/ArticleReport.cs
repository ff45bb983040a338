using System;
using System.Collections.Generic;
using System.Threading;
using ArticlesPS.Site.Output;
using ArticlesPS.Site.Report.Data;

namespace ArticlesPS.Site.Report;

/// <summary>Creates the report on a site's articles: one self-contained HTML file for the person who runs the site.</summary>
/// <remarks>
/// The same articles always produce the same bytes: the file doesn't depend on the clock. It shows the state as of its
/// newest article, and doesn't apply the rule DateFuture, which needs today's date.
/// </remarks>
internal static class ArticleReport
{
    /// <summary>Creates the report and compares it with the file on disk.</summary>
    /// <param name="articles">The articles. Repeated ones count once.</param>
    /// <param name="destination">The full path of the file that the report is written to.</param>
    /// <param name="options">Other content of the report.</param>
    /// <param name="advance">Told of each article whose part is done; null where nobody waits for it.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArticleException">
    /// The destination isn't valid for a report, or the site's configuration or topics can't be read.
    /// </exception>
    public static SiteOutput Prepare(
        IReadOnlyList<Article> articles,
        string destination,
        ArticleReportOptions options,
        Action<Article>? advance = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(options);
        OutputPath path = new(destination);
        path.RejectArticles(articles);
        ReportData data = new ReportBuilder(options.Read(), advance, cancellation).Build(articles);
        OutputTarget target = path.Compare([new OutputFile(path.Name, Render(data, destination))]);
        return new SiteOutput(destination, target, data.Articles.Count, () => path.CountFormer(CountEntries))
        {
            Summary = FormattableString.Invariant($"{data.Articles.Count} articles"),
        };
    }

#if NET8_0_OR_GREATER
    private static byte[] Render(ReportData data, string _) => ReportPage.Render(data);

    private static int CountEntries(string path) => ReportEntryCounter.Count(path);
#else
    private static byte[] Render(ReportData _, string destination) => throw Files.FileErrors.NeedsNewerEngine(destination, "The report");

    private static int CountEntries(string _) => 0;
#endif
}
