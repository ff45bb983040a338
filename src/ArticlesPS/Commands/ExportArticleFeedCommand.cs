using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using ArticlesPS.Parameters.Validation;
using ArticlesPS.Site;
using ArticlesPS.Site.Feeds;
using ArticlesPS.Site.Output;

namespace ArticlesPS.Commands;

/// <summary>Export-ArticleFeed: the newest published articles as a feed.</summary>
[Cmdlet(VerbsData.Export, "ArticleFeed", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportArticleFeedCommand : SiteFileCommand
{
    private ArticleFeedOptions _options = new();
    private ArticleFeedExport? _export;

    /// <summary>The format. By default, the extension of the file determines it.</summary>
    [Parameter]
    public ArticleFeedFormat Format
    {
        get => _options.Format ?? default;
        set => _options = _options with { Format = value };
    }

    /// <summary>How many articles the feed holds at most, the newest.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int First
    {
        get => _options.First ?? ArticleFeedOptions.DefaultFirst;
        set => _options = _options with { First = value };
    }

    /// <summary>The description of the feed, instead of description in _config.yml.</summary>
    [Parameter]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    public string? Description { get; set; }

    /// <summary>The URL where the feed is served.</summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? FeedUrl
    {
        get => _options.FeedUrl;
        set => _options = _options with { FeedUrl = value };
    }

    private protected override void Prepare(string destination, SiteDescription site) =>
        _export = new ArticleFeedExport(
            destination,
            site.With(description: Description),
            _options with
            {
                IncludesUnmarked = IncludeUnmarked,
            }
        );

    private protected override SiteOutput Make(IReadOnlyList<Article> articles) => _export!.Export(articles);
}
