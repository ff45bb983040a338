using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.Editing;
using ArticlesPS.Editing.Creation;
using ArticlesPS.Schemas.Locating;
using ArticlesPS.Tests.Articles.Urls;
using Xunit;

namespace ArticlesPS.Tests.Creation;

/// <summary>New files are as the other files of their site: in name, format, keys and directory.</summary>
public sealed class NewFileTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    /// <summary>The site, the directory, and the path and text of the new file.</summary>
    public static TheoryData<string, string, string, string> Cases { get; } =
        new()
        {
            // What the generator does, where there is nothing else.
            {
                "== hugo.toml\n== content/x/.keep",
                "content",
                "rye-bread.md",
                "---\ntitle: \"Rye Bread\"\ndate: 2026-01-09\ntags:\n  - bread\n---\n\n"
            },
            {
                "== _config.yml\n== _posts/.keep",
                "_posts",
                "2026-01-09-rye-bread.md",
                "---\ntitle: \"Rye Bread\"\ndate: 2026-01-09\ntags:\n  - bread\n---\n\n"
            },
            {
                "== _quarto.yml\n== posts/.keep",
                "posts",
                "rye-bread.qmd",
                "---\ntitle: \"Rye Bread\"\ndate: 01/09/2026\ncategories:\n  - bread\n---\n\n"
            },
            {
                "== .obsidian/app.json\n== notes/.keep",
                "notes",
                "Rye Bread.md",
                "---\ntitle: \"Rye Bread\"\ndate: 2026-01-09\ntags:\n  - bread\n---\n\n"
            },
            { "== pelicanconf.py\n== content/.keep", "content", "rye-bread.md", "title: Rye Bread\ndate: 2026-01-09\ntags: bread\n\n" },
            // As most files there.
            {
                "== config.toml\nbase_url = 'https://a.example'\n== content/a.md\n+++\ntitle = 'A'\n+++\n== content/b.md\n"
                    + "+++\ntitle = 'B'\n+++\n== content/c.md\n---\ntitle: C\n---\n",
                "content",
                "rye-bread.md",
                "+++\ntitle = 'Rye Bread'\ndate = 2026-01-09\n\n[taxonomies]\ntags = [\"bread\"]\n+++\n\n"
            },
            {
                "== hugo.toml\n== content/posts/_index.md\n---\n---\n== content/posts/a/index.md\n{\"title\": \"A\"}\n"
                    + "== content/posts/b/index.md\n{\"title\": \"B\"}\n",
                "content/posts",
                "rye-bread/index.md",
                "{\"title\": \"Rye Bread\", \"date\": \"2026-01-09\", \"tags\": [\"bread\"]}\n\n"
            },
            {
                "== eleventy.config.js\n== posts/2025-01-02-a.md\n---\ntitle: A\nlayout: post.njk\n---\n"
                    + "== posts/2025-01-03-b.md\n---\ntitle: B\nlayout: post.njk\n---\n",
                "posts",
                "2026-01-09-rye-bread.md",
                "---\ntitle: Rye Bread\nlayout: post.njk\ntags:\n  - bread\n---\n\n"
            },
            {
                "== eleventy.config.js\n== posts/a.md\n---\nlayout: a.njk\n---\n== posts/b.md\n---\nlayout: b.njk\n---\n",
                "posts",
                "rye-bread.md",
                "---\ntitle: \"Rye Bread\"\ndate: 2026-01-09\ntags:\n  - bread\n---\n\n"
            },
            {
                "== eleventy.config.js\n== archive.njk\n---\nlayout: a.njk\n---\n== tags.liquid\n---\nlayout: a.njk\n---\n",
                ".",
                "rye-bread.md",
                "---\ntitle: \"Rye Bread\"\ndate: 2026-01-09\ntags:\n  - bread\n---\n\n"
            },
            {
                "== astro.config.mjs\n== src/content/blog/a.mdx\n---\ntitle: A\n---\n",
                "src/content/blog",
                "rye-bread.mdx",
                "---\ntitle: Rye Bread\npubDate: 2026-01-09\ntags:\n  - bread\n---\n\n"
            },
            // As the site's own schema says.
            {
                "== .articles.yml\nextends: hugo\nnew:\n  name: '{category}/{date}-{slug}'\n  format: toml\n"
                    + "  defaults: { draft: true, kind: [note, long] }\n"
                    + "== content/a.md\n---\ntitle: A\n---\n",
                "content",
                "baking/2026-01-09-rye-bread.md",
                "+++\ntitle = \"Rye Bread\"\ndate = 2026-01-09\ndraft = true\ntags = [\"bread\"]\ncategories = [\"Baking\"]\n"
                    + "kind = [\"note\", \"long\"]\n+++\n\n"
            },
            // As Hugo's archetype.
            {
                "== hugo.toml\n== archetypes/default.md\n"
                    + "---\n# Before you publish\ntitle: '{{ replace .Name \"-\" \" \" | title }}'\ndate: {{ .Date }}\n"
                    + "draft: true\ntags: []\n---\n\nBegin here.\n"
                    + "== content/.keep",
                "content",
                "rye-bread.md",
                "---\n# Before you publish\ntitle: 'Rye Bread'\ndate: 2026-01-09\ndraft: true\ntags: [bread]\n---\n\nBegin here.\n"
            },
            {
                "== hugo.toml\n== archetypes/posts/index.md\n+++\ndraft = true\n+++\n{{ .Name }}\n== content/posts/.keep",
                "content/posts",
                "rye-bread/index.md",
                "+++\ntitle = \"Rye Bread\"\ndate = 2026-01-09\ndraft = true\ntags = [\"bread\"]\n+++\n"
            },
            {
                "== hugo.toml\n== archetypes/default.md\n---\n{{ if .Site }}draft: true{{ end }}\n---\n== content/.keep",
                "content",
                "rye-bread.md",
                "---\ntitle: \"Rye Bread\"\ndate: 2026-01-09\ntags:\n  - bread\n---\n\n"
            },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_new_file_is_as_those_of_its_site(string site, string directory, string path, string text)
    {
        SiteOfFiles.Write(_directory, site);

        (string made, string content) = Make(directory, changes => { });

        Assert.Equal((path, text), (made, content));
    }

    [Fact]
    public void An_archetype_that_dates_files_dates_them_now()
    {
        SiteOfFiles.Write(_directory, "== hugo.toml\n== archetypes/default.md\n---\ndate: {{ .Date }}\n---\n== content/.keep");
        ArticleChanges changes = new(SchemaOf("content"));
        changes.Set("title", "A");

        Article article = new ArticleCreator(_directory.PathOf("content")).Prepare(changes) is var draft
            ? new ArticleCreator(_directory.PathOf("content")).Save(draft)
            : null!;

        Assert.InRange(article.PublishedDateTime!.Value, DateTimeOffset.Now.AddMinutes(-1), DateTimeOffset.Now.AddSeconds(1));
    }

    [Fact]
    public void A_name_that_needs_a_date_or_category_asks_for_it()
    {
        SiteOfFiles.Write(
            _directory,
            "== .articles.yml\nextends: hugo\nnew: { name: '{category}/{slug}' }\n== content/.keep\n== _posts/.keep"
        );
        ArticleChanges changes = new(SchemaOf("content"));
        changes.Set("title", "A");

        ArticleException e = Assert.Throws<ArticleException>(() => new ArticleCreator(_directory.PathOf("content")).Prepare(changes));

        Assert.Equal("CategoryMissing", e.ErrorId);
        _directory.Write(".articles.yml", "extends: jekyll\nnew: { name: '{date}-{slug}' }");
        changes = new(SchemaOf("_posts"));
        changes.Set("title", "A");
        e = Assert.Throws<ArticleException>(() => new ArticleCreator(_directory.PathOf("_posts")).Prepare(changes));
        Assert.Equal("DateMissing", e.ErrorId);
        Assert.EndsWith("Give it a date.", e.Message, StringComparison.Ordinal);
    }

    /// <summary>The site, the slug, whether a row gives it, and the file's name and the page's URL.</summary>
    [Theory]
    [InlineData("== hugo.yaml\npermalinks: {posts: '/:year/:slug/'}\n", "dark", false, "dark.md", "/2026/dark/")]
    [InlineData("== hugo.yaml\npermalinks: {posts: '/:year/:slug/'}\n", "dark", true, "dark.md", "/2026/dark/")]
    [InlineData("== hugo.yaml\npermalinks: {posts: '/:year/:slug/'}\n", "Dark Rye", false, "dark-rye.md", "/2026/dark-rye/")]
    [InlineData("== hugo.yaml\npermalinks: {posts: '/:year/:title/'}\n", "rye-bread", false, "rye-bread.md", "/2026/rye-bread/")]
    [InlineData("== hugo.toml\n", "dark", false, "dark.md", "/posts/dark/")]
    public void A_slug_names_the_file_and_the_page(string site, string slug, bool isInRow, string name, string url)
    {
        SiteOfFiles.Write(_directory, $"{site}== content/posts/.keep\n");
        ArticleChanges changes = new(SchemaOf("content/posts"));
        changes.Set(ArticlesPS.Schemas.ArticleRole.Title, "Rye Bread");
        changes.Set(ArticlesPS.Schemas.ArticleRole.PublishedDateTime, new DateTimeOffset(2026, 1, 9, 0, 0, 0, TimeSpan.Zero));
        if (isInRow)
        {
            changes.Set(ArticlesPS.Schemas.ArticleRole.Slug, slug);
        }

        ArticleCreator creator = new(_directory.PathOf("content/posts"));
        Article article = creator.Save(creator.Prepare(changes, isInRow ? null : slug));

        Assert.Equal((name, url), (article.Name, article.Url));
        bool isNeeded = isInRow || !url.StartsWith("/posts", StringComparison.Ordinal) && slug != "rye-bread";
        Assert.Equal(isNeeded, File.ReadAllText(article.FullName!).Contains("slug:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_row_without_a_title_is_named_by_its_slug()
    {
        SiteOfFiles.Write(_directory, "== hugo.toml\n== content/posts/.keep\n");
        ArticleChanges changes = new(SchemaOf("content/posts"));
        ArticleCreator creator = new(_directory.PathOf("content/posts"));

        ArticleException e = Assert.Throws<ArticleException>(() => creator.Prepare(changes));

        Assert.EndsWith(
            ": The article has no title with a letter or digit to name its file after. Give it a title or a slug.",
            e.Message,
            StringComparison.Ordinal
        );
        changes.Set(ArticlesPS.Schemas.ArticleRole.Slug, "dark");
        Assert.Equal("dark.md", Path.GetFileName(creator.Prepare(changes).FilePath));
    }

    [Theory]
    [InlineData("Rye: bread? [new]", "Rye bread new")]
    [InlineData("a/b\\c|d", "abcd")]
    [InlineData("..", "")]
    [InlineData(" x. ", "x")]
    public void Notes_are_named_by_their_titles_without_what_names_cannot_have(string title, string name) =>
        Assert.Equal(name, ArticleFileName.Allowed(title));

    private (string Path, string Text) Make(string directory, Action<ArticleChanges> others)
    {
        ArticleSchema schema = SchemaOf(directory);
        ArticleChanges changes = new(schema);
        changes.Set(ArticlesPS.Schemas.ArticleRole.Title, "Rye Bread");
        changes.Set(ArticlesPS.Schemas.ArticleRole.PublishedDateTime, new DateTimeOffset(2026, 1, 9, 0, 0, 0, TimeSpan.Zero));
        changes.Set(ArticlesPS.Schemas.ArticleRole.Topics, new[] { "bread" });
        if (schema.New.Name?.Contains("{category}", StringComparison.Ordinal) == true)
        {
            changes.Set(ArticlesPS.Schemas.ArticleRole.Category, "Baking");
        }

        others(changes);
        string full = _directory.PathOf(directory);
        ArticleCreator creator = new(full);
        string path = creator.Save(creator.Prepare(changes)).FullName!;
        return (Path.GetRelativePath(full, path).Replace('\\', '/'), File.ReadAllText(path));
    }

    private ArticleSchema SchemaOf(string directory) => new SchemaLocator().Of(_directory.PathOf(directory));
}
