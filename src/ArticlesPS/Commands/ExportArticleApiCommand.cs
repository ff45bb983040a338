using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using ArticlesPS.Completion;
using ArticlesPS.Input;
using ArticlesPS.Output;
using ArticlesPS.Parameters;
using ArticlesPS.Parameters.Validation;
using ArticlesPS.Site.Api;
using ArticlesPS.Site.Output;

namespace ArticlesPS.Commands;

/// <summary>Export-ArticleApi: the published articles as the pages of JSON that a site serves.</summary>
[Cmdlet(VerbsData.Export, "ArticleApi", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportArticleApiCommand : ArticleExportCommand
{
    private string _destination = "";
    private ArticleApi? _api;

    /// <summary>The site's directory, which article paths are relative to. By default, the current location.</summary>
    [Parameter]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    public string Root { get; set; } = ".";

    /// <summary>The time zone of all times, by its IANA or Windows name. The default is UTC.</summary>
    [Parameter]
    [ValidateNotNull]
    [SiteTimeZoneTransformation]
    [ArgumentCompleter(typeof(SiteTimeZoneCompleter))]
    public TimeZoneInfo TimeZone { get; set; } = TimeZoneInfo.Utc;

    /// <summary>How many articles a page has.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int PageSize { get; set; } = ArticleApi.DefaultPageSize;

    /// <summary>The language of articles that have none. By default, the locale in _config.yml.</summary>
    [Parameter]
    [Alias("Locale")]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    public string? Language { get; set; }

    private protected override void Prepare(SessionPaths paths, string destination)
    {
        _destination = destination;
        _api = new ArticleApi(paths.FullPathOf(Root), Language) { TimeZone = TimeZone, PageSize = PageSize };
    }

    private protected override SiteOutput Make(IReadOnlyList<Article> articles)
    {
        using FileProgress progress = new(this, "Creating the API", "articles", articles.Count(article => article.Published == true));
        return _api!.Export(articles, _destination, progress.AdvanceOrStop);
    }
}
