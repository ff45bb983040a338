using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Curation.Related;
using ArticlesPS.Curation.Similarity;
using ArticlesPS.Editing;
using ArticlesPS.Editing.Fields;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Schemas.Records;
using Xunit;

namespace ArticlesPS.Tests.Curation;

public class RelatedRuleTests
{
    private const string Source = "---\ntitle: Ferries return\nwebUrl: https://example.com/source\n---\n";

    [Fact]
    public void Related_articles_are_written_as_the_site_writes_them()
    {
        using TemporaryDirectory directory = new();
        string path = directory.Write(
            "a.md",
            "---\ntitle: \"Ferries return\"\nwebUrl: \"https://example.com/source\"\n\nsecured: \"x;y\"\n---\n\nBody\n"
        );
        Article full = Article.Parse(
            """
            ---
            category: news
            title: "Ferries return to the coast"
            excerpt: "They sail."
            publishedDateTime: 2026-03-01T08:00:00Z
            originalUrl: "https://example.com/found"
            webUrl: "https://example.com/full"
            ampWebUrl: "https://example.com/full/amp"
            cdnAmpWebUrl: "https://example-com.cdn.ampproject.org/c/s/example.com/full/amp"
            type: article
            quality: 71
            heat: 71
            provider:
              name: Daily
              domain: example.com
              images:
                - url: "https://example.com/logo.png"
              authors:
                - name: A
            topics:
              - City
            images:
              - url: "https://example.com/1.png"
                width: 10
                height: 20
                title: "One"
                attribution: "Me"
                isCached: true
              - url: "https://example.com/2.png"
            more: 1
            ---
            """.ReplaceLineEndings("\n"),
            null
        );
        NewsArticle bare = new() { Title = "Ferries return soon", OriginalUrl = "https://example.com/bare" };

        Update(path, new RelatedPolicy { MinimumScore = 0 }, full, bare);

        Assert.Equal(
            """
            ---
            title: "Ferries return"
            webUrl: "https://example.com/source"

            related:
              - title: "Ferries return to the coast"
                excerpt: "They sail."
                publishedDateTime: 2026-03-01T08:00:00Z
                webUrl: "https://example.com/full"
                ampWebUrl: "https://example.com/full/amp"
                cdnAmpWebUrl: "https://example-com.cdn.ampproject.org/c/s/example.com/full/amp"
                type: article
                provider:
                  name: Daily
                  domain: example.com
                quality: 71
                images:
                  - url: "https://example.com/1.png"
                    width: 10
                    height: 20
                    isCached: true
              - title: "Ferries return soon"
                webUrl: "https://example.com/bare"

            secured: "x;y"
            ---

            Body

            """.ReplaceLineEndings("\n"),
            File.ReadAllText(path)
        );
    }

    [Theory]
    // what is related: page, quality, how many words it shares; the rule; the pages written
    [InlineData("a 10 2, b 30 2, c - 2, d 20 2", "", "b d a c")]
    [InlineData("a 10 1, b 30 2, c 20 1", "maximum 2", "b a")]
    [InlineData("a 10 1, b 30 2", "maximum 0", "")]
    [InlineData("a 10 0, b 30 2", "", "b")]
    [InlineData("source 90 2, b 30 2", "", "b")]
    [InlineData("a?utm_source=x 90 2, a 30 1, b 20 1", "", "a?utm_source=x b")]
    [InlineData("- 90 2, b 20 1", "", "b")]
    public void The_best_are_chosen_by_score_and_written_by_quality(string related, string rule, string expected) =>
        Assert.Equal(expected, Chosen(Article.Parse(Source), related, rule));

    [Theory]
    // pages in the file with their quality; what is related; the rule; the pages written
    [InlineData("x 5, y 50", "a 10 2, b 60 2", "", "b a")]
    [InlineData("x 5, y 50", "a 10 2, b 60 2", "merge", "b a x y")]
    [InlineData("y 50, x 5", "a 10 2, b 60 2", "merge", "b y a x")]
    [InlineData("y 50, x 5", "a 10 1, b 60 2", "merge maximum 3", "b y x")]
    [InlineData("x 5, y 50", "a 10 2", "merge maximum 1", "x y")]
    [InlineData("x 5", "x 90 2", "merge", "x")]
    [InlineData("x 5, x/ 6, source 7", "a 10 2", "merge", "a x x/ source")]
    [InlineData("x 5", "", "", "")]
    [InlineData("x 5", "", "merge", "x")]
    public void Entries_are_replaced_or_kept(string before, string related, string rule, string expected)
    {
        string entries = string.Concat(
            Split(before).Select(part => $"  - title: Old\n    webUrl: https://example.com/{part[0]}\n    quality: {part[1]}\n")
        );

        Assert.Equal(
            expected,
            Chosen(Article.Parse(Source.Replace("---\ntitle", $"---\nrelated:\n{entries}title", StringComparison.Ordinal)), related, rule)
        );
    }

    [Theory]
    [InlineData(2, "a b")]
    [InlineData(1, "a")]
    [InlineData(0, "")]
    [InlineData(null, "a b c d")]
    public void New_entries_are_near_in_time_where_that_is_wanted(int? days, string expected)
    {
        DateTimeOffset date = new(2026, 3, 10, 8, 0, 0, TimeSpan.Zero);
        ArticleIndex index = new([At("a", date.AddDays(1)), At("b", date.AddDays(-2)), At("c", date.AddDays(3)), At("d", null)]);
        RelatedPolicy rule = new() { Within = days is null ? null : TimeSpan.FromDays(days.Value) };
        ArticleChanges changes = rule.ChangesFor(new NewsArticle { Title = "Ferries return", PublishedDateTime = date }, index);

        Assert.Equal(
            expected.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            ((IEnumerable<RelatedArticle>?)Assert.Single(changes.Fields).Value ?? []).Select(entry => entry.WebUrl![^1..]).Order()
        );

        static Article At(string page, DateTimeOffset? date) =>
            new()
            {
                Title = "Ferries return",
                WebUrl = $"https://example.com/{page}",
                PublishedDateTime = date,
            };
    }

    [Fact]
    public void Entries_stay_where_not_all_articles_could_be_read()
    {
        Article article = Article.Parse("---\ntitle: Ferries return\nrelated:\n  - webUrl: https://example.com/x\n---\n");
        Article[] among =
        [
            new()
            {
                Title = "Ferries return",
                WebUrl = "https://example.com/a",
                Quality = 9,
            },
        ];

        Assert.Equal(["https://example.com/a", "https://example.com/x"], Urls(new ArticleIndex(among, isComplete: false)));
        Assert.Equal(["https://example.com/a"], Urls(new ArticleIndex(among)));

        IEnumerable<string?> Urls(ArticleIndex index) =>
            ((IEnumerable<RelatedArticle>)Assert.Single(new RelatedPolicy().ChangesFor(article, index).Fields).Value!).Select(entry =>
                entry.Url
            );
    }

    [Fact]
    public void Entries_that_are_kept_keep_every_character()
    {
        using TemporaryDirectory directory = new();
        const string Entry = "  - title: 'Old'   # mine\r\n    webUrl: https://example.com/x\r\n    quality: 5\r\n    note: kept\r\n";
        string path = directory.Write("a.md", $"---\r\ntitle: Ferries return\r\nrelated:\r\n{Entry}---\r\n");

        Update(
            path,
            new RelatedPolicy { Merge = true },
            new NewsArticle
            {
                Title = "Ferries return",
                WebUrl = "https://example.com/a",
                Quality = 9,
            }
        );

        Assert.Equal(
            $"---\r\ntitle: Ferries return\r\nrelated:\r\n  - title: Ferries return\r\n    webUrl: "
                + $"https://example.com/a\r\n    quality: 9\r\n{Entry}---\r\n",
            File.ReadAllText(path)
        );
    }

    [Fact]
    public void Older_files_get_older_names()
    {
        using TemporaryDirectory directory = new();
        string path = directory.Write("a.md", "---\ntitle: Ferries return\nsourceUrl: https://example.com/source\n---\n");

        Update(
            path,
            new RelatedPolicy(),
            new NewsArticle
            {
                Title = "Ferries return",
                WebUrl = "https://example.com/a",
                AmpWebUrl = "https://example.com/a/amp",
            }
        );

        Assert.Contains(
            "    sourceUrl: https://example.com/a\n    ampUrl: https://example.com/a/amp\n",
            File.ReadAllText(path),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("related: see below")]
    [InlineData("related: [a]")]
    public void What_is_no_list_of_articles_is_left_alone(string yaml)
    {
        using TemporaryDirectory directory = new();
        string path = directory.Write("a.md", $"---\ntitle: Ferries return\n{yaml}\n---\n");

        ArticleException e = Assert.Throws<ArticleException>(() => Update(path, new RelatedPolicy()));

        Assert.Equal("ValueOfOtherType", e.ErrorId);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Done_twice_it_changes_nothing_more(bool merge)
    {
        using TemporaryDirectory directory = new();
        foreach (string sample in Directory.GetFiles(Path.Combine(Repository.Samples, "_news")))
        {
            File.Copy(sample, directory.PathOf(Path.GetFileName(sample)));
        }

        RelatedPolicy rule = new() { MinimumScore = 0.1, Merge = merge };

        Assert.NotEqual(0, UpdateAll(directory.FullPath, rule));
        Assert.Equal(0, UpdateAll(directory.FullPath, rule));
    }

    [SkippableFact]
    public void An_article_is_embedded_as_the_site_embeds_it()
    {
        Skip.If(Repository.Corpus is null, Repository.NoCorpus);
        List<Article> seeds =
        [
            .. Directory.GetFiles(Path.Combine(Repository.Corpus!, "seeds")).Order(StringComparer.Ordinal).Select(Article.Read),
        ];
        RelatedLinks links = new(seeds);
        int compared = 0;
        foreach (Article article in seeds)
        {
            links.Link(article);
            foreach (RelatedArticle entry in article.Related.Where(entry => entry.LinkedFile is not null))
            {
                Article embedded = seeds.Single(seed => seed.FullName == entry.LinkedFile);
                RelatedPolicy rule = new() { MinimumScore = 0 };
                ArticleEdit edit = ArticleWriter.Prepare(article.FullName!, rule.ChangesFor(article, new ArticleIndex([embedded])));
                RelatedArticle written = Assert.Single(edit.Result.Related);
                Assert.All(FieldTables.Related.Table.Fields.Where(field => !IsGarbled(entry[field])), field =>
                    Assert.True(FieldEquality.AreSame(entry[field], written[field]), $"{article.Name}: {field.Name}")
                );
                compared++;
            }
        }

        Assert.NotEqual(0, compared);
    }

    // A text whose characters were read in another encoding once is garbled in one of the two files only.
    private static bool IsGarbled(object? value) => value is string text && text.Contains('â', StringComparison.Ordinal);

    [Fact]
    public void Entries_are_linked_to_the_files_of_their_articles()
    {
        Article article = Article.Parse(
            "---\nrelated:\n  - webUrl: https://example.com/a\n  - sourceUrl: http://www.example.com/b/\n  - webUrl: "
                + "https://example.com/c\n    ampWebUrl: https://example.com/d/amp\n  - title: none\n---\n"
        );
        RelatedLinks links = new([
            Article.Parse("---\noriginalUrl: https://example.com/a?utm_source=x\n---\n", "/site/a.md"),
            Article.Parse("---\nwebUrl: https://example.com/a\n---\n", "/site/a2.md"),
            Article.Parse("---\nsourceUrl: https://example.com/b\n---\n", "/site/b.md"),
            Article.Parse("---\nwebUrl: https://example.com/d\n---\n", "/site/d.md"),
            Article.Parse("---\nwebUrl: https://example.com/c\n---\n"),
        ]);

        links.Link(article);

        Assert.Equal(["/site/a.md", "/site/b.md", "/site/d.md", null], article.Related.Select(entry => entry.LinkedFile));
    }

    private static int UpdateAll(string directory, RelatedPolicy rule)
    {
        Article[] articles = [.. Directory.GetFiles(directory, "*.md").Order(StringComparer.Ordinal).Select(Article.Read)];
        ArticleIndex index = new(articles);
        return articles.Count(article =>
            ArticleWriter.Save(ArticleWriter.Prepare(article.FullName!, now => rule.ChangesFor(now, index))) is { } saved
            && saved.Related.ToString() != article.Related.ToString()
        );
    }

    private static void Update(string path, RelatedPolicy rule, params Article[] among)
    {
        ArticleIndex index = new(among);
        ArticleWriter.Save(ArticleWriter.Prepare(path, article => rule.ChangesFor(article, index)));
    }

    private static string Chosen(Article article, string related, string rule)
    {
        string[] options = rule.Split(' ');
        RelatedPolicy wanted = new()
        {
            MinimumScore = 0.1,
            Merge = options.Contains("merge"),
            Maximum = Array.IndexOf(options, "maximum") is >= 0 and int i ? int.Parse(options[i + 1], CultureInfo.InvariantCulture) : 10,
        };
        ArticleIndex index = new(
            Split(related)
                .Select(part => new NewsArticle
                {
                    WebUrl = part[0] == "-" ? null : $"https://example.com/{part[0]}",
                    Quality = part[1] == "-" ? null : int.Parse(part[1], CultureInfo.InvariantCulture),
                    Title = part[2] switch
                    {
                        "2" => "Ferries return",
                        "1" => "Ferries",
                        _ => "Nothing",
                    },
                })
        );
        FieldChange change = Assert.Single(wanted.ChangesFor(article, index).Fields);
        return string.Join(
            " ",
            ((IEnumerable<RelatedArticle>?)change.Value ?? []).Select(entry => entry.WebUrl!["https://example.com/".Length..])
        );
    }

    private static IEnumerable<string[]> Split(string list) =>
        list.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(' '));
}
