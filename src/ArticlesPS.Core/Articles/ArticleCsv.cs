using System;
using System.Collections.Generic;
using System.Text;

namespace ArticlesPS.Articles;

/// <summary>
/// Articles as comma-separated values by RFC 4180, in the form of PowerShell's Export-Csv: every text in quotation
/// marks, nothing at all where there is no value, the system's line ending.
/// </summary>
internal static class ArticleCsv
{
    /// <summary>The headings, as the first record.</summary>
    public static string HeaderOf(IReadOnlyList<ArticleColumn> columns) => RowOf(columns, column => column.Name);

    /// <summary>An article as one record.</summary>
    public static string RowOf(Article article, IReadOnlyList<ArticleColumn> columns) => RowOf(columns, column => column.TextOf(article));

    private static string RowOf(IReadOnlyList<ArticleColumn> columns, Func<ArticleColumn, string?> textOf)
    {
        StringBuilder row = new(capacity: 2048);
        string separator = "";
        foreach (ArticleColumn column in columns)
        {
            row.Append(separator);
            separator = ",";
            if (textOf(column) is { } text)
            {
                row.Append('"').Append(text.Contains('"') ? text.Replace("\"", "\"\"") : text).Append('"');
            }
        }

        return row.Append(Environment.NewLine).ToString();
    }
}
