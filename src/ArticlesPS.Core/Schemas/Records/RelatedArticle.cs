using System;
using System.Collections.Generic;
using ArticlesPS.Curation.Related;
using ArticlesPS.FrontMatter;
using Field = ArticlesPS.Schemas.Records.FieldTables.Related;

namespace ArticlesPS;

/// <summary>An entry of an article's related list: another article, embedded whole.</summary>
public sealed class RelatedArticle : FieldRecord
{
    /// <summary>Makes an entry without values.</summary>
    public RelatedArticle()
        : base(Field.Table) { }

    internal RelatedArticle(DataMapping yaml)
        : base(Field.Table, yaml) { }

    /// <summary>The headline.</summary>
    public string? Title
    {
        get => Get<string>(Field.Title);
        set => Set(Field.Title, value);
    }

    /// <summary>When the article appeared, with the offset that the file gives. PowerShell shows it as a local date.</summary>
    public DateTimeOffset? PublishedDateTime
    {
        get => Get<DateTimeOffset?>(Field.PublishedDateTime);
        set => Set(Field.PublishedDateTime, value);
    }

    /// <summary>The site's measure of the article, usually 0 to 100.</summary>
    public int? Quality
    {
        get => Get<int?>(Field.Quality);
        set => Set(Field.Quality, value);
    }

    /// <summary>Where the article comes from, or null.</summary>
    public ArticleProvider? Provider
    {
        get => Get<ArticleProvider>(Field.Provider);
        set => Set(Field.Provider, value);
    }

    /// <summary>What kind of item it is, as in article.</summary>
    public string? Type
    {
        get => Get<string>(Field.Type);
        set => Set(Field.Type, value);
    }

    /// <summary>The URL to open: webUrl, else originalUrl, else sourceUrl; null where none of them says anything.</summary>
    public string? Url => FirstText(IsAlias(Field.WebUrl) ? null : WebUrl, OriginalUrl, WebUrl);

    /// <summary>The opening lines.</summary>
    public string? Excerpt
    {
        get => Get<string>(Field.Excerpt);
        set => Set(Field.Excerpt, value);
    }

    /// <summary>The URL that the article was found under.</summary>
    public string? OriginalUrl
    {
        get => Get<string>(Field.OriginalUrl);
        set => Set(Field.OriginalUrl, value);
    }

    /// <summary>The URL of the page; sourceUrl in older files.</summary>
    public string? WebUrl
    {
        get => Get<string>(Field.WebUrl);
        set => Set(Field.WebUrl, value);
    }

    /// <summary>The URL of the AMP page; ampUrl in older files.</summary>
    public string? AmpWebUrl
    {
        get => Get<string>(Field.AmpWebUrl);
        set => Set(Field.AmpWebUrl, value);
    }

    /// <summary>The URL of the AMP page in the AMP cache; cdnAmpUrl in older files.</summary>
    public string? CdnAmpWebUrl
    {
        get => Get<string>(Field.CdnAmpWebUrl);
        set => Set(Field.CdnAmpWebUrl, value);
    }

    /// <summary>Pictures; empty where there are none.</summary>
    public ArticleList<ArticleImage> Images
    {
        get => GetList<ArticleImage>(Field.Images);
        set => Set(Field.Images, value);
    }

    /// <summary>Every other key; never null.</summary>
    public ArticleMetadata Metadata => Others;

    /// <summary>
    /// The full path of the file of this article itself; null where there is none, or nobody has looked for it
    /// (<see cref="RelatedLinks"/>).
    /// </summary>
    /// <remarks>Not FullName: an entry, or a row made of one, would pass for the article in that file.</remarks>
    public string? LinkedFile { get; internal set; }

    /// <summary>All of the URLs, the one to open first.</summary>
    internal IEnumerable<string> AllUrls => UrlsOf(Url, WebUrl, OriginalUrl, AmpWebUrl, CdnAmpWebUrl);

    internal override bool IsComputed(string name) =>
        name.Equals(nameof(Url), StringComparison.OrdinalIgnoreCase) || name.Equals(nameof(LinkedFile), StringComparison.OrdinalIgnoreCase);

    internal override void ApplyComputed(IReadOnlyDictionary<string, object> computed)
    {
        if (Url is null && computed.TryGetValue(nameof(Url), out object? url))
        {
            WebUrl = url as string;
        }
    }

    /// <summary>The URL, or the title where there is none.</summary>
    public override string ToString() => Url ?? Title ?? "";
}
