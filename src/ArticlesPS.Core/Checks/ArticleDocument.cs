using System;
using ArticlesPS.Articles;
using ArticlesPS.Editing;
using ArticlesPS.Files;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.Checks;

/// <summary>The text of articles, with or without their unsaved changes.</summary>
internal static class ArticleDocument
{
    /// <summary>
    /// The document of an article with the changes that were made to it in memory; null where it has no file, and where
    /// the file no longer says what was read.
    /// </summary>
    public static FrontMatterDocument? Of(Article article)
    {
        if (article.Document is not null || ReadAgain(article) is not { } document)
        {
            return article.Document;
        }

        try
        {
            return ArticleEditor.Apply(document, ArticleChanges.MadeTo(article)).Document;
        }
        catch (Exception e) when (e is EditException or FormatException)
        {
            // The changes can't be saved, so positions are those in the file.
            return document;
        }
    }

    // Only the text that was read: in any other the article's places would be wrong.
    private static FrontMatterDocument? ReadAgain(Article article)
    {
        if (article.FullName is not { } path || article.Version is not { } version)
        {
            return null;
        }

        try
        {
            byte[] bytes = FileBytes.Read(path);
            return ArticleVersion.Of(bytes) == version
                ? FrontMatterDocument.Parse(EncodedText.Decode(bytes).Text, article.Schema.ReadingOptions)
                : null;
        }
        catch (ArticleException)
        {
            return null;
        }
    }
}
