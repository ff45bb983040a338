using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using ArticlesPS.Articles;
using ArticlesPS.Curation.Related;
using ArticlesPS.Curation.Similarity;

namespace ArticlesPS.Benchmarks;

/// <summary>Ranks the articles of a labelled set, for a program that compares rankings with those of other methods.</summary>
internal static class RelatedRanking
{
    /// <param name="set">
    /// Articles, one in each line, with the related ones that their site has: title, excerpt, url, publishedDateTime,
    /// related.
    /// </param>
    /// <param name="ranking">Where the ranking goes: an object with an array of URLs, best first, for the URL of each article.</param>
    public static void Write(string set, string ranking)
    {
        List<JsonElement> lines = [.. File.ReadLines(set).Select(line => JsonDocument.Parse(line).RootElement)];
        Dictionary<string, Article> pool = [];
        foreach (JsonElement article in lines.SelectMany(line => line.GetProperty("related").EnumerateArray().Prepend(line)))
        {
            pool.TryAdd(
                Text(article, "url")!,
                new NewsArticle
                {
                    Title = Text(article, "title"),
                    Excerpt = Text(article, "excerpt"),
                    WebUrl = Text(article, "url"),
                    PublishedDateTime = ArticleDate.TryParse(Text(article, "publishedDateTime"), out System.DateTimeOffset date)
                        ? date
                        : null,
                }
            );
        }

        ArticleIndex index = new(pool.Values);
        Dictionary<string, string[]> ranked = lines
            .Select(line => Text(line, "url")!)
            .Distinct()
            .ToDictionary(
                url => url,
                url =>
                    index.FindRelated(pool[url], new RelatedQuery { First = int.MaxValue }).Select(match => match.Article.WebUrl!).ToArray()
            );
        File.WriteAllText(ranking, JsonSerializer.Serialize(ranked));
        System.Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ranked.Count:N0} of {pool.Count:N0} articles ranked"));
    }

    private static string? Text(JsonElement article, string name) =>
        article.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
}
