using System;
using ArticlesPS.Files;
using ArticlesPS.Files.Kinds;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Text;

namespace ArticlesPS.Articles;

/// <summary>Reads an article from the bytes of its file.</summary>
internal static class ArticleSource
{
    /// <exception cref="ArticleException">The file cannot be read, or is not an article.</exception>
    public static Article Read(string fullPath) => Parse(ReadBytes(fullPath), fullPath);

    /// <exception cref="ArticleException">The bytes are not an article.</exception>
    public static Article Parse(byte[] bytes, string fullPath)
    {
        try
        {
            return new Article(FrontMatterDocument.Parse(EncodedText.Decode(bytes).Text), fullPath, ArticleVersion.Of(bytes));
        }
        catch (FrontMatterException e)
        {
            throw ArticleException.From(e, fullPath);
        }
    }

    /// <exception cref="ArticleException">The file cannot be read.</exception>
    public static byte[] ReadBytes(string fullPath, int mostBytes = RegularFile.LargestText)
    {
        NonUtf8Path.Reject(fullPath);
        try
        {
            return RegularFile.ReadAllBytes(fullPath, mostBytes);
        }
        catch (Exception e) when (FileErrors.IsExpected(e))
        {
            throw FileErrors.From(e, fullPath);
        }
    }
}
