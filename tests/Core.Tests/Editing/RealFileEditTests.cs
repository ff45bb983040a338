using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ArticlesPS.Articles;
using ArticlesPS.Editing;
using ArticlesPS.FrontMatter;
using ArticlesPS.FrontMatter.Yaml.Editing;
using Xunit;

namespace ArticlesPS.Tests.Editing;

/// <summary>Changes of real files, compared with what a careful person with a text editor would type.</summary>
public class RealFileEditTests
{
    public static TheoryData<string, object, string> Lines =>
        new()
        {
            { "heat", 77, "77" },
            { "quality", 101, "101" },
            { "published", true, "true" },
            { "published", false, "false" },
            { "publishedDateTime", "2022-03-04T05:06:07Z", "2022-03-04T05:06:07Z" },
            { "title", "It's \"new\": 50% \\ more", "\"It's \\\"new\\\": 50% \\\\ more\"" },
            { "excerpt", "Short.", "\"Short.\"" },
        };

    [SkippableTheory]
    [MemberData(nameof(Lines))]
    public void A_field_is_one_line(string field, object value, string written)
    {
        Skip.If(Repository.Corpus is null, Repository.NoCorpus);
        foreach ((string path, _, FrontMatterDocument document) in ArticleFixtures.Read(Repository.CorpusFiles()))
        {
            if (Regex.IsMatch(document.Text, $@"^{field}: \S", RegexOptions.Multiline))
            {
                string typed = Regex.Replace(
                    document.Text,
                    $@"^({field}: )[^\r\n]*",
                    match => match.Groups[1].Value + written,
                    RegexOptions.Multiline
                );
                AssertText(path, typed, document, changes => changes.Set(field, value));
            }
        }
    }

    [SkippableFact]
    public void A_url_keeps_its_name_and_its_quotation_marks()
    {
        Skip.If(Repository.Corpus is null, Repository.NoCorpus);
        const string Url = "https://example.com/a?b=1&c=2#d";
        foreach ((string path, _, FrontMatterDocument document) in ArticleFixtures.Read(Repository.CorpusFiles()))
        {
            Match line = Regex.Match(document.Text, @"^(webUrl|sourceUrl): (""?)", RegexOptions.Multiline);
            if (line.Success)
            {
                string typed = Regex.Replace(
                    document.Text,
                    @"^((?:webUrl|sourceUrl): )[^\r\n]*",
                    $"$1{line.Groups[2].Value}{Url}{line.Groups[2].Value}",
                    RegexOptions.Multiline
                );
                AssertText(path, typed, document, changes => changes.Set("webUrl", Url));
            }
        }
    }

    [SkippableFact]
    public void A_topic_is_one_line_at_the_end_of_the_list()
    {
        Skip.If(Repository.Corpus is null, Repository.NoCorpus);
        foreach ((string path, _, FrontMatterDocument document) in ArticleFixtures.Read(Repository.CorpusFiles()))
        {
            string typed = Regex.Replace(
                document.Text,
                @"^(topics:\r?\n(?:  - [^\r\n]*(\r?\n))+)",
                "$1  - Something new$2",
                RegexOptions.Multiline
            );
            if (typed != document.Text)
            {
                AssertText(path, typed, document, changes => changes.AddedTopics.Add("Something new"));
            }
        }
    }

    [SkippableFact]
    public void The_first_topic_goes_with_its_line()
    {
        Skip.If(Repository.Corpus is null, Repository.NoCorpus);
        foreach ((string path, _, FrontMatterDocument document) in ArticleFixtures.Read(Repository.CorpusFiles()))
        {
            Article article = Article.Create(document, ArticleSchema.Default, null);
            if (article.Topics.Count > 1)
            {
                string typed = Regex.Replace(document.Text, @"^(topics:\r?\n)  - [^\r\n]*\r?\n", "$1", RegexOptions.Multiline);
                AssertText(path, typed, document, changes => changes.RemovedTopics.Add(article.Topics[0]));
            }
        }
    }

    [SkippableFact]
    public void The_first_related_article_goes_with_its_lines()
    {
        Skip.If(Repository.Corpus is null, Repository.NoCorpus);
        int tried = 0;
        foreach ((string path, _, FrontMatterDocument document) in ArticleFixtures.Read(Repository.CorpusFiles()))
        {
            Article article = Article.Create(document, ArticleSchema.Default, null);
            if (article.Related.Count > 1)
            {
                tried++;
                article.Related.RemoveAt(0);
                string typed = Regex.Replace(
                    document.Text,
                    @"^(related:\r?\n)  - [^\r\n]*\r?\n(?:    [^\r\n]*\r?\n)*",
                    "$1",
                    RegexOptions.Multiline
                );
                AssertText(path, typed, document, changes => changes.Set("related", article.Related));
            }
        }

        Assert.NotEqual(0, tried);
    }

    [SkippableFact]
    public void A_related_article_that_comes_last_is_added_below_the_others()
    {
        Skip.If(Repository.Corpus is null, Repository.NoCorpus);
        foreach ((string path, _, FrontMatterDocument document) in ArticleFixtures.Read(Repository.CorpusFiles()))
        {
            Article article = Article.Create(document, ArticleSchema.Default, null);
            if (article.Related.Count == 0)
            {
                continue;
            }

            bool isOlder = document.Root.Find("sourceUrl") is not null;
            article.Related.Add(
                new RelatedArticle
                {
                    Title = "Something new",
                    PublishedDateTime = new DateTimeOffset(2021, 2, 3, 4, 5, 6, TimeSpan.Zero),
                    WebUrl = "https://example.com/new",
                    Type = "article",
                    Provider = new ArticleProvider { Name = "Example", Domain = "example.com" },
                    Quality = 1,
                    Images = new ArticleList<ArticleImage>([
                        new ArticleImage
                        {
                            Url = "https://example.com/a.png",
                            Width = 1,
                            IsCached = true,
                        },
                    ]),
                }
            );
            string quote = isOlder ? "" : "\"";
            string[] lines =
            [
                "  - title: \"Something new\"",
                "    publishedDateTime: 2021-02-03T04:05:06Z",
                $"    {(isOlder ? "sourceUrl" : "webUrl")}: {quote}https://example.com/new{quote}",
                "    type: article",
                "    provider:",
                "      name: Example",
                "      domain: example.com",
                "    quality: 1",
                "    images:",
                $"      - url: {quote}https://example.com/a.png{quote}",
                "        width: 1",
                "        isCached: true",
            ];
            string typed = Regex.Replace(
                document.Text,
                @"^related:(\r?\n)(?:  [^\r\n]*\r?\n)+",
                match => match.Value + string.Concat(lines.Select(line => line + match.Groups[1].Value)),
                RegexOptions.Multiline
            );

            AssertText(path, typed, document, changes => changes.Set("related", article.Related));
        }
    }

    [SkippableFact]
    public void An_image_is_added_to_articles_without_one_as_a_block_of_its_own()
    {
        Skip.If(Repository.Corpus is null, Repository.NoCorpus);
        foreach ((string path, _, FrontMatterDocument document) in ArticleFixtures.Read(Repository.CorpusFiles()))
        {
            if (document.Root.Find("images") is not null || document.Root.Find("sourceUrl") is not null)
            {
                continue;
            }

            string typed = Regex.Replace(
                document.Text,
                @"^(topics:(\r?\n)(?:  - [^\r\n]*\r?\n)+)",
                "$1$2images:$2  - url: \"https://example.com/a.png\"$2    width: 1200$2    height: 630$2",
                RegexOptions.Multiline
            );
            AssertText(path, typed, document, changes => changes.Set(
                    "images",
                    new ArticleList<ArticleImage>([
                        new ArticleImage
                        {
                            Url = "https://example.com/a.png",
                            Width = 1200,
                            Height = 630,
                        },
                    ])
                ));
        }
    }

    [SkippableFact]
    public void The_images_go_with_their_block()
    {
        Skip.If(Repository.Corpus is null, Repository.NoCorpus);
        foreach ((string path, _, FrontMatterDocument document) in ArticleFixtures.Read(Repository.CorpusFiles()))
        {
            string typed = Regex.Replace(document.Text, @"^images:\r?\n(?:  [^\r\n]*\r?\n)+(?:\r?\n)?", "", RegexOptions.Multiline);
            AssertText(path, typed, document, changes => changes.Remove("images"));
        }
    }

    [SkippableFact]
    public void Every_text_that_is_written_in_its_own_style_is_what_the_site_wrote()
    {
        Skip.If(Repository.Corpus is null, Repository.NoCorpus);
        foreach ((string path, _, FrontMatterDocument document) in ArticleFixtures.Read(Repository.CorpusFiles()))
        {
            AssertWritten(path, document.Text, document.Root);
        }
    }

    private static void AssertWritten(string path, string text, DataNode node)
    {
        switch (node)
        {
            case DataScalar { Span.IsEmpty: false, Style: <= ScalarStyle.DoubleQuoted } scalar:
                string written = ScalarWriter.Write(scalar.Text, scalar.Style, isText: scalar.Style != ScalarStyle.Plain, isFlow: false);
                Assert.True(written == scalar.Span.In(text), $"{path}: {scalar.Span.In(text)} is written {written}");
                break;
            case DataSequence sequence:
                Assert.All(sequence.Items, item => AssertWritten(path, text, item));
                break;
            case DataMapping mapping:
                Assert.All(mapping.Entries, entry => AssertWritten(path, text, entry.Value));
                break;
        }
    }

    private static void AssertText(string path, string typed, FrontMatterDocument document, Action<ArticleChanges> set)
    {
        ArticleChanges changes = new();
        set(changes);
        string changed = ArticleEditor.Apply(document, changes).Document.Text;
        Assert.True(typed == changed, $"{path}: {FirstDifference(typed, changed)}");
    }

    private static string FirstDifference(string a, string b)
    {
        IEnumerable<(string First, string Second)> lines = a.Split('\n').Zip(b.Split('\n'));
        (string first, string second) = lines.FirstOrDefault(pair => pair.First != pair.Second);
        return $"'{first}' is '{second}'";
    }
}
