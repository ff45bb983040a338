using System;
using System.Linq;
using System.Text;
using ArticlesPS.Articles;
using ArticlesPS.Editing;
using ArticlesPS.Errors;
using ArticlesPS.FrontMatter;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Reading;
using Xunit;

namespace ArticlesPS.Tests.Schemas;

/// <summary>An edit by role keeps the key that the file has for it, and its notation.</summary>
public class RoleEditTests
{
    [Theory]
    // schema, before, role, value, after
    [InlineData("hugo", "title: a\ndraft: true # not yet", "Published", "true", "title: a\ndraft: false # not yet")]
    [InlineData("hugo", "draft: false", "Published", "false", "draft: true")]
    [InlineData("hugo", "draft: false", "Published", "true", "draft: false")]
    [InlineData("hugo", "title: a", "Published", "false", "title: a\ndraft: true")]
    [InlineData("jekyll", "published: false", "Published", "true", "published: true")]
    [InlineData("obsidian", "draft: true", "Published", "true", "draft: false")]
    [InlineData("obsidian", "title: a", "Published", "true", "title: a\npublish: true")]
    [InlineData("pelican", "status: draft", "Published", "true", "status: published")]
    [InlineData("pelican", "status: hidden", "Published", "false", "status: hidden")]
    [InlineData("pelican", "status: published", "Published", "false", "status: draft")]
    [InlineData("default", "draft: true", "Published", "true", "draft: false")]
    [InlineData("default", "title: a", "Published", "true", "title: a\npublished: true")]
    // Topics, however the file has them.
    [InlineData("hugo", "tags: [a, b]", "Topics", "a; b; c", "tags: [a, b, c]")]
    [InlineData("hugo", "tags:\n  - a\n  - b # c", "Topics", "a; b; c", "tags:\n  - a\n  - b # c\n  - c")]
    [InlineData("jekyll", "tags: a b", "Topics", "a; b; c", "tags: a b c")]
    [InlineData("jekyll", "tags: a b", "Topics", "a; new york", "tags:\n  - a\n  - new york")]
    [InlineData("pelican", "tags: a, b", "Topics", "a; b; new york", "tags: a, b, new york")]
    [InlineData("hugo", "tags: a", "Topics", "a; b", "tags:\n  - a\n  - b")]
    [InlineData("hugo", "tags: a", "Topics", "b", "tags: b")]
    [InlineData("default", "tags: [a]", "Topics", "a; b", "tags: [a, b]")]
    [InlineData("default", "title: x", "Topics", "a", "title: x\n\ntopics:\n  - a")]
    [InlineData("zola", "taxonomies:\n  tags: [a]", "Topics", "a; b", "taxonomies:\n  tags: [a, b]")]
    [InlineData("zola", "tags: [a]", "Topics", "a; b", "tags: [a, b]")]
    [InlineData("zola", "title: x", "Topics", "a", "title: x\ntaxonomies:\n  tags:\n    - a")]
    [InlineData("zola", "title: x\ntaxonomies:\n  c: [d]", "Topics", "a", "title: x\ntaxonomies:\n  c: [d]\n  tags:\n    - a")]
    // Dates in their notation.
    [InlineData("docfx", "ms.date: 01/18/2026", "PublishedDateTime", "2026-02-03", "ms.date: 02/03/2026")]
    [InlineData("docfx", "ms.date: 1/8/2026", "PublishedDateTime", "2026-02-03", "ms.date: 2/3/2026")]
    [InlineData("docfx", "ms.date: 2026-01-18 # c", "PublishedDateTime", "2026-02-03", "ms.date: 2026-02-03 # c")]
    [InlineData("docfx", "ms.date: \"01/18/2026\"", "PublishedDateTime", "2026-02-03", "ms.date: \"02/03/2026\"")]
    [InlineData("docfx", "ms.date: 01/18/2026", "PublishedDateTime", "01/18/2026", "ms.date: 01/18/2026")]
    [InlineData("docfx", "title: a", "PublishedDateTime", "2026-02-03", "title: a\nms.date: 02/03/2026")]
    // A new date as the other dates of the file.
    [InlineData("quarto", "date: 2026-01-18", "ModifiedDateTime", "2026-02-03", "date: 2026-01-18\ndate-modified: 2026-02-03")]
    [InlineData("quarto", "date: 01/18/2026", "ModifiedDateTime", "2026-02-03", "date: 01/18/2026\ndate-modified: 02/03/2026")]
    [InlineData("quarto", "date: 1/8/2026", "ModifiedDateTime", "2026-02-03", "date: 1/8/2026\ndate-modified: 2/3/2026")]
    [InlineData("quarto", "title: a", "ModifiedDateTime", "2026-02-03", "title: a\ndate-modified: 02/03/2026")]
    [InlineData("hugo", "date: 2026-01-18", "PublishedDateTime", "2026-02-03", "date: 2026-02-03")]
    [InlineData("astro", "date: 2026-01-18", "PublishedDateTime", "2026-02-03", "date: 2026-02-03")]
    // Read from another field, so the file has none of its own yet.
    [InlineData(
        "hugo",
        "lastmod: 2026-01-18",
        "PublishedDateTime",
        "2026-02-03T01:02:03Z",
        "date: 2026-02-03T01:02:03Z\nlastmod: 2026-01-18"
    )]
    // Keys below others.
    [InlineData("hugo", "params:\n  author: Ann\n  x: 1", "Authors", "Ben", "params:\n  author: Ben\n  x: 1")]
    [InlineData("zola", "extra:\n  image: /a.png # c", "Image", "/b.png", "extra:\n  image: /b.png # c")]
    [InlineData(
        "docusaurus",
        "last_update:\n  date: 2026-01-18\n  author: A",
        "ModifiedDateTime",
        "2026-02-03",
        "last_update:\n  date: 2026-02-03\n  author: A"
    )]
    [InlineData("default", "cover:\n  image: /a.png\n  alt: x", "Image", "/b.png", "cover:\n  image: /b.png\n  alt: x")]
    // The first of several.
    [InlineData("hugo", "categories: [a, b]", "Category", "c", "categories: [c, b]")]
    [InlineData("hugo", "categories:\n  - a\n  - b # c", "Category", "c", "categories:\n  - c\n  - b # c")]
    [InlineData("hugo", "categories: a", "Category", "c", "categories: c")]
    [InlineData("jekyll", "categories: a b", "Category", "c", "categories: c b")]
    [InlineData("jekyll", "category: a", "Category", "c", "category: c")]
    [InlineData("hugo", "images: [a.png, b.png]", "Image", "c.png", "images: [c.png, b.png]")]
    // People keep what else is said of them.
    [InlineData(
        "zola",
        "extra:\n  author:\n    name: J\n    homepage: h",
        "Authors",
        "Ann",
        "extra:\n  author:\n    name: Ann\n    homepage: h"
    )]
    [InlineData("hugo", "author:\n  name: J\n  url: u # c", "Authors", "J", "author:\n  name: J\n  url: u # c")]
    [InlineData(
        "docusaurus",
        "authors:\n  - name: Ann\n    url: /ann\n  - name: Ben",
        "Authors",
        "Ann; Cid",
        "authors:\n  - name: Ann\n    url: /ann\n  - Cid"
    )]
    [InlineData("docusaurus", "authors: [ann, ben]", "Authors", "ben; ann", "authors: [ben, ann]")]
    [InlineData("hugo", "author: Ann", "Authors", "Ben", "author: Ben")]
    [InlineData("hugo", "author: Ann", "Authors", "Ann; Ben", "author:\n  - Ann\n  - Ben")]
    [InlineData("hugo", "author:\n  name: Ann\n  mail: a@example.com", "Authors", "Ann", "author:\n  name: Ann\n  mail: a@example.com")]
    // Keys in another case, where the generator reads them.
    [InlineData("hugo", "Title: a", "Title", "b", "Title: b")]
    [InlineData("hugo", "DRAFT: true", "Published", "true", "DRAFT: false")]
    [InlineData("hugo", "Tags: [a]", "Topics", "a; b", "Tags: [a, b]")]
    [InlineData("pelican", "Title: a\nDate: 2026-01-18", "PublishedDateTime", "2026-02-03", "Title: a\nDate: 2026-02-03")]
    // Which key is read is the one that is written.
    [InlineData("default", "description: a", "Excerpt", "b", "description: b")]
    [InlineData("default", "excerpt: a\ndescription: c", "Excerpt", "b", "excerpt: b\ndescription: c")]
    [InlineData("jekyll", "redirect_from: /a", "Aliases", "/a; /b", "redirect_from:\n  - /a\n  - /b")]
    [InlineData("hugo", "aliases: [/a]", "Aliases", "/a; /b", "aliases: [/a, /b]")]
    [InlineData("jekyll", "permalink: /a/", "Url", "/b/", "permalink: /b/")]
    public void One_value_is_changed(string schema, string before, string role, string value, string after) =>
        Assert.Equal($"---\n{after}\n---\n", Edit($"---\n{before}\n---\n", schema, role, value));

    [Theory]
    [InlineData("hugo", "title = 'a'\ndraft = true # c", "Published", "true", "title = 'a'\ndraft = false # c")]
    [InlineData("hugo", "date = 2026-01-18", "PublishedDateTime", "2026-02-03", "date = 2026-02-03")]
    [InlineData("hugo", "tags = ['a']", "Topics", "a; b", "tags = ['a', 'b']")]
    [InlineData("hugo", "title = 'a'\n[params]\nauthor = 'Ann'", "Authors", "Ben", "title = 'a'\n[params]\nauthor = 'Ben'")]
    [InlineData("zola", "title = 'a'\n[taxonomies]\ntags = ['a']", "Topics", "a; b", "title = 'a'\n[taxonomies]\ntags = ['a', 'b']")]
    [InlineData("zola", "title = 'a'\n[extra]\nimage = '/a.png'", "Image", "/b.png", "title = 'a'\n[extra]\nimage = '/b.png'")]
    [InlineData("hugo", "categories = ['a', 'b']", "Category", "c", "categories = ['c', 'b']")]
    public void One_value_of_TOML_is_changed(string schema, string before, string role, string value, string after) =>
        Assert.Equal($"+++\n{after}\n+++\n", Edit($"+++\n{before}\n+++\n", schema, role, value));

    [Theory]
    // Another key of the same role is left alone.
    [InlineData("hugo", "description: d", "summary", "s", "description: d\nsummary: s")]
    [InlineData("hugo", "description: d", "SUMMARY", "s", "description: d\nsummary: s")]
    [InlineData("quarto", "tags: [a]", "keywords", "b", "tags: [a]\nkeywords:\n  - b")]
    [InlineData(
        "jekyll",
        "date: 2026-01-01\nlastmod: 2026-01-02",
        "last_modified_at",
        "2026-01-03",
        "date: 2026-01-01\nlastmod: 2026-01-02\nlast_modified_at: 2026-01-03"
    )]
    [InlineData("news", "sourceUrl: https://example.com/a", "webUrl", "https://example.com/b", "sourceUrl: https://example.com/b")]
    // Whoever names the key means that key, and not the role: draft, and not published.
    [InlineData("default", "draft: true # a", "draft", "false", "draft: false # a")]
    [InlineData("hugo", "draft: false", "draft", "true", "draft: true")]
    [InlineData("hugo", "title: a", "draft", "true", "title: a\ndraft: true")]
    [InlineData("pelican", "status: draft", "status", "hidden", "status: hidden")]
    [InlineData("hugo", "categories: [a]", "categories", "[c, d]", "categories: [c, d]")]
    [InlineData("hugo", "params:\n  author: Ann", "params.author", "Ben", "params:\n  author: Ben")]
    [InlineData("docfx", "ms.date: 01/18/2026", "[\"ms.date\"]", "2026-02-03", "ms.date: 02/03/2026")]
    [InlineData("docfx", "ms.date: 01/18/2026", "ms.date", "2026-02-03", "ms.date: 02/03/2026")]
    [InlineData("docfx", "ms.date: 01/18/2026", "MS.Date", "2/3/2026", "ms.date: 02/03/2026")]
    [InlineData("docfx", "ms:\n  date: x", "ms.date", "y2", "ms:\n  date: y2")]
    public void A_key_is_changed_by_its_name(string schema, string before, string path, string text, string after)
    {
        ArticleChanges changes = new(BuiltInSchemas.Get(schema));
        changes.SetTyped(path, text);

        Assert.Equal(
            $"---\n{after}\n---\n",
            ArticleEditor.Apply(FrontMatterDocument.Parse($"---\n{before}\n---\n"), changes).Document.Text
        );
    }

    [Theory]
    [InlineData("hugo", "tags: [a, b]", "+c -a", "tags: [b, c]")]
    [InlineData("jekyll", "tags: a b", "+c -a", "tags: b c")]
    [InlineData("default", "tags: [a]", "+A", "tags: [a]")]
    [InlineData("zola", "taxonomies:\n  tags: [a]", "+b", "taxonomies:\n  tags: [a, b]")]
    public void Topics_are_added_and_removed(string schema, string before, string topics, string after)
    {
        ArticleChanges changes = new(BuiltInSchemas.Get(schema));
        foreach (string topic in topics.Split(' '))
        {
            (topic[0] == '+' ? changes.AddedTopics : changes.RemovedTopics).Add(topic[1..]);
        }

        Assert.Equal(
            $"---\n{after}\n---\n",
            ArticleEditor.Apply(FrontMatterDocument.Parse($"---\n{before}\n---\n"), changes).Document.Text
        );
    }

    [Theory]
    [InlineData("ms.date")]
    [InlineData("[\"ms.date\"]")]
    public void A_key_of_a_role_takes_what_the_role_does(string path)
    {
        FrontMatterDocument document = FrontMatterDocument.Parse("---\nms.date: 01/18/2026\n---\n");
        Exception? e = Record.Exception(() =>
        {
            ArticleChanges changes = new(BuiltInSchemas.Get("docfx"));
            changes.Set(path, "soon");
            ArticleEditor.Apply(document, changes);
        });

        Assert.StartsWith("'soon' does not fit the field [\"ms.date\"], which is a date", e?.Message, StringComparison.Ordinal);
    }

    // Those that have news articles are no exception.
    [Theory]
    [InlineData("hugo", "date: 01.02.2026")]
    [InlineData("default", "publishedDateTime: 01.02.2026")]
    [InlineData("news", "publishedDateTime: 01.02.2026")]
    public void A_format_of_dates_is_read_and_written_with_every_schema(string extended, string line)
    {
        SchemaDefinition definition = SchemaReader.Read(
            $"extends: {extended}\nroles: {{PublishedDateTime: {{format: dd.MM.yyyy}}}}",
            "/site/.articles.yml"
        );
        ArticleSchema schema = ArticleSchema.Compile("site", definition.Over(BuiltInSchemas.DefinitionOf(extended)), "/site/.articles.yml");
        ArticleChanges changes = new(schema);
        changes.Set(ArticleRole.PublishedDateTime, "2026-03-04");

        Article article = ArticleSource.Parse(Encoding.UTF8.GetBytes($"---\n{line}\n---\n"), "/site/a.md", schema);
        EditedDocument edited = ArticleEditor.Apply(FrontMatterDocument.Parse($"---\n{line}\n---\n"), changes);

        Assert.Equal(new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero), article.PublishedDateTime);
        Assert.Equal($"---\n{line.Replace("01.02.2026", "04.03.2026", StringComparison.Ordinal)}\n---\n", edited.Document.Text);
    }

    [Theory]
    [InlineData(".articles.yml")]
    [InlineData(".articles.yaml")]
    [InlineData("mine.yml")]
    public void It_is_to_be_added_to_the_file_that_the_site_has(string name)
    {
        SchemaDefinition definition = SchemaReader.Read("roles: {Title: title}", name);
        ArticleChanges changes = new(ArticleSchema.Compile("site", definition, System.IO.Path.Combine("site", name)));

        Assert.EndsWith(
            $", or map the role Heat in {name}.",
            Assert.Throws<FormatException>(() => changes.Set(ArticleRole.Heat, 5)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_role_that_the_schema_lacks_is_refused()
    {
        ArticleChanges changes = new(BuiltInSchemas.Get("hugo"));

        Assert.Equal(
            $"The schema hugo does not define Heat. Use {HintWords.Of(Hint.Field)} to set a key by name, "
                + "or map the role Heat in .articles.yml.",
            Assert.Throws<FormatException>(() => changes.Set(ArticleRole.Heat, 5)).Message
        );
    }

    private static string Edit(string text, string schema, string role, string value)
    {
        ArticleChanges changes = new(BuiltInSchemas.Get(schema));
        changes.Set(ArticleRole.Find(role)!, value);
        EditedDocument edited = ArticleEditor.Apply(FrontMatterDocument.Parse(text), changes);

        // One field at most.
        Assert.True(edited.Changes.Count <= 1);
        return edited.Document.Text;
    }
}
