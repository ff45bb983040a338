using System;
using System.Collections.Generic;
using System.Threading;

namespace ArticlesPS.Site.Report;

/// <summary>
/// Makes the report of a site's articles: one HTML file, with everything in it, for the person who runs the site.
/// </summary>
/// <remarks>
/// The same articles make the same bytes: no clock is in the file. It says how things stood when its newest article
/// appeared, and does not apply the rule DateFuture, which needs to know today's date.
/// </remarks>
internal static class ArticleReport
{
    /// <summary>Makes the report and compares it with what is on disk.</summary>
    /// <param name="articles">The articles. One that is given twice counts once.</param>
    /// <param name="destination">The full path of the file that the report is written to.</param>
    /// <param name="options">What else the report says.</param>
    /// <param name="advance">Told of each article whose part is done; null where nobody waits for it.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArticleException">
    /// The destination is no place for a report, or the site's configuration or topics cannot be read.
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
