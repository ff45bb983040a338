using System;
using ArticlesPS.Curation.Heat;
using ArticlesPS.Curation.Topics;

namespace ArticlesPS.Site.Report;

/// <summary>The content of a report beyond its articles.</summary>
internal sealed record ArticleReportOptions
{
    private const string PlainTitle = "Articles";

    /// <summary>Creates options.</summary>
    /// <param name="root">
    /// The full path of the site's directory: paths are shown relative to it, and its <c>_config.yml</c> and
    /// <c>_data/topics</c> are read if they exist.
    /// </param>
    public ArticleReportOptions(string root)
    {
        ArgumentNullException.ThrowIfNull(root);
        Root = root;
    }

    /// <summary>The full path of the site's directory.</summary>
    public string Root { get; }

    /// <summary>The heading; null takes the title of the site.</summary>
    public string? Title { get; init; }

    /// <summary>The policy by which articles are published.</summary>
    public EditorialPolicy EditorialPolicy { get; init; } = new();

    /// <summary>The site's topics; null if there are none, or they haven't been read.</summary>
    internal ArticleTaxonomy? Taxonomy { get; private init; }

    /// <summary>The same options with the details in the site's own files.</summary>
    /// <exception cref="ArticleException">One of them can't be read.</exception>
    internal ArticleReportOptions Read()
    {
        string? topics = ArticleTopicFiles.OfSite(Root);
        return this with
        {
            Title = string.IsNullOrWhiteSpace(Title) ? SiteConfig.Read(Root).Title ?? PlainTitle : Title,
            Taxonomy = topics is null ? null : ArticleTaxonomy.Read(topics),
        };
    }
}
