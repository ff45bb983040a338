using System;
using System.Collections.Generic;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Records;
using ArticlesPS.Schemas.Types;

namespace ArticlesPS.Schemas;

/// <summary>
/// What a field means in an article: its title, its topics, whether it is published. A schema says which keys have it; code asks
/// for roles, never for keys.
/// </summary>
internal sealed class ArticleRole
{
    private static readonly List<ArticleRole> _all = [];

    public static readonly ArticleRole Category = new("Category", FieldType.String, "The section of the site, such as news.")
    {
        CompletesValues = true,
    };
    public static readonly ArticleRole Title = new("Title", FieldType.String, "The headline.") { Notation = FieldNotation.Prose };
    public static readonly ArticleRole Excerpt = new("Excerpt", FieldType.String, "The opening lines, without HTML.")
    {
        Notation = FieldNotation.Prose,
    };
    public static readonly ArticleRole PublishedDateTime = new("PublishedDateTime", FieldType.Date, "When the article was published.");
    public static readonly ArticleRole ScheduledDateTime = new("ScheduledDateTime", FieldType.Date, "When the article is to be published.");
    public static readonly ArticleRole ExpiryDateTime = new("ExpiryDateTime", FieldType.Date, "When the article is no longer to be shown.");
    public static readonly ArticleRole ModifiedDateTime = new("ModifiedDateTime", FieldType.Date, "When the article was last changed.");
    public static readonly ArticleRole OriginalUrl = new("OriginalUrl", FieldType.String, "The URL where the article was found.")
    {
        Notation = FieldNotation.Url,
        IsOfNews = true,
    };
    public static readonly ArticleRole WebUrl = new("WebUrl", FieldType.String, "The URL of the article's page.")
    {
        Notation = FieldNotation.Url,
        IsOfNews = true,
    };
    public static readonly ArticleRole AmpWebUrl = new("AmpWebUrl", FieldType.String, "The URL of the article's AMP page.")
    {
        Notation = FieldNotation.Url,
        IsOfNews = true,
    };
    public static readonly ArticleRole CdnAmpWebUrl = new("CdnAmpWebUrl", FieldType.String, "The URL of the AMP page in the AMP cache.")
    {
        Notation = FieldNotation.Url,
        IsOfNews = true,
    };
    public static readonly ArticleRole FeaturedContent = new(
        "FeaturedContent",
        FieldType.String,
        "HTML shown above the article, such as a video."
    )
    {
        Notation = FieldNotation.Prose,
        IsOfNews = true,
    };
    public static readonly ArticleRole Type = new("Type", FieldType.String, "The kind of item: article, course, download.")
    {
        CompletesValues = true,
        IsOfNews = true,
    };
    public static readonly ArticleRole Quality = new("Quality", FieldType.Integer, "How good the article is: 0 or more, usually up to 100.")
    {
        IsOfNews = true,
    };
    public static readonly ArticleRole Heat = new(
        "Heat",
        FieldType.Integer,
        "How much the article's story matters; -1 if the article doesn't lead its story."
    )
    {
        IsOfNews = true,
    };
    public static readonly ArticleRole Published = new("Published", FieldType.Boolean, "Whether the site shows the article.");
    public static readonly ArticleRole Provider = new("Provider", RecordTypes.Provider, "Where the article comes from.")
    {
        StartsParagraph = true,
        IsOfNews = true,
    };
    public static readonly ArticleRole Topics = new(
        "Topics",
        FieldType.List<string>(FieldType.String),
        "The names of the article's topics, as in the taxonomy."
    )
    {
        StartsParagraph = true,
        CompletesValues = true,
        EntryName = "Topic",
    };
    public static readonly ArticleRole Images = new("Images", RecordTypes.Images, "Pictures.")
    {
        StartsParagraph = true,
        IsLazy = true,
        EntryName = "Image",
        IsOfNews = true,
    };
    public static readonly ArticleRole Related = new(
        "Related",
        RecordTypes.Related,
        "Other articles of the same story, embedded whole, highest quality first."
    )
    {
        StartsParagraph = true,
        IsLazy = true,
        EntryName = "Related",
        IsOfNews = true,
    };
    public static readonly ArticleRole Secured = new("Secured", FieldType.String, "What the site keeps encrypted, as base64;base64.")
    {
        Notation = FieldNotation.Prose,
        StartsParagraph = true,
        IsLazy = true,
        IsOfNews = true,
    };
    public static readonly ArticleRole Authors = new("Authors", FieldType.Names, "Who wrote the article.") { EntryName = "Author" };
    public static readonly ArticleRole Url = new("Url", FieldType.String, "The URL of the page, or its path on the site.");
    public static readonly ArticleRole Slug = new("Slug", FieldType.String, "The last part of the page's URL.");
    public static readonly ArticleRole Aliases = new("Aliases", FieldType.Texts, "Other URLs that lead to the page.")
    {
        EntryName = "Alias",
    };
    public static readonly ArticleRole Language = new("Language", FieldType.String, "The language, such as en or pt-BR.")
    {
        CompletesValues = true,
    };
    public static readonly ArticleRole Image = new("Image", FieldType.FirstImage, "The picture of the article: a URL or a path.");

    private ArticleRole(string name, FieldType type, string description)
    {
        Name = name;
        ValueType = type;
        Description = description;
        Index = _all.Count;
        _all.Add(this);
    }

    /// <summary>All roles, in the order in which new files have them unless the schema says otherwise.</summary>
    public static IReadOnlyList<ArticleRole> All => _all;

    /// <summary>The property of an article.</summary>
    public string Name { get; }

    /// <summary>The type of its values.</summary>
    public FieldType ValueType { get; }

    public string Description { get; }

    /// <summary>Whether only news articles have it.</summary>
    public bool IsOfNews { get; private init; }

    public FieldNotation Notation { get; private init; }

    /// <summary>Whether a blank line stands before it in news files.</summary>
    public bool StartsParagraph { get; private init; }

    public bool IsLazy { get; private init; }

    /// <summary>Whether values are completed by those that articles have.</summary>
    public bool CompletesValues { get; private init; }

    /// <summary>What the parameter of a list is called, which takes one entry each: Topic for Topics.</summary>
    public string? EntryName { get; private init; }

    public int Index { get; }

    /// <summary>The role with a name, whatever its case, or null.</summary>
    public static ArticleRole? Find(string name) => _all.Find(role => role.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
