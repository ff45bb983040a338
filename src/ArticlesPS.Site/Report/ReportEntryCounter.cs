using System;
using System.Text.Json;
using ArticlesPS.Files;

namespace ArticlesPS.Site.Report;

/// <summary>Counts the articles of a report that was written.</summary>
internal static class ReportEntryCounter
{
    /// <summary>Counts the articles.</summary>
    /// <param name="path">The full path of the report.</param>
    /// <exception cref="FormatException">It's not a report.</exception>
    public static int Count(string path)
    {
        ReadOnlyMemory<byte> page = RegularFile.ReadAllBytes(path, RegularFile.LargestTable);
        ReadOnlyMemory<byte> data = After(page, ReportPage.DataStart);
        using JsonDocument json = JsonDocument.Parse(data[..data.Span.IndexOf("</script>"u8)]);

        // The columns of the articles are lists, each with an entry for every article.
        return json.RootElement.GetProperty("articles").GetProperty("path").GetArrayLength();
    }

    private static ReadOnlyMemory<byte> After(ReadOnlyMemory<byte> page, ReadOnlySpan<byte> mark)
    {
        int start = page.Span.IndexOf(mark);
        return start < 0 ? throw new FormatException("There is no data.") : page[(start + mark.Length)..];
    }
}
