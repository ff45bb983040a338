using System;
using ArticlesPS.Editing;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.Checks;

/// <summary>The text of articles, as it is or would be.</summary>
internal static class ArticleDocument
{
    /// <summary>The document of an article with the changes that were made to it in memory; null where it has no file.</summary>
    public static FrontMatterDocument? Of(Article article)
    {
        if (article.Document is not null || article.Source is null)
        {
            return article.Document;
        }

        FrontMatterDocument document = FrontMatterDocument.Parse(EncodedText.Decode(article.Source).Text);
        try
        {
            return ArticleEditor.Apply(document, ArticleChanges.Between(new Article(document, article.FullName), article)).Document;
        }
        catch (Exception e) when (e is EditException or FormatException)
        {
            // What was changed cannot be saved; places are those in the file.
            return document;
        }
    }
}
