using System;
using System.Globalization;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Editing;
using ArticlesPS.FrontMatter;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Filtering;
using ArticlesPS.Querying.Search;
using ArticlesPS.Text;
using Xunit;

namespace ArticlesPS.Tests.Articles;

/// <summary>An article is the same in YAML, TOML and JSON.</summary>
public class FormatTests
{
    private const string Yaml = """
        ---
        category: news
        title: 'The "new" timetable'
        publishedDateTime: 2026-03-01T08:00:00Z
        webUrl: https://example.com/a
        quality: 60
        heat: -1
        published: false
        provider:
          name: Harbour Post
          domain: harbour.example.com
        topics: [City, Harbour]
        images:
          - url: https://example.com/i.png
            width: 10
        related:
          - title: Other
            webUrl: https://example.com/b
            quality: 50
        weight: 1.5
        ---

        Text.
        """;

    private const string Toml = """
        +++
        category = "news"
        title = 'The "new" timetable'
        publishedDateTime = 2026-03-01T08:00:00Z
        webUrl = "https://example.com/a"
        quality = 60
        heat = -1
        published = false
        topics = ["City", "Harbour"]
        weight = 1.5

        [provider]
        name = "Harbour Post"
        domain = "harbour.example.com"

        [[images]]
        url = "https://example.com/i.png"
        width = 10

        [[related]]
        title = "Other"
        webUrl = "https://example.com/b"
        quality = 50
        +++

        Text.
        """;

    private const string Json = """
        {
          "category": "news",
          "title": "The \"new\" timetable",
          "publishedDateTime": "2026-03-01T08:00:00Z",
          "webUrl": "https://example.com/a",
          "quality": 60,
          "heat": -1,
          "published": false,
          "provider": { "name": "Harbour Post", "domain": "harbour.example.com" },
          "topics": ["City", "Harbour"],
          "images": [{ "url": "https://example.com/i.png", "width": 10 }],
          "related": [{ "title": "Other", "webUrl": "https://example.com/b", "quality": 50 }],
          "weight": 1.5
        }

        Text.
        """;

    public static TheoryData<string, string> Others => new() { { "TOML", Toml }, { "JSON", Json } };

    public static TheoryData<string> All => [Yaml, Toml, Json];

    [Theory]
    [MemberData(nameof(Others))]
    public void It_reads_the_same(string format, string text)
    {
        Article wanted = Article.Parse(Yaml);
        Article article = Article.Parse(text);

        Assert.All(ArticleSchema.Default.Columns, column =>
            Assert.True(column.TextOf(wanted) == column.TextOf(article), $"{format}: {column.Name}")
        );
        Assert.Equal(ArticleJson.Serialize(wanted), ArticleJson.Serialize(article));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Filters_find_it(string text)
    {
        Article article = Article.Parse(text);
        ArticleFilter filter = new()
        {
            Published = false,
            MinimumQuality = 60,
            After = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero),
            Topic = Wildcard.List(["har*"]),
        };

        Assert.True(filter.Matches(article));
        Assert.False((filter with { Published = true }).Matches(article));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Its_fields_are_changed_in_the_notation_of_the_format(string text)
    {
        ArticleChanges changes = new() { Body = "New text." };
        changes.Set("title", "It's new");
        changes.Set("publishedDateTime", new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero));
        changes.Set("heat", 70);
        changes.Set("published", true);
        changes.Set("provider.name", "Post");
        changes.Set("images[0].height", 20);
        changes.AddedTopics.Add("Ferries");
        changes.RemovedTopics.Add("City");
        changes.Remove("weight");
        changes.Set("note", "a: b");

        EditedDocument edited = ArticleEditor.Apply(FrontMatterDocument.Parse(text), changes);

        Article article = Article.Create(edited.Document, ArticleSchema.Default, null);
        Assert.Equal(10, edited.Changes.Count);
        Assert.Equal(("It's new", 70, true, "Post"), (article.Title, article.Heat, article.Published, article.Provider!.Name));
        Assert.Equal(new DateTimeOffset(2026, 3, 2, 9, 30, 0, TimeSpan.Zero), article.PublishedDateTime);
        Assert.Equal(["Harbour", "Ferries"], article.Topics);
        Assert.Equal((10, 20), (article.Images[0].Width, article.Images[0].Height));
        Assert.Equal(["note"], article.Metadata.Keys.Cast<string>());
        Assert.Equal("New text.", article.Body);
        Assert.Empty(ArticleEditor.Apply(edited.Document, changes).Changes);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Nothing_is_written_where_nothing_is_changed(string text)
    {
        FrontMatterDocument document = FrontMatterDocument.Parse(text);
        Article article = Article.Create(document, ArticleSchema.Default, null);

        Assert.Same(document, ArticleEditor.Apply(document, ArticleChanges.MadeTo(article)).Document);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Related_articles_are_changed_entry_by_entry(string text)
    {
        FrontMatterDocument document = FrontMatterDocument.Parse(text);
        Article article = Article.Create(document, ArticleSchema.Default, null);
        ArticleChanges changes = new();
        changes.Set(
            "related",
            new ArticleList<RelatedArticle>([
                new RelatedArticle
                {
                    Title = "First",
                    WebUrl = "https://example.com/c",
                    Quality = 90,
                },
                .. article.Related,
            ])
        );

        FrontMatterDocument changed = ArticleEditor.Apply(document, changes).Document;

        Assert.Equal(["First", "Other"], Article.Create(changed, ArticleSchema.Default, null).Related.Select(entry => entry.Title));
        int start = text.IndexOf("Other", StringComparison.Ordinal);
        Assert.Contains(text[start..text.IndexOf("50", start, StringComparison.Ordinal)], changed.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-01", "2026-03-01", typeof(DateTime))]
    [InlineData("2026-03-01T10:30:00", "2026-03-01T10:30:00", typeof(DateTime))]
    [InlineData("2026-03-01 10:30:00", "2026-03-01T10:30:00", typeof(DateTime))]
    [InlineData("2026-03-01T10:30:00.25", "2026-03-01T10:30:00.25", typeof(DateTime))]
    [InlineData("2026-03-01T10:30:00+02:00", "2026-03-01T10:30:00+02:00", typeof(DateTimeOffset))]
    [InlineData("2026-03-01T10:30:00Z", "2026-03-01T10:30:00+00:00", typeof(DateTimeOffset))]
    [InlineData("10:30:00", "10:30:00", typeof(string))]
    public void The_dates_of_TOML_are_dates(string written, string shown, Type type)
    {
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        Article article = Article.Parse($"+++\ntitle = \"a\"\nchecked = {written}\n+++\n");

        Assert.Equal(type, article.Metadata["checked"]!.GetType());
        Assert.Equal($"checked={shown}", $"{article.Metadata}");
    }

    [Theory]
    [InlineData("2026-03-01", "2026-04-02")]
    [InlineData("2026-03-01T10:30:00", "2026-04-02T00:00:00")]
    [InlineData("2026-03-01 10:30:00Z", "2026-04-02 00:00:00Z")]
    [InlineData("2026-03-01T10:30:00+02:00", "2026-04-02T02:00:00+02:00")]
    [InlineData("\"2026-03-01\"", "\"2026-04-02\"")]
    public void A_date_of_TOML_keeps_its_notation(string before, string after)
    {
        ArticleChanges changes = new();
        changes.Set("publishedDateTime", "2026-04-02");
        string With(string date) => $"+++\npublishedDateTime = {date} # c\n+++\n";

        Assert.Equal(With(after), ArticleEditor.Apply(FrontMatterDocument.Parse(With(before)), changes).Document.Text);
    }

    public static TheoryData<string, FrontMatterError, int, int> Malformed =>
        new()
        {
            { "+++\ntitle = \"a\n+++\n", FrontMatterError.InvalidToml, 2, 9 },
            { "+++\ntitle = \"a\"\ntitle = \"b\"\n+++\n", FrontMatterError.DuplicateKey, 3, 1 },
            { "+++\ntitle = \"a\"\n", FrontMatterError.FrontMatterUnclosed, 1, 1 },
            { "{\n  \"title\": \"a\",\n}\n", FrontMatterError.InvalidJson, 2, 15 },
            { "{\n  \"title\": \"a\"\n", FrontMatterError.FrontMatterUnclosed, 1, 1 },
            { "---json\n{\"title\": a}\n---\n", FrontMatterError.InvalidJson, 2, 11 },
            { "---js\n{ title: 'a' }\n---\n", FrontMatterError.UnsupportedFormat, 1, 1 },
        };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void A_malformed_one_is_an_error_with_its_place(string text, FrontMatterError error, int line, int column)
    {
        using TemporaryDirectory directory = new();
        string path = directory.Write("a.md", text);

        ArticleReadResult read = Assert.Single(ArticleReader.Read(new ArticleFiles().Find(directory.FullPath, isNamed: true)));

        Assert.Equal($"{error}", read.Error?.ErrorId);
        Assert.StartsWith(FormattableString.Invariant($"{path}({line},{column}): "), read.Error!.Message, StringComparison.Ordinal);
    }
}
