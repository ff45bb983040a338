using System;
using System.IO;
using ArticlesPS.Files;
using ArticlesPS.FrontMatter;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Locating;

namespace ArticlesPS.Querying.Search;

/// <summary>Templates of new articles, whose tags are filled in before anything reads them: {{ .Date }} and &lt;% tp.date %&gt;.</summary>
internal static class TemplateFile
{
    private static readonly string[] _tags = ["{{", "{%", "<%"];

    /// <summary>Whether a value, quoted or not, begins with a tag.</summary>
    public static bool BeginsWithTag(string text) =>
        Array.Exists(_tags, tag => text.TrimStart('"', '\'').StartsWith(tag, StringComparison.Ordinal));

    /// <summary>Whether a file in a directory of templates has tags.</summary>
    public static bool IsAt(string path, ArticleSchema schema) => TemplateDirectories.Include(path, schema) && HasTags(path);

    /// <summary>
    /// Whether a file that can't be read is the template of a page, in another language than Markdown: its front matter is a program,
    /// or it has none and makes JSON.
    /// </summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="errorId">What is wrong with it.</param>
    public static bool IsOfPage(string path, string errorId) =>
        !ArticleExtensions.Default.Include(path)
        && errorId switch
        {
            nameof(FrontMatterError.UnsupportedFormat) => true,
            nameof(FrontMatterError.InvalidJson) => HasTags(path),
            _ => false,
        };

    private static bool HasTags(string path)
    {
        try
        {
            string text = File.ReadAllText(path);
            return Array.Exists(_tags, tag => text.Contains(tag, StringComparison.Ordinal));
        }
        catch (Exception e) when (FileErrors.IsExpected(e))
        {
            return false;
        }
    }
}
