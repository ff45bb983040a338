using System;
using ArticlesPS.Curation.Heat;
using ArticlesPS.Curation.Topics;

namespace ArticlesPS.Site.Report;

/// <summary>What a report says beside its articles.</summary>
internal sealed record ArticleReportOptions
{
    private const string PlainTitle = "Articles";

    /// <summary>Makes options.</summary>
    /// <param name="root">
    /// The full path of the site's directory: paths are shown from there, and its <c>_config.yml</c> and
    /// <c>_data/topics</c> are read where they are there.
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

    /// <summary>The rule by which articles are published.</summary>
    public EditorialPolicy EditorialPolicy { get; init; } = new();

    /// <summary>The topics that the site knows; null where there are none, or nobody has read them.</summary>
    internal ArticleTaxonomy? Taxonomy { get; private init; }

    /// <summary>The same with what the site's own files say.</summary>
    /// <exception cref="ArticleException">One of them cannot be read.</exception>
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
