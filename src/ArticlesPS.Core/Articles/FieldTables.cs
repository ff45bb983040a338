using ArticlesPS.Schemas;

namespace ArticlesPS.Articles;

/// <summary>The field tables: one row a field, which reading, columns and everything else about fields go by.</summary>
/// <remarks>The second name is that of files before mid-2020.</remarks>
internal static class FieldTables
{
    internal static class Article
    {
        public static readonly FieldDefinition Category = new("category", FieldType.String);
        public static readonly FieldDefinition Title = new("title", FieldType.String, notation: FieldNotation.Prose);
        public static readonly FieldDefinition Excerpt = new("excerpt", FieldType.String, notation: FieldNotation.Prose);
        public static readonly FieldDefinition PublishedDateTime = new("publishedDateTime", FieldType.Date);
        public static readonly FieldDefinition OriginalUrl = new("originalUrl", FieldType.String, notation: FieldNotation.Url);
        public static readonly FieldDefinition WebUrl = new("webUrl", FieldType.String, "sourceUrl", FieldNotation.Url);
        public static readonly FieldDefinition AmpWebUrl = new("ampWebUrl", FieldType.String, "ampUrl", FieldNotation.Url);
        public static readonly FieldDefinition CdnAmpWebUrl = new("cdnAmpWebUrl", FieldType.String, "cdnAmpUrl", FieldNotation.Url);
        public static readonly FieldDefinition FeaturedContent = new("featuredContent", FieldType.String, notation: FieldNotation.Prose);
        public static readonly FieldDefinition Type = new("type", FieldType.String);
        public static readonly FieldDefinition Quality = new("quality", FieldType.Integer);
        public static readonly FieldDefinition Heat = new("heat", FieldType.Integer);
        public static readonly FieldDefinition Published = new("published", FieldType.Boolean);
        public static readonly FieldDefinition Provider = new("provider", FieldTables.Provider.Record, startsParagraph: true);
        public static readonly FieldDefinition Topics = new("topics", FieldType.List<string>(FieldType.String), startsParagraph: true);
        public static readonly FieldDefinition Images = new("images", Image.List, startsParagraph: true, isLazy: true);
        public static readonly FieldDefinition Related = new("related", FieldTables.Related.List, startsParagraph: true, isLazy: true);
        public static readonly FieldDefinition Secured = new(
            "secured",
            FieldType.String,
            notation: FieldNotation.Prose,
            startsParagraph: true,
            isLazy: true
        );

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
        public static readonly FieldDefinition Title = new("title", FieldType.String, notation: FieldNotation.Prose);
        public static readonly FieldDefinition Excerpt = new("excerpt", FieldType.String, notation: FieldNotation.Prose);
        public static readonly FieldDefinition PublishedDateTime = new("publishedDateTime", FieldType.Date);
        public static readonly FieldDefinition OriginalUrl = new("originalUrl", FieldType.String, notation: FieldNotation.Url);
        public static readonly FieldDefinition WebUrl = new("webUrl", FieldType.String, "sourceUrl", FieldNotation.Url);
        public static readonly FieldDefinition AmpWebUrl = new("ampWebUrl", FieldType.String, "ampUrl", FieldNotation.Url);
        public static readonly FieldDefinition CdnAmpWebUrl = new("cdnAmpWebUrl", FieldType.String, "cdnAmpUrl", FieldNotation.Url);
        public static readonly FieldDefinition Type = new("type", FieldType.String);
        public static readonly FieldDefinition Provider = new("provider", FieldTables.Provider.Record);
        public static readonly FieldDefinition Quality = new("quality", FieldType.Integer);
        public static readonly FieldDefinition Images = new("images", Image.List);

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

        /// <summary>A list of articles, each told from the others by its URL.</summary>
        public static FieldType List { get; } =
            FieldType.List<RelatedArticle>(FieldType.Record(() => Table, yaml => new RelatedArticle(yaml)), WebUrl.Name);
    }

    internal static class Provider
    {
        public static readonly FieldDefinition Name = new("name", FieldType.String);
        public static readonly FieldDefinition Domain = new("domain", FieldType.String);
        public static readonly FieldDefinition Images = new("images", Image.List);
        public static readonly FieldDefinition Authors = new("authors", FieldTables.Author.List);

        public static readonly FieldTable Table = new(Name, Domain, Images, Authors);

        /// <summary>A provider, as articles and related articles have one.</summary>
        public static FieldType Record { get; } = FieldType.Record(() => Table, yaml => new ArticleProvider(yaml));
    }

    internal static class Author
    {
        public static readonly FieldDefinition Name = new("name", FieldType.String);

        public static readonly FieldTable Table = new(Name);

        /// <summary>A list of authors, each told from the others by the name.</summary>
        public static FieldType List { get; } =
            FieldType.List<ArticleAuthor>(FieldType.Record(() => Table, yaml => new ArticleAuthor(yaml)), Name.Name);
    }

    internal static class Topic
    {
        public static readonly FieldDefinition Id = new("_id", FieldType.String);
        public static readonly FieldDefinition Name = new("name", FieldType.String);
        public static readonly FieldDefinition ShortName = new("shortname", FieldType.String);
        public static readonly FieldDefinition Parent = new("parent", FieldType.String);
        public static readonly FieldDefinition Keywords = new("keywords", FieldType.List<string>(FieldType.String));
        public static readonly FieldDefinition Hashtags = new("hashtags", FieldType.List<string>(FieldType.String));

        public static readonly FieldTable Table = new(Id, Name, ShortName, Parent, Keywords, Hashtags);
    }

    internal static class Image
    {
        public static readonly FieldDefinition Url = new("url", FieldType.String, notation: FieldNotation.Url);
        public static readonly FieldDefinition Width = new("width", FieldType.Integer);
        public static readonly FieldDefinition Height = new("height", FieldType.Integer);
        public static readonly FieldDefinition Title = new("title", FieldType.String, notation: FieldNotation.Prose);
        public static readonly FieldDefinition Attribution = new("attribution", FieldType.String, notation: FieldNotation.Prose);
        public static readonly FieldDefinition IsCached = new("isCached", FieldType.Boolean);

        public static readonly FieldTable Table = new(Url, Width, Height, Title, Attribution, IsCached);

        /// <summary>A list of images, as articles, related articles and providers have one; each told from the others by its URL.</summary>
        public static FieldType List { get; } =
            FieldType.List<ArticleImage>(FieldType.Record(() => Table, yaml => new ArticleImage(yaml)), Url.Name);
    }
}
