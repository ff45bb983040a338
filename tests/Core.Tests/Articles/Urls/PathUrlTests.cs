using System;
using Xunit;

namespace ArticlesPS.Tests.Articles.Urls;

/// <summary>The URLs of the generators that take them from the paths of files: of small sites of one article.</summary>
public sealed class PathUrlTests : IDisposable
{
    private const string NoPage = "(Eleventy makes no page of it.)";
    private const string Code = "(The site's own code decides where the page is. Set url in .articles.yml.)";

    private const string AstroFile = "astro.config.mjs\nexport default { site: 'https://a.example' };";
    private const string DocusaurusFile =
        "docusaurus.config.js\nexport default { url: 'https://a.example', baseUrl: '/b/', presets: [['classic', {}]] };";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    /// <summary>The configuration, the file, its front matter, and its URL. A bar separates lines.</summary>
    public static TheoryData<string, string, string, string> Zola { get; } =
        new()
        {
            { "", "content/rye.md", "", "https://a.example/rye/" },
            { "", "content/posts/Rye Bread!.md", "", "https://a.example/posts/rye-bread/" },
            { "", "content/Posts/crème_brûlée.md", "", "https://a.example/Posts/creme-brulee/" },
            { "", "content/posts/日本.md", "", "(The letters of its name have no form in ASCII that is known here. Give it a slug.)" },
            { "[slugify]|paths = 'off'", "content/posts/日本.md", "", "https://a.example/posts/%E6%97%A5%E6%9C%AC/" },
            { "[slugify]|paths = 'safe'", "content/posts/Rye Bread?.md", "", "https://a.example/posts/Rye%20Bread/" },
            { "", "content/posts/2026-01-09-rye.md", "", "https://a.example/posts/rye/" },
            { "", "content/posts/2026-01-09_rye.md", "", "https://a.example/posts/rye/" },
            { "", "content/posts/2026-01-09T07:08:09Z-rye.md", "", "https://a.example/posts/rye/" },
            { "", "content/posts/2026-13-09-rye.md", "", "https://a.example/posts/2026-13-09-rye/" },
            { "[slugify]|paths_keep_dates = true", "content/posts/2026-01-09-rye.md", "", "https://a.example/posts/2026-01-09-rye/" },
            { "", "content/posts/rye/index.md", "", "https://a.example/posts/rye/" },
            { "", "content/posts/2026-01-09-rye/index.md", "", "https://a.example/posts/rye/" },
            { "", "content/posts/_index.md", "", "https://a.example/posts/" },
            { "", "content/_index.md", "", "https://a.example/" },
            { "", "content/rye.md", "slug = 'Dark Rye'", "https://a.example/dark-rye/" },
            { "", "content/posts/rye.md", "path = 'bread/rye'", "https://a.example/bread/rye/" },
            { "[languages.fr]", "content/posts/rye.fr.md", "", "https://a.example/fr/posts/rye/" },
            { "[languages.fr]", "content/posts/_index.fr.md", "", "https://a.example/fr/posts/" },
            { "[languages.fr]", "content/posts/rye.en.md", "", "https://a.example/posts/rye/" },
            { "[languages.fr]", "content/posts/rye.de.md", "", "https://a.example/posts/rye-de/" },
            { "", "templates/rye.md", "", "(The file is not in the site's content.)" },
        };

    [Theory]
    [MemberData(nameof(Zola))]
    public void A_page_is_where_Zola_puts_it(string configuration, string path, string frontMatter, string url) =>
        Assert.Equal(
            url,
            UrlIn(
                $"== config.toml\nbase_url = 'https://a.example'\n{configuration.Replace('|', '\n')}\n== {path}\n+++\n{frontMatter}\n+++\n"
            )
        );

    [Theory]
    [InlineData("index.qmd", "", "https://a.example/index.html")]
    [InlineData("about.qmd", "", "https://a.example/about.html")]
    [InlineData("posts/rye bread/index.qmd", "", "https://a.example/posts/rye%20bread/index.html")]
    [InlineData("posts/rye.ipynb.md", "", "https://a.example/posts/rye.ipynb.html")]
    [InlineData("about.qmd", "output-file: me.html", "https://a.example/me.html")]
    [InlineData("posts/_draft.qmd", "", "(Quarto makes no page of it.)")]
    [InlineData("posts/.draft.qmd", "", "(Quarto makes no page of it.)")]
    [InlineData("_parts/a.qmd", "", "(Quarto makes no page of it.)")]
    [InlineData("README.md", "", "(Quarto makes no page of README.)")]
    public void A_page_is_where_Quarto_puts_it(string path, string frontMatter, string url) =>
        Assert.Equal(
            url,
            UrlIn($"== _quarto.yml\nwebsite:\n  site-url: https://a.example\n== {path}\n---\ntitle: A\n{frontMatter}\n---\n")
        );

    /// <summary>The options of docs and blog, the file, its front matter, and its URL.</summary>
    public static TheoryData<string, string, string, string> Docusaurus { get; } =
        new()
        {
            { "", "docs/intro.md", "", "/docs/intro" },
            { "", "docs/01-basics/02-install.md", "", "/docs/basics/install" },
            { "", "docs/2026-01-notes.md", "", "/docs/2026-01-notes" },
            { "", "docs/1.2.3.md", "", "/docs/1.2.3" },
            { "docs: { numberPrefixParser: false }", "docs/01-basics/02-install.md", "", "/docs/01-basics/02-install" },
            { "", "docs/basics/README.md", "", "/docs/basics/" },
            { "", "docs/basics/index.mdx", "", "/docs/basics/" },
            { "", "docs/basics/Basics.md", "", "/docs/basics/" },
            { "", "docs/basics/install.md", "id: setup", "/docs/basics/setup" },
            { "", "docs/basics/install.md", "slug: setup", "/docs/basics/setup" },
            { "", "docs/basics/install.md", "slug: ../setup", "/docs/setup" },
            { "", "docs/basics/install.md", "slug: /setup", "/docs/setup" },
            { "", "docs/_part.md", "", "(Docusaurus makes no page of files and directories that begin with an underscore.)" },
            { "docs: { routeBasePath: '/' }", "docs/intro.md", "", "/intro" },
            { "docs: { path: 'text', routeBasePath: \"guide\" }", "text/intro.md", "", "/guide/intro" },
            {
                "docs: { path: 'text' }",
                "docs/intro.md",
                "",
                "(The file is in none of the directories that the site's configuration names.)"
            },
            {
                "docs: { routeBasePath: route }",
                "docs/intro.md",
                "",
                "(The site's configuration computes where its pages are. Set url in .articles.yml.)"
            },
            {
                "docs: { ...shared }",
                "docs/intro.md",
                "",
                "(The site's configuration computes where its pages are. Set url in .articles.yml.)"
            },
            { "docs: { ...common }", "docs/intro.md", "", "/common/intro" },
            { "docs: false", "docs/intro.md", "", "(The file is in none of the directories that the site's configuration names.)" },
            { "", "blog/2026-01-09-rye-bread.md", "", "/blog/2026/01/09/rye-bread" },
            { "", "blog/2026-01-09-rye/index.md", "", "/blog/2026/01/09/rye" },
            { "", "blog/2026/01/09/rye.md", "", "/blog/2026/01/09/rye" },
            { "", "blog/rye.md", "", "/blog/rye" },
            { "", "blog/2026-01-09-rye.md", "slug: bread", "/blog/bread" },
            { "blog: { routeBasePath: '/' }", "blog/2026-01-09-rye.md", "", "/2026/01/09/rye" },
            { "", "src/pages/about.md", "", "/about" },
            { "", "src/pages/help/index.md", "", "/help" },
            { "", "i18n/fr/docusaurus-plugin-content-docs/current/intro.md", "", "/fr/docs/intro" },
            { "", "i18n/fr/docusaurus-plugin-content-blog/2026-01-09-rye.md", "", "/fr/blog/2026/01/09/rye" },
        };

    [Theory]
    [MemberData(nameof(Docusaurus))]
    public void A_page_is_where_Docusaurus_puts_it(string options, string path, string frontMatter, string url) =>
        Assert.Equal(
            url,
            UrlIn(
                $$"""
                == docusaurus.config.js
                const common = { routeBasePath: 'common' };
                /** @type {import('@docusaurus/types').Config} */
                const config = {
                  title: 'It\'s, a { site', // baseUrl: '/no/'
                  baseUrl: '/',
                  presets: [['classic', /** @type {x} */ ({ {{options}} })]],
                };
                == {{path}}
                ---
                title: A
                {{frontMatter}}
                ---

                """
            )
        );

    [Theory]
    [InlineData("url: 'https://a.example', baseUrl: '/b/'", "https://a.example/b/docs/intro")]
    [InlineData("url: process.env.URL, baseUrl: '/b/'", "/b/docs/intro")]
    [InlineData("url: 'https://a.example', baseUrl: base", "(The site's configuration computes its baseUrl. Set url in .articles.yml.)")]
    [InlineData("baseUrl: '/', trailingSlash: true", "/docs/intro/")]
    [InlineData("baseUrl: `/${x}/`", "(The site's configuration computes its baseUrl. Set url in .articles.yml.)")]
    [InlineData("baseUrl: x ? '/' : '/y/'", "(The site's configuration computes its baseUrl. Set url in .articles.yml.)")]
    public void Only_plain_text_of_a_script_is_read(string options, string url) =>
        Assert.Equal(
            url,
            UrlIn(
                $"== docusaurus.config.ts\nexport default {{ {options}, presets: [['@docusaurus/preset-classic', {{}}]] }};\n"
                    + "== docs/intro.md\n---\ntitle: A\n---\n"
            )
        );

    [Theory]
    [InlineData("", "docs/a.md", "/docs/next/a")]
    [InlineData("", "versioned_docs/version-2.0/a.md", "/docs/a")]
    [InlineData("", "versioned_docs/version-1.0/a.md", "/docs/1.0/a")]
    [InlineData("", "i18n/fr/docusaurus-plugin-content-docs/version-1.0/a.md", "/fr/docs/1.0/a")]
    [InlineData("lastVersion: 'current'", "docs/a.md", "/docs/a")]
    [InlineData("lastVersion: 'current'", "versioned_docs/version-2.0/a.md", "/docs/2.0/a")]
    [InlineData("versions: { '1.0': { path: 'v1' } }", "versioned_docs/version-1.0/a.md", "/docs/v1/a")]
    [InlineData("versions: { current: { path: 'edge' } }", "docs/a.md", "/docs/edge/a")]
    [InlineData("lastVersion: last", "docs/a.md", "(The site's configuration computes where its pages are. Set url in .articles.yml.)")]
    [InlineData("versions: make()", "docs/a.md", "(The site's configuration computes where its pages are. Set url in .articles.yml.)")]
    public void Versions_of_documents_have_paths_of_their_own(string options, string path, string url) =>
        Assert.Equal(
            url,
            UrlIn(
                $"== docusaurus.config.js\nmodule.exports = {{ baseUrl: '/', presets: [['classic', {{ docs: {{ {options} }} }}]] }};\n"
                    + $"== versions.json\n[\"2.0\", \"1.0\"]\n== {path}\n---\ntitle: A\n---\n"
            )
        );

    [Fact]
    public void Documents_stand_beside_the_site_or_belong_to_a_plugin()
    {
        string site =
            "== .git/config\n== website/docusaurus.config.js\n"
            + "module.exports = { baseUrl: '/', presets: [['classic', { docs: { path: '../docs' } }]],\n"
            + "plugins: [['@docusaurus/plugin-content-docs', { id: 'team', path: 'team', routeBasePath: 'team' }]] };\n";

        Assert.Equal("/docs/a", UrlIn(site + "== docs/a.md\n---\ntitle: A\n---\n"));
        Assert.Equal("/team/b", UrlIn("== website/team/b.md\n---\ntitle: B\n---\n"));
        Assert.Equal("/fr/team/b", UrlIn("== website/i18n/fr/docusaurus-plugin-content-docs-team/current/b.md\n---\ntitle: B\n---\n"));
    }

    [Theory]
    [InlineData("", "src/pages/about.md", "", "https://a.example/about/")]
    [InlineData("", "src/pages/index.md", "", "https://a.example/")]
    [InlineData("base: '/b'", "src/pages/about.md", "", "https://a.example/b/about/")]
    [InlineData("build: { format: 'file' }", "src/pages/about.md", "", "https://a.example/about")]
    [InlineData("", "src/pages/_part.md", "", Code)]
    [InlineData("", "src/content/notes/a.md", "", Code)]
    [InlineData("", "src/content/blog/Rye Bread.md", "", "https://a.example/posts/rye-bread/")]
    [InlineData("", "src/content/blog/rye/index.md", "", "https://a.example/posts/rye/")]
    [InlineData("", "src/content/blog/rye.md", "slug: dark", "https://a.example/posts/dark/")]
    [InlineData("integrations: [starlight({ title: 'A' })]", "src/content/docs/guides/Rye.mdx", "", "https://a.example/guides/rye/")]
    [InlineData("integrations: [starlight({ title: 'A' })]", "src/content/docs/index.mdx", "", "https://a.example/")]
    public void A_page_is_where_Astro_puts_it(string options, string path, string frontMatter, string url) =>
        Assert.Equal(
            url,
            UrlIn(
                $$"""
                == astro.config.mjs
                export default defineConfig({ site: 'https://a.example', {{options}} });
                == src/pages/posts/[...slug].astro
                const posts = await getCollection('blog');
                return posts.map(post => ({ params: { slug: post.slug }, props: post }));
                == {{path}}
                ---
                title: A
                {{frontMatter}}
                ---

                """
            )
        );

    [Theory]
    [InlineData("", "posts/2026-01-09-rye.md", "", "/posts/2026-01-09-rye/")]
    [InlineData("", "index.md", "", "/")]
    [InlineData("", "posts/index.html", "", "/posts/")]
    [InlineData("", "posts/posts.md", "", "/posts/")]
    [InlineData("dir: { input: 'src' }", "src/posts/rye.md", "", "/posts/rye/")]
    [InlineData("dir: { input: 'src' }", "other/rye.md", "", NoPage)]
    [InlineData("a: s.replace(/[/'`]/g, '').split(/\"/), dir: { input: 'src' }", "src/rye.md", "", "/rye/")]
    [InlineData("a: () => { return /'/.test(b) ? 4 / 2 : 6 / 3; }, dir: { input: 'src' }", "src/rye.md", "", "/rye/")]
    [InlineData("a: `${b ? `{${c}` : '`'}`, dir: { input: 'src' }", "src/rye.md", "", "/rye/")]
    [InlineData("", "_includes/base.html", "", NoPage)]
    [InlineData("dir: { includes: './parts/' }", "parts/base.html", "", NoPage)]
    [InlineData("dir: { input: 'src', includes: '../parts', layouts: '' }", "src/rye.md", "", "/rye/")]
    [InlineData("a: c.setInputDirectory('src')", "src/rye.md", "", "/rye/")]
    [InlineData("a: c.setIncludesDirectory(`parts`)", "parts/base.html", "", NoPage)]
    [InlineData("", "rye.md", "pagination: { data: a, size: 1 }", "(Eleventy makes a page of each part of what pagination names.)")]
    [InlineData("", "rye.md", "eleventyComputed: { permalink: '/{{ a }}/' }", Code)]
    [InlineData("", "rye.md", "eleventyComputed: { title: '{{ a }}' }", "/rye/")]
    [InlineData("", "rye.md", "permalink: { build: /a/ }", Code)]
    [InlineData("", "feed.xml.njk", "", "/feed.xml/")]
    [InlineData("", "feed.njk", "permalink: /feed.xml", "/feed.xml")]
    [InlineData("pathPrefix: '/b/'", "rye.md", "", "/b/rye/")]
    [InlineData("", "rye.md", "permalink: /bread/index.html", "/bread/")]
    [InlineData("", "rye.md", "permalink: bread.html", "/bread.html")]
    [InlineData("", "posts/2026-01-09-rye.md", "permalink: /b/{{ page.fileSlug }}/", "/b/rye/")]
    [InlineData("", "rye/index.md", "permalink: /b/{{ page.fileSlug }}/", "/b/rye/")]
    [InlineData("", "rye.md", "permalink: /b/{{ title | slugify }}/", "/b/a-b/")]
    [InlineData("", "rye.md", "permalink: /b/{{ x | y }}/", "(The permalink /b/{{ x | y }}/ has to be computed by Eleventy.)")]
    [InlineData(
        "",
        "rye.md",
        "permalink: '{% if x %}/a/{% endif %}'",
        "(The permalink {% if x %}/a/{% endif %} has to be computed by Eleventy.)"
    )]
    [InlineData("", "rye.md", "permalink: false", "(Its permalink says that it has no page.)")]
    [InlineData("", "data/rye.md", "", "/d/rye/")]
    [InlineData("", "none/rye.md", "", "(Its permalink says that it has no page.)")]
    [InlineData("", "code/rye.md", "", Code)]
    [InlineData("", "rye.md", "layout: own.njk", Code)]
    [InlineData("", "rye.md", "layout: plain.njk", "/rye/")]
    public void A_page_is_where_Eleventy_puts_it(string options, string path, string frontMatter, string url) =>
        Assert.Equal(
            url,
            UrlIn(
                $$"""
                == eleventy.config.js
                export default function (c) { return { {{options}} }; }
                == data/data.json
                {"permalink": "/d/{{"{{"}} page.fileSlug {{"}}"}}/"}
                == none/none.json
                {"permalink": false}
                == code/code.11tydata.js
                export default { permalink: (data) => data.x };
                == _includes/own.njk
                ---
                permalink: /x/
                ---
                == _includes/plain.njk
                ---
                ---
                == {{path}}
                ---
                title: A B
                {{frontMatter}}
                ---

                """
            )
        );

    [Theory]
    [InlineData("url: path", "posts/rye bread.md", "", "/posts/rye%20bread/")]
    [InlineData("url: { rule: path, base: 'https://a.example/b' }", "posts/index.md", "", "https://a.example/b/posts/")]
    [InlineData("url: { rule: path, content: text, form: file }", "text/rye.md", "", "/rye.html")]
    [InlineData("url: { rule: path, form: bare }", "rye.md", "slug: dark", "/dark")]
    [InlineData("url: { rule: path, base: 'https://a.example' }", "rye.md", "permalink: /b/", "https://a.example/b/")]
    [InlineData("url: { rule: path, content: text }", "rye.md", "", "(The file is not in text, where the schema says that pages are.)")]
    [InlineData("url: none", "rye.md", "permalink: /b/", "/b/")]
    public void A_site_says_itself_that_URLs_are_paths(string rule, string path, string frontMatter, string url) =>
        Assert.Equal(
            url,
            UrlIn(
                $"== .articles.yml\nroles: {{ Title: title, Slug: slug, Url: permalink }}\n{rule}\n"
                    + $"== {path}\n---\ntitle: A\n{frontMatter}\n---\n"
            )
        );

    /// <summary>The generator's file, what the schema says, the file, its front matter, and its URL.</summary>
    public static TheoryData<string, string, string, string, string> Content { get; } =
        new()
        {
            {
                AstroFile,
                "{ content: src/blog, base: 'https://b.example/notes' }",
                "src/blog/Dark Rye.md",
                "",
                "https://b.example/notes/dark-rye/"
            },
            { AstroFile, "{ content: src/blog, form: bare }", "src/blog/2026/rye.md", "", "https://a.example/2026/rye" },
            { AstroFile, "{ content: src/blog }", "src/blog/rye.md", "slug: dark", "https://a.example/dark/" },
            { AstroFile, "{ content: src/blog, base: 'https://b.example' }", "src/pages/rye.md", "", "https://a.example/rye/" },
            { AstroFile, "{ content: src/blog }", "src/notes/rye.md", "", Code },
            { "eleventy.config.js\n", "{ content: text, base: 'https://b.example' }", "text/a b.md", "", "https://b.example/a%20b/" },
            { "eleventy.config.js\n", "{ content: text, base: 'https://b.example' }", "rye.md", "", "/rye/" },
            { DocusaurusFile, "{ content: news, form: bare }", "news/rye.md", "", "https://a.example/b/rye" },
            { DocusaurusFile, "{ content: news }", "src/pages/rye.md", "", "https://a.example/b/rye" },
        };

    [Theory]
    [MemberData(nameof(Content))]
    public void A_site_says_itself_which_directory_holds_its_pages(string file, string rule, string path, string frontMatter, string url)
    {
        string generator = file[..file.IndexOf('.', 1)].Replace(".config", "");
        Assert.Equal(
            url,
            UrlIn($"== {file}\n== .articles.yml\nextends: {generator}\nurl: {rule}\n== {path}\n---\ntitle: A\n{frontMatter}\n---\n")
        );
    }

    private string UrlIn(string site) => SiteOfFiles.UrlIn(_directory, site);
}
