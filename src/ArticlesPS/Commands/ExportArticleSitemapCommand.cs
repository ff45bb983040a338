using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using ArticlesPS.Parameters;
using ArticlesPS.Querying.Filtering;
using ArticlesPS.Site;
using ArticlesPS.Site.Output;
using ArticlesPS.Site.Sitemaps;

namespace ArticlesPS.Commands;

/// <summary>Export-ArticleSitemap: the pages of published articles as a sitemap, or a news sitemap.</summary>
[Cmdlet(VerbsData.Export, "ArticleSitemap", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportArticleSitemapCommand : SiteFileCommand
{
    private ArticleSitemapOptions _options = new();
    private ArticleSitemapExport? _export;

    /// <summary>Creates a news sitemap of the articles of the last two days.</summary>
    [Parameter]
    public SwitchParameter News
    {
        get => _options.IsNews;
        set => _options = _options with { IsNews = value };
    }

    /// <summary>Only articles from this moment on: a date, which means midnight here without a time, or an age such as 90d.</summary>
    [Parameter]
    [ArticleMomentTransformation]
    public DateTimeOffset After
    {
        get => _options.After ?? default;
        set => _options = _options with { After = value };
    }

    /// <summary>The URL where the sitemap is served.</summary>
    [Parameter]
    [ValidateNotNull]
    public Uri? SitemapUrl
    {
        get => _options.SitemapUrl;
        set => _options = _options with { SitemapUrl = value };
    }

    /// <summary>Also lists articles whose webUrl leads elsewhere, by a page of the site.</summary>
    [Parameter]
    public SwitchParameter IncludeLinked
    {
        get => _options.IncludesLinked;
        set => _options = _options with { IncludesLinked = value };
    }

    /// <summary>How often pages are likely to change.</summary>
    [Parameter]
    public SitemapChangeFrequency ChangeFrequency
    {
        get => _options.ChangeFrequency ?? default;
        set => _options = _options with { ChangeFrequency = value };
    }

    /// <summary>How important the pages are within the site, from 0 to 1.</summary>
    [Parameter]
    [ValidateRange(0.0, 1.0)]
    public double Priority
    {
        get => _options.Priority ?? default;
        set => _options = _options with { Priority = value };
    }

    private protected override void Prepare(string destination, SiteDescription site) =>
        _export = new ArticleSitemapExport(destination, site, _options with { IncludesUnmarked = IncludeUnmarked });

    private protected override SiteOutput Make(IReadOnlyList<Article> articles)
    {
        FilterEvidence evidence = new(new ArticleFilter { After = _options.After });
        foreach (Article article in articles)
        {
            evidence.Add(article);
        }

        Warn(evidence.Warnings());
        return _export!.Export(articles);
    }
}
