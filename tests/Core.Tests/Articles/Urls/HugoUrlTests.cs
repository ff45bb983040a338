using System;
using Xunit;

namespace ArticlesPS.Tests.Articles.Urls;

/// <summary>The URLs of Hugo's pages: of small sites of one article.</summary>
public sealed class HugoUrlTests : IDisposable
{
    private const string French = "languages: {en: {}, fr: {}}";
    private const string Elsewhere = "(The file is not in a directory of the site's content.)";
    private const string Unknown = "(The site's pattern for permalinks has a part that is not known here, or the article lacks its date.)";

    private static string Dated(string sources) => "permalinks: {posts: '/:year/:filename'}|" + Sources(sources);

    private static string Sources(string sources) => "frontmatter: {date: [" + sources + "]}";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    /// <summary>The configuration in YAML, the file, its front matter, and its URL. A bar separates lines.</summary>
    public static TheoryData<string, string, string, string> Cases { get; } =
        new()
        {
            // From the path.
            { "", "content/rye.md", "", "/rye/" },
            { "", "content/posts/Rye Bread.md", "", "/posts/rye-bread/" },
            { "", "content/posts/C++ & Co.md", "", "/posts/c++-co/" },
            { "", "content/posts/Größe.md", "", "/posts/gr%C3%B6%C3%9Fe/" },
            { "removePathAccents: true", "content/posts/crème.md", "", "/posts/creme/" },
            { "disablePathToLower: true", "content/Posts/Rye.md", "", "/Posts/Rye/" },
            { "", "content/posts/rye/index.md", "", "/posts/rye/" },
            { "", "content/posts/rye.html", "", "/posts/rye/" },
            { "", "content/posts/_index.md", "", "/posts/" },
            { "", "content/_index.md", "", "/" },
            { "contentDir: text", "text/rye.md", "", "/rye/" },
            { "", "archetypes/default.md", "", Elsewhere },
            { "baseURL: https://example.com/blog", "content/rye.md", "", "https://example.com/blog/rye/" },
            // Front matter.
            { "", "content/posts/rye.md", "slug: Dark Rye", "/posts/dark-rye/" },
            { "", "content/posts/rye.md", "slug: 2026", "/posts/2026/" },
            { "", "content/posts/rye/index.md", "slug: dark", "/posts/dark/" },
            { "", "content/posts/rye.md", "url: /Bread/Rye", "/Bread/Rye/" },
            { "", "content/posts/rye.md", "URL: /Bread/Rye.html", "/Bread/Rye.html" },
            { "", "content/posts/rye.md", "url: bread//rye/", "/bread/rye/" },
            { "", "content/posts/_index.md", "url: /all/", "/all/" },
            { "", "content/_index.md", "url: /all/", "/" },
            { "uglyURLs: true", "content/posts/rye.md", "url: /bread/", "/bread/" },
            // Ugly URLs.
            { "uglyURLs: true", "content/posts/rye.md", "", "/posts/rye.html" },
            { "uglyURLs: true", "content/posts/rye/index.md", "", "/posts/rye.html" },
            { "uglyURLs: true", "content/_index.md", "", "/" },
            { "uglyURLs: {posts: true}", "content/posts/rye.md", "", "/posts/rye.html" },
            { "uglyURLs: {posts: true}", "content/notes/rye.md", "", "/notes/rye/" },
            // Permalinks.
            {
                "permalinks: {posts: '/:year/:month/:day/:title/'}",
                "content/posts/a.md",
                "date: 2026-01-09|title: Rye Bread",
                "/2026/01/09/rye-bread/"
            },
            { "permalinks: {posts: ':year/:monthname/:slug'}", "content/posts/a.md", "date: 2026-01-09|slug: b", "/2026/january/b/" },
            {
                "permalinks: {posts: '/:yearday/:weekday/:weekdayname/:filename'}",
                "content/posts/a.md",
                "date: 2026-02-09",
                "/40/1/monday/a/"
            },
            { "permalinks: {posts: '/:slugorfilename'}", "content/posts/a/index.md", "", "/a/" },
            { "permalinks: {posts: '/:slug'}", "content/posts/a.md", "title: C++ tips", "/c-tips/" },
            { "permalinks: {posts: '/:section/:sections/:filename'}", "content/posts/x/y/a.md", "", "/posts/posts/a/" },
            { "permalinks: {posts: '/:nothing/:filename'}", "content/posts/a.md", "", Unknown },
            { "permalinks: {posts: '/:year/:filename'}", "content/posts/a.md", "", Unknown },
            { "permalinks: {page: {posts: '/p/:filename'}}", "content/posts/a.md", "", "/p/a/" },
            { "permalinks: {section: {posts: '/p/'}}", "content/posts/_index.md", "", "/p/" },
            { "permalinks: {posts: '/p/:filename'}", "content/posts/_index.md", "", "/posts/" },
            { "permalinks: {tags: '/topics/:slug'}", "content/tags/rye/_index.md", "title: Rye Bread", "/topics/rye-bread/" },
            { "permalinks: {/: '/pages/:filename'}", "content/a.md", "", "/pages/a/" },
            { "permalinks: {posts: '/:year/:title'}", "content/posts/a.md", "publishDate: 2025-03-04|title: A", "/2025/a/" },
            { "permalinks: {posts: '/:day/:filename'}", "content/posts/a.md", "date: 2026-01-09T23:30:00-05:00", "/09/a/" },
            { "permalinks: {posts: '/:day/:filename'}", "content/posts/2026-01-09-a.md", "", Unknown },
            { Dated("':filename', ':default'"), "content/posts/2026-01-09-a.md", "", "/2026/2026-01-09-a/" },
            { Dated("':filename', ':default'"), "content/posts/2026-01-09-a.md", "date: 2020-01-01", "/2026/2026-01-09-a/" },
            { Dated("':filename', ':default'"), "content/posts/a.md", "publishDate: 2020-01-01", "/2020/a/" },
            { Dated("date, ':filename'"), "content/posts/2026-01-09-a.md", "date: 2020-01-01", "/2020/2026-01-09-a/" },
            { Dated("date, ':filename'"), "content/posts/2026-01-09-a.md", "publishDate: 2020-01-01", "/2026/2026-01-09-a/" },
            { Dated("date"), "content/posts/a.md", "publishDate: 2020-01-01", Unknown },
            { Dated("':fileModTime', date"), "content/posts/a.md", "date: 2020-01-01", Unknown },
            { "uglyURLs: true|permalinks: {posts: '/p/:filename/'}", "content/posts/a.md", "", "/p/a.html" },
            { Sources("':filename', ':default'"), "content/posts/2026-01-09-rye.md", "", "/posts/rye/" },
            { Sources("':filename', ':default'"), "content/posts/2026-01-09_rye.md", "", "/posts/rye/" },
            { Sources("':filename', ':default'"), "content/posts/2026-01-09.md", "", "/posts/2026-01-09/" },
            { Sources("':filename', ':default'"), "content/posts/2026-01-09-rye.md", "slug: dark", "/posts/dark/" },
            { Sources("date, ':filename'"), "content/posts/2026-01-09-rye.md", "date: 2020-01-01", "/posts/2026-01-09-rye/" },
            { "permalinks: {posts: '/:slug/'}|" + Sources("':filename'"), "content/posts/2026-01-09-rye.md", "title: A", "/rye/" },
            // Languages.
            { French, "content/posts/rye.fr.md", "", "/fr/posts/rye/" },
            { French, "content/posts/rye.en.md", "", "/posts/rye/" },
            { French, "content/posts/rye.de.md", "", "/posts/rye.de/" },
            { French, "content/posts/rye/index.fr.md", "", "/fr/posts/rye/" },
            { French, "content/posts/_index.fr.md", "", "/fr/posts/" },
            { French, "content/_index.fr.md", "", "/fr/" },
            { French + "|defaultContentLanguageInSubdir: true", "content/posts/rye.md", "", "/en/posts/rye/" },
            { "languages: {fr: {}, en: {}}|defaultContentLanguage: fr", "content/posts/rye.md", "", "/posts/rye/" },
            { French, "content/posts/rye.fr.md", "url: /pain/", "/pain/" },
            { French, "content/posts/rye.fr.md", "url: pain/", "/fr/pain/" },
            { French, "content/posts/rye.fr.md", "url: fr/pain/", "/fr/fr/pain/" },
            { French, "content/posts/rye.fr.md", "url: france/pain/", "/fr/france/pain/" },
            { French, "content/posts/rye.fr.md", "url: /fr/pain/", "/fr/pain/" },
            { French + "|uglyURLs: true", "content/_index.fr.md", "", "/fr/" },
            { "languages: {en: {contentDir: content/en}, fr: {contentDir: content/fr}}", "content/fr/rye.md", "", "/fr/rye/" },
            { "languages: {en: {contentDir: content/en}, fr: {contentDir: content/fr}}", "content/other/rye.md", "", Elsewhere },
            {
                "languages: {en: {baseURL: 'https://a.example'}, fr: {baseURL: 'https://b.example'}}",
                "content/rye.fr.md",
                "",
                "https://b.example/rye/"
            },
            { French + "|disableLanguages: [fr]", "content/rye.fr.md", "", "(The language fr is disabled.)" },
            { "languages: {en: {}, fr: {permalinks: {posts: '/billets/:filename'}}}", "content/posts/a.fr.md", "", "/fr/billets/a/" },
            // Mounts.
            { "module: {mounts: [{source: text, target: content}]}", "text/rye.md", "", "/rye/" },
            { "module: {mounts: [{source: text, target: content/blog}]}", "text/rye.md", "", "/blog/rye/" },
            { "module: {mounts: [{source: text/fr, target: content, lang: fr}]}|" + French, "text/fr/rye.md", "", "/fr/rye/" },
            { "module: {mounts: [{source: text, target: content}]}", "content/rye.md", "", Elsewhere },
            { "module: {mounts: [{source: text, target: content, excludeFiles: 'old/*'}]}", "text/old/rye.md", "", Elsewhere },
            { "module: {mounts: [{source: text, target: content, files: ['! v?']}]}", "text/v1/rye.md", "", Elsewhere },
            { "module: {mounts: [{source: text, target: content, includeFiles: '**.{md,html}'}]}", "text/a/rye.md", "", "/a/rye/" },
            {
                "",
                "content/posts/rye.md",
                "outputs: [json]",
                "(The page has formats other than HTML, whose URLs depend on the site's own definitions.)"
            },
            { "", "content/posts/rye.md", "outputs: [HTML, json]", "/posts/rye/" },
            { "", "content/posts/rye.md", "build: {render: never}", "(Its front matter says that it has no page.)" },
            { "", "content/posts/_index.md", "_build: {render: false}", "(Its front matter says that it has no page.)" },
            { "", "content/posts/rye.md", "build: {list: never, render: link}", "/posts/rye/" },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_page_is_where_Hugo_puts_it(string configuration, string path, string frontMatter, string url) =>
        Assert.Equal(
            url,
            SiteOfFiles.UrlIn(
                _directory,
                $"== hugo.yaml\ntitle: Bread\n{Lines(configuration)}\n== {path}\n---\n{Lines(frontMatter)}\ndescription: A bread.\n---\n"
            )
        );

    [Theory]
    [InlineData("== hugo.toml\nbaseURL = 'https://a.example/'\n[permalinks]\nposts = '/p/:filename'", "https://a.example/p/a/")]
    [InlineData("== hugo.json\n{\"permalinks\": {\"posts\": \"/p/:filename\"}}", "/p/a/")]
    [InlineData("== config.toml\nbaseurl = 'https://a.example'", "https://a.example/posts/a/")]
    [InlineData("== config/_default/hugo.toml\n== config/_default/permalinks.yaml\nposts: /p/:filename", "/p/a/")]
    [InlineData("== config/_default/config.yaml\nuglyURLs: true\n== config/production/config.yaml\nuglyURLs: false", "/posts/a/")]
    [InlineData("== config/_default/hugo.toml\n== config/_default/languages.en.toml\ncontentDir = 'content/posts'", "/a/")]
    [InlineData("== hugo.yaml\nuglyURLs: true\nuglyURLs: false", "/posts/a/")]
    [InlineData(
        "== hugo.yaml\nbaseURL: https://a.example\n== config/_default/params.yaml\n- no mapping",
        "(The site's configuration can't be read"
    )]
    public void The_configuration_is_read_wherever_Hugo_reads_it(string configuration, string url) =>
        Assert.StartsWith(
            url,
            SiteOfFiles.UrlIn(_directory, $"{configuration}\n== content/posts/a.md\n---\ntitle: A\n---\n"),
            StringComparison.Ordinal
        );

    [Fact]
    public void Files_of_a_page_with_resources_have_no_pages()
    {
        SiteOfFiles.Write(_directory, "== hugo.toml\n== content/posts/rye/index.md\n---\ntitle: Rye\n---\n");

        Assert.Equal(
            "(The file is a resource of the page whose directory it is in.)",
            SiteOfFiles.UrlIn(_directory, "== content/posts/rye/notes/steps.md\n---\ntitle: Steps\n---\n")
        );
    }

    [Theory]
    [InlineData("[1:]/:sections[last]", "/bread/dark/dark/rye/")]
    [InlineData("[1:2]", "/bread/rye/")]
    [InlineData("[1:last]", "/bread/rye/")]
    [InlineData("[:2]", "/posts/bread/rye/")]
    public void A_directory_with_a_page_of_its_own_is_a_section(string slice, string url)
    {
        SiteOfFiles.Write(
            _directory,
            $"== hugo.yaml\npermalinks: {{posts: '/:sections{slice}/:filename'}}\n"
                + "== content/posts/bread/_index.md\n---\n---\n== content/posts/bread/dark/_index.md\n---\n---\n"
        );

        Assert.Equal(url, SiteOfFiles.UrlIn(_directory, "== content/posts/bread/dark/x/rye.md\n---\ntitle: Rye\n---\n"));
    }

    private static string Lines(string text) => text.Replace('|', '\n');
}
