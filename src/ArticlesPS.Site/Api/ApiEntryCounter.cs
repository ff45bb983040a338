using System;
using System.IO;
using System.Text.Json;
using ArticlesPS.Files.Kinds;
using ArticlesPS.Site.Output;
using ArticlesPS.Text;

namespace ArticlesPS.Site.Api;

/// <summary>Counts the articles of an API, page by page as its readers follow them.</summary>
internal static class ApiEntryCounter
{
    /// <summary>Counts the articles.</summary>
    /// <param name="directory">The full path of the API's directory.</param>
    public static int Count(string directory)
    {
        int count = 0;
        int? page = 1;
        while (page is not null)
        {
            string path = Path.Combine(directory, page == 1 ? "" : $"page{page}", ArticleApiPages.FileName);
            int? next = null;
            count += FormerOutput.Count(() => Count(path, out next));

            // A page that names itself or an earlier one would be followed for ever.
            page = next > page ? next : null;
        }

        return count;
    }

    /// <summary>The number of articles in a page of an API; 0 if the API has a single page, which might have room left.</summary>
    /// <param name="directory">The full path of the API's directory.</param>
    public static int PageSize(string directory) =>
        FormerOutput.Count(() =>
        {
            int count = Count(Path.Combine(directory, ArticleApiPages.FileName), out int? next);
            return next is null ? 0 : count;
        });

    private static int Count(string path, out int? next)
    {
        using JsonDocument page = JsonDocument.Parse(RegularFile.ReadAllBytes(path, RegularFile.LargestTable));
        JsonElement root = page.RootElement;
        next = Member(root, "nextPage") is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;
        return Member(root, "value") is { ValueKind: JsonValueKind.Array } articles ? articles.GetArrayLength() : 0;
    }

    private static JsonElement Member(JsonElement page, string name) =>
        JsonMember.Find(page, name) ?? throw new FormatException($"There is no {name}.");
}
