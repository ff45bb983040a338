using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Types;

namespace ArticlesPS.Schemas.Records;

/// <summary>The fields of the records in an article and beside it. Those of articles themselves are in their schemas.</summary>
/// <remarks>An alias is the name in files before mid-2020.</remarks>
internal static class FieldTables
{
    internal static class Related
    {
        public static readonly FieldDefinition Title = Of("title", ArticleRole.Title);
        public static readonly FieldDefinition Excerpt = Of("excerpt", ArticleRole.Excerpt);
        public static readonly FieldDefinition PublishedDateTime = Of("publishedDateTime", ArticleRole.PublishedDateTime);
        public static readonly FieldDefinition OriginalUrl = Of("originalUrl", ArticleRole.OriginalUrl);
        public static readonly FieldDefinition WebUrl = Of("webUrl", ArticleRole.WebUrl, "sourceUrl");
        public static readonly FieldDefinition AmpWebUrl = Of("ampWebUrl", ArticleRole.AmpWebUrl, "ampUrl");
        public static readonly FieldDefinition CdnAmpWebUrl = Of("cdnAmpWebUrl", ArticleRole.CdnAmpWebUrl, "cdnAmpUrl");
        public static readonly FieldDefinition Type = Of("type", ArticleRole.Type);
        public static readonly FieldDefinition Provider = Of("provider", ArticleRole.Provider);
        public static readonly FieldDefinition Quality = Of("quality", ArticleRole.Quality);
        public static readonly FieldDefinition Images = Of("images", ArticleRole.Images);

        public static readonly FieldTable Table = new(
            Title,
            Excerpt,
            PublishedDateTime,
            OriginalUrl,
            WebUrl,
            AmpWebUrl,
            CdnAmpWebUrl,
            Type,
            Provider,
            Quality,
            Images
        );

        // As an article of the site has it; its lists are read with their entry.
        private static FieldDefinition Of(string name, ArticleRole role, string? alias = null) =>
            new(name, role.ValueType, role.Description, alias) { Role = role, Notation = role.Notation };
    }

    internal static class Provider
    {
        public static readonly FieldDefinition Name = new("name", FieldType.String, "The name of the provider, such as Example Daily.");
        public static readonly FieldDefinition Domain = new("domain", FieldType.String, "The domain of the provider, such as example.com.");
        public static readonly FieldDefinition Images = new("images", RecordTypes.Images, "Logos.");
        public static readonly FieldDefinition Authors = new("authors", RecordTypes.Authors, "Who wrote the article.");

        public static readonly FieldTable Table = new(Name, Domain, Images, Authors);
    }

    internal static class Author
    {
        public static readonly FieldDefinition Name = new("name", FieldType.String, "The name.");

        public static readonly FieldTable Table = new(Name);
    }

    internal static class Topic
    {
        public static readonly FieldDefinition Id = new("_id", FieldType.String, "The name of the topic in URLs, such as harbour.");
        public static readonly FieldDefinition Name = new("name", FieldType.String, "The name, as used in articles.");
        public static readonly FieldDefinition ShortName = new("shortname", FieldType.String, "A shorter name.");
        public static readonly FieldDefinition Parent = new("parent", FieldType.String, "The name of the topic this one belongs to.");
        public static readonly FieldDefinition Keywords = new(
            "keywords",
            FieldType.List<string>(FieldType.String),
            "Words that an article must contain to get the topic."
        );
        public static readonly FieldDefinition Hashtags = new("hashtags", FieldType.List<string>(FieldType.String), "Hashtags.");

        public static readonly FieldTable Table = new(Id, Name, ShortName, Parent, Keywords, Hashtags);
    }

    internal static class Image
    {
        public static readonly FieldDefinition Url = new("url", FieldType.String, "Where it is: a URL, or a path from the site's root.")
        {
            Notation = FieldNotation.Url,
        };
        public static readonly FieldDefinition Width = new("width", FieldType.Integer, "Width in pixels, 1 or more.");
        public static readonly FieldDefinition Height = new("height", FieldType.Integer, "Height in pixels, 1 or more.");
        public static readonly FieldDefinition Title = new("title", FieldType.String, "The caption.") { Notation = FieldNotation.Prose };
        public static readonly FieldDefinition Attribution = new("attribution", FieldType.String, "Who made the image.")
        {
            Notation = FieldNotation.Prose,
        };
        public static readonly FieldDefinition IsCached = new("isCached", FieldType.Boolean, "Whether the site keeps its own copy.");

        public static readonly FieldTable Table = new(Url, Width, Height, Title, Attribution, IsCached);
    }
}
