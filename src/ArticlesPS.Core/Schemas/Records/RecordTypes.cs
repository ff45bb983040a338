using ArticlesPS.Schemas.Types;

namespace ArticlesPS.Schemas.Records;

/// <summary>The types of fields that hold records. They know their tables by name only, as the tables know them.</summary>
internal static class RecordTypes
{
    /// <summary>A provider, as articles and related articles have one.</summary>
    public static FieldType Provider { get; } = FieldType.Record(() => FieldTables.Provider.Table, mapping => new ArticleProvider(mapping));

    /// <summary>A list of authors, each told from the others by the name.</summary>
    public static FieldType Authors { get; } =
        FieldType.List<ArticleAuthor>(FieldType.Record(() => FieldTables.Author.Table, mapping => new ArticleAuthor(mapping)), "name");

    /// <summary>A list of images, as articles, related articles and providers have one; each told from the others by its URL.</summary>
    public static FieldType Images { get; } =
        FieldType.List<ArticleImage>(FieldType.Record(() => FieldTables.Image.Table, mapping => new ArticleImage(mapping)), "url");

    /// <summary>A list of articles, each told from the others by its URL.</summary>
    public static FieldType Related { get; } =
        FieldType.List<RelatedArticle>(FieldType.Record(() => FieldTables.Related.Table, mapping => new RelatedArticle(mapping)), "webUrl");
}
