using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.Curation.Topics;
using ArticlesPS.Editing;
using Xunit;

namespace ArticlesPS.Tests.Curation;

public class TopicTests
{
    [Theory]
    // keyword, text, whether it stands there
    [InlineData("train", "A train leaves", true)]
    [InlineData("train", "TRAIN", true)]
    [InlineData("Train", "a train, late", true)]
    [InlineData("train", "trains", false)]
    [InlineData("train", "restrain", false)]
    [InlineData("train", "train2", false)]
    [InlineData("train", "night-train", true)]
    [InlineData("train", "night_train", true)]
    [InlineData("train", "train's", true)]
    [InlineData("train", "", false)]
    [InlineData("", "train", false)]
    [InlineData(" ", "a train", false)]
    [InlineData("night train", "the night train", true)]
    [InlineData("night train", "the night\u00A0train", true)]
    [InlineData("night train", "the night \r\n\t train", true)]
    [InlineData("night\u202Ftrain ", "the night train", true)]
    [InlineData("night train", "the night trains", false)]
    [InlineData("night train", "the nighttrain", false)]
    [InlineData("night train", "night night train", true)]
    [InlineData("night train", "night-train", false)]
    [InlineData("night-train", "the night-train", true)]
    [InlineData("night-train", "the night train", false)]
    [InlineData("C#", "in C# and F#", true)]
    [InlineData("C#", "in c#", true)]
    [InlineData("C#", "C#12", true)]
    [InlineData("C#", "ABC#", false)]
    [InlineData("C", "C#", true)]
    [InlineData("C++", "C++17", true)]
    [InlineData(".NET", "the .NET runtime", true)]
    [InlineData(".NET", "ASP.NET", true)]
    [InlineData(".NET", "the Internet", false)]
    [InlineData(".NET", ".network", false)]
    [InlineData("R&D", "money for R&D", true)]
    [InlineData("R&D", "money for R&amp;D", true)]
    [InlineData("🎉", "crowd🎉", true)]
    [InlineData("365", "office 365.", true)]
    [InlineData("365", "3650", false)]
    [InlineData("ÉCOLE", "l’école fermée", true)]
    [InlineData("cafe", "cafe\u0301", false)]
    [InlineData("cafe", "café", false)]
    [InlineData("caf", "café", false)]
    [InlineData("straße", "Bahnstraße", false)]
    [InlineData("поезд", "Ночной ПОЕЗД ушёл", true)]
    [InlineData("поезд", "поезда", false)]
    [InlineData("ΤΡΈΝΟΣ", "τρένος", true)]
    [InlineData("قطار", "وصل قطار الليل", true)]
    [InlineData("हिन्द", "हिन्दी", false)]
    [InlineData("\U00010400", "\U00010400\U00010401", false)]
    [InlineData("\U00010400", "a \U00010400 b", true)]
    [InlineData("夜行列車", "新しい夜行列車の時刻", true)]
    [InlineData("train", "夜行train入門", true)]
    [InlineData("istanbul", "ISTANBUL", true)]
    [InlineData("train", "<a href=\"/train\">x</a>", false)]
    [InlineData("train", "<a href=\"/bus\">train</a>", true)]
    [InlineData("night train", "<b>night</b> train", true)]
    [InlineData("night train", "night&nbsp;train", true)]
    [InlineData("train", "<!-- train -->", false)]
    [InlineData("train", "[x](https://example.com/train)", false)]
    [InlineData("train", "see https://example.com/train, a bus", false)]
    [InlineData("train", "[train](https://example.com)", true)]
    [InlineData("train", "1 < train > 0", true)]
    public void A_keyword_is_a_whole_word(string keyword, string text, bool expected)
    {
        ArticleTaxonomy taxonomy = new([Topic("A", null, keyword), Topic("B", null, "zyzzyva")]);

        foreach (Article article in (Article[])[new() { Title = text }, new() { Excerpt = text }, new() { Body = text }])
        {
            Assert.Equal(expected ? ["A"] : [], taxonomy.TopicsOf(article));
        }
    }

    [Fact]
    public void A_phrase_does_not_run_from_one_field_into_the_next() =>
        Assert.Empty(
            new ArticleTaxonomy([Topic("A", null, "night train")]).TopicsOf(
                new NewsArticle
                {
                    Title = "night",
                    Excerpt = "train",
                    Body = "x",
                }
            )
        );

    [Theory]
    // topics as name < parent: keywords, text, the topics it gets
    [InlineData("A: a; B: b", "b a", "A, B")]
    [InlineData("A: x; B: x", "x", "A, B")]
    [InlineData("A: night train; B: train; C: night", "night train", "A, B, C")]
    [InlineData("A < P: a", "a", "A, P")]
    [InlineData("P: p; A < P: a", "a p", "P, A")]
    [InlineData("A < P: a; P: p", "a p", "A, P")]
    [InlineData("A < P: a; B < P: b", "a b", "A, B, P")]
    [InlineData("A < P: a; P < G: p", "a", "A, P, G")]
    [InlineData("G: g; A < P: a; B < G: b; P < G: p", "a b g", "G, A, B, P")]
    [InlineData("A < p: a; P: x", "a", "A, P")]
    [InlineData("A < A: a", "a", "A")]
    [InlineData("A < B: a; B < A: b", "a", "A, B")]
    [InlineData("A < B: a; B < C: x; C < B: x", "a", "A, B, C")]
    [InlineData("A < Nowhere: a", "a", "A, Nowhere")]
    [InlineData("A < Nowhere: a; B: b", "a b", "A, B, Nowhere")]
    [InlineData("A: a; a: b", "b", "a")]
    [InlineData("A: a; P: p", "none", "")]
    public void A_topic_comes_with_those_above_it_in_the_order_of_the_taxonomy(string topics, string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", Taxonomy(topics).TopicsOf(new NewsArticle { Title = text })));

    [Theory]
    // topics in the file, what the article gets, what the file says then; with only adding
    [InlineData("[]", "a", "A, P", "A, P")]
    [InlineData("", "a", "A, P", "A, P")]
    [InlineData("[P, A]", "a", "P, A", "P, A")]
    [InlineData("[p]", "a", "p, A", "p, A")]
    [InlineData("[B, Mine]", "a", "A, P", "B, Mine, A, P")]
    [InlineData("[Mine, P, B]", "a b", "P, B, A", "Mine, P, B, A")]
    [InlineData("[B]", "none", "", "B")]
    [InlineData("[A, a, P]", "a", "A, a, P", "A, a, P")]
    public void Topics_of_the_file_keep_their_place(string topics, string title, string exact, string added)
    {
        ArticleTaxonomy taxonomy = Taxonomy("A < P: a; B: b");

        Assert.Equal(exact, string.Join(", ", Assigned(taxonomy, topics, title, onlyAdd: false)));
        Assert.Equal(added, string.Join(", ", Assigned(taxonomy, topics, title, onlyAdd: true)));
    }

    [Fact]
    public void Nothing_but_the_topics_changes_and_a_second_time_nothing()
    {
        using TemporaryDirectory directory = new();
        string path = directory.Write("a.md", "---\r\ntitle: 'a' # b\r\ntopics:\r\n  - \"B\"   # by hand\r\n  - P\r\n\r\nx: 1\r\n---\r\n");
        ArticleTaxonomy taxonomy = Taxonomy("A < P: a; B: c");

        ArticleWriter.Save(ArticleWriter.Prepare(path, article => taxonomy.ChangesFor(article)));

        Assert.Equal("---\r\ntitle: 'a' # b\r\ntopics:\r\n  - P\r\n  - A\r\n\r\nx: 1\r\n---\r\n", File.ReadAllText(path));
        Assert.Empty(ArticleWriter.Prepare(path, article => taxonomy.ChangesFor(article)).Changes);
    }

    [Fact]
    public void Where_nothing_is_found_the_field_goes()
    {
        using TemporaryDirectory directory = new();
        string path = directory.Write("a.md", "---\ntitle: x\n\ntopics:\n  - A\n\nx: 1\n---\n");

        ArticleWriter.Save(ArticleWriter.Prepare(path, article => Taxonomy("A: a").ChangesFor(article)));

        Assert.Equal("---\ntitle: x\n\nx: 1\n---\n", File.ReadAllText(path));
    }

    [Theory]
    [InlineData("A", "a", false)]
    [InlineData("A", "a", true)]
    [InlineData("A", "none", false)]
    [InlineData("{a: b}", "none", false)]
    [InlineData("[A, {b: c}]", "none", false)]
    public void Topics_that_are_no_list_are_an_error(string topics, string title, bool onlyAdd)
    {
        using TemporaryDirectory directory = new();
        string path = directory.Write("a.md", $"---\ntitle: {title}\ntopics: {topics}\n---\n");

        ArticleException e = Assert.Throws<ArticleException>(() =>
            ArticleWriter.Prepare(path, article => Taxonomy("A: a").ChangesFor(article, onlyAdd))
        );

        Assert.Equal(("ValueOfOtherType", 3), (e.ErrorId, e.Position!.Value.Line));
    }

    [Fact]
    public void A_taxonomy_has_topics_and_they_have_names()
    {
        Assert.Throws<FormatException>(() => new ArticleTaxonomy([]));
        Assert.Throws<FormatException>(() => new ArticleTaxonomy([new ArticleTopic { Keywords = ["a"] }]));
    }

    [Theory]
    // text of 07-night-trains.yaml; name, id, shortname, parent, keywords, hashtags
    [InlineData("name: Night trains", "Night trains", "night-trains", null, null, "", "")]
    [InlineData(
        "_id: nt\nname: 2020\nshortname: N\nparent: Travel\nkeywords:\n  - night train\n  - 365\nhashtags: ['#a', \"#b\"]\n"
            + "services:\n  news: x",
        "2020",
        "nt",
        "N",
        "Travel",
        "night train; 365",
        "#a; #b"
    )]
    [InlineData("\uFEFF---\n# a\nname: N\r\nkeywords:\nparent: ~", "N", "night-trains", null, null, "", "")]
    public void A_topic_is_read_from_YAML(
        string text,
        string name,
        string id,
        string? shortName,
        string? parent,
        string keywords,
        string hashtags
    )
    {
        using TemporaryDirectory directory = new();
        string path = directory.Write("07-night-trains.yaml", text);

        ArticleTopic topic = ArticleTopic.Read(path);

        Assert.Equal((name, id, shortName, parent), (topic.Name, topic.Id, topic.ShortName, topic.Parent));
        Assert.Equal((keywords, hashtags), (topic.Keywords.ToString(), topic.Hashtags.ToString()));
        Assert.Equal(path, topic.FullName);
        Assert.DoesNotContain("name", topic.Metadata.Keys.Cast<string>());
    }

    [Theory]
    [InlineData("07-trains.yaml", "trains")]
    [InlineData("trains.yml", "trains")]
    [InlineData("2020.yaml", "2020")]
    [InlineData("5-.yaml", "5-")]
    [InlineData("5g-phones.yaml", "5g-phones")]
    public void A_topic_without_an_id_has_that_of_its_file(string file, string id)
    {
        using TemporaryDirectory directory = new();

        Assert.Equal(id, ArticleTopic.Read(directory.Write(file, "name: a")).Id);
    }

    [Theory]
    [InlineData("", "TopicInvalid", 1, 1, "The topic has no name. Add a field name.")]
    [InlineData("name: ' '", "TopicInvalid", 1, 1, "The topic has no name. Add a field name.")]
    [InlineData("name: a\nkeywords: b, c", "TopicInvalid", 2, 11, "The field keywords is not a list of text values.")]
    [InlineData("name: a\nkeywords:\n  - b\n  -\n", "TopicInvalid", 3, 3, "The field keywords is not a list of text values.")]
    [InlineData("name: [a]", "TopicInvalid", 1, 7, "The field name is not text.")]
    [InlineData("- a", "RootNotMapping", 1, 1, "This is not a set of 'key: value' fields.")]
    [InlineData(
        "name: a\nname: b",
        "DuplicateKey",
        2,
        1,
        "The key 'name' occurs here for the second time; the first is in line 1. Remove one of them."
    )]
    [InlineData("---\nname: a\n\tkeywords: b", "TabIndentation", 3, 1, "A tab cannot indent YAML. Use spaces.")]
    [InlineData(
        "name: \"a\nb: c",
        "UnclosedQuote",
        1,
        7,
        "The quotation mark that opens here is not closed. Close it; if the text goes on in the next lines, indent them."
    )]
    public void A_bad_file_is_an_error_with_its_place(string text, string id, int line, int column, string message)
    {
        using TemporaryDirectory directory = new();
        string path = directory.Write("a.yaml", text);

        ArticleException e = Assert.Throws<ArticleException>(() => ArticleTopic.Read(path));

        Assert.Equal((id, $"{path}({line},{column}): {message}"), (e.ErrorId, e.Message));
    }

    [Fact]
    public void Topic_files_come_in_the_order_of_their_names_from_a_site_or_a_directory()
    {
        using TemporaryDirectory directory = new();
        foreach (string file in (string[])["10-b.yaml", "02-a.yml", "_c.YAML", "d.md", ".hidden.yaml", "e.yaml~"])
        {
            directory.Write($"_data/topics/{file}", $"name: {file}");
        }

        directory.Write("other.yaml", "name: other");
        IEnumerable<string?> NamesOf(string path) => ArticleTopicFiles.Find(path).Select(Path.GetFileName);

        Assert.Equal(["02-a.yml", "10-b.yaml", "_c.YAML"], NamesOf(directory.FullPath));
        Assert.Equal(["02-a.yml", "10-b.yaml", "_c.YAML"], NamesOf(directory.PathOf("_data/topics")));
        Assert.Equal(["d.md"], NamesOf(directory.PathOf("_data/topics/d.md")));
        Assert.Equal(3, ArticleTopicFiles.Read(directory.FullPath).Count);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("empty")]
    public void Without_topics_there_is_no_taxonomy(string path)
    {
        using TemporaryDirectory directory = new();
        Directory.CreateDirectory(directory.PathOf("empty"));

        ArticleException e = Assert.Throws<ArticleException>(() => ArticleTopicFiles.Read(directory.PathOf(path)));

        Assert.Equal(("TopicsNotFound", directory.PathOf(path)), (e.ErrorId, e.Target));
    }

    [Fact]
    public void Half_a_taxonomy_is_none()
    {
        using TemporaryDirectory directory = new();
        directory.Write("a.yaml", "name: a");
        directory.Write("b.yaml", "nme: b");

        Assert.Equal("TopicInvalid", Assert.Throws<ArticleException>(() => ArticleTopicFiles.Read(directory.FullPath)).ErrorId);
    }

    [Fact]
    public void Counts_are_of_articles_by_topic()
    {
        ArticleTopicCounter counter = new();
        counter.Add(Taxonomy("b: x; None: y"));
        counter.Add(
            new NewsArticle
            {
                Topics = ["B", "A", "a"],
                Published = true,
                Heat = 70,
            }
        );
        counter.Add(
            new NewsArticle
            {
                Topics = ["A"],
                Published = false,
                Heat = -1,
            }
        );
        counter.Add(new NewsArticle { Topics = ["C", "A"] });
        counter.Add(new NewsArticle());

        Assert.Equal(
            [("A", 3, 1, 1 / 3d, 34.5), ("C", 1, 0, 0d, null), ("b", 1, 1, 1d, 70d), ("None", 0, 0, (double?)null, (double?)null)],
            counter.Counts.Select(count => (count.Topic, count.Count, count.Published, count.PublishedShare, count.MeanHeat))
        );
    }

    [Fact]
    public void An_article_that_is_given_twice_counts_once()
    {
        NewsArticle memory = new() { Topics = ["A"] };
        ArticleTopicCounter counter = new();
        foreach (Article article in (Article[])[At("/site/a.md"), memory, At("/site/a.md"), memory, At("/site/b.md")])
        {
            counter.Add(article);
        }

        Assert.Equal(3, Assert.Single(counter.Counts).Count);

        static Article At(string path) => Article.Parse("---\ntopics: [A]\n---\n", path);
    }

    [SkippableFact]
    public void Keywords_find_the_topics_that_a_real_site_gave_its_news()
    {
        string site = Path.Combine(Repository.Corpus ?? "", "site");
        Skip.IfNot(Directory.Exists(Path.Combine(site, "_data", "topics")), Repository.NoCorpus);
        ArticleTaxonomy taxonomy = new(ArticleTopicFiles.Read(site));
        int found = 0;
        int right = 0;
        int wanted = 0;
        foreach (string path in Directory.EnumerateFiles(Path.Combine(site, "_news"), "*.md"))
        {
            Article article = Article.Read(path);
            IReadOnlyList<string> topics = taxonomy.TopicsOf(article);
            found += topics.Count;
            wanted += article.Topics.Count;
            right += topics.Intersect(article.Topics).Count();
        }

        string result =
            FormattableString.Invariant($"{right} right of {found} found and {wanted} wanted: ")
            + FormattableString.Invariant($"precision {(double)right / found:0.000}, recall {(double)right / wanted:0.000}");
        Assert.True(right >= 0.89 * found && right >= 0.80 * wanted && right > 0, result);
    }

    // As A < P: a, b; B: c — the topic A with the parent P and the keywords a and b, and the topic B.
    private static ArticleTaxonomy Taxonomy(string topics) =>
        new(
            topics
                .Split("; ")
                .Select(topic =>
                {
                    string[] sides = topic.Split(": ");
                    string[] names = sides[0].Split(" < ");
                    return Topic(names[0], names.Length > 1 ? names[1] : null, sides[1].Split(", "));
                })
        );

    private static ArticleTopic Topic(string name, string? parent, params string[] keywords) =>
        new()
        {
            Name = name,
            Parent = parent,
            Keywords = [.. keywords],
        };

    private static ArticleList<string> Assigned(ArticleTaxonomy taxonomy, string topics, string title, bool onlyAdd)
    {
        using TemporaryDirectory directory = new();
        string path = directory.Write("a.md", $"---\ntitle: {title}\ntopics: {topics}\n---\n");
        return ArticleWriter.Prepare(path, article => taxonomy.ChangesFor(article, onlyAdd)).Result.Topics;
    }

    [Fact]
    public void A_site_has_its_topics_where_they_are_read_from()
    {
        using TemporaryDirectory site = new();
        Assert.Null(ArticleTopicFiles.OfSite(site.FullPath));

        string topic = site.Write("_data/topics/sea.yaml", "name: Sea\nkeywords: [sea]\n");

        Assert.Equal(Path.GetDirectoryName(topic), ArticleTopicFiles.OfSite(site.FullPath));
        Assert.Equal([topic], ArticleTopicFiles.Find(site.FullPath));
        Assert.Equal([topic], ArticleTopicFiles.Find(Path.GetDirectoryName(topic)!));
    }
}
