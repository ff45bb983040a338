using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ArticlesPS.Site.Api;
using Xunit;
using Xunit.Abstractions;

namespace ArticlesPS.Tests.Site;

/// <summary>The API of a real site: its own first page, made again from its files.</summary>
public class RealApiTests(ITestOutputHelper output)
{
    private static string Root => Path.Combine(Repository.Corpus!, "site");

    [SkippableFact]
    public void Every_article_on_the_page_of_the_site_is_made_as_the_site_made_it()
    {
        Skip.If(Repository.Corpus is null, Repository.NoCorpus);
        using JsonDocument page = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Root, "api", "news", "index.json")));
        JsonElement[] expected = [.. page.RootElement.GetProperty("value").EnumerateArray()];
        JsonElement[] there = [.. expected.Where(article => File.Exists(Path.Combine(Root, PathOf(article))))];
        Dictionary<string, JsonElement> made = Make().ToDictionary(PathOf);

        output.WriteLine(
            $"{there.Length} of {expected.Length} articles of the page have their file here. Without: "
                + $"{string.Join(", ", expected.Except(there).Select(PathOf))}."
        );
        Assert.NotEmpty(there);
        Assert.All(there, article => Assert.Equal(Compact(article), Compact(made[PathOf(article)])));
        Assert.Equal(there.Select(PathOf), made.Keys.Intersect(there.Select(PathOf)));
    }

    [SkippableFact]
    public void They_are_written_byte_for_byte_as_the_site_writes_them()
    {
        Skip.If(Repository.Corpus is null, Repository.NoCorpus);
        HashSet<string> made = [.. Pages().Values.SelectMany(TextsIn)];
        string[] expected =
        [
            .. TextsIn(File.ReadAllBytes(Path.Combine(Root, "api", "news", "index.json")))
                .Where(text => File.Exists(Path.Combine(Root, PathOf(text)))),
        ];

        Assert.NotEmpty(expected);
        Assert.All(expected, text => Assert.Contains(text, made));
    }

    private static IEnumerable<string> TextsIn(byte[] page) =>
        Regex
            .Matches(Encoding.UTF8.GetString(page), "^    \\{\r\n.*?^    \\}", RegexOptions.Multiline | RegexOptions.Singleline)
            .Select(match => match.Value);

    private static IEnumerable<JsonElement> Make()
    {
        Dictionary<string, byte[]> pages = Pages();
        for (int? number = 1; number is not null; )
        {
            using JsonDocument page = JsonDocument.Parse(pages[$"page{number}/index.json"]);
            foreach (JsonElement article in page.RootElement.GetProperty("value").EnumerateArray())
            {
                yield return article.Clone();
            }

            JsonElement next = page.RootElement.GetProperty("nextPage");
            number = next.ValueKind == JsonValueKind.Null ? null : next.GetInt32();
        }
    }

    private static Dictionary<string, byte[]> Pages()
    {
        Article[] articles =
        [
            .. Directory.GetFiles(Path.Combine(Root, "_news"), "*.md").Order(StringComparer.Ordinal).Select(Article.Read),
        ];
        return new ArticleApi(Root) { TimeZone = SiteTimeZone.Find("America/Los_Angeles") }
            .Files(articles, error => Assert.Fail(error.Message))
            .ToDictionary(file => file.Path, file => file.Content);
    }

    private static string PathOf(string text)
    {
        using JsonDocument article = JsonDocument.Parse(text);
        return PathOf(article.RootElement);
    }

    private static string PathOf(JsonElement article) => article.GetProperty("path").GetString()!;

    // Values and their order, and nothing of how they are written.
    private static string Compact(JsonElement json) => JsonSerializer.Serialize(json);
}
