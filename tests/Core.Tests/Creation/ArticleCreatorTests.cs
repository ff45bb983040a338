using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ArticlesPS.Articles;
using ArticlesPS.Editing;
using ArticlesPS.Editing.Creation;
using ArticlesPS.Editing.Rows;
using Xunit;

namespace ArticlesPS.Tests.Creation;

public sealed class ArticleCreatorTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("Caf\u00E9", "cafe\u0301")]
    [InlineData("Cafe\u0301", "cafe\u0301")]
    [InlineData("\uD55C", "\u1112\u1161\u11AB")]
    public void A_name_that_is_there_in_decomposed_characters_is_the_same_name(string title, string slugOnDisk)
    {
        string there = _directory.Write($"2020-11-25-{slugOnDisk}.md", "theirs");
        ArticleChanges content = new();
        content.Set("title", title);
        content.Set("publishedDateTime", "2020-11-25");

        ArticleException e = Assert.Throws<ArticleException>(() => new ArticleCreator(_directory.FullPath).Prepare(content));
        Assert.Equal(("ArticleExists", there), (e.ErrorId, e.Target));

        ArticleCreator forced = new(_directory.FullPath, force: true);
        Assert.Equal(there, forced.Save(forced.Prepare(content)).FullName);
        Assert.Equal(there, Assert.Single(Directory.GetFiles(_directory.FullPath)));
    }

    [Fact]
    public void A_new_file_has_the_fields_in_their_order_and_form()
    {
        NewsArticle article = new()
        {
            Body = "# Park\n\nIt opens.\n",
            Published = false,
            Quality = 40,
            Topics = ["City", "Harbour: old"],
            Provider = new ArticleProvider { Name = "Example Daily", Domain = "example.com" },
            Title = "Cranes become a \"park\"",
            Category = "news",
            Type = "article",
            WebUrl = "https://example.com/park",
            PublishedDateTime = new DateTimeOffset(2026, 3, 1, 9, 30, 0, TimeSpan.FromHours(1)),
            Excerpt = "It's here.",
            Images =
            [
                new ArticleImage
                {
                    Url = "https://example.com/a.jpg",
                    Width = 4,
                    Height = 3,
                    IsCached = true,
                },
            ],
            Related =
            [
                new RelatedArticle
                {
                    Title = "Gardens",
                    WebUrl = "https://example.com/gardens",
                    Quality = 7,
                    Provider = new ArticleProvider { Name = "Wire" },
                },
            ],
            Secured = "AAAA;BBBB",
        };

        Assert.Equal(
            """
            ---
            category: news
            title: "Cranes become a \"park\""
            excerpt: "It's here."
            publishedDateTime: 2026-03-01T08:30:00Z
            webUrl: "https://example.com/park"
            type: article
            quality: 40
            published: false

            provider:
              name: Example Daily
              domain: example.com

            topics:
              - City
              - "Harbour: old"

            images:
              - url: "https://example.com/a.jpg"
                width: 4
                height: 3
                isCached: true

            related:
              - title: "Gardens"
                webUrl: "https://example.com/gardens"
                provider:
                  name: Wire
                quality: 7

            secured: "AAAA;BBBB"
            ---

            # Park

            It opens.

            """,
            TextOf(article)
        );
    }

    [SkippableTheory]
    [InlineData(LineEnding.LF, "\n")]
    [InlineData(LineEnding.CRLF, "\r\n")]
    public void A_file_made_of_the_values_of_a_real_one_equals_it(LineEnding lineEnding, string newLine)
    {
        Skip.If(Repository.Corpus is null, Repository.NoCorpus);
        foreach (string seed in new[] { "002_632e9d232dd96937.md", "003_5493749f3400b6dd.md", "004_2de6770b434ad639.md" })
        {
            string path = Path.Combine(Repository.Corpus!, "seeds", seed);

            Assert.Equal(File.ReadAllText(path).ReplaceLineEndings(newLine), TextOf(Article.Read(path), lineEnding));
        }
    }

    [SkippableFact]
    public void A_file_made_of_the_JSON_of_a_real_one_equals_it()
    {
        Skip.If(Repository.Corpus is null, Repository.NoCorpus);
        string[] news = [.. Directory.EnumerateFiles(Path.Combine(Repository.Corpus!, "site", "_news"), "*.md")];
        int same = news.Count(path => TextOf(ArticleRow.ToMake(RowOf(Article.Read(path)))) == TextOf(Article.Read(path)));

        Assert.Equal(news.Length, same);
    }

    [Fact]
    public void A_row_makes_an_article()
    {
        Dictionary<string, object?> row = new(StringComparer.Ordinal)
        {
            ["title"] = "Ferry",
            ["PublishedDateTime"] = "2026-03-08",
            ["Url"] = "https://example.com/ferry",
            ["Provider"] = "Harbour Office",
            ["ProviderDomain"] = "harbour.example",
            ["Topics"] = "Harbour; Travel",
            ["Published"] = "True",
            ["Quality"] = "",
            ["FullName"] = "/elsewhere/x.md",
            ["Name"] = "x.md",
            ["OfMyOwn"] = "left alone",
        };

        Assert.Equal(
            """
            ---
            title: "Ferry"
            publishedDateTime: 2026-03-08T00:00:00Z
            webUrl: "https://example.com/ferry"
            published: true

            provider:
              name: Harbour Office
              domain: harbour.example

            topics:
              - Harbour
              - Travel
            ---


            """,
            TextOf(ArticleRow.ToMake(row, new UnknownColumns()))
        );
    }

    [Fact]
    public void Objects_make_embedded_articles_and_images()
    {
        Dictionary<string, object?> row = new()
        {
            ["Title"] = "Ferry",
            ["PublishedDateTime"] = "2026-03-08",
            ["Images"] = new object[]
            {
                "https://example.com/1.png",
                new Hashtable { ["url"] = "https://example.com/2.png", ["Width"] = 10L },
            },
            ["Related"] = new Hashtable
            {
                ["Title"] = "Boat",
                ["Url"] = "https://example.com/boat",
                ["LinkedFile"] = "/site/boat.md",
                ["Quality"] = 5L,
                ["Excerpt"] = null,
                ["provider"] = new Hashtable
                {
                    ["Name"] = "Wire",
                    ["Images"] = new ArrayList { new Hashtable { ["Url"] = "/w.png" } },
                },
                ["Metadata"] = new Hashtable { ["mood"] = "calm" },
            },
        };
        Article article = Make(ArticleRow.ToMake(row));

        Assert.Equal(
            [("https://example.com/1.png", null), ("https://example.com/2.png", 10)],
            article.Images.Select(image => (image.Url, image.Width))
        );
        RelatedArticle related = Assert.Single(article.Related);
        Assert.Equal(("Boat", "https://example.com/boat", 5), (related.Title, related.WebUrl, related.Quality));
        Assert.Equal(("Wire", "/w.png"), (related.Provider!.Name, related.Provider.Images[0].Url));
        Assert.Equal("mood=calm", related.Metadata.ToString());
    }

    [Theory]
    [InlineData((sbyte)5, "5")]
    [InlineData(5L, "5")]
    [InlineData(5_000_000_000L, "5000000000")]
    [InlineData(ulong.MaxValue, "18446744073709551615")]
    [InlineData(0.1f, "0.1")]
    [InlineData(2.0, "2.0")]
    public void Numbers_of_any_type_are_written_as_they_are(object number, string text)
    {
        Dictionary<string, object?> row = new()
        {
            ["Title"] = "x",
            ["PublishedDateTime"] = "2020-01-01",
            ["Metadata"] = new Hashtable
            {
                ["count"] = number,
                ["list"] = new ArrayList { new Hashtable { ["m"] = number } },
            },
        };

        string made = TextOf(ArticleRow.ToMake(row));
        Assert.Contains($"\ncount: {text}\n", made);
        Assert.Contains($"m: {text}\n", made);
    }

    [Fact]
    public void Decimal_numbers_are_written_as_they_are()
    {
        Dictionary<string, object?> row = new()
        {
            ["Title"] = "x",
            ["PublishedDateTime"] = "2020-01-01",
            ["Metadata"] = new Hashtable { ["a"] = 5.00m, ["b"] = 0.25m },
        };

        Assert.Contains("\na: 5\n", TextOf(ArticleRow.ToMake(row)));
        Assert.Contains("\nb: 0.25\n", TextOf(ArticleRow.ToMake(row)));
    }

    [Theory]
    [InlineData("a.b")]
    [InlineData("a\\b")]
    [InlineData("a\"b")]
    [InlineData("a\"].b[\"c")]
    [InlineData("with blank")]
    [InlineData("[0]")]
    [InlineData("")]
    public void A_key_of_a_row_is_one_key_whatever_it_holds(string key)
    {
        Dictionary<string, object?> row = new()
        {
            ["Title"] = "x",
            ["PublishedDateTime"] = "2020-01-01",
            ["Metadata"] = new Hashtable { [key] = "v" },
        };

        Article made = Make(ArticleRow.ToMake(row));
        Assert.Equal([key], made.Metadata.Keys.Cast<string>());
    }

    [Fact]
    public void A_key_of_a_row_is_no_field_of_the_article()
    {
        Dictionary<string, object?> row = new()
        {
            ["Title"] = "x",
            ["Metadata"] = new Hashtable { ["title"] = "y" },
        };

        Assert.Contains("a field of its own", Assert.Throws<FormatException>(() => ArticleRow.ToMake(row)).Message);
    }

    [Fact]
    public void Older_names_are_written_as_newer_ones()
    {
        Article older = Article.Parse(
            "---\ntitle: x\npublishedDateTime: 2020-01-01\nsourceUrl: https://example.com/a\nrelated:\n  - title: r\n "
                + "   sourceUrl: https://example.com/b\n---\n"
        );

        Assert.DoesNotContain("sourceUrl", TextOf(older));
        Assert.Equal(
            "https://example.com/a",
            Make(
                ArticleRow.ToMake(
                    new Dictionary<string, object?>
                    {
                        ["Title"] = "x",
                        ["PublishedDateTime"] = "2020-01-01",
                        ["sourceUrl"] = "https://example.com/a",
                    }
                )
            ).WebUrl
        );
    }

    [Fact]
    public void Cells_may_hold_the_parts_of_an_article()
    {
        Dictionary<string, object?> row = new()
        {
            ["Title"] = "x",
            ["PublishedDateTime"] = "2020-01-01",
            ["Provider"] = new ArticleProvider { Name = "Wire", Domain = "wire.example" },
            ["Images"] = new ArticleList<ArticleImage>
            {
                new() { Url = "https://example.com/a.png", Width = 3 },
            },
            ["Related"] = new RelatedArticle
            {
                Title = "r",
                WebUrl = "https://example.com/r",
                Provider = new ArticleProvider { Name = "Other" },
            },
        };
        Article made = Make(ArticleRow.ToMake(row));

        Assert.Equal(
            ("Wire", "wire.example", 3, "r", "Other"),
            (made.Provider!.Name, made.Provider!.Domain, made.Images[0].Width, made.Related[0].Title, made.Related[0].Provider!.Name)
        );
    }

    [Fact]
    public void A_date_in_the_place_of_a_text_is_written_as_JSON_has_it()
    {
        ArticleChanges content = new();
        content.Set("title", new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Unspecified));
        content.Set("publishedDateTime", "2020-01-02");

        Assert.Equal("2020-01-02T03:04:05", Make(content).Title);
    }

    [SkippableFact]
    public void A_directory_or_a_link_of_the_name_is_never_replaced()
    {
        Skip.If(OperatingSystem.IsWindows(), "Making a link takes a privilege there.");
        string victim = _directory.Write("elsewhere/victim.md", "precious");
        File.CreateSymbolicLink(_directory.PathOf("2026-03-08-ferry.md"), victim);
        Assert.Equal("ArticleExists", Assert.Throws<ArticleException>(() => Make(Ferry())).ErrorId);
        Assert.Equal("precious", File.ReadAllText(victim));

        File.Delete(_directory.PathOf("2026-03-08-ferry.md"));
        Directory.CreateDirectory(_directory.PathOf("2026-03-08-ferry.md"));
        Assert.Contains("A directory, link, pipe or device", Assert.Throws<ArticleException>(() => Make(Ferry())).Message);
    }

    [Theory]
    [InlineData("Related", "https://example.com/a; https://example.com/b", "only the URL is known")]
    [InlineData("Quality", "many", "'many' does not fit the field quality, which is a whole number.")]
    [InlineData(
        "PublishedDateTime",
        "yesterday",
        "'yesterday' does not fit the field publishedDateTime, which is a date such as 2020-11-25"
    )]
    [InlineData("Url", "https://example.com/other", "is neither WebUrl nor OriginalUrl")]
    [InlineData("Metadata", "price=Free", "Metadata cannot be changed in a cell")]
    public void A_cell_that_cannot_be_taken_over_says_so(string column, string cell, string message)
    {
        Dictionary<string, object?> row = new()
        {
            ["Title"] = "x",
            ["WebUrl"] = "https://example.com/x",
            [column] = cell,
        };

        Assert.Contains(message, Assert.Throws<FormatException>(() => ArticleRow.ToMake(row)).Message);
    }

    [Theory]
    [InlineData(null, "2026-01-01", "TitleMissing")]
    [InlineData("?!", "2026-01-01", "TitleMissing")]
    [InlineData("Ferry", null, "DateMissing")]
    public void What_a_name_needs_must_be_there(string? title, string? date, string errorId)
    {
        ArticleChanges content = new();
        content.Set("title", title);
        content.Set("publishedDateTime", date);

        ArticleException e = Assert.Throws<ArticleException>(() => new ArticleCreator(_directory.FullPath).Prepare(content));
        Assert.Equal((errorId, ArticleErrorKind.Incomplete, _directory.FullPath), (e.ErrorId, e.Kind, e.Target));
    }

    [Fact]
    public void A_file_that_is_there_stays_unless_it_is_forced_out()
    {
        string path = _directory.Write("2026-03-08-ferry.md", "mine");
        ArticleChanges content = Ferry();

        Assert.Equal(
            "ArticleExists",
            Assert.Throws<ArticleException>(() => new ArticleCreator(_directory.FullPath).Prepare(content)).ErrorId
        );
        Assert.Equal("mine", File.ReadAllText(path));

        ArticleCreator creator = new(_directory.FullPath, force: true);
        ArticleDraft draft = creator.Prepare(content);
        Assert.True(draft.IsReplacing);
        creator.Save(draft);
        Assert.Equal("Ferry", Article.Read(path).Title);
    }

    [Fact]
    public void A_file_that_appears_in_the_meantime_stays()
    {
        ArticleCreator creator = new(_directory.FullPath);
        ArticleDraft draft = creator.Prepare(Ferry());
        string path = _directory.Write("2026-03-08-ferry.md", "theirs");

        Assert.Equal("ArticleExists", Assert.Throws<ArticleException>(() => creator.Save(draft)).ErrorId);
        Assert.Equal("theirs", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(_directory.FullPath));
    }

    [Fact]
    public void Two_articles_of_one_name_are_told_apart_even_with_force()
    {
        ArticleCreator creator = new(_directory.FullPath, force: true);
        creator.Save(creator.Prepare(Ferry()));

        Assert.Equal("ArticleExists", Assert.Throws<ArticleException>(() => creator.Prepare(Ferry())).ErrorId);
        Assert.EndsWith("2026-03-08-ferry-2.md", creator.Prepare(Ferry(), "ferry 2").FilePath);
    }

    [Fact]
    public void The_same_again_is_not_written()
    {
        string path = Make(Ferry()).FullName!;
        DateTime before = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, before);

        ArticleCreator creator = new(_directory.FullPath, force: true);
        creator.Save(creator.Prepare(Ferry()));

        Assert.Equal(before, File.GetLastWriteTimeUtc(path));
    }

    [Fact]
    public void What_is_no_directory_is_an_error()
    {
        Assert.Equal("FileNotFound", Assert.Throws<ArticleException>(() => new ArticleCreator(_directory.PathOf("none"))).ErrorId);
        Assert.Equal("PathIsFile", Assert.Throws<ArticleException>(() => new ArticleCreator(_directory.Write("a.md", ""))).ErrorId);
    }

    [Fact]
    public void Of_many_who_make_the_same_file_one_does()
    {
        int made = 0;
        Parallel.For(0, 16, _ =>
        {
            try
            {
                ArticleCreator creator = new(_directory.FullPath);
                creator.Save(creator.Prepare(Ferry()));
                System.Threading.Interlocked.Increment(ref made);
            }
            catch (ArticleException e) when (e.ErrorId == "ArticleExists") { }
        });

        Assert.Equal(1, made);
        Assert.Single(Directory.GetFiles(_directory.FullPath));
    }

    [Fact]
    public void Hostile_titles_make_nothing_outside_of_the_directory()
    {
        int files = LongRun.Count("ARTICLESPS_FILES", 2_000);
        Random random = new(19);
        string[] parts =
        [
            "../",
            "..\\",
            "/",
            "C:",
            "\0",
            "CON",
            ".md",
            " ",
            "\u202E",
            "é",
            "東",
            "🎉",
            "\n",
            "---\n",
            "\": x",
            "{{",
            "<script>",
            "a",
        ];
        string target = _directory.PathOf("site/_news");
        Directory.CreateDirectory(target);
        ArticleCreator creator = new(target);
        int made = 0;
        for (int i = 0; i < files; i++)
        {
            string title = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => parts[random.Next(parts.Length)]));
            ArticleChanges content = ArticleChanges.ToMake(
                new NewsArticle
                {
                    Title = title,
                    Excerpt = title,
                    PublishedDateTime = DateTimeOffset.UnixEpoch.AddDays(i),
                }
            );
            try
            {
                Assert.Equal(title, creator.Save(creator.Prepare(content)).Title);
                made++;
            }
            catch (ArticleException e)
            {
                Assert.Contains(e.ErrorId, new[] { "TitleMissing", "EditRefused" });
            }
        }

        Assert.InRange(made, files / 2, files);
        Assert.Equal(made, Directory.GetFiles(target, "*.md").Length);
        Assert.Equal(made, Directory.GetFileSystemEntries(_directory.FullPath, "*", SearchOption.AllDirectories).Length - 2);
    }

    private static ArticleChanges Ferry() =>
        ArticleChanges.ToMake(
            new NewsArticle { Title = "Ferry", PublishedDateTime = new DateTimeOffset(2026, 3, 8, 0, 0, 0, TimeSpan.Zero) }
        );

    private Article Make(ArticleChanges content, LineEnding lineEnding = LineEnding.LF)
    {
        ArticleCreator creator = new(_directory.FullPath, lineEnding, force: true);
        return creator.Save(creator.Prepare(content));
    }

    private string TextOf(Article article, LineEnding lineEnding = LineEnding.LF) =>
        File.ReadAllText(Make(ArticleChanges.ToMake(article), lineEnding).FullName!);

    private string TextOf(ArticleChanges content) => File.ReadAllText(Make(content).FullName!);

    private static Dictionary<string, object?> RowOf(Article article) =>
        System
            .Text.Json.JsonDocument.Parse(ArticleJson.Serialize(article))
            .RootElement.EnumerateObject()
            .ToDictionary(property => property.Name, property => ValueOf(property.Value));

    private static object? ValueOf(System.Text.Json.JsonElement element) =>
        element.ValueKind switch
        {
            System.Text.Json.JsonValueKind.Object => element
                .EnumerateObject()
                .ToDictionary(property => property.Name, property => ValueOf(property.Value)),
            System.Text.Json.JsonValueKind.Array => element.EnumerateArray().Select(ValueOf).ToList(),
            System.Text.Json.JsonValueKind.Number => element.GetInt64(),
            System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => element.GetBoolean(),
            _ => element.GetString(),
        };
}
