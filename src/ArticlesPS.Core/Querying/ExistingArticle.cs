using System;
using System.IO;
using System.Text;
using ArticlesPS.Files;
using ArticlesPS.Files.Kinds;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.KeyValue;
using ArticlesPS.FrontMatter.Text;
using ArticlesPS.Querying;
using ArticlesPS.Schemas;

namespace ArticlesPS;

/// <summary>Tells files that no output may replace: articles, whether or not they can be read as such.</summary>
/// <remarks>Only the file itself is examined, so it doesn't matter which articles an output contains.</remarks>
public static class ExistingArticle
{
    // A first line of dashes can have any number of trailing blanks. A partial match counts.
    private const int FirstCharacters = 1024;

    // Beyond what ArticleFiles finds, the extensions that other generators read.
    private static readonly string[] _extensions = [".mdx", ".qmd", ".rmd", ".mdown", ".mkd", ".mkdn"];

    /// <summary>
    /// Whether writing to a path would replace an article: an existing file with the extension of one, or whose first line is
    /// that of front matter. Links are followed.
    /// </summary>
    /// <param name="fullPath">The full path of a file, which need not exist.</param>
    /// <exception cref="ArticleException">The file cannot be read.</exception>
    public static bool IsAt(string fullPath)
    {
        ArgumentNullException.ThrowIfNull(fullPath);
        if (FileKinds.Of(fullPath) != FileKind.Regular)
        {
            return false;
        }

        try
        {
            return HasArticleExtension(fullPath)
                || HasArticleExtension(FileReplacement.RealFile(fullPath))
                || BeginsWithFrontMatter(fullPath);
        }
        catch (Exception e) when (FileErrors.IsExpected(e))
        {
            throw FileErrors.From(e, fullPath);
        }
    }

    /// <summary>Refuses a path at which an article would be replaced.</summary>
    /// <exception cref="ArticleException">There is one (DestinationIsArticle), or the file cannot be read.</exception>
    public static void Reject(string fullPath)
    {
        if (IsAt(fullPath))
        {
            throw QueryErrors.DestinationIsArticle(fullPath);
        }
    }

    private static bool HasArticleExtension(string path) =>
        ArticleExtensions.Default.Include(path)
        || Array.Exists(_extensions, extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a file's first line is that of front matter.</summary>
    internal static bool BeginsWithFrontMatter(string path)
    {
        string text = StartOf(path);
        TextLine line = TextLine.At(text, 0);
        return FrontMatterFrame.IsFence(text, line, '-') || FrontMatterFrame.IsFence(text, line, '+');
    }

    /// <summary>Whether a file that is not text in its encoding may be an article in another; true if it can't be read.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="options">What the articles of its site may have as front matter.</param>
    internal static bool MayHaveFrontMatter(string path, FrontMatterOptions options)
    {
        try
        {
            string text = StartOf(path).Replace("\0", "").TrimStart('\uFEFF', '\uFFFD', ' ', '\t', '\r', '\n');
            return text.Length > 0
                && (
                    text[0] is '-' or '+' or '{' or '\u2014'
                    || (options.AllowsKeyValueLines && KeyValueLine.Of(text, TextLine.At(text, 0)).Kind == KeyValueLineKind.Key)
                );
        }
        catch (Exception e) when (FileErrors.IsExpected(e))
        {
            return true;
        }
    }

    private static string StartOf(string path)
    {
        using StreamReader reader = new(RegularFile.OpenRead(path), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        char[] start = new char[FirstCharacters];
        return new string(start, 0, reader.ReadBlock(start, 0, start.Length));
    }
}
