using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading.Tasks;
using ArticlesPS.Articles;
using ArticlesPS.Editing;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Records;
using Xunit;

namespace ArticlesPS.Tests.Articles;

public class ArticleTests
{
    [Fact]
    public void Every_field_of_the_newer_generation_is_read()
    {
        Article article = Article.Parse(
            """
            ---
            category: news
            title: "A title"
            excerpt: "An excerpt"
            publishedDateTime: 2020-11-09T15:05:00Z
            originalUrl: "https://example.com/original"
            webUrl: "https://example.com/web"
            ampWebUrl: "https://example.com/amp"
            cdnAmpWebUrl: "https://example.net/amp"
            featuredContent: "<iframe></iframe>"
            type: article
            quality: 69
            heat: 79
            published: true

            provider:
              name: Example
              domain: example.com
              images:
                - url: "https://example.com/logo.png"
                  width: 50
                  height: 40
              authors:
                - name: Ada Winter

            topics:
              - One
              - Two

            images:
              - url: "https://example.com/a.png"
                width: 1200
                height: 675
                title: "A caption"
                attribution: "A painter"
                isCached: true

            related:
              - title: "Another"
                excerpt: "More"
                publishedDateTime: 2020-11-09T12:15:00Z
                webUrl: "https://example.org/another"
                type: article
                provider:
                  name: Other
                  domain: example.org
                quality: 39
                images:
                  - url: "https://example.org/b.png"

            secured: "AAAA;BBBB"
            ---

            Body
            """
        );

        Assert.Equal("news", article.Category);
        Assert.Equal("A title", article.Title);
        Assert.Equal("An excerpt", article.Excerpt);
        Assert.Equal(new DateTimeOffset(2020, 11, 9, 15, 5, 0, TimeSpan.Zero), article.PublishedDateTime);
        Assert.Equal("https://example.com/original", article.OriginalUrl);
        Assert.Equal("https://example.com/web", article.WebUrl);
        Assert.Equal("https://example.com/amp", article.AmpWebUrl);
        Assert.Equal("https://example.net/amp", article.CdnAmpWebUrl);
        Assert.Equal("<iframe></iframe>", article.FeaturedContent);
        Assert.Equal("article", article.Type);
        Assert.Equal(69, article.Quality);
        Assert.Equal(79, article.Heat);
        Assert.True(article.Published);
        Assert.Equal(
            ("Example", "example.com", "Ada Winter"),
            (article.Provider!.Name, article.Provider!.Domain, $"{article.Provider!.Authors}")
        );
        Assert.Equal((50, 40), (article.Provider!.Images[0].Width, article.Provider!.Images[0].Height));
        Assert.Equal(["One", "Two"], article.Topics);
        ArticleImage image = Assert.Single(article.Images);
        Assert.Equal(("https://example.com/a.png", 1200, 675), (image.Url, image.Width, image.Height));
        Assert.Equal(("A caption", "A painter", true), (image.Title, image.Attribution, image.IsCached));
        RelatedArticle related = Assert.Single(article.Related);
        Assert.Equal(
            ("Another", "More", "https://example.org/another", 39),
            (related.Title, related.Excerpt, related.Url, related.Quality)
        );
        Assert.Equal(new DateTimeOffset(2020, 11, 9, 12, 15, 0, TimeSpan.Zero), related.PublishedDateTime);
        Assert.Equal(("Other", "https://example.org/b.png", "article"), ($"{related.Provider}", $"{related.Images}", related.Type));
        Assert.Equal("AAAA;BBBB", article.Secured);
        Assert.Equal("Body", article.Body);
        Assert.Equal("https://example.com/web", article.Url);
        Assert.Empty(article.Metadata);
    }

    [Fact]
    public void Older_names_fill_the_same_properties()
    {
        Article article = Article.Parse(
            """
            ---
            sourceUrl: https://example.com/a
            ampUrl: https://example.com/amp
            cdnAmpUrl: https://example.net/amp
            related:
              - sourceUrl: https://example.com/b
                ampUrl: https://example.com/b/amp
            ---
            """
        );

        Assert.Equal("https://example.com/a", article.WebUrl);
        Assert.Equal("https://example.com/amp", article.AmpWebUrl);
        Assert.Equal("https://example.net/amp", article.CdnAmpWebUrl);
        Assert.Equal("https://example.com/a", article.Url);
        Assert.Equal("https://example.com/b", article.Related[0].Url);
        Assert.Equal("https://example.com/b/amp", article.Related[0].AmpWebUrl);
        Assert.Empty(article.Metadata);
    }

    /// <summary>Long values are read when they are asked for. That shows nowhere, in whatever order things are done.</summary>
    [Fact]
    public void A_long_value_of_another_type_stands_between_the_other_keys()
    {
        Article article = Article.Parse("---\na: 1\nimages: [x]\nb: 2\nrelated:\n- title: y\nsecured:\n  c: 3\nd: 4\n---\n");

        article.Related[0].Title = "z";

        Assert.Equal(["a", "images", "b", "secured", "d"], article.Metadata.Keys.Cast<string>());
        Assert.Equal("z", article.Related[0].Title);
        Assert.Null(article.Secured);
    }

    [Fact]
    public void A_long_value_that_was_set_before_it_was_asked_for_is_the_one_that_was_set()
    {
        Article article = Article.Parse("---\nimages:\n- url: x\nsecured: y\nnote: 1\n---\n");

        article.Secured = "z";
        article.Metadata["note"] = 2;

        Assert.Equal(("z", "x", 2), (article.Secured, article.Images[0].Url, article.Metadata["note"]));
    }

    [Fact]
    public void A_long_value_is_that_of_the_file_when_it_was_read()
    {
        using TemporaryDirectory directory = new();
        string path = directory.Write("a.md", "---\ntitle: a\nsecured: x\n---\n");
        Article article = Article.Read(path);

        ArticleChanges changes = new();
        changes.Set("secured", "y");
        Article wanted = ArticleWriter.Prepare(path, changes).Result;
        ArticleWriter.Save(ArticleWriter.Prepare(path, changes));

        Assert.Equal(("x", "y", "y"), (article.Secured, wanted.Secured, Article.Read(path).Secured));
    }

    [Fact]
    public void A_long_value_can_be_asked_for_on_several_threads()
    {
        for (int i = 0; i < 200; i++)
        {
            Article article = Article.Parse("---\nrelated:\n- title: x\nimages: [1]\n---\n");
            string[] titles = new string[4];
            Parallel.For(0, titles.Length, thread => titles[thread] = article.Related[0].Title + article.Metadata.Count);

            Assert.Equal(["x1", "x1", "x1", "x1"], titles);
        }
    }

    [Theory]
    [InlineData("webUrl: w\noriginalUrl: o\nsourceUrl: s", "w")]
    [InlineData("sourceUrl: s\noriginalUrl: o\nwebUrl: w", "w")]
    [InlineData("sourceUrl: s\noriginalUrl: o", "o")]
    [InlineData("sourceUrl: s", "s")]
    [InlineData("ampWebUrl: a", null)]
    [InlineData("webUrl: null\nsourceUrl: s", "s")]
    [InlineData("webUrl: [x]\nsourceUrl: s", "s")]
    [InlineData("webUrl: \"\"\noriginalUrl: o", "o")]
    [InlineData("webUrl: \"\"", null)]
    public void The_url_is_webUrl_else_originalUrl_else_sourceUrl(string yaml, string? url)
    {
        Assert.Equal(url, Article.Parse($"---\n{yaml}\n---\n").Url);
        Assert.Equal(url, Article.Parse($"---\nrelated:\n- {yaml.Replace("\n", "\n  ")}\n---\n").Related[0].Url);
    }

    [Fact]
    public void An_older_name_beside_the_newer_one_is_not_lost()
    {
        Article article = Article.Parse("---\nsourceUrl: old\nwebUrl: new\n---\n");

        Assert.Equal("new", article.WebUrl);
        Assert.Equal("old", article.Metadata["sourceUrl"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("quality:\nheat: null\npublished: ~\ntitle:\npublishedDateTime:\nprovider:\ntopics:\nimages: null\nrelated: ~\n")]
    public void What_is_missing_or_null_is_null_and_lists_are_empty(string yaml)
    {
        Article article = Article.Parse($"---\n{yaml}---\n");

        Assert.Null(article.Quality);
        Assert.Null(article.Heat);
        Assert.Null(article.Published);
        Assert.Null(article.Title);
        Assert.Null(article.PublishedDateTime);
        Assert.Null(article.Provider);
        Assert.Null(article.Url);
        Assert.Empty(article.Topics);
        Assert.Empty(article.Images);
        Assert.Empty(article.Related);
        Assert.Empty(article.Metadata);
        Assert.Equal("", article.Body);
    }

    [Theory]
    [InlineData("quality: \"39\"", "quality", "39")]
    [InlineData("quality: 39.5", "quality", 39.5)]
    [InlineData("quality: 99999999999", "quality", 99999999999L)]
    [InlineData("heat: high", "heat", "high")]
    [InlineData("published: yes", "published", "yes")]
    [InlineData("published: \"false\"", "published", "false")]
    [InlineData("published: 1", "published", 1)]
    [InlineData("publishedDateTime: soon", "publishedDateTime", "soon")]
    [InlineData("publishedDateTime: 2020-02-30", "publishedDateTime", "2020-02-30")]
    [InlineData("provider: Example", "provider", "Example")]
    [InlineData("topics: AI", "topics", "AI")]
    public void A_value_of_another_type_is_kept_in_the_metadata(string yaml, string field, object value)
    {
        Article article = Article.Parse($"---\n{yaml}\n---\n");

        Assert.Equal(value, article.Metadata[field]);
        Assert.Null(article.Quality);
        Assert.Null(article.Heat);
        Assert.Null(article.Published);
        Assert.Null(article.PublishedDateTime);
        Assert.Null(article.Provider);
        Assert.Empty(article.Topics);
    }

    [Theory]
    [InlineData("title: [a, b]", "title", "a; b")]
    [InlineData("title: {a: b}", "title", "a=b")]
    [InlineData("topics: [a, [b]]", "topics", "a; b")]
    [InlineData("topics: [a, null]", "topics", "a; ")]
    [InlineData("topics: {a: b}", "topics", "a=b")]
    [InlineData("images: [a.png]", "images", "a.png")]
    [InlineData("related: [{title: a}, b]", "related", "title=a; b")]
    public void A_list_with_one_wrong_entry_is_kept_whole(string yaml, string field, string text)
    {
        Article article = Article.Parse($"---\n{yaml}\n---\n");

        Assert.Equal(text, $"{article.Metadata[field]}");
        Assert.Null(article.Title);
        Assert.Empty(article.Topics);
        Assert.Empty(article.Images);
        Assert.Empty(article.Related);
    }

    [Theory]
    [InlineData("2020", "2020")]
    [InlineData("true", "true")]
    [InlineData("1e3", "1e3")]
    [InlineData("2020-01-01", "2020-01-01")]
    [InlineData("no", "no")]
    [InlineData("\"\"", "")]
    [InlineData("'null'", "null")]
    public void A_title_is_text_whatever_it_looks_like(string yaml, string title)
    {
        Assert.Equal(title, Article.Parse($"---\ntitle: {yaml}\n---\n").Title);
        Assert.Equal([title], Article.Parse($"---\ntopics: [{yaml}]\n---\n").Topics);
    }

    [Fact]
    public void Wrong_types_and_unknown_keys_of_parts_stay_with_the_part()
    {
        Article article = Article.Parse(
            """
            ---
            provider: {name: a, founded: 1851}
            images: [{url: b, width: wide, focus: {x: 1}}]
            related: [{title: c, quality: best, score: .5}]
            ---
            """
        );

        Assert.Equal(1851, article.Provider!.Metadata["founded"]);
        Assert.Null(article.Images[0].Width);
        Assert.Equal("width=wide; focus.x=1", $"{article.Images[0].Metadata}");
        Assert.Null(article.Related[0].Quality);
        Assert.Equal("quality=best; score=0.5", $"{article.Related[0].Metadata}");
    }

    [Fact]
    public void Unknown_keys_keep_their_order_and_types()
    {
        Article article = Article.Parse(
            """
            ---
            price: Free
            title: a
            length: PT43M
            ratings:
              count: 675
              average: 4.58
            levels:
              - Beginner
              - Intermediate
            note: |
              Two
              lines
            empty:
            ---
            """
        );

        Assert.Equal(["price", "length", "ratings", "levels", "note", "empty"], article.Metadata.Keys.Cast<string>());
        ArticleMetadata ratings = Assert.IsType<ArticleMetadata>(article.Metadata["ratings"]);
        Assert.Equal((675, 4.58), (ratings["count"], ratings["average"]));
        Assert.Equal(["Beginner", "Intermediate"], Assert.IsType<ArticleList<object?>>(article.Metadata["levels"]));
        Assert.Equal("Two\nlines\n", article.Metadata["note"]);
        Assert.Null(article.Metadata["empty"]);
        Assert.Equal(
            "price=Free; length=PT43M; ratings.count=675; ratings.average=4.58; levels[0]=Beginner; "
                + "levels[1]=Intermediate; note=Two\\nlines\\n; empty=",
            article.Metadata.ToString()
        );
    }

    [Fact]
    public void Unknown_keys_are_found_whatever_their_case_unless_only_that_tells_them_apart()
    {
        Assert.Equal("a", Article.Parse("---\nPrice: a\n---\n").Metadata["price"]);

        ArticleMetadata both = Article.Parse("---\nPrice: a\nprice: b\n---\n").Metadata;
        Assert.Equal(("a", "b"), (both["Price"], both["price"]));
    }

    [Fact]
    public void A_known_field_in_another_case_is_another_key() =>
        Assert.Equal("a", Article.Parse("---\nTitle: a\n---\n").Metadata["Title"]);

    [Fact]
    public void Aliases_are_resolved()
    {
        Article article = Article.Parse(
            "---\nwebUrl: &u https://example.com\noriginalUrl: *u\nprovider: &p {name: a}\npartner: *p\ntopics: [&t b, *t]\n---\n"
        );

        Assert.Equal("https://example.com", article.OriginalUrl);
        Assert.Equal("name=a", $"{article.Metadata["partner"]}");
        Assert.Equal(["b", "b"], article.Topics);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("\n", "")]
    [InlineData("\r\n\t \r\n", "")]
    [InlineData("\nText\n", "Text")]
    [InlineData("\n\n  indented\n\nmore\n\n", "  indented\n\nmore")]
    [InlineData("Text\r\nmore\r\n\r\n", "Text\r\nmore")]
    [InlineData(" \r    code\r", "    code")]
    [InlineData("  ---\n", "  ---")]
    public void The_body_is_what_follows_without_the_blank_lines_around_it(string text, string body) =>
        Assert.Equal(body, Article.Parse("---\ntitle: a\n---\n" + text).Body);

    [Fact]
    public void Parts_read_well_in_one_cell()
    {
        Article article = Article.Parse(
            """
            ---
            provider: {domain: example.com}
            topics: [a, b]
            images: [{url: x}, {url: y}, {title: z}]
            related: [{webUrl: v}, {title: w}]
            ---
            """
        );

        Assert.Equal("example.com", $"{article.Provider}");
        Assert.Equal("a; b", $"{article.Topics}");
        Assert.Equal("x; y; ", $"{article.Images}");
        Assert.Equal("v; w", $"{article.Related}");
    }

    [Fact]
    public void A_file_gives_its_names()
    {
        using TemporaryDirectory directory = new();
        string path = directory.Write("a[1].md", "---\ntitle: x\n---\n");

        Article article = Article.Read(path);

        Assert.Equal(("a[1].md", directory.FullPath, path), (article.Name, article.DirectoryName, article.FullName));
        Assert.Equal(@"Microsoft.PowerShell.Core\FileSystem::" + path, article.PSPath);
        Assert.Equal(path, article.ToString());
    }

    [Fact]
    public void An_article_without_a_file_has_no_names()
    {
        NewsArticle article = new() { Title = "x" };

        Assert.Null(article.Name);
        Assert.Null(article.DirectoryName);
        Assert.Null(article.PSPath);
        Assert.Equal("x", article.ToString());
    }

    [Fact]
    public void No_property_is_named_Path_which_cmdlets_would_take_for_a_pattern() =>
        Assert.DoesNotContain(typeof(Article).GetProperties(), property => property.Name == "Path");

    [Fact]
    public void The_columns_are_the_properties_in_their_order() =>
        Assert.Equal(
            typeof(NewsArticle)
                .GetProperties()
                .Where(property => property.DeclaringType == typeof(NewsArticle))
                .OrderBy(property => property.MetadataToken)
                .Select(property => property.Name)
                .Prepend(nameof(Article.PublishedDateTime))
                .Prepend(nameof(Article.Published))
                .Prepend(nameof(Article.Title)),
            ArticleSchema.Default.Columns.Select(column => column.Name)
        );

    [Fact]
    public void The_columns_of_other_sites_are_the_properties_in_their_order_and_members_between_them()
    {
        IEnumerable<string> properties = typeof(Article)
            .GetProperties()
            .OrderBy(property => property.MetadataToken)
            .Select(property => property.Name);

        Assert.All(BuiltInSchemas.Names.Select(BuiltInSchemas.Get).Where(schema => !schema.IsOfNews), schema =>
            Assert.Equal(properties, schema.Columns.Select(column => column.Name).Intersect(properties))
        );
    }

    [Fact]
    public void Every_field_is_in_its_table() => Assert.All(typeof(FieldTables).GetNestedTypes(BindingFlags.NonPublic), table =>
        {
            FieldInfo[] fields = table.GetFields(BindingFlags.Public | BindingFlags.Static);
            FieldTable rows = (FieldTable)fields.Single(field => field.FieldType == typeof(FieldTable)).GetValue(null)!;
            Assert.Equal(
                rows.Fields.OrderBy(field => field.Name, StringComparer.Ordinal),
                fields
                    .Where(field => field.FieldType == typeof(FieldDefinition))
                    .Select(field => (FieldDefinition)field.GetValue(null)!)
                    .OrderBy(field => field.Name, StringComparer.Ordinal)
            );
        });

    [Theory]
    [InlineData("---\na: 1\na: 2\n---\n", "DuplicateKey", ArticleErrorKind.Malformed, "(3,1): The key 'a' occurs here for the second time")]
    [InlineData("no front matter", "FrontMatterMissing", ArticleErrorKind.Malformed, "(1,1): The file has no front matter")]
    public void An_error_names_the_path_the_line_and_the_column(string text, string id, ArticleErrorKind kind, string message)
    {
        using TemporaryDirectory directory = new();
        string path = directory.Write("a.md", text);

        ArticleException e = Assert.Throws<ArticleException>(() => Article.Read(path));

        Assert.Equal((id, kind, path), (e.ErrorId, e.Kind, e.Target));
        Assert.StartsWith(path + message, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_said_to_be_missing()
    {
        using TemporaryDirectory directory = new();
        ArticleException e = Assert.Throws<ArticleException>(() => Article.Read(directory.PathOf("none.md")));

        Assert.Equal(("FileNotFound", ArticleErrorKind.NotFound), (e.ErrorId, e.Kind));
        Assert.Equal(directory.PathOf("none.md") + ": The file or directory does not exist.", e.Message);
    }

    [SkippableFact]
    public void A_line_break_in_a_name_does_not_break_the_message()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows allows no line break in a name.");
        using TemporaryDirectory directory = new();
        string path = directory.Write("a\nb.md", "x");

        ArticleException e = Assert.Throws<ArticleException>(() => Article.Read(path));

        Assert.Equal(path, e.Target);
        Assert.Contains("a\\u000Ab.md(1,1): ", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
    }
}
