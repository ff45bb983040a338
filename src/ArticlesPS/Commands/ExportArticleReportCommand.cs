using System;
using System.Collections.Generic;
using System.Management.Automation;
using ArticlesPS.Input;
using ArticlesPS.Output;
using ArticlesPS.Parameters.Validation;
using ArticlesPS.Site.Output;
using ArticlesPS.Site.Report;

namespace ArticlesPS.Commands;

/// <summary>Export-ArticleReport: writes one HTML file that reports on a site's articles.</summary>
[Cmdlet(VerbsData.Export, "ArticleReport", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(System.IO.FileInfo))]
public sealed class ExportArticleReportCommand : ArticleExportCommand
{
    private string _destination = "";
    private ArticleReportOptions? _options;

    /// <summary>The heading. By default, the title of the site.</summary>
    [Parameter]
    [Alias("Title")]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    public string? SiteTitle { get; set; }

    /// <summary>The site's directory, which paths are shown relative to. By default, the current location.</summary>
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
        using FileProgress progress = new(this, "Creating the report", "articles", articles.Count);
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
