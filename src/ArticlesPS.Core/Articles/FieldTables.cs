using ArticlesPS.Schemas;

namespace ArticlesPS.Articles;

/// <summary>The field tables: one row a field, which reading, columns and everything else about fields go by.</summary>
/// <remarks>An alias is the name in files before mid-2020.</remarks>
internal static class FieldTables
{
    internal static class Article
    {
        public static readonly FieldDefinition Category = new("category", FieldType.String, "The section of the site, such as news.")
        {
            CompletesValues = true,
        };
        public static readonly FieldDefinition Title = new("title", FieldType.String, "The headline.") { Notation = FieldNotation.Prose };
        public static readonly FieldDefinition Excerpt = new("excerpt", FieldType.String, "The opening lines, without HTML.")
        {
            Notation = FieldNotation.Prose,
        };
        public static readonly FieldDefinition PublishedDateTime = new(
            "publishedDateTime",
            FieldType.Date,
            "When the article was published."
        );
        public static readonly FieldDefinition OriginalUrl = new("originalUrl", FieldType.String, "The URL where the article was found.")
        {
            Notation = FieldNotation.Url,
        };
        public static readonly FieldDefinition WebUrl = new("webUrl", FieldType.String, "The URL of the article's page.")
        {
            Alias = "sourceUrl",
            Notation = FieldNotation.Url,
        };
        public static readonly FieldDefinition AmpWebUrl = new("ampWebUrl", FieldType.String, "The URL of the article's AMP page.")
        {
            Alias = "ampUrl",
            Notation = FieldNotation.Url,
        };
        public static readonly FieldDefinition CdnAmpWebUrl = new(
            "cdnAmpWebUrl",
            FieldType.String,
            "The URL of the AMP page in the AMP cache."
        )
        {
            Alias = "cdnAmpUrl",
            Notation = FieldNotation.Url,
        };
        public static readonly FieldDefinition FeaturedContent = new(
            "featuredContent",
            FieldType.String,
            "HTML shown above the article, such as a video."
        )
        {
            Notation = FieldNotation.Prose,
        };
        public static readonly FieldDefinition Type = new("type", FieldType.String, "The kind of item: article, course, download.")
        {
            CompletesValues = true,
        };
        public static readonly FieldDefinition Quality = new(
            "quality",
            FieldType.Integer,
            "How good the article is: 0 or more, usually up to 100."
        );
        public static readonly FieldDefinition Heat = new(
            "heat",
            FieldType.Integer,
            "How much the article's story matters; -1 if the article doesn't lead its story."
        );
        public static readonly FieldDefinition Published = new("published", FieldType.Boolean, "Whether the site shows the article.");
        public static readonly FieldDefinition Provider = new("provider", RecordTypes.Provider, "Where the article comes from.")
        {
            StartsParagraph = true,
        };
        public static readonly FieldDefinition Topics = new(
            "topics",
            FieldType.List<string>(FieldType.String),
            "The names of the article's topics, as in the taxonomy."
        )
        {
            StartsParagraph = true,
            CompletesValues = true,
            EntryName = "Topic",
        };
        public static readonly FieldDefinition Images = new("images", RecordTypes.Images, "Pictures.")
        {
            StartsParagraph = true,
            IsLazy = true,
            EntryName = "Image",
        };
        public static readonly FieldDefinition Related = new(
            "related",
            RecordTypes.Related,
            "Other articles of the same story, embedded whole, highest quality first."
        )
        {
            StartsParagraph = true,
            IsLazy = true,
            EntryName = "Related",
        };
        public static readonly FieldDefinition Secured = new(
            "secured",
            FieldType.String,
            "What the site keeps encrypted, as base64;base64."
        )
        {
            Notation = FieldNotation.Prose,
            StartsParagraph = true,
            IsLazy = true,
        };

        public static readonly FieldTable Table = new(
            Category,
            Title,
            Excerpt,
            PublishedDateTime,
            OriginalUrl,
            WebUrl,
            AmpWebUrl,
            CdnAmpWebUrl,
            FeaturedContent,
            Type,
            Quality,
            Heat,
            Published,
            Provider,
            Topics,
            Images,
            Related,
            Secured
        );
    }

    internal static class Related
    {
        public static readonly FieldDefinition Title = new(Article.Title);
        public static readonly FieldDefinition Excerpt = new(Article.Excerpt);
        public static readonly FieldDefinition PublishedDateTime = new(Article.PublishedDateTime);
        public static readonly FieldDefinition OriginalUrl = new(Article.OriginalUrl);
        public static readonly FieldDefinition WebUrl = new(Article.WebUrl);
        public static readonly FieldDefinition AmpWebUrl = new(Article.AmpWebUrl);
        public static readonly FieldDefinition CdnAmpWebUrl = new(Article.CdnAmpWebUrl);
        public static readonly FieldDefinition Type = new(Article.Type);
        public static readonly FieldDefinition Provider = new(Article.Provider);
        public static readonly FieldDefinition Quality = new(Article.Quality);
        public static readonly FieldDefinition Images = new(Article.Images);

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
    }

    internal static class Provider
    {
        public static readonly FieldDefinition Name = new("name", FieldType.String, "The name of the provider, such as Example Daily.")
        {
            CompletesValues = true,
        };
        public static readonly FieldDefinition Domain = new("domain", FieldType.String, "The domain of the provider, such as example.com.")
        {
            CompletesValues = true,
        };
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
