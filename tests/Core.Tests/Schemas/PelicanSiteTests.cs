using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using ArticlesPS.Articles;
using ArticlesPS.Checks;
using ArticlesPS.Editing;
using ArticlesPS.Editing.Conversion;
using ArticlesPS.Editing.Creation;
using ArticlesPS.Editing.Rows;
using ArticlesPS.FrontMatter;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Search;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Locating;
using Xunit;

namespace ArticlesPS.Tests.Schemas;

/// <summary>A site of Pelican, whose files begin with lines of keys and values.</summary>
public sealed class PelicanSiteTests : IDisposable
{
    private const string Harbour =
        "Title: The harbour: open again\nDate: 2010-12-03 10:20\nModified: 2010-12-05\nCategory: News\n"
        + "Tags: boats, sea\nAuthors: Jane Doe, Rick Roe\nSlug: harbour\nStatus: draft\n"
        + "Summary: Ferries run,\n    and more of them.\nOrder: 5\n\n# Ferries\n";

    private readonly TemporaryDirectory _site = new();

    public PelicanSiteTests() => _site.Write("pelicanconf.py", "AUTHOR = 'Jane'\n");

    public void Dispose() => _site.Dispose();

    [Fact]
    public void An_article_has_what_its_lines_say()
    {
        Article article = Article.Read(_site.Write("content/a.md", Harbour));

        Assert.Equal("The harbour: open again", article.Title);
        Assert.Equal(new DateTimeOffset(2010, 12, 3, 10, 20, 0, TimeSpan.Zero), (DateTimeOffset?)article.PublishedDateTime);
        Assert.Equal(["boats", "sea"], article.Topics);
        Assert.Equal("Jane Doe; Rick Roe", $"{ArticleValues.ValueOf(article, ArticleRole.Authors)}");
        Assert.Equal("Ferries run,\nand more of them.", article.Excerpt);
        Assert.Equal(("News", "harbour"), (article.Category, ArticleValues.ValueOf(article, ArticleRole.Slug)));
        Assert.Equal((false, "5", "# Ferries"), (article.Published, article.Metadata["Order"], article.Body));
    }

    [Theory]
    [InlineData("Tags: a, b", "Topics", "a; b")]
    [InlineData("Tags: a, b; c", "Topics", "a, b; c")]
    [InlineData("tags: ;a;, ;b,c;", "Topics", "a; ,; b,c")]
    [InlineData("Tags: a,\n    b, c", "Topics", "a; b; c")]
    [InlineData("Keywords: a", "Topics", "a")]
    [InlineData("Authors: Doe, Jane; Roe, Rick", "Authors", "Doe, Jane; Roe, Rick")]
    [InlineData("Authors: Jane, Rick\nAuthor: Ann", "Authors", "Jane; Rick")]
    [InlineData("Author: Doe, Jane", "Authors", "Doe, Jane")]
    public void Lists_are_separated_as_Pelican_separates_them(string lines, string role, string expected)
    {
        Article article = Article.Read(_site.Write("a.md", $"Title: x\n{lines}\n\nbody"));

        Assert.Equal(expected, string.Join("; ", (IEnumerable<string>)ArticleValues.ValueOf(article, ArticleRole.Find(role)!)!));
    }

    [Theory]
    // before, role, value, after
    [InlineData("Title: a\nTags: x", "Title", "b: c", "Title: b: c\nTags: x")]
    [InlineData("Status: draft", "Published", "true", "Status: published")]
    [InlineData("Title: a", "Published", "false", "Title: a\nStatus: draft")]
    [InlineData("Title: a", "Published", "true", "Title: a")]
    [InlineData("title: a\nDate: 2010-12-03", "Published", "false", "title: a\nDate: 2010-12-03\nstatus: draft")]
    [InlineData("Date: 2010-12-03 10:20", "PublishedDateTime", "2026-02-03T04:05:00Z", "Date: 2026-02-03 04:05")]
    [InlineData("Title: a", "PublishedDateTime", "2026-02-03", "Title: a\nDate: 2026-02-03")]
    [InlineData("Tags: a, b", "Topics", "a; c", "Tags: a, c")]
    [InlineData("Tags: a,b", "Topics", "a; b; c", "Tags: a,b,c")]
    [InlineData("Tags: a, x; b", "Topics", "b", "Tags: b")]
    [InlineData("Tags: a; b", "Topics", "a; b; c", "Tags: a; b; c")]
    [InlineData("Title: a", "Topics", "b; c", "Title: a\nTags: b, c")]
    [InlineData("Title: a\nTags:", "Topics", "b; c", "Title: a\nTags: b, c")]
    [InlineData("Title: a", "Topics", "b", "Title: a\nTags: b")]
    [InlineData("Title: a", "Authors", "Ann; Ben", "Title: a\nAuthors: Ann, Ben")]
    [InlineData("Authors: Ann", "Authors", "Ann; Ben", "Authors: Ann, Ben")]
    [InlineData("Author: Ann", "Authors", "Ben", "Author: Ben")]
    [InlineData("Summary: a\n    b", "Excerpt", "a\nc", "Summary: a\n    c")]
    [InlineData("Title: a", "Image", "/b.png", "Title: a\nImage: /b.png")]
    public void One_value_is_changed(string before, string role, string value, string after) =>
        Assert.Equal(after + "\n\nbody\n", Edit($"{before}\n\nbody\n", changes => Set(changes, role, value)));

    [Fact]
    public void Entries_that_contain_a_comma_are_separated_by_semicolons()
    {
        string two = Edit("Tags: a, b\n\n", changes => changes.Set(ArticleRole.Topics, new[] { "a", "b, c" }));
        string one = Edit("Tags: a, b\n\n", changes => changes.Set(ArticleRole.Topics, new[] { "b, c" }));

        Assert.Equal(("Tags: a; b, c\n\n", "Tags: b, c;\n\n"), (two, one));
        Assert.Equal(["b, c"], Article.Read(_site.Write("a.md", one)).Topics);
    }

    [Fact]
    public void What_lines_cannot_hold_is_refused()
    {
        Assert.Contains(
            "'b;c' cannot be an entry of a list that is written as one text",
            Refusal(changes => changes.Set(ArticleRole.Topics, new[] { "a", "b;c" })),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "'b;c' cannot be an entry",
            Refusal(changes => changes.Set(ArticleRole.Authors, new[] { "b;c" })),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "The value of 'Author' is a list, which lines of 'Key: value' do not have.",
            Refusal(changes => changes.Set(ArticleRole.Authors, new[] { "Ann", "Ben" }), "Author: Ann\n\n"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "The value of 'related' is a list, which lines of 'Key: value' do not have.",
            Refusal(changes => changes.Set("related", new object[] { 1, 2 })),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "The value of 'Summary' contains a blank line",
            Refusal(changes => changes.Set(ArticleRole.Excerpt, "a\n\nb")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("Title: a", "new\n", "Title: a\n\nnew\n")]
    [InlineData("Title: a\n", "new\n", "Title: a\n\nnew\n")]
    [InlineData("Title: a\n\n", "new\n", "Title: a\n\nnew\n")]
    [InlineData("Title: a\n  ", "new\n", "Title: a\n  \nnew\n")]
    [InlineData("Title: a\n---\n", "new\n", "Title: a\n---\n\nnew\n")]
    [InlineData("Title: a\n\nold\n", "new\n", "Title: a\n\nnew\n")]
    [InlineData("Title: a\n\nold\n", "Date: new\n", "Title: a\n\nDate: new\n")]
    [InlineData("Title: a\nold\n", "Date: new\n", "Title: a\n\nDate: new\n")]
    [InlineData("Title: a\r\nold\r\n", "    new", "Title: a\r\n\r\n    new\r\n")]
    [InlineData("Title: a\nold\n", "", "Title: a\n\n")]
    public void A_body_is_not_taken_for_keys(string before, string body, string after) =>
        Assert.Equal(after, Edit(before, changes => changes.Body = body));

    [Fact]
    public void Own_fields_have_their_types()
    {
        string schema = _site.Write(
            ".articles.yml",
            "extends: pelican\nfields:\n  Order: integer\n  ratio: number\n  Featured: boolean\n"
                + "  See-Also: { type: list, separator: comma }\n"
        );
        string path = _site.Write("a.md", "Title: 2020\nOrder: 5\nRatio: 1.50\nFeatured: True\nSee-Also: a, b\nNothing: null\n\n");

        Article article = Article.Read(path);
        ArticleChanges changes = new(article.Schema);
        changes.Set("Order", 6);
        changes.Set("ratio", 1.5);
        changes.Set("Featured", false);
        changes.Set("See-Also", new[] { "a", "c" });

        Assert.Equal(schema, article.Schema.FullName);
        Assert.Equal("2020", article.Title);
        Assert.Equal([5, 1.5, true], new[] { "Order", "ratio", "Featured" }.Select(name => MemberOf(article, name)));
        Assert.Equal("null", article.Metadata["Nothing"]);
        Assert.Equal(
            "Title: 2020\nOrder: 6\nRatio: 1.50\nFeatured: false\nSee-Also: a, c\nNothing: null\n\n",
            ArticleEditor.Apply(FrontMatterDocument.Parse(File.ReadAllText(path), article.Schema.ReadingOptions), changes).Document.Text
        );
    }

    [Fact]
    public void A_table_comes_back_without_a_change_and_with_one()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Harbour);
        Dictionary<string, object?> row = new()
        {
            ["Title"] = "The harbour: open again",
            ["State"] = "Draft",
            ["Published"] = "False",
            ["PublishedDateTime"] = "2010-12-03T10:20:00Z",
            ["ModifiedDateTime"] = "2010-12-05",
            ["Topics"] = "boats; sea",
            ["Authors"] = "Jane Doe; Rick Roe",
            ["Excerpt"] = "Ferries run,\nand more of them.",
            ["Metadata"] = "Order=5",
        };

        Assert.Empty(Rows().Changes);
        row["Topics"] = "boats; sea; ferries";
        Assert.Equal(["Tags: boats, sea -> boats, sea, ferries"], Rows().Changes.Select(change => $"{change}"));

        ArticleEdit Rows() =>
            ArticleWriter.Prepare(
                "/site/a.md",
                bytes,
                current => ArticleRow.ChangesFrom(row, current),
                schema: BuiltInSchemas.Get("pelican")
            );
    }

    [Fact]
    public void A_new_article_is_written_in_lines()
    {
        ArticleChanges content = new(BuiltInSchemas.Get("pelican"));
        content.Set(ArticleRole.Title, "The harbour: \"open\"");
        content.Set(ArticleRole.PublishedDateTime, "2026-01-02");
        content.Set(ArticleRole.Topics, new[] { "boats", "sea" });
        content.Set(ArticleRole.Authors, new[] { "Doe, Jane" });
        content.Set("Order", 5);
        ArticleCreator creator = new(_site.FullPath, LineEnding.CRLF);

        Article made = creator.Save(creator.Prepare(content));
        Assert.Equal(
            "title: The harbour: \"open\"\r\ndate: 2026-01-02\r\ntags: boats, sea\r\nauthors: Doe, Jane;\r\nOrder: 5\r\n\r\n",
            File.ReadAllText(made.FullName!)
        );

        content.Body = "Title: no key\n";
        ArticleCreator other = new(Directory.CreateDirectory(_site.PathOf("b")).FullName);
        made = other.Save(other.Prepare(content));
        Assert.EndsWith("Order: 5\n\nTitle: no key\n", File.ReadAllText(made.FullName!), StringComparison.Ordinal);
        Assert.Equal(("The harbour: \"open\"", "Title: no key"), (made.Title, made.Body));
    }

    [Theory]
    [InlineData("Title:\u00A0CafÃ©\nOrder: 1\n\n", "Title:\u00A0Café\nOrder: 1\n\n")]
    [InlineData("Order: 1\nSummary: a\n    CafÃ©\n\n", "Order: 1\nSummary: a\n    Café\n\n")]
    public void Problems_are_found_in_their_line_and_repaired(string before, string after)
    {
        string path = _site.Write("a.md", before);
        Article article = Article.Read(path);
        ArticleCheckOptions options = new() { IncludeRules = ["Mojibake"] };
        ArticleChecker checker = new(options);
        ArticleProblem problem = Assert.Single(checker.Add(article).Concat(checker.Complete()).SelectMany(result => result.Problems));
        ArticleWriter.Save(new ArticleRepairer(options).Prepare(path));

        Assert.Equal(before.StartsWith("Order", StringComparison.Ordinal) ? 2 : 1, problem.Line);
        Assert.Equal(after, File.ReadAllText(path));
    }

    [Fact]
    public void Files_that_were_meant_as_articles_are_named()
    {
        string blank = _site.Write("blank.md", "\nTitle: x\n");
        _site.Write("README.md", "# My blog\n\nNote: made by hand\n");
        string latin = _site.Write("latin.md", [.. "Title: Caf"u8, 0xE9, .. "\n"u8]);
        string twice = _site.Write("twice.md", "Title: x\ntitle: y\n");
        _site.Write("fenced.md", "---\nTitle: x\nTags: a, b\n---\n");
        SchemaLocator schemas = new();

        Dictionary<string, string> outcomes = Directory
            .EnumerateFiles(_site.FullPath, "*.md")
            .Select(path => new ArticleFile(path, IsNamed: false) { Schema = schemas.OfFile(path) })
            .ToDictionary(file => Path.GetFileName(file.Path), Outcome);

        Assert.Equal($"skipped, suspect: {blank}(2,1)", outcomes["blank.md"].Split(": The")[0]);
        Assert.StartsWith("skipped: ", outcomes["README.md"], StringComparison.Ordinal);
        Assert.StartsWith($"error: {latin}(1,11): The byte E9 is not valid UTF-8", outcomes["latin.md"], StringComparison.Ordinal);
        Assert.StartsWith($"error: {twice}(2,1): The key 'title' occurs here", outcomes["twice.md"], StringComparison.Ordinal);
        Assert.Equal("Title, Tags", outcomes["fenced.md"]);
    }

    [Fact]
    public void Other_schemas_take_such_lines_for_text()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Harbour);

        Assert.All(BuiltInSchemas.Names.Where(name => name != "pelican"), name =>
            Assert.Equal(
                "FrontMatterMissing",
                Assert.Throws<ArticleException>(() => ArticleSource.Parse(bytes, "/site/a.md", BuiltInSchemas.Get(name))).ErrorId
            )
        );
    }

    private static object? MemberOf(Article article, string name) => ArticleMember.TryGet(article, name, out object? value) ? value : null;

    private static string Outcome(ArticleFile file)
    {
        FrontMatterReadResult result = FrontMatterConversion.ReadOne(file);
        if (result.Skipped is { } skipped)
        {
            return $"skipped{(SkippedFiles.IsSuspect(skipped) ? ", suspect" : "")}: {skipped.Message}";
        }

        return result.Error is { } error
            ? $"error: {error.Message}"
            : string.Join(", ", result.Document!.Root.Entries.Select(entry => entry.Key));
    }

    private static void Set(ArticleChanges changes, string role, string value) =>
        changes.Set(ArticleRole.Find(role)!, value.Contains("; ", StringComparison.Ordinal) ? value.Split("; ") : value);

    private static string Edit(string text, Action<ArticleChanges> change)
    {
        ArticleSchema schema = BuiltInSchemas.Get("pelican");
        ArticleChanges changes = new(schema);
        change(changes);
        return ArticleEditor.Apply(FrontMatterDocument.Parse(text, schema.ReadingOptions), changes).Document.Text;
    }

    private static string Refusal(Action<ArticleChanges> change, string text = "Title: a\nSummary: b\n\n") =>
        Assert.Throws<EditException>(() => Edit(text, change)).Message;
}
