using ArticlesPS.Files;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.Schemas.Locating;

namespace ArticlesPS.Articles;

/// <summary>Reads an article from the bytes of its file.</summary>
internal static class ArticleSource
{
    /// <summary>Reads an article by the schema of its directory.</summary>
    /// <exception cref="ArticleException">The file cannot be read, or is not an article.</exception>
    public static Article Read(string fullPath, SchemaLocator schemas) => Read(fullPath, schemas.OfFile(fullPath));

    /// <exception cref="ArticleException">The file cannot be read, or is not an article.</exception>
    public static Article Read(string fullPath, ArticleSchema schema) => Parse(FileBytes.Read(fullPath), fullPath, schema);

    /// <exception cref="ArticleException">The bytes are not an article.</exception>
    public static Article Parse(byte[] bytes, string fullPath, ArticleSchema schema)
    {
        try
        {
            FrontMatterDocument document = FrontMatterDocument.Parse(EncodedText.Decode(bytes).Text, schema.ReadingOptions);
            return Article.Create(document, schema, fullPath, ArticleVersion.Of(bytes));
        }
        catch (FrontMatterException e)
        {
            throw ArticleException.From(e, fullPath);
        }
    }
}
