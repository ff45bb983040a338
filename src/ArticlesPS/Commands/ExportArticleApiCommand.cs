using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;

namespace ArticlesPS.Commands;

/// <summary>Export-ArticleApi: the published articles as the pages of JSON that a site serves.</summary>
[Cmdlet(VerbsData.Export, "ArticleApi", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportArticleApiCommand : ArticleExportCommand
{
    private string _destination = "";
    private ArticleApi? _api;

    /// <summary>The directory of the API, made where there is none. Wildcard characters stand for themselves.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string Destination { get; set; } = "";

    /// <summary>The site's directory, which paths of articles are relative to; the current location when it is not given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string Root { get; set; } = ".";

    /// <summary>The time zone in which times are given, by its IANA or Windows name; UTC when it is not given.</summary>
    [Parameter]
    [ValidateNotNull]
    [SiteTimeZoneTransformation]
    [ArgumentCompleter(typeof(SiteTimeZoneCompleter))]
    public TimeZoneInfo TimeZone { get; set; } = TimeZoneInfo.Utc;

    /// <summary>How many articles a page has.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int PageSize { get; set; } = ArticleApi.DefaultPageSize;

    /// <summary>The locale of articles that have none of their own; that of _config.yml when it is not given.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Locale { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        SessionPaths paths = new(this, report: ThrowTerminatingError);
        _destination = paths.FullPathOf(Destination);
        try
        {
            _api = new ArticleApi(paths.FullPathOf(Root), Locale) { TimeZone = TimeZone, PageSize = PageSize };
        }
        catch (ArticleException e)
        {
            ThrowTerminatingError(ArticleErrorRecord.Of(e));
        }

        base.BeginProcessing();
    }

    private protected override OutputDirectory Export(IReadOnlyList<Article> articles)
    {
        int published = articles.Count(article => article.Published == true);
        if (published == 0)
        {
            WriteWarning(Printable.Line($"None of {articles.Count} articles is published, so the API holds no article."));
        }

        using FileProgress progress = new(this, "Making the API", "articles", published);
        IReadOnlyList<OutputFile> files = _api!.Files(articles, e => WriteError(ArticleErrorRecord.Of(e)), progress.AdvanceOrStop);
        return new OutputDirectory(_destination, ArticleApi.ManifestName, files);
    }
}
