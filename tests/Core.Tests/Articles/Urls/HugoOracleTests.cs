using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Schemas.Locating;
using Xunit;

namespace ArticlesPS.Tests.Articles.Urls;

/// <summary>Where Hugo itself says that its pages are, on sites in which everything varies that URLs depend on.</summary>
public sealed class HugoOracleTests : IDisposable
{
    private const int Seed = 20261130;

    private static readonly string[] _names =
    [
        "rye",
        "Rye Bread",
        "C++",
        "a.b",
        "größe",
        "日本",
        "x_y",
        "AT&T",
        "100% rye",
        "a--b",
        "-a-",
        "it's",
        "(p)",
        "a@b~c",
        "2026-01-09-rye",
        "🍞 bread",
        "a,b",
    ];

    private static readonly string[] _patterns =
    [
        "/:year/:month/:day/:title/",
        "/:slug",
        ":slugorfilename/",
        "/:section/:filename/",
        "/:sections/:title",
        "/b/:sections[1:]/:filename",
        "/:sections[last]/:slug/",
        "/:yearday/:monthname/:weekdayname/:weekday/:filename.html",
        "/Fixed/:title-:year/",
    ];

    private static readonly string[] _titles =
    [
        "Rye",
        "Crème Brûlée",
        "C++ & C#",
        "A/B: Tests?",
        "100 %",
        "日本語",
        "  spaces  in  it ",
        "it's",
    ];
    private static readonly string[] _directories = ["", "posts", "posts/2026", "posts/bread/dark", "Notes", "ünder"];
    private static readonly string[] _languages = ["", "", ".en", ".fr"];

    private readonly TemporaryDirectory _directory = new();
    private readonly Random _random = new(Seed);

    public void Dispose() => _directory.Dispose();

    [SkippableFact]
    public void Every_page_is_where_Hugo_lists_it()
    {
        Skip.IfNot(RealHugo.IsThere, RealHugo.Missing);

        List<string> differences = [];
        int compared = 0;
        for (int site = 0; site < 24; site++)
        {
            string root = WriteSite($"site{site}");
            SchemaLocator schemas = new();
            foreach ((string path, string url) in ListedBy(root))
            {
                Article article = ArticleSource.Read(Path.Combine(root, path), schemas);
                compared++;
                if (Decoded(article.Url) != Decoded(url))
                {
                    differences.Add($"{path}: {article.Url}, and Hugo says {url}\n{File.ReadAllText(Path.Combine(root, "hugo.yaml"))}");
                }
            }
        }

        Assert.True(compared > 300, $"Only {compared} pages were listed.");
        Assert.True(differences.Count == 0, $"{differences.Count} of {compared} differ:\n{string.Join('\n', differences.Take(8))}");
    }

    private string WriteSite(string name)
    {
        bool hasLanguages = _random.Next(2) == 0;
        List<string> configuration = ["title: Bread", "baseURL: https://a.example/" + Pick("", "b/")];
        Add(
            configuration,
            _random.Next(3) == 0 ? ["uglyURLs: true"] : [],
            _random.Next(4) == 0 ? ["disablePathToLower: true"] : [],
            _random.Next(4) == 0 ? ["removePathAccents: true"] : [],
            hasLanguages
                ? ["languages: {en: {weight: 1}, fr: {weight: 2}}", "defaultContentLanguageInSubdir: " + Pick("true", "false")]
                : [],
            _random.Next(3) > 0 ? [$"permalinks: {{posts: '{Pick(_patterns)}', ünder: '{Pick(_patterns)}'}}"] : []
        );
        _directory.Write($"{name}/hugo.yaml", string.Join('\n', configuration) + "\n");
        _directory.Write($"{name}/content/posts/bread/_index.md", "---\ntitle: Bread\n---\n");
        for (int page = 0; page < 24; page++)
        {
            string leaf = _random.Next(4) == 0 ? "/index" : "";
            List<string> frontMatter =
            [
                $"title: '{Pick(_titles).Replace("'", "''", StringComparison.Ordinal)}'",
                "date: 2026-0" + Pick("1-09", "3-31T23:30:00-05:00"),
            ];
            Add(
                frontMatter,
                _random.Next(6) == 0 ? ["slug: '" + Pick("Dark Rye", "ünï", "a.b", "x/y", "C++") + "'"] : [],
                _random.Next(8) == 0 ? ["url: " + Pick("/all/Of It/", "one", "/x/y.html", "/a//b/")] : []
            );
            string path =
                $"{Pick(_directories)}/{Pick(_names)}{(leaf.Length == 0 ? page : "")}{leaf}{(hasLanguages ? Pick(_languages) : "")}.md";
            _directory.Write($"{name}/content/{path.TrimStart('/')}", $"---\n{string.Join('\n', frontMatter)}\n---\n");
        }

        return _directory.PathOf(name);
    }

    private static void Add(List<string> lines, params string[][] groups) => lines.AddRange(groups.SelectMany(group => group));

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];

    private static string Decoded(string? url) => Uri.UnescapeDataString(url ?? "");

    private static IEnumerable<(string Path, string Url)> ListedBy(string root)
    {
        string[] lines = RealHugo.Run(root, "list", "all").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines
            .SkipWhile(line => !line.StartsWith("path,", StringComparison.Ordinal))
            .Skip(1)
            .Select(line => (Field(line, first: true), Field(line, first: false)));
    }

    // The first and the last column; those between can be quoted.
    private static string Field(string line, bool first)
    {
        string field = first ? line[..EndOfFirst(line)] : line[(line.LastIndexOf(",https://", StringComparison.Ordinal) + 1)..];
        return field.Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal);
    }

    private static int EndOfFirst(string line) =>
        line[0] == '"' ? line.IndexOf("\",", StringComparison.Ordinal) + 1 : line.IndexOf(',', StringComparison.Ordinal);
}
