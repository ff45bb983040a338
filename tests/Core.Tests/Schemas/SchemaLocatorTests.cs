using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.Querying.Search;
using ArticlesPS.Schemas.Locating;
using Xunit;

namespace ArticlesPS.Tests.Schemas;

/// <summary>Which schema a directory has: the requested one, else the nearest .articles.yml, else a generator's own evidence.</summary>
public sealed class SchemaLocatorTests : IDisposable
{
    private const string Text = "---\ntitle: a\n---\n";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    // schema, files with their text behind =
    [InlineData("hugo", "hugo.toml")]
    [InlineData("hugo", "hugo.yaml")]
    [InlineData("hugo", "hugo.yml")]
    [InlineData("hugo", "hugo.json")]
    [InlineData("hugo", "hugo.json={\"title\": \"a\"}")]
    [InlineData("default", "hugo.json=\uFEFF\n [{\"name\": \"a\"}]")]
    [InlineData("quarto", "_quarto.yml|hugo.json=[]")]
    [InlineData("hugo", "config/_default/hugo.toml")]
    [InlineData("hugo", "config.toml=baseURL = 'https://example.com'")]
    [InlineData("hugo", "config.toml=baseurl = 'https://example.com'")]
    [InlineData("hugo", "config.toml=BASEURL = 'https://example.com'")]
    [InlineData("hugo", "config.yaml=baseURL: https://example.com")]
    [InlineData("hugo", "config.yml=baseURL: https://example.com")]
    [InlineData("hugo", "config.json={\"baseURL\": \"https://example.com\"}")]
    [InlineData("default", "config.toml=title = 'a'")]
    [InlineData("default", "config/app.toml")]
    [InlineData("zola", "config.toml=base_url = 'https://example.com'")]
    [InlineData("zola", "zola.toml=base_url = 'https://example.com'")]
    [InlineData("default", "zola.toml=title = 'a'")]
    [InlineData("zola", "config.toml=# Hugo calls it baseURL\nbase_url = 'https://example.com'")]
    [InlineData("hugo", "config.toml=title = 'a'\r\n  baseURL='https://example.com'")]
    [InlineData("hugo", "config.json={\"title\": \"a\",\"baseURL\":\"https://example.com\"}")]
    [InlineData("default", "config.toml=title = 'my baseURL'")]
    [InlineData("default", "config.toml=# baseURL = 'a'")]
    [InlineData("default", "config.json={\"title\": \"baseURL\"}")]
    [InlineData("default", "config.yaml=base_url: https://example.com")]
    [InlineData("jekyll", "_config.yml|_posts/a.md")]
    [InlineData("jekyll", "_config.yaml|_posts/a.md")]
    [InlineData("jekyll", "_config.toml|_posts/a.md")]
    [InlineData("jekyll", "_config.yml|Gemfile=gem 'jekyll'")]
    [InlineData("jekyll", "_config.yml|Gemfile=gem 'github-pages'")]
    [InlineData("default", "_config.yml")]
    [InlineData("default", "_config.yml|Gemfile=gem 'rails'")]
    [InlineData("default", "_posts/a.md")]
    [InlineData("jekyll", "_posts/a.md|Gemfile=gem 'jekyll'")]
    [InlineData("default", "_posts/a.md|Gemfile=gem 'rails'")]
    [InlineData("quarto", "_quarto.yml")]
    [InlineData("quarto", "_quarto.yaml")]
    [InlineData("docfx", "docfx.json")]
    [InlineData("docfx", ".openpublishing.publish.config.json")]
    [InlineData("docusaurus", "docusaurus.config.js")]
    [InlineData("docusaurus", "docusaurus.config.ts")]
    [InlineData("astro", "astro.config.mjs")]
    [InlineData("astro", "astro.config.ts")]
    [InlineData("eleventy", ".eleventy.js")]
    [InlineData("eleventy", "eleventy.config.mjs")]
    [InlineData("obsidian", ".obsidian/app.json")]
    [InlineData("pelican", "pelicanconf.py")]
    [InlineData("news", "_data/topics/a.md|_news/a.md")]
    [InlineData("news", "_data/topics/a.md|_news/a.md|_config.yml|_posts/a.md")]
    [InlineData("default", "_news/a.md")]
    [InlineData("default", "_data/topics/a.md")]
    [InlineData("default", "Hugo.toml")]
    [InlineData("default", "package.json={\"hugo\": 1}")]
    public void A_generator_is_known_by_what_only_it_has(string schema, string files)
    {
        WriteAll("site", files);
        string article = _directory.Write("site/content/below/a.md", Text);

        Assert.Equal(schema, new SchemaLocator().OfFile(article).Name);
        Assert.Equal(schema, new SchemaLocator().Of(_directory.PathOf("site")).Name);
    }

    [Fact]
    public void The_requested_schema_is_that_of_every_directory()
    {
        WriteAll("", "a/hugo.toml|b/.articles.yml=extends: jekyll");

        SchemaLocator locator = new(ArticleSchema.News);

        Assert.All(["a", "b", "c"], name => Assert.Same(ArticleSchema.News, locator.Of(_directory.PathOf(name))));
    }

    [Theory]
    [InlineData("hugo.toml|.articles.yml=extends: jekyll", "a", "jekyll")]
    [InlineData(".articles.yml=extends: jekyll|a/.articles.yml=extends: zola", "a/b", "zola")]
    [InlineData(".articles.yml=extends: jekyll|a/.articles.yml=extends: zola", "b", "jekyll")]
    // A site's own schema is nearer than any evidence.
    [InlineData(".articles.yml=extends: jekyll|a/hugo.toml", "a/b", "jekyll")]
    [InlineData("hugo.toml|a/_quarto.yml", "a/b", "quarto")]
    [InlineData("hugo.toml|a/_quarto.yml", "b", "hugo")]
    // What is above a repository says nothing about it; its own root does.
    [InlineData("hugo.toml|a/.git/HEAD", "a/b", "")]
    [InlineData(".articles.yml=extends: jekyll|a/.git/HEAD", "a/b", "")]
    [InlineData("a/.git/HEAD|a/hugo.toml", "a/b/c", "hugo")]
    [InlineData("hugo.toml|a/.git=gitdir: elsewhere", "a/b", "")]
    // Beside, in one repository, and only one.
    [InlineData(".git/HEAD|website/docusaurus.config.js", "docs/a", "docusaurus")]
    [InlineData("website/docusaurus.config.js", "docs/a", "")]
    [InlineData(".git/HEAD|website/docusaurus.config.js|blog/hugo.toml", "docs", "")]
    [InlineData(".git/HEAD|website/docusaurus.config.js|blog/hugo.toml", "blog/content", "hugo")]
    [InlineData(".git/HEAD|website/docusaurus.config.js|blog/docusaurus.config.js", "docs", "")]
    [InlineData(".git/HEAD|node_modules/hugo.toml", "docs", "")]
    [InlineData(".git/HEAD|a/website/docusaurus.config.js", "a/docs", "")]
    public void The_nearest_decides(string files, string directory, string schema)
    {
        WriteAll("", files);
        Directory.CreateDirectory(_directory.PathOf(directory));

        ArticleSchema found = new SchemaLocator().Of(_directory.PathOf(directory));

        Assert.Equal(schema, found.Extends ?? (found.Name == "default" ? "" : found.Name));
    }

    [Fact]
    public void The_search_ends_at_the_home_directory()
    {
        WriteAll("", ".articles.yml|home/.articles.yml|home/site/a.md");

        IEnumerable<SchemaPlace> places = SchemaPlace.Upward(_directory.PathOf("home/site"), _directory.PathOf("home"));

        Assert.Equal([_directory.PathOf("home/site"), _directory.PathOf("home")], places.Select(place => place.Directory));
    }

    [Fact]
    public void The_search_ends_at_the_root_of_a_repository()
    {
        WriteAll("", "repository/.git/HEAD|repository/site/a.md");

        SchemaPlace[] places = [.. SchemaPlace.Upward(_directory.PathOf("repository/site"))];

        Assert.Equal([_directory.PathOf("repository/site"), _directory.PathOf("repository")], places.Select(place => place.Directory));
        Assert.Equal([false, true], places.Select(place => place.HoldsRepository));
    }

    [Theory]
    [InlineData("hugo.toml|_quarto.yml", "quarto (_quarto.yml)", "hugo (hugo.toml)")]
    [InlineData("config.toml=baseURL = 'a'\nbase_url = 'a'", "hugo (config.toml with baseURL)", "zola (config.toml with base_url)")]
    [InlineData("_config.yml|_posts/a.md|.eleventy.js", "eleventy (.eleventy.js)", "jekyll (_config.yml and _posts)")]
    public void Two_generators_at_once_are_an_error_that_names_both(string files, string first, string second)
    {
        WriteAll("site", files);
        string article = _directory.Write("site/content/a.md", Text);

        ArticleException e = Assert.Throws<ArticleException>(() => new SchemaLocator().OfFile(article));

        Assert.Equal(("SchemaAmbiguous", _directory.PathOf("site")), (e.ErrorId, e.Target));
        Assert.StartsWith($"Two generators claim this directory: {first} and {second}. Use ", e.Reason, StringComparison.Ordinal);
        Assert.Equal("SchemaAmbiguous", new ArticleFiles(recurse: true).Find(_directory.PathOf("site")).Single().Error?.ErrorId);
        Assert.Same(ArticleSchema.News, new SchemaLocator(ArticleSchema.News).OfFile(article));
    }

    [Fact]
    public void It_says_why_and_where()
    {
        WriteAll("", "hugo.toml|own/.articles.yml=extends: jekyll");
        SchemaLocator locator = new();
        string own = _directory.PathOf("own");

        // New articles may get directories that are still to be made.
        ArticleSchema hugo = locator.Of(_directory.PathOf("content/new/year"));
        ArticleSchema site = locator.Of(own);

        Assert.Equal(($"hugo.toml in {_directory.FullPath}", _directory.FullPath), (hugo.Reason, hugo.Root));
        Assert.Equal(("own", "jekyll", own, Path.Combine(own, ".articles.yml")), (site.Name, site.Extends, site.Root, site.FullName));
    }

    // A schema file that ends in .yaml is read as one that ends in .yml; the site's directory, and where the file is.
    [Theory]
    [InlineData("hugo.toml|.articles.yaml=extends: jekyll", "a", "jekyll", ".articles.yaml")]
    [InlineData(".articles.yml=extends: jekyll|a/.articles.yaml=extends: zola", "a/b", "zola", "a/.articles.yaml")]
    [InlineData(".articles.yaml=extends: jekyll|a/.articles.yml=extends: zola", "a/b", "zola", "a/.articles.yml")]
    public void The_file_may_have_the_other_extension(string files, string directory, string extends, string path)
    {
        WriteAll("", files);
        string article = _directory.Write($"{directory}/a.md", Text);

        ArticleSchema schema = new SchemaLocator().Of(_directory.PathOf(directory));

        Assert.Equal((extends, _directory.PathOf(path)), (schema.Extends, schema.FullName));
        Assert.Equal(schema.Id, Assert.Single(new ArticleFiles(recurse: true).Find(_directory.FullPath)).Schema.Id);
        Assert.Equal(article, Assert.Single(new ArticleFiles(recurse: true).Find(_directory.FullPath)).Path);
        Assert.Equal(schema.Id, SiteSchemas.Named(Path.GetDirectoryName(_directory.PathOf(path))!, given => given).Id);
    }

    [Fact]
    public void Two_schema_files_in_one_directory_are_an_error_that_names_both()
    {
        WriteAll("a", ".articles.yml=extends: hugo|.articles.yaml=extends: hugo|a.md");
        string site = _directory.PathOf("a");

        ArticleException[] errors =
        [
            Assert.Throws<ArticleException>(() => new SchemaLocator().Of(site)),
            Assert.Throws<ArticleException>(() => SiteSchemas.Named(site, path => path)),
            Assert.Single(new ArticleFiles(recurse: true).Find(_directory.FullPath)).Error!,
        ];

        Assert.All(errors, e => Assert.Equal(("SchemaAmbiguous", site), (e.ErrorId, e.Target)));
        Assert.All(errors, e =>
            Assert.Equal("This directory has two schema files: .articles.yml and .articles.yaml. Remove one of them.", e.Reason)
        );
    }

    [Theory]
    [InlineData(".articles.yml")]
    [InlineData(".articles.yaml")]
    public void A_directory_in_place_of_the_file_is_an_error(string name)
    {
        _directory.Write($"a/{name}/x.md", Text);
        string path = _directory.PathOf($"a/{name}");

        ArticleException[] errors =
        [
            Assert.Throws<ArticleException>(() => new SchemaLocator().Of(_directory.PathOf("a"))),
            Assert.Throws<ArticleException>(() => SiteSchemas.Named(_directory.PathOf("a"), given => given)),
            Assert.Throws<ArticleException>(() => SiteSchemas.Named(path, given => given)),
        ];

        Assert.All(errors, e => Assert.Equal(("PathIsDirectory", path), (e.ErrorId, e.Target)));
        Assert.All(errors, e => Assert.Equal("This is a directory, not a schema file. Rename or remove it.", e.Reason));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# Nothing yet")]
    [InlineData("fields: {weight: integer}")]
    [InlineData("description: Ours.")]
    [InlineData("required: title")]
    [InlineData("order: [title, date]\nextensions: .md\nignoreCase: true")]
    [InlineData("roles: {Slug: }\nfields: {weight: integer}")]
    public void A_file_that_names_no_role_is_an_error(string text)
    {
        _directory.Write(".articles.yml", text);

        ArticleException e = Assert.Throws<ArticleException>(() => new SchemaLocator().Of(_directory.FullPath));

        Assert.Equal(("SchemaInvalid", "1,1"), (e.ErrorId, $"{e.Position?.Line},{e.Position?.Column}"));
        Assert.Equal(
            "The schema names no roles, so articles would have neither a title nor a date. Write 'extends' with the site's generator: "
                + "news, default, hugo, jekyll, eleventy, docusaurus, astro, zola, docfx, obsidian, quarto or pelican; or write the "
                + "keys under 'roles'.",
            e.Reason
        );
    }

    [Theory]
    [InlineData("extends: hugo", null)]
    [InlineData("extends: hugo\ndescription: Recipes.", "Recipes.")]
    [InlineData("roles: {Title: title}", null)]
    public void Its_description_is_its_own(string text, string? description)
    {
        _directory.Write(".articles.yml", text);

        Assert.Equal(description, new SchemaLocator().Of(_directory.FullPath).Description);
    }

    [Fact]
    public void A_faulty_schema_is_an_error_of_its_directory_and_the_others_are_read()
    {
        WriteAll("", "a/.articles.yml=extend: hugo|a/a.md|b/b.md");

        ArticleFile[] files = [.. new ArticleFiles(recurse: true).Find(_directory.FullPath)];

        Assert.Equal(["SchemaInvalid", null], files.Select(file => file.Error?.ErrorId));
        Assert.Equal(_directory.PathOf("b/b.md"), files[1].Path);
    }

    [Theory]
    [InlineData("a/hugo.toml|a/content/x.md|b/_quarto.yml|b/x.md|b/y/x.qmd|c/x.md", "hugo", "quarto", "default")]
    [InlineData("hugo.toml|x.md|a/.articles.yml=extends: jekyll|a/x.md|a/b/x.md|a/b/_quarto.yml|c/x.md", "hugo", "a")]
    [InlineData("hugo.toml|a/.git/HEAD|a/x.md|a/b/x.md|c/x.md", "default", "hugo")]
    [InlineData("r/.git/HEAD|r/website/docusaurus.config.js|r/docs/x.md|r/docs/a/b/x.md|r/website/x.md|x.md", "docusaurus", "default")]
    [InlineData(".git/HEAD|a/website/docusaurus.config.js|a/docs/x.md|a/website/b/x.md|x.md", "docusaurus", "default")]
    [InlineData(".git/HEAD|a/hugo.toml|b/_quarto.yml|a/x.md|b/x.md|c/x.md", "hugo", "quarto", "default")]
    [InlineData("_data/topics/t.md|_news/x.md|_news/2020/x.md", "news")]
    [InlineData(".obsidian/app.json|x.md|deep/er/x.md", "obsidian")]
    public void A_search_gives_every_file_the_schema_of_its_directory(string files, params string[] schemas)
    {
        WriteAll("", files);

        ArticleFile[] found = [.. new ArticleFiles(recurse: true).Find(_directory.FullPath)];

        Assert.NotEmpty(found);
        Assert.All(found, file => Assert.Equal(new SchemaLocator().OfFile(file.Path).Id, file.Schema.Id));
        Assert.Equal(schemas.Order(), found.Select(file => file.Schema.Name).Distinct().Order());
    }

    private void WriteAll(string directory, string files)
    {
        foreach (string[] file in files.Split('|').Select(file => file.Split('=', 2)))
        {
            string text = file[0].EndsWith(".md", StringComparison.Ordinal) ? Text : "";
            _directory.Write(Path.Combine(directory, file[0]), file.Length > 1 ? file[1] : text);
        }
    }
}
