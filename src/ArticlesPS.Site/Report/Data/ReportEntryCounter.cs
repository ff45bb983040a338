using System;
using System.Text.Json;
using ArticlesPS.Files.Kinds;
using ArticlesPS.Text;

namespace ArticlesPS.Site.Report.Data;

/// <summary>Counts the articles of a report that was written.</summary>
internal static class ReportEntryCounter
{
    /// <summary>Counts the articles.</summary>
    /// <param name="path">The full path of the report.</param>
    /// <exception cref="FormatException">It's not a report.</exception>
    public static int Count(string path)
    {
        ReadOnlyMemory<byte> page = RegularFile.ReadAllBytes(path, RegularFile.LargestTable);
        int start = page.Span.IndexOf(ReportPage.DataStart);
        ReadOnlyMemory<byte> data = start < 0 ? default : page[(start + ReportPage.DataStart.Length)..];
        int end = data.Span.IndexOf("</script>"u8);
        if (end < 0)
        {
            throw new FormatException("There is no data.");
        }

        using JsonDocument json = JsonDocument.Parse(data[..end]);

        // The columns of the articles are lists, each with an entry for every article.
        return
            JsonMember.Find(json.RootElement, "articles") is { } articles
            && JsonMember.Find(articles, "path") is { ValueKind: JsonValueKind.Array } paths
            ? paths.GetArrayLength()
            : throw new FormatException("The data have no articles.");
    }
}
