using System;
using System.Collections.Generic;
using System.Management.Automation;
using ArticlesPS.Input;
using ArticlesPS.Output;
using ArticlesPS.Parameters;
using ArticlesPS.Site;
using ArticlesPS.Site.Report;

namespace ArticlesPS.Commands;

/// <summary>Export-ArticleReport: one HTML file that says how a site's articles are doing.</summary>
[Cmdlet(VerbsData.Export, "ArticleReport", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(System.IO.FileInfo))]
public sealed class ExportArticleReportCommand : ArticleExportCommand
{
    private string _destination = "";
    private ArticleReportOptions? _options;

    /// <summary>The heading; the title of the site when it is not given.</summary>
    [Parameter]
    [Alias("Title")]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    public string? SiteTitle { get; set; }

    /// <summary>The site's directory, from which paths are shown; the current location when it is not given.</summary>
    [Parameter]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    public string Root { get; set; } = ".";

    private protected override void Prepare(SessionPaths paths, string destination)
    {
        _destination = destination;
        _options = new ArticleReportOptions(paths.FullPathOf(Root)) { Title = SiteTitle };
    }

    private protected override SiteOutput Make(IReadOnlyList<Article> articles)
    {
        using FileProgress progress = new(this, "Making the report", "articles", articles.Count);
        try
        {
            return ArticleReport.Prepare(articles, _destination, _options!, progress.AdvanceOrStop, Cancellation);
        }
        catch (OperationCanceledException) when (Cancellation.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }
}
