using System;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.Tests.Articles.Urls;

/// <summary>Writes sites for Jekyll in which everything that URLs depend on varies.</summary>
internal sealed class JekyllSiteGenerator(TemporaryDirectory directory, int seed)
{
    private static readonly string[] _permalinks =
    [
        "",
        "date",
        "pretty",
        "ordinal",
        "weekdate",
        "none",
        "/:year/:title",
        "/blog/:slug/",
        "/:categories/:title:output_ext",
        "/:slugified_categories/:slug/",
        "/:short_year-:i_month-:i_day/:name.html",
        "/:long_month/:short_month/:long_day/:short_day/:title",
        "/:w_year/W:week/:w_day/:y_day/:title/",
        "/:collection/:path/",
        "/:hour/:minute/:second/:title:output_ext",
        "//posts/./:title_x/:title",
        "/:title_/:year_/",
        "/:nothing/:title",
    ];

    private static readonly string[] _names =
    [
        "plain",
        "C++",
        "a.b.c",
        "Größe über alles",
        "fête-🎉-x",
        "日本語",
        "AT&T",
        "100%",
        "x_y",
        "UPPER Case",
        "a--b",
        "-lead",
        "trail-",
        "dots...",
        "why?",
        "[set]",
        "it's",
        "Straße",
        "İstanbul",
        "e\u0301te\u0301",
        "𠀀x",
        "a~b",
        "(p)",
        "semi;colon",
        "a=b,c@d$e!",
        "hash#tag#x",
        "v1.2",
        "ΑΣ",
        "②x²½Ⅷ",
        "re:view",
        "é:x",
        "123",
        "a:pathology",
        "under\ufe0fscore",
        "tab\u00a0nbsp",
    ];

    private static readonly string[] _dates =
    [
        "2020-01-01",
        "2020-01-01 23:30:00",
        "\"2020-01-01 23:30:00\"",
        "2020-01-01 00:30:00 +0900",
        "2020-01-01 23:30:00 -0800",
        "2020-06-30 20:00:00 +05:30",
        "2020-12-31T23:59:59Z",
        "2020-12-31T23:59:59.123-12:00",
        "2021-01-03",
        "'2021-01-03'",
        "2020/03/04",
        "2020/03/04 22:15",
        "2020-03-04 23:10",
        "2020-03-04 10:00 PM",
        "2020-03-04 12:05:06 AM",
        "2020-1-2 3:04:05",
        "2020-1-2",
        "2018-12-31",
        "2024-02-29 05:06:07 UTC",
        "2020-03-29 02:30:00",
        "2020-11-01 01:30:00 -04:00",
    ];

    private static readonly string[] _categories =
    [
        "categories: Alpha beta",
        "categories: [A, 'B c', a]",
        "categories: news",
        "category: :symbol",
        "categories: []",
        "categories:",
        "categories: [2020, true, 1.50, C++, no]",
        "categories:\n  - \"Crème Brûlée\"\n  - x/y\n  - ~",
        "category: p q",
        "category: [p, q]",
        "category: C#",
        "category: x\ncategories: [y, z]",
        "categories: y z\ncategory: x",
        "category: 7",
    ];

    private static readonly string[] _documentPermalinks =
    [
        "/x/:title/",
        "/:categories/:year/:slug:output_ext",
        "about.html",
        "\"/ä b/\"",
        "/:path/:name",
        "/a/../b/./c",
        "/v1.2",
        "/:unknown/",
        "/deep//er/",
        "/page.xml",
    ];

    private static readonly string[] _pagePermalinks =
    [
        "/x/:title/",
        "about.html",
        "/:path/:basename:output_ext",
        ":basename/",
        "\"/ä b/\"",
        "/a/../b/./c",
        "/v1.2",
        "/only",
    ];

    private static readonly string[] _days = ["2020-12-31-", "2019-1-2-", "21-03-04-", "2024-02-29-"];

    private static readonly string[] _postDirectories =
    [
        "_posts",
        "_posts/sub",
        "_posts/_sub",
        "blog/_posts",
        "blog/Deep Dir/_posts/sub",
        "blog/_drafts",
        "_drafts",
        "_hidden/_posts",
        "colls/_posts",
        "colls/Ünder/_posts",
        "secret/_posts",
    ];

    private static readonly string[] _pageDirectories =
    [
        "",
        "docs",
        "docs/sub dir",
        "docs/_sub",
        "_pages",
        ".dot",
        "vendor/bundle/x",
        "node_modules/x",
        "secret",
        "Ünder & co",
        "vendors",
    ];

    private static readonly string[] _documentDirectories =
    [
        "_recipes",
        "_recipes/sub",
        "_recipes/_sub",
        "_docs",
        "_docs/Äh",
        "_notes",
        "colls/_recipes",
        "colls/_recipes/sub",
        "colls/_docs",
    ];

    private static readonly string[] _extensions =
    [
        ".md",
        ".md",
        ".md",
        ".markdown",
        ".html",
        ".MD",
        ".HTML",
        ".mkd",
        ".htm",
        ".txt",
        ".xml",
    ];

    private static readonly string[] _zones = ["UTC", "America/New_York", "Asia/Tokyo", "Australia/Lord_Howe", "Europe/Berlin"];

    private static readonly string[] _defaults =
    [
        "  - scope: {path: '', type: posts}\n    values: {permalink: '/d/:categories/:title/'}",
        "  - scope: {path: '', type: pages}\n    values: {permalink: '/pages/:path/:basename/'}",
        "  - scope: {path: ''}\n    values: {categories: [From, Default]}",
        "  - scope: {path: 'blog', type: post}\n    values: {category: blogged}",
        "  - scope: {path: '_posts/sub'}\n    values: {categories: in sub, slug: given}",
        "  - scope: {path: 'docs/**/*.md'}\n    values: {permalink: '/globbed/:basename'}",
        "  - scope: {path: 'docs/*'}\n    values: {permalink: '/star/:basename:output_ext'}",
        "  - scope: {path: '_recipes', type: recipes}\n    values: {permalink: '/r/:name', date: 2019-05-06 07:08:09}",
        "  - scope: {path: '_recipes'}\n    values: {permalink: '/less/:name/'}",
        "  - scope: {path: 'colls/_docs'}\n    values: {permalink: '/colls/:path/'}",
        "  - scope: {path: '/docs'}\n    values: {permalink: '/never/'}",
    ];

    private readonly Random _random = new(seed);

    /// <summary>Writes a site.</summary>
    /// <param name="name">The name of its directory.</param>
    /// <param name="number">Its number, of which its style of permalinks depends.</param>
    /// <returns>The paths of the articles.</returns>
    public IReadOnlyList<string> Write(string name, int number)
    {
        string config = Configuration(_permalinks[number % _permalinks.Length]);
        directory.Write($"{name}/_config.yml", config);
        directory.Write($"{name}/Gemfile", "gem 'jekyll'\n");
        List<string> paths = [];
        for (int i = 0; i < 45; i++)
        {
            string text = $"---\n{FrontMatter(_random.Next(3))}title: Rye\n---\nText.\n";
            string path = PathOf(_random.Next(3));
            paths.Add(directory.Write($"{name}/{path}", Chance(20) ? "\uFEFF" + text : text));
        }

        return [.. paths.Distinct()];
    }

    private string PathOf(int kind) =>
        kind switch
        {
            0 => $"{Of(_postDirectories)}/{(Chance(12) ? "" : Of(_days))}{Of(_names)}{Of(_extensions)}",
            1 => $"{Of(_documentDirectories)}/{(Chance(4) ? "2020-12-31-" : "")}{Of([.. _names, "index"])}{Of(_extensions)}",
            _ => $"{Of(_pageDirectories)}/{Of([.. _names, "index", "_under", "back~"])}{Of(_extensions)}".TrimStart('/'),
        };

    private string FrontMatter(int kind)
    {
        List<string> lines = [];
        AddSometimes(lines, 3, () => $"date: {Of(_dates)}");
        AddSometimes(lines, 2, () => Of(_categories));
        AddSometimes(lines, 5, () => $"slug: '{Of(_names).Replace("'", "''")}'");
        AddSometimes(lines, 6, () => $"permalink: {Of(kind == 0 ? _pagePermalinks : _documentPermalinks)}");
        return string.Concat(lines.Select(line => line + "\n"));
    }

    private string Configuration(string permalink)
    {
        List<string> lines = permalink.Length == 0 ? ["title: Harbour"] : [$"permalink: '{permalink}'"];
        AddSometimes(lines, 2, () => $"timezone: {Of(_zones)}");
        AddSometimes(lines, 2, () => "url: https://harbour.example/");
        AddSometimes(lines, 3, () => "baseurl: /news");
        AddSometimes(lines, 5, () => "collections_dir: colls");
        AddSometimes(lines, 4, () =>
            Of(["exclude: [secret, '*.txt']", "exclude: ['docs/']", "exclude: ['**/sub*', 'Ün?er*']", "exclude: ['[a-c]*.md']"])
        );
        AddSometimes(lines, 4, () => Of(["include: [_pages]", "include: ['.dot', '_sub']", "include: [vendor]"]));
        AddSometimes(lines, 8, () => "markdown_ext: 'md,txt'");
        lines.Add("collections:");
        lines.Add(Chance(2) ? "  recipes: {output: true}" : $"  recipes: {{output: yes, permalink: '{Of(_permalinks.Skip(6))}'}}");
        lines.Add(Chance(2) ? "  docs:\n    output: true\n    permalink: /:collection/:path:output_ext" : "  docs: {output: true}");
        lines.Add("  notes: {output: no}");
        AddSometimes(lines, 6, () => "  posts: {permalink: '/own/:title'}");
        if (Chance(2))
        {
            lines.Add("defaults:");
            lines.AddRange(Enumerable.Range(0, 1 + _random.Next(5)).Select(_ => Of(_defaults)).Distinct());
        }

        return string.Join("\n", lines) + "\n";
    }

    private void AddSometimes(List<string> lines, int oneOf, Func<string> line)
    {
        if (Chance(oneOf))
        {
            lines.Add(line());
        }
    }

    private bool Chance(int oneOf) => _random.Next(oneOf) == 0;

    private string Of(IEnumerable<string> choices)
    {
        IReadOnlyList<string> all = [.. choices];
        return all[_random.Next(all.Count)];
    }
}
