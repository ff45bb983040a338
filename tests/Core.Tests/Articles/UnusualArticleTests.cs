using System.IO;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Editing;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Search;
using ArticlesPS.Schemas;
using Xunit;

namespace ArticlesPS.Tests.Articles;

/// <summary>Files that some generators read, and others don't.</summary>
public class UnusualArticleTests
{
    [Theory]
    [InlineData("hugo", "\n\n---\ntitle: a\n---\nText\n", "a")]
    [InlineData("hugo", " \t---\ntitle: a\n---\nText\n", "a")]
    [InlineData("hugo", "\uFEFF\r\n---\r\ntitle: a\r\n---\r\n", "a")]
    [InlineData("hugo", "\n{\"title\": \"a\"}\n", "a")]
    [InlineData("zola", "\n+++\ntitle = 'a'\n+++\n", "a")]
    [InlineData("hugo", "Text\n---\ntitle: a\n---\n", null)]
    [InlineData("hugo", "\n<!-- a -->\n---\ntitle: a\n---\n", null)]
    [InlineData("jekyll", "\n---\ntitle: a\n---\n", null)]
    [InlineData("obsidian", " ---\ntitle: a\n---\n", null)]
    [InlineData("default", "\n---\ntitle: a\n---\n", null)]
    public void Blanks_may_precede_front_matter_where_the_generator_allows_it(string schema, string text, string? title)
    {
        using TemporaryDirectory directory = new();
        ArticleFile file = new(directory.Write("a.md", text), IsNamed: false) { Schema = BuiltInSchemas.Get(schema) };

        ArticleReadResult read = ArticleReader.ReadOne(file);

        Assert.Equal(title, read.Article?.Title);
        Assert.Equal(title is null, read.Skipped is not null);
    }

    [Theory]
    [InlineData("\n\n---\ntitle: a\n---\nText\n", "\n\n---\ntitle: b\n---\nText\n")]
    [InlineData("\uFEFF \r\n---\r\ntitle: a\r\n---\r\n", "\uFEFF \r\n---\r\ntitle: b\r\n---\r\n")]
    public void An_edit_keeps_the_blanks_above_front_matter(string before, string after)
    {
        using TemporaryDirectory directory = new();
        string path = directory.Write("a.md", before);
        byte[] bytes = File.ReadAllBytes(path);

        ArticleChanges changes = new();
        changes.Set("title", "b");
        ArticleEdit edit = ArticleWriter.Prepare(path, bytes, _ => changes, schema: BuiltInSchemas.Get("hugo"));

        Assert.Equal(after, edit.After.Document.Text);
    }

    [Theory]
    [InlineData("hugo", "archetypes/a.md", "title: \"{{ replace .Name \"-\" \" \" }}\"", true)]
    [InlineData("hugo", "themes/x/archetypes/posts/index.md", "title: \"{{ replace .Name \"-\" \" \" }}\"", true)]
    [InlineData("hugo", "archetypes/a.md", "title: \"a", false)]
    [InlineData("hugo", "content/a.md", "title: \"{{ replace .Name \"-\" \" \" }}\"", false)]
    [InlineData("hugo", "templates/a.md", "title: \"{{ replace .Name \"-\" \" \" }}\"", false)]
    [InlineData("obsidian", "Templates/day.md", "week: \"[[<% tp.date(\"W\") %>]]\"", true)]
    [InlineData("jekyll", "templates/a.md", "title: \"{{ a \"b\" }}\"", false)]
    public void A_template_that_is_not_front_matter_before_it_is_filled_in_is_not_an_article(
        string schema,
        string name,
        string yaml,
        bool isSkipped
    )
    {
        using TemporaryDirectory directory = new();
        string path = directory.PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, $"---\n{yaml}\n---\n");

        ArticleReadResult found = ArticleReader.ReadOne(new ArticleFile(path, IsNamed: false) { Schema = BuiltInSchemas.Get(schema) });
        ArticleReadResult named = ArticleReader.ReadOne(new ArticleFile(path, IsNamed: true) { Schema = BuiltInSchemas.Get(schema) });

        Assert.Equal((isSkipped, !isSkipped), (found.Skipped is not null, found.Error is not null));
        Assert.NotNull(named.Error);
    }

    [Theory]
    [InlineData("a.njk", "---js\nconst a = 1;\n---\n", true)]
    [InlineData("a.html", "---js\n{ a: 1 }\n---\n", true)]
    [InlineData("a.md", "---js\n{ a: 1 }\n---\n", false)]
    [InlineData("a.njk", "{% extends 'b.njk' %}\n{{ c }}\n", true)]
    [InlineData("a.njk", "{# a: 1 #}\n---\n", true)]
    [InlineData("a.liquid", "{{ a }}\n---\nb: 1\n---\n", true)]
    [InlineData("a.njk", "{\n  \"version\": 1,\n  \"items\": [{% for a in b %}{{ a }},{% endfor %}]\n}\n", true)]
    [InlineData("a.liquid", "{ \"a\": {{ b | json }} }\n", true)]
    [InlineData("a.njk", "---\na: [\n---\n", false)]
    public void A_template_that_has_no_front_matter_to_read_is_skipped(string name, string text, bool isSkipped)
    {
        using TemporaryDirectory directory = new();
        string path = directory.Write(name, text);

        ArticleReadResult found = ArticleReader.ReadOne(new ArticleFile(path, IsNamed: false) { Schema = BuiltInSchemas.Get("eleventy") });
        ArticleReadResult named = ArticleReader.ReadOne(new ArticleFile(path, IsNamed: true) { Schema = BuiltInSchemas.Get("eleventy") });

        Assert.Equal((isSkipped, !isSkipped), (found.Skipped is not null, found.Error is not null));
        Assert.NotNull(named.Error);
    }

    // The byte 0xED alone is not UTF-8.
    [Theory]
    [InlineData("<!DOCTYPE html>", false, true)]
    [InlineData("# Read me", false, true)]
    [InlineData("# Read me", true, false)]
    [InlineData("---\ntitle: ", false, false)]
    [InlineData("\n+++\ntitle = ", false, false)]
    [InlineData("{ \"title\": ", false, false)]
    public void A_page_in_another_encoding_is_skipped_unless_it_may_be_an_article(string text, bool isNamed, bool isSkipped)
    {
        using TemporaryDirectory directory = new();
        string path = directory.PathOf("a.md");
        File.WriteAllBytes(path, [.. System.Text.Encoding.ASCII.GetBytes(text), 0xED, (byte)'\n']);

        ArticleReadResult read = ArticleReader.ReadOne(new ArticleFile(path, isNamed) { Schema = BuiltInSchemas.Get("eleventy") });

        Assert.Equal((isSkipped, !isSkipped), (read.Skipped is not null, read.Error is not null));
    }
}
