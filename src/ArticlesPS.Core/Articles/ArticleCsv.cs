using System;
using System.IO;

namespace ArticlesPS;

/// <summary>
/// Writes articles as comma-separated values by RFC 4180, in the form of PowerShell's Export-Csv: every text in
/// quotation marks, nothing at all where there is no value, the system's line ending.
/// </summary>
public sealed class ArticleCsv
{
    private readonly TextWriter _writer;

    /// <summary>Makes a writer and writes the headings.</summary>
    public ArticleCsv(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _writer = writer;
        WriteRow(column => column.Name);
    }

    /// <summary>Writes an article as one record.</summary>
    public void Write(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        WriteRow(column => column.TextOf(article));
    }

    private void WriteRow(Func<ArticleColumn, string?> textOf)
    {
        string separator = "";
        foreach (ArticleColumn column in ArticleColumns.All)
        {
            _writer.Write(separator);
            separator = ",";
            if (textOf(column) is { } text)
            {
                _writer.Write('"');
                _writer.Write(text.Replace("\"", "\"\""));
                _writer.Write('"');
            }
        }

        _writer.WriteLine();
    }
}
