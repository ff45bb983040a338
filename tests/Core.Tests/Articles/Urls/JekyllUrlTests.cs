using System;
using System.IO;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Articles.Urls;
using ArticlesPS.Schemas.Locating;
using Xunit;

namespace ArticlesPS.Tests.Articles.Urls;

/// <summary>The URLs of Jekyll's pages: of small sites of one article.</summary>
public sealed class JekyllUrlTests : IDisposable
{
    private const string Collections = "collections: {recipes: {output: true}}";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    /// <summary>The configuration, the file, its front matter, and its URL. A bar separates lines.</summary>
    public static TheoryData<string, string, string, string> Cases { get; } =
        new()
        {
            // Styles.
            { "", "_posts/2026-01-09-rye-bread.md", "", "/2026/01/09/rye-bread.html" },
            { "permalink: date", "_posts/2026-01-09-rye-bread.md", "", "/2026/01/09/rye-bread.html" },
            { "permalink: pretty", "_posts/2026-01-09-rye-bread.md", "", "/2026/01/09/rye-bread/" },
            { "permalink: ordinal", "_posts/2026-02-09-rye-bread.md", "", "/2026/040/rye-bread.html" },
            { "permalink: weekdate", "_posts/2026-02-09-rye-bread.md", "", "/2026/W07/Mon/rye-bread.html" },
            { "permalink: none", "_posts/2026-02-09-rye-bread.md", "category: bread", "/bread/rye-bread.html" },
            { "permalink: /:year/:title", "_posts/2026-02-09-rye-bread.md", "", "/2026/rye-bread" },
            { "permalink: pretty", "docs/rye.md", "", "/docs/rye/" },
            { "permalink: date", "docs/rye.md", "", "/docs/rye.html" },
            { "permalink: weekdate", "docs/rye.md", "", "/docs/rye" },
            { "permalink: /:year/:title/", "docs/rye.md", "", "/docs/rye/" },
            { "permalink: /:year/:title:output_ext", "docs/rye.md", "", "/docs/rye.html" },
            { "", "docs/index.md", "", "/docs/" },
            { "", "index.html", "", "/" },
            { "permalink: pretty", "feed.xml", "", "/feed.xml" },
            { "permalink: pretty|" + Collections, "_recipes/bread/rye.md", "", "/recipes/bread/rye/" },
            { Collections, "_recipes/bread/rye.md", "", "/recipes/bread/rye.html" },
            { "collections: {recipes: {output: true, permalink: '/r/:name'}}", "_recipes/Rye Bread.md", "", "/r/rye-bread" },
            { "collections: {posts: {permalink: '/p/:title'}}", "_posts/2026-01-09-rye.md", "", "/p/rye" },
            // Placeholders.
            { "permalink: /:short_year/:i_month/:i_day/:title", "_posts/2026-01-09-rye.md", "", "/26/1/9/rye" },
            { "permalink: /:long_month/:short_month/:long_day/:title", "_posts/2026-01-09-rye.md", "", "/January/Jan/Friday/rye" },
            { "permalink: /:w_year/:week/:w_day/:y_day/:title", "_posts/2027-01-03-rye.md", "", "/2026/53/7/003/rye" },
            {
                "permalink: /:hour-:minute-:second/:title",
                "_posts/2026-01-09-rye.md",
                "date: 2026-01-09 07:08:09 Z|timezone: x",
                "/07-08-09/rye"
            },
            { "permalink: /:title_/:slug", "_posts/2026-01-09-Rye Bread.md", "", "/Rye-Bread_/rye-bread" },
            {
                "permalink: '/:collection/:path/:name'",
                "blog/_posts/sub/2026-01-09-rye.md",
                "",
                "/posts/blog/sub/2026-01-09-rye/2026-01-09-rye"
            },
            // Slugs.
            { "permalink: /:title", "_posts/2026-01-09-C++ & C#.md", "", "/C++-&-C" },
            { "permalink: /:slug", "_posts/2026-01-09-C++ & C#.md", "", "/c-c" },
            { "permalink: /:title", "_posts/2026-01-09-Größe-🎉-v1.2.md", "", "/Gr%C3%B6%C3%9Fe-v1.2" },
            { "permalink: /:slug", "_posts/2026-01-09-𠀀-İz.md", "", "/%F0%A0%80%80-i%CC%87z" },
            { "permalink: /:title", "_posts/2026-01-09-rye.md", "slug: Other One", "/Other-One" },
            { "permalink: /:title", "_posts/2026-01-09-rye.md", "slug: '2020'", "/2020" },
            { "permalink: /:title", "_posts/2026-01-09-dots....md", "", "/dots" },
            { "", "docs/a b..c/50%.md", "", "/docs/a%20b/c/50%25.html" },
            // Dates.
            { "permalink: /:year-:month-:day", "_posts/2026-01-09-rye.md", "date: 2025-12-31", "/2025-12-31" },
            { "permalink: /:year-:month-:day", "_posts/26-1-9-rye.md", "", "/2026-01-09" },
            { "permalink: /:day|timezone: Asia/Tokyo", "_posts/2026-01-09-rye.md", "date: 2026-01-05 20:00:00", "/06" },
            { "permalink: /:day|timezone: Asia/Tokyo", "_posts/2026-01-09-rye.md", "date: '2026-01-05 20:00:00'", "/05" },
            { "permalink: /:day|timezone: Asia/Tokyo", "_posts/2026-01-09-rye.md", "date: 2026-01-05 20:00", "/05" },
            { "permalink: /:day|timezone: Asia/Tokyo", "_posts/2026-01-09-rye.md", "date: 2026-01-05", "/05" },
            { "permalink: /:day|timezone: Asia/Tokyo", "_posts/2026-01-09-rye.md", "date: 2026-01-05 10:30:00 -0500", "/06" },
            { "permalink: /:day|timezone: America/New_York", "_posts/2026-01-09-rye.md", "date: 2026-01-05 04:59:59 +00:00", "/04" },
            { "permalink: /:day|timezone: Asia/Tokyo", "_posts/2026-01-09-rye.md", "date: 2026/01/05 11:00 PM", "/05" },
            {
                "permalink: /:year/:name|" + Collections + "|defaults: [{values: {date: 2020-02-02 10:00:00}}]",
                "_posts/2026-01-09-rye.md",
                "",
                "/2020/2026-01-09-rye"
            },
            // Categories.
            { "permalink: /:categories/x", "_posts/2026-01-09-rye.md", "categories: Rye Bread", "/rye/bread/x" },
            { "permalink: /:categories/x", "_posts/2026-01-09-rye.md", "category: Rye Bread", "/rye%20bread/x" },
            { "permalink: /:categories/x", "_posts/2026-01-09-rye.md", "categories: [Rye Bread, C++, rye bread]", "/rye%20bread/c++/x" },
            { "permalink: /:slugified_categories/x", "_posts/2026-01-09-rye.md", "categories: [Rye Bread, C++]", "/rye-bread/c/x" },
            { "permalink: /:categories/x", "a/B c/_posts/d/2026-01-09-rye.md", "categories: [e, a]", "/a/b%20c/e/x" },
            { "permalink: /:categories/x", "_posts/2026-01-09-rye.md", "category: a|categories: [b, c]", "/b/c/a/x" },
            { "permalink: /:categories/x", "_posts/2026-01-09-rye.md", "categories: [2026, 1.50, yes, no]", "/2026/1.5/true/false/x" },
            { "permalink: /:categories/x", "_posts/2026-01-09-rye.md", "categories: []", "/x" },
            { "permalink: /:categories/x|defaults: [{values: {categories: d e}}]", "_posts/2026-01-09-rye.md", "category: f", "/d/e/f/x" },
            // Permalinks in front matter.
            { "", "_posts/2026-01-09-rye.md", "permalink: /bread/:title/", "/bread/rye/" },
            { "", "about.md", "permalink: /:path/:basename:output_ext", "/about.html" },
            { "", "docs/about.md", "permalink: about-us/:title", "/about-us/:title" },
            { "", "docs/about.md", "permalink: /a/../b//c/./d", "/a/b/c/d" },
            { "", "about.md", "permalink: /über uns/", "/%C3%BCber%20uns/" },
            { "permalink: pretty", "about.md", "permalink: false", "/about/" },
            { "", "rye.md", "permalink: /:basename:output_ext.xml", "/rye.xml.xml" },
            // Defaults.
            { "defaults: [{scope: {path: '', type: posts}, values: {permalink: '/d/:title'}}]", "_posts/2026-01-09-rye.md", "", "/d/rye" },
            { "defaults: [{scope: {path: '', type: posts}, values: {permalink: '/d/:title'}}]", "rye.md", "", "/rye.html" },
            {
                "defaults: [{scope: {path: docs}, values: {permalink: '/a'}}, {scope: {path: ''}, values: {permalink: '/b'}}]",
                "docs/rye.md",
                "",
                "/a"
            },
            {
                "defaults: [{scope: {path: ''}, values: {permalink: '/a'}}, {scope: {path: ''}, values: {permalink: '/b'}}]",
                "docs/rye.md",
                "",
                "/b"
            },
            {
                "defaults: [{scope: {path: '', type: pages}, values: {permalink: '/a'}}, {scope: {path: ''}, values: {permalink: '/b'}}]",
                "docs/rye.md",
                "",
                "/a"
            },
            { "defaults: [{scope: {path: 'docs/**/*.md'}, values: {permalink: '/glob/:basename'}}]", "docs/a/b/rye.md", "", "/glob/rye" },
            { "defaults: [{scope: {path: '_posts'}, values: {slug: given}}]", "_posts/2026-01-09-rye.md", "", "/2026/01/09/given.html" },
            // Places.
            { "collections_dir: colls|" + Collections, "colls/_recipes/rye.md", "", "/recipes/rye.html" },
            { "collections_dir: colls", "colls/_posts/2026-01-09-rye.md", "", "/2026/01/09/rye.html" },
            { "source: src", "src/docs/rye.md", "", "/docs/rye.html" },
            { "include: [_pages]", "_pages/rye.md", "", "/_pages/rye.html" },
            { "include: [_pages/rye.md]", "_pages/rye.md", "", "/_pages/rye.html" },
            { "markdown_ext: txt", "rye.txt", "", "/rye.html" },
            { "", "_drafts/rye.md", "date: 2026-01-09", "/2026/01/09/rye.html" },
            { "permalink: /:categories/:title", "blog/_drafts/rye.md", "", "/blog/rye" },
            { Collections, "_recipes/2026-01-09-rye.md", "permalink: /:year/:title", "/2026/rye" },
            { "url: https://harbour.example|baseurl: /news", "rye.md", "", "https://harbour.example/news/rye.html" },
            { "url: https://harbour.example", "rye.md", "", "https://harbour.example/rye.html" },
            { "baseurl: /news", "rye.md", "", "/news/rye.html" },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_page_has_the_URL_that_Jekyll_gives_it(string configuration, string path, string frontMatter, string expected)
    {
        PageAddress address = AddressOf(Write(_directory, "site", configuration, path, frontMatter));

        Assert.Equal(expected, address.Url);
        Assert.Null(address.Reason);
    }

    [Theory]
    [InlineData("", "_layouts/rye.html", "", "_layouts has no page")]
    [InlineData("", ".hidden/rye.md", "", ".hidden has no page")]
    [InlineData("", "docs/_rye.md", "", "docs/_rye.md has no page")]
    [InlineData("", "docs/rye.md~", "", "docs/rye.md~ has no page")]
    [InlineData("", "_posts/rye.md", "", "not a post")]
    [InlineData("", "_posts/_old/2026-01-09-rye.md", "", "has no page")]
    [InlineData("", "_posts/.old/2026-01-09-rye.md", "", "hidden")]
    [InlineData("collections: {recipes: {output: no}}", "_recipes/rye.md", "", "recipes has no pages")]
    [InlineData("collections: [recipes]", "_recipes/rye.md", "", "recipes has no pages")]
    [InlineData("exclude: [docs]", "docs/rye.md", "", "excludes docs")]
    [InlineData("exclude: [docs/]", "docs/rye.md", "", "excludes docs")]
    [InlineData("exclude: [do]", "docs/rye.md", "", "excludes docs")]
    [InlineData("exclude: ['*.md']", "docs/rye.md", "", "excludes docs/rye.md")]
    [InlineData("exclude: ['d[a-o]cs']", "docs/rye.md", "", "excludes docs")]
    [InlineData("", "vendor/bundle/rye.md", "", "excludes vendor/bundle")]
    [InlineData("", "node_modules/x/rye.md", "", "excludes node_modules")]
    [InlineData("destination: docs", "docs/rye.md", "", "written to")]
    [InlineData("source: src", "docs/rye.md", "", "source")]
    [InlineData("collections_dir: colls", "_posts/2026-01-09-rye.md", "", "has no page")]
    [InlineData("", "_drafts/rye.md", "", "time of the file")]
    [InlineData(Collections, "_recipes/rye.md", "permalink: /:year/:title", "the article has none")]
    [InlineData("permalink: /:unknown/:title", "_posts/2026-01-09-rye.md", "", "unknown")]
    [InlineData("", "_posts/2026-13-09-rye.md", "", "has none")]
    [InlineData("", "_posts/2026-01-09-rye.md", "date: some day", "not known here")]
    [InlineData("timezone: Moon/Tycho", "_posts/2026-01-09-rye.md", "date: 2026-01-09 01:00:00 +0100", "not known here")]
    [InlineData("", "_posts/2026-01-09-rye.md", "categories: [a, {b: c}]", "categories")]
    [InlineData("", "_posts/2026-01-09-rye.md", "categories: 2026", "categories")]
    [InlineData("", "_posts/2026-01-09-rye.md", "categories: [1_000]", "categories")]
    [InlineData("", "_posts/2026-01-09-rye.md", "category: :bread", "colon")]
    [InlineData("", "_posts/2026-01-09-rye.md", "category: 'ü:x'", "colon")]
    [InlineData("", "rye.md", "permalink: :title", "colon")]
    [InlineData("- a list", "rye.md", "", "configuration can't be read")]
    public void What_is_not_known_is_said_to_be(string configuration, string path, string frontMatter, string reason)
    {
        PageAddress address = AddressOf(Write(_directory, "site", configuration, path, frontMatter));

        Assert.Null(address.Url);
        Assert.Contains(reason, address.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("_config.yaml", "permalink: pretty")]
    [InlineData("_config.toml", "permalink = 'pretty'")]
    public void The_configuration_has_any_of_its_names(string name, string text)
    {
        _directory.Write($"site/{name}", text + "\n");
        _directory.Write("site/Gemfile", "gem 'jekyll'\n");

        Assert.Equal("/rye/", AddressOf(_directory.Write("site/rye.md", "---\ntitle: Rye\n---\n")).Url);
    }

    [Fact]
    public void A_page_needs_dashes_at_its_start_and_a_post_may_have_a_mark_above_them()
    {
        const string Text = "\uFEFF---\ntitle: Rye\n---\n";
        string page = Write(_directory, "site", "", "rye.md", "");
        File.WriteAllText(page, Text);
        string post = _directory.Write("site/_posts/2026-01-09-rye.md", Text);
        string toml = _directory.Write("site/toml.md", "+++\ntitle = 'Rye'\n+++\n");

        Assert.Contains("three dashes", AddressOf(page).Reason, StringComparison.Ordinal);
        Assert.Contains("three dashes", AddressOf(toml).Reason, StringComparison.Ordinal);
        Assert.Equal("/2026/01/09/rye.html", AddressOf(post).Url);
    }

    [Fact]
    public void Another_date_and_category_change_the_URL()
    {
        string path = Write(
            _directory,
            "site",
            "timezone: Asia/Tokyo",
            "_posts/2026-01-09-rye.md",
            "date: '2026-01-05 20:00:00'|categories: [a, b]"
        );
        Article article = ArticleSource.Read(path, new SchemaLocator());
        article.PublishedDateTime = new DateTimeOffset(2026, 3, 4, 20, 0, 0, TimeSpan.Zero);
        article.Category = "c d";

        Assert.Equal("/c%20d/b/2026/03/05/rye.html", article.Url);
    }

    /// <summary>Writes a site of one article, whose path it returns.</summary>
    internal static string Write(TemporaryDirectory directory, string site, string configuration, string path, string frontMatter)
    {
        directory.Write($"{site}/_config.yml", $"title: Harbour\n{configuration.Replace('|', '\n')}\n");
        directory.Write($"{site}/Gemfile", "gem 'jekyll'\n");
        return directory.Write(
            $"{site}/{path}",
            $"---\ntitle: Rye\n{string.Concat(frontMatter.Split('|').Select(line => line + "\n"))}---\n"
        );
    }

    private static PageAddress AddressOf(string path) => ArticleSource.Read(path, new SchemaLocator()).Address;
}
