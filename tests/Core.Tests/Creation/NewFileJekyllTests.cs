using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using ArticlesPS.Articles;
using ArticlesPS.Schemas.Locating;
using ArticlesPS.Tests.Articles.Urls;
using Xunit;

namespace ArticlesPS.Tests.Creation;

/// <summary>Jekyll itself lists of new files what was meant, and what the files read as here.</summary>
public sealed class NewFileJekyllTests : IDisposable
{
    // One line of JSON for each document: all sites are read in one run, in UTC, with drafts, and with what isn't shown.
    private const string Script = """
        require "json"
        require "jekyll"
        Jekyll.logger.log_level = :error
        root = File.realpath(ARGV[0])
        Dir.children(root).sort.each do |name|
          directory = File.join(root, name)
          Dir.chdir(directory)
          Jekyll::Utils.instance_variable_set(:@parse_date_cache, nil)
          config = File.join(directory, "_config.yml")
          own = Jekyll::Configuration.new.safe_load_file(config)
          source = File.expand_path(own["source"] || ".", directory)
          options = Jekyll.configuration("config" => config, "source" => source, "show_drafts" => true, "future" => true,
                                         "unpublished" => true, "disable_disk_cache" => true, "quiet" => true)
          ENV["TZ"] = "UTC"
          site = Jekyll::Site.new(options)
          site.reset
          site.read
          site.documents.each do |doc|
            puts JSON.generate({ path: doc.path.delete_prefix(root + "/"), title: doc.data["title"].to_s,
                                 date: doc.date.utc.strftime("%FT%TZ"),
                                 published: doc.data["published"], draft: doc.draft?, tags: Array(doc.data["tags"]).map(&:to_s),
                                 categories: Array(doc.data["categories"]).map(&:to_s), layout: doc.data["layout"],
                                 weight: doc.data["weight"], url: doc.url })
          end
        end
        """;

    private const string Config = "== _config.yml\ntimezone: UTC\n";
    private const string OwnWeight = "== .articles.yml\nextends: jekyll\nfields: {weight: integer}\n";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    /// <summary>Sites of many shapes, the directory of the new files, and the layout that they have.</summary>
    public static TheoryData<string, string, string?> Sites { get; } =
        new()
        {
            { Config, "_posts", null },
            { Config + "== _layouts/post.html\n", "_posts", "post" },
            {
                Config + "defaults:\n- {scope: {path: '', type: posts}, values: {layout: wide, published: false}}\n== _layouts/post.html\n",
                "_posts",
                "wide"
            },
            {
                Config
                    + "permalink: /:categories/:title/\n"
                    + "== _posts/2025-01-01-a.md\n---\nlayout: post\ntitle: A\ndate: 2025-01-01 10:00:00 +0000\ntags: [x]\n---\n",
                "_posts",
                "post"
            },
            { Config + "== _posts/2025-01-01-a.md\n---\nlayout: post\ntitle: \"A\"\ncategory: x\ntags:\n- y\n---\n", "_posts", "post" },
            { Config + "== _posts/2025-01-01-a.md\n---\ntitle: 'A'\ncategories: x y\ntags: y\npublished: true\n---\n", "_posts", null },
            { Config + "== _posts/2025-01-01-a.md\n---\ntitle: A\ndate: '2025-01-01 10:00'\ncategories: [x]\n---\n", "_posts", null },
            { Config + "== _drafts/a.md\n---\ntitle: A\nlayout: post\ndate: 2025-01-01\n---\n", "_drafts", "post" },
            { Config + "== news/_posts/.keep\n", "news/_posts", null },
            {
                Config + "collections: {recipes: {output: true}}\n== _recipes/a.md\n---\ntitle: A\ndate: 2025-01-01\nlayout: recipe\n---\n",
                "_recipes",
                "recipe"
            },
            { Config + "source: src\ncollections_dir: all\n", "src/all/_posts", null },
            { OwnWeight + Config, "_posts", null },
        };

    [SkippableFact]
    public void It_lists_what_was_meant()
    {
        Skip.IfNot(RealJekyll.IsThere, RealJekyll.Missing);
        Dictionary<string, (Meant Meant, string? Layout)> made = [];
        int number = 0;
        foreach (object?[] row in Sites.Select(row => row.ToArray<object?>()))
        {
            foreach (bool isTable in new[] { false, true })
            {
                string name = $"site{number++:00}";
                string site = $"{row[0]}== {row[1]}/.keep\n== _posts/.keep\n";
                SiteOfFiles.Write(_directory, string.Concat(site.Split("== ").Skip(1).Select(file => $"== {name}/{file}")));
                string directory = Path.Combine(_directory.PathOf(name), (string)row[1]!);
                // Nothing is published among drafts.
                bool isOfDrafts = row[1] is "_drafts";
                foreach (Meant meant in Meant.All.Where(meant => !isOfDrafts || meant.Published != true))
                {
                    string path = meant.Make(directory, isTable).FullName!;
                    made.Add(Path.GetRelativePath(_directory.FullPath, path).Replace('\\', '/'), (meant, (string?)row[2]));
                }
            }
        }

        (int exitCode, string output, string errors) = RealJekyll.Run(Script, _directory.FullPath);

        Assert.True(exitCode == 0, errors);
        Compare(output, made);
    }

    private void Compare(string output, Dictionary<string, (Meant Meant, string? Layout)> made)
    {
        SchemaLocator schemas = new();
        List<string> differences = [];
        int compared = 0;
        foreach (
            JsonElement page in output
                .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement)
        )
        {
            string path = page.GetProperty("path").GetString()!;
            if (made.TryGetValue(path, out (Meant Meant, string? Layout) of))
            {
                string file = _directory.PathOf(path);
                compared++;
                string problems = string.Join("; ", ProblemsOf(page, of.Meant, of.Layout, ArticleSource.Read(file, schemas)));
                if (problems.Length > 0)
                {
                    differences.Add($"{path}: {problems}\n{File.ReadAllText(file)}");
                }
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} of {compared}:\n{string.Join("\n", differences.Take(8))}");
        Assert.Equal(made.Count, compared);
    }

    private static IEnumerable<string> ProblemsOf(JsonElement page, Meant meant, string? layout, Article article)
    {
        string published = page.GetProperty("published").ToString();
        bool isSilent = meant.Published is null && published.Length > 0;
        bool expected = meant.Published ?? (isSilent ? published != "False" : true);
        bool isDraft = page.GetProperty("draft").GetBoolean();
        (string What, object? Expected, object? Jekyll, object? Here)[] all =
        [
            ("title", meant.Title, page.GetProperty("title").GetString(), article.Title),
            ("date", meant.Instant.UtcDateTime, page.GetProperty("date").GetDateTimeOffset().UtcDateTime, DateOf(meant, article)),
            ("published", expected && !isDraft, published != "False" && !isDraft, article.Published),
            ("tags", string.Join('|', meant.Tags), TextsOf(page.GetProperty("tags")), string.Join('|', article.Topics)),
            ("category", meant.Category ?? "", CategoryOf(page), article.Category ?? ""),
            ("layout", layout ?? "", page.GetProperty("layout").ToString(), layout ?? ""),
            (
                "url",
                Uri.UnescapeDataString(article.Url ?? ""),
                Uri.UnescapeDataString(page.GetProperty("url").GetString()!),
                Uri.UnescapeDataString(article.Url ?? "")
            ),
            ("weight", WeightOf(meant, article), page.GetProperty("weight").ToString(), WeightOf(meant, article)),
        ];
        return all.Where(one => !Equals(one.Expected, one.Jekyll) || !Equals(one.Expected, one.Here))
            .Select(one => $"{one.What} should be {one.Expected}, Jekyll: {one.Jekyll}, here: {one.Here}");
    }

    private static DateTime DateOf(Meant meant, Article article) =>
        meant.IsDay ? meant.Instant.UtcDateTime : article.PublishedDateTime!.Value.UtcDateTime;

    // A directory above its posts is a category as well.
    private static string CategoryOf(JsonElement page) =>
        page.GetProperty("categories").EnumerateArray().Select(item => item.ToString()).LastOrDefault(item => item != "news") ?? "";

    private static string WeightOf(Meant meant, Article article) =>
        meant.Weight is { } weight && File.ReadAllText(article.FullName!).Contains("weight", StringComparison.Ordinal) ? $"{weight}" : "";

    private static string TextsOf(JsonElement value) => string.Join('|', value.EnumerateArray().Select(item => item.ToString()));
}
