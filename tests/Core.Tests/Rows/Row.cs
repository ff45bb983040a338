using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ArticlesPS.Editing;
using ArticlesPS.Editing.Rows;

namespace ArticlesPS.Tests.Rows;

/// <summary>What becomes of a row: of one that comes back to a file, and of one that makes a file.</summary>
internal static class Row
{
    /// <summary>The changes that a cell makes in an article, "none", or "error: " and the message.</summary>
    public static string Apply(string frontMatter, string column, object? cell, UnknownColumns? unknown = null) =>
        Apply(frontMatter, new Dictionary<string, object?> { [column] = cell }, unknown);

    public static string Apply(string frontMatter, IReadOnlyDictionary<string, object?> row, UnknownColumns? unknown = null)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(
            frontMatter.StartsWith("---", StringComparison.Ordinal) ? frontMatter : $"---\n{frontMatter}\n---\n"
        );
        try
        {
            ArticleEdit edit = ArticleWriter.Prepare("/site/a.md", bytes, current =>
                ArticleRow.ChangesFrom(row, current, unknown: unknown)
            );
            return edit.Changes.Count == 0 ? "none" : string.Join("; ", edit.Changes.Select(change => $"{change}"));
        }
        catch (Exception e) when (e is FormatException or ArticleException)
        {
            return $"error: {e.Message}";
        }
    }

    /// <summary>The front matter of the article that a row makes, or "error: " and the message.</summary>
    public static string Make(IReadOnlyDictionary<string, object?> row, UnknownColumns? unknownOfTable = null)
    {
        try
        {
            byte[] empty = Encoding.UTF8.GetBytes("---\n---\n\n");
            ArticleEdit edit = ArticleWriter.Prepare("/site", empty, _ => ArticleRow.ToMake(row, unknownOfTable));
            return Encoding.UTF8.GetString(edit.After.Bytes);
        }
        catch (Exception e) when (e is FormatException or ArticleException)
        {
            return $"error: {e.Message}";
        }
    }
}
