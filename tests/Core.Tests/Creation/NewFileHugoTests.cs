using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using ArticlesPS.Articles;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Locating;
using ArticlesPS.Tests.Articles.Urls;
using Xunit;

namespace ArticlesPS.Tests.Creation;

/// <summary>Hugo itself lists of new files what was meant, and what the files read as here.</summary>
public sealed class NewFileHugoTests : IDisposable
{
    private const string Page =
        "{{ dict \"path\" .File.Path \"title\" .Title \"date\" (.Date.Format \"2006-01-02T15:04:05Z07:00\") \"draft\" .Draft "
        + "\"tags\" .Params.tags \"categories\" .Params.categories \"layout\" .Layout \"url\" .Permalink "
        + "\"weight\" .Params.weight \"toc\" .Params.toc | jsonify | safeHTML }}";

    private const string OwnWeight = "== .articles.yml\nextends: hugo\nfields: {weight: integer}\n";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    /// <summary>Sites of many shapes, and the directory of the new files.</summary>
    public static TheoryData<string, string> Sites { get; } =
        new()
        {
            { "", "content" },
            { "", "content/posts" },
            { "== content/posts/a.md\n---\ntitle: A\ndate: 2026-01-01T10:00:00+01:00\ntags: [x]\ndraft: false\n---\n", "content/posts" },
            {
                "== content/posts/a.md\n---\ndate: 2026-01-01 10:00:00 +0100\ntags:\n- x\ntitle: 'A'\ncategories: [\"y\"]\n---\n",
                "content/posts"
            },
            {
                "== content/posts/a.md\n---\nTitle: \"A\"\nDate: \"2026-01-01\"\nTags: x\nCategories: [y]\nDraft: false\n---\n",
                "content/posts"
            },
            { "== content/posts/a.md\n+++\ntitle = 'A'\ndate = 2026-01-01T10:00:00Z\ntags = ['x']\n+++\n", "content/posts" },
            {
                "== content/posts/a.md\n+++\ndate = '2026-01-01'\ndraft = false\ntitle = \"A\"\ncategories = [\"y\"]\n"
                    + "[params]\na = 1\n+++\n",
                "content/posts"
            },
            { "== content/posts/a.md\n{\"title\": \"A\", \"date\": \"2026-01-01T10:00:00Z\", \"tags\": [\"x\"]}\n", "content/posts" },
            { "== content/posts/a.md\n{\n  \"date\": \"2026-01-01\",\n  \"title\": \"A\",\n  \"draft\": false\n}\n", "content/posts" },
            {
                "== content/posts/a/index.md\n---\ntitle: A\ndate: 2026-01-01\ntags: [\"x\", \"y\"]\n---\n== content/posts/a/b.txt\n",
                "content/posts"
            },
            { "== content/posts/2026-01-01-a.md\n---\ntitle: A\ndate: 2026-01-01\n---\n", "content/posts" },
            { "== content/posts/2026-01-01-a/index.md\n+++\ntitle = \"A\"\n+++\n", "content/posts" },
            {
                "== archetypes/default.md\n---\ntitle: \"{{ replace .Name \"-\" \" \" | title }}\"\ndate: {{ .Date }}\ndraft: true\n---\n",
                "content/posts"
            },
            {
                "== archetypes/default.md\n+++\ndate = {{ .Date }}\ndraft = false\ntitle = '{{ .Name }}'\n+++\n\n{{ .Name }}\n",
                "content/posts"
            },
            { "== archetypes/posts.md\n---\ntitle: \"\"\ntags: []\ntoc: true\n---\nBody.\n", "content/posts" },
            { "== archetypes/posts/index.md\n+++\nlayout = 'wide'\n+++\n", "content/posts" },
            { "== archetypes/default.md\n---\n{{ if .Site }}\ndraft: true\n{{ end }}\n---\n", "content/posts" },
            {
                "== content/p/a.md\n---\ntitle: A\ntoc: true\nlayout: wide\n---\n"
                    + "== content/p/b.md\n---\ntitle: B\ntoc: true\nlayout: wide\n---\n"
                    + "== content/p/c.md\n---\ntitle: C\ntoc: true\nlayout: wide\n---\n",
                "content/p"
            },
            { OwnWeight + "== content/posts/a.md\n---\nweight: 1\ntitle: A\n---\n", "content/posts" },
            { OwnWeight + "new: {name: '{slug}/index', format: toml, defaults: {toc: false}}\n", "content/posts" },
        };

    [SkippableFact]
    public void It_lists_what_was_meant()
    {
        Skip.IfNot(RealHugo.IsThere, RealHugo.Missing);
        List<string> differences = [];
        int compared = 0;
        int number = 0;
        foreach (object[] row in Sites.Select(row => row.ToArray<object>()))
        {
            foreach (bool isTable in new[] { false, true })
            {
                string root = WriteSite($"site{number++}", (string)row[0]);
                string directory = Path.Combine(root, (string)row[1]);
                Dictionary<string, Meant> made = [];
                foreach (Meant meant in Meant.All)
                {
                    string path = meant.Make(directory, isTable).FullName!;
                    made.Add(Path.GetRelativePath(Path.Combine(root, "content"), path).Replace('\\', '/'), meant);
                }

                compared += Compare(root, made, differences);
            }
        }

        Assert.Equal(number * Meant.All.Count, compared);
        Assert.True(differences.Count == 0, $"{differences.Count} of {compared}:\n{string.Join("\n", differences.Take(8))}");
    }

    private string WriteSite(string name, string files)
    {
        string site =
            "== hugo.toml\nbaseURL = 'https://a.example/b/'\ntimeZone = 'UTC'\n" + files + "== content/posts/.keep\n== content/.keep\n";
        TemporaryDirectory root = _directory;
        SiteOfFiles.Write(root, string.Concat(site.Split("== ").Skip(1).Select(file => $"== {name}/{file}")));
        root.Write($"{name}/layouts/_default/single.html", Page);
        root.Write($"{name}/layouts/_default/wide.html", Page);
        return root.PathOf(name);
    }

    private static int Compare(string root, Dictionary<string, Meant> made, List<string> differences)
    {
        RealHugo.Run(root, "--buildDrafts", "--buildFuture", "--buildExpired", "--disableKinds", "taxonomy,term,RSS,sitemap", "-d", "all");
        RealHugo.Run(root, "--disableKinds", "taxonomy,term,RSS,sitemap", "-d", "shown");
        HashSet<string> shown = [.. PagesIn(root, "shown").Select(page => page.GetProperty("path").GetString()!)];
        SchemaLocator schemas = new();
        int compared = 0;
        foreach (JsonElement page in PagesIn(root, "all"))
        {
            string path = page.GetProperty("path").GetString()!;
            if (made.TryGetValue(path, out Meant? meant))
            {
                string file = Path.Combine(root, "content", path);
                compared++;
                string problems = string.Join("; ", ProblemsOf(page, shown.Contains(path), meant, ArticleSource.Read(file, schemas)));
                if (problems.Length > 0)
                {
                    differences.Add($"{path}: {problems}\n{File.ReadAllText(file)}");
                }
            }
        }

        return compared;
    }

    private static IEnumerable<string> ProblemsOf(JsonElement page, bool isShown, Meant meant, Article article)
    {
        string text = File.ReadAllText(article.FullName!);
        DateTimeOffset date = page.GetProperty("date").GetDateTimeOffset();
        bool isDraft = page.GetProperty("draft").GetBoolean();
        bool isPublished = ArticleValues.StateAt(article, DateTimeOffset.Now) == ArticleState.Published;
        bool archetypeSaysDraft = meant.Published is null && isDraft && text.Contains("draft", StringComparison.Ordinal);
        (string What, object? Expected, object? Hugo, object? Here)[] all =
        [
            ("title", meant.Title, page.GetProperty("title").GetString(), article.Title),
            (
                "date",
                meant.Instant.UtcDateTime,
                date.UtcDateTime,
                meant.IsDay ? meant.Instant.UtcDateTime : article.PublishedDateTime!.Value.UtcDateTime
            ),
            ("day", meant.IsDay, meant.IsDay, ArticleValues.IsDay(article, ArticleRole.PublishedDateTime)),
            ("published", meant.Published ?? !archetypeSaysDraft, !isDraft, article.Published),
            ("shown", isPublished, isShown, isPublished),
            ("tags", string.Join('|', meant.Tags), TextsOf(page.GetProperty("tags")), string.Join('|', article.Topics)),
            ("category", meant.Category ?? "", TextsOf(page.GetProperty("categories")), article.Category ?? ""),
            ("url", article.Url, page.GetProperty("url").GetString(), article.Url),
            ("weight", WeightOf(meant, article), page.GetProperty("weight").ToString(), WeightOf(meant, article)),
        ];
        return all.Where(one => !Equals(one.Expected, one.Hugo) || !Equals(one.Expected, one.Here))
            .Select(one => $"{one.What} should be {one.Expected}, Hugo: {one.Hugo}, here: {one.Here}");
    }

    // A table's column that the schema doesn't know is left out.
    private static string WeightOf(Meant meant, Article article) =>
        meant.Weight is { } weight && File.ReadAllText(article.FullName!).Contains("weight", StringComparison.Ordinal) ? $"{weight}" : "";

    private static string TextsOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => string.Join('|', value.EnumerateArray().Select(item => item.ToString())),
            JsonValueKind.Null => "",
            _ => value.ToString(),
        };

    private static IEnumerable<JsonElement> PagesIn(string root, string directory) =>
        Directory
            .EnumerateFiles(Path.Combine(root, directory), "*.html", SearchOption.AllDirectories)
            .Select(File.ReadAllText)
            .Where(text => text.StartsWith('{'))
            .Select(text => JsonDocument.Parse(text).RootElement);
}
