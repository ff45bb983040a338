using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using ArticlesPS.Articles;
using Xunit;

namespace ArticlesPS.Tests.Curation;

/// <summary>Real articles with the related ones that their site has, which are not part of the repository.</summary>
internal static class LabelledArticles
{
    /// <summary>The articles, each with its related ones; skips the test where the set is not there.</summary>
    public static IReadOnlyList<JsonElement> ReadLines()
    {
        string set = Path.Combine(Repository.Corpus ?? "", "related", "dev.jsonl");
        Skip.IfNot(File.Exists(set), Repository.NoCorpus);
        return [.. File.ReadLines(set).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    /// <summary>
    /// Every article by its URL, with the place where it stands first: 28 is the article of line 28, 28/3 its third
    /// related one.
    /// </summary>
    public static Dictionary<string, (Article Article, string Place)> Pool(IEnumerable<JsonElement> lines)
    {
        Dictionary<string, (Article, string)> pool = [];
        foreach ((int number, JsonElement line) in lines.Index())
        {
            foreach ((int entry, JsonElement json) in line.GetProperty("related").EnumerateArray().Prepend(line).Index())
            {
                pool.TryAdd(UrlOf(json), (ArticleOf(json), FormattableString.Invariant($"{number + 1}{(entry == 0 ? "" : $"/{entry}")}")));
            }
        }

        return pool;
    }

    public static string UrlOf(JsonElement article) => article.GetProperty("url").GetString()!;

    private static Article ArticleOf(JsonElement article) =>
        new()
        {
            Title = Text(article, "title"),
            Excerpt = Text(article, "excerpt"),
            WebUrl = UrlOf(article),
            Provider = new ArticleProvider { Name = Text(article, "provider"), Domain = Text(article, "domain") },
            PublishedDateTime = article.GetProperty("publishedDateTime").GetDateTimeOffset(),
        };

    private static string? Text(JsonElement article, string name) =>
        article.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
}
