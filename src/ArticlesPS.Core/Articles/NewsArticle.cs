using ArticlesPS.Articles;
using ArticlesPS.FrontMatter;
using ArticlesPS.Schemas;

namespace ArticlesPS;

/// <summary>An article with what only news articles have: quality, heat, a provider, related articles.</summary>
/// <remarks>
/// The order of the properties is that of the columns of a CSV file, so those of <see cref="Article"/> stand here again: the engine
/// takes a class's own properties before those of its base.
/// </remarks>
public sealed class NewsArticle : Article
{
    /// <summary>Makes an article without values and without a file.</summary>
    public NewsArticle()
        : base(ArticleSchema.News) { }

    internal NewsArticle(ArticleSchema schema)
        : base(schema) { }

    internal NewsArticle(FrontMatterDocument document, ArticleSchema schema, string? fullName, ArticleVersion? version, bool keepsDocument)
        : base(document, schema, fullName, version, keepsDocument) { }

    /// <summary>The site's measure of the article, usually 0 to 100.</summary>
    public int? Quality
    {
        get => Get<int?>(ArticleRole.Quality);
        set => Set(ArticleRole.Quality, value);
    }

    /// <summary>The rank that the site gives the article: quality and related articles together; -1 for one that follows another.</summary>
    public int? Heat
    {
        get => Get<int?>(ArticleRole.Heat);
        set => Set(ArticleRole.Heat, value);
    }

    /// <summary>Where the article comes from, or null.</summary>
    public ArticleProvider? Provider
    {
        get => Get<ArticleProvider>(ArticleRole.Provider);
        set => Set(ArticleRole.Provider, value);
    }

    /// <inheritdoc/>
    public override ArticleList<string> Topics
    {
        get => base.Topics;
        set => base.Topics = value;
    }

    /// <inheritdoc/>
    public override string? Category
    {
        get => base.Category;
        set => base.Category = value;
    }

    /// <summary>What kind of item it is, as in article.</summary>
    public string? Type
    {
        get => Get<string>(ArticleRole.Type);
        set => Set(ArticleRole.Type, value);
    }

    /// <summary>The URL to open: webUrl, else originalUrl, else sourceUrl; null where none of them says anything.</summary>
    public override string? Url => base.Url;

    /// <inheritdoc/>
    public override string? Excerpt
    {
        get => base.Excerpt;
        set => base.Excerpt = value;
    }

    /// <summary>The URL that the article was found under.</summary>
    public string? OriginalUrl
    {
        get => Get<string>(ArticleRole.OriginalUrl);
        set => Set(ArticleRole.OriginalUrl, value);
    }

    /// <summary>The URL of the page; sourceUrl in older files.</summary>
    public string? WebUrl
    {
        get => Get<string>(ArticleRole.WebUrl);
        set => Set(ArticleRole.WebUrl, value);
    }

    /// <summary>The URL of the AMP page; ampUrl in older files.</summary>
    public string? AmpWebUrl
    {
        get => Get<string>(ArticleRole.AmpWebUrl);
        set => Set(ArticleRole.AmpWebUrl, value);
    }

    /// <summary>The URL of the AMP page in the AMP cache; cdnAmpUrl in older files.</summary>
    public string? CdnAmpWebUrl
    {
        get => Get<string>(ArticleRole.CdnAmpWebUrl);
        set => Set(ArticleRole.CdnAmpWebUrl, value);
    }

    /// <summary>HTML that the site shows above the article, as an embedded video.</summary>
    public string? FeaturedContent
    {
        get => Get<string>(ArticleRole.FeaturedContent);
        set => Set(ArticleRole.FeaturedContent, value);
    }

    /// <summary>Pictures; empty where there are none.</summary>
    public ArticleList<ArticleImage> Images
    {
        get => GetList<ArticleImage>(ArticleRole.Images);
        set => Set(ArticleRole.Images, value);
    }

    /// <summary>Related articles as the file has them; empty where there are none.</summary>
    public ArticleList<RelatedArticle> Related
    {
        get => GetList<RelatedArticle>(ArticleRole.Related);
        set => Set(ArticleRole.Related, value);
    }

    /// <summary>What the site keeps encrypted: base64 of the ciphertext, a semicolon, base64 of the initialization vector.</summary>
    public string? Secured
    {
        get => Get<string>(ArticleRole.Secured);
        set => Set(ArticleRole.Secured, value);
    }

    /// <inheritdoc/>
    public override ArticleMetadata Metadata => base.Metadata;

    /// <inheritdoc/>
    public override string Body
    {
        get => base.Body;
        set => base.Body = value;
    }

    /// <inheritdoc/>
    public override string? Name => base.Name;

    /// <inheritdoc/>
    public override string? DirectoryName => base.DirectoryName;

    /// <inheritdoc/>
    public override string? FullName => base.FullName;

    /// <inheritdoc/>
    public override string? PSPath => base.PSPath;
}
