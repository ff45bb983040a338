using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using ArticlesPS.Articles;
using ArticlesPS.Curation.Heat;
using ArticlesPS.Curation.Related;
using ArticlesPS.Curation.Similarity;
using ArticlesPS.Curation.Topics;
using ArticlesPS.Editing;
using ArticlesPS.Editing.Rows;
using Xunit;

namespace ArticlesPS.Tests.Editing;

/// <summary>A value that is not of its field's type is shown nowhere, so it is not overwritten by the way.</summary>
public sealed class OtherTypeTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    /// <summary>What the file has, the field, what is wanted, what the error says of it, and what the option Force makes of it.</summary>
    public static TheoryData<string, string, object, string, string> Values =>
        new()
        {
            {
                "published: 2022-10-08",
                "published",
                true,
                "(2,12): The field published holds '2022-10-08', which is not true or false",
                "published: true"
            },
            { "published: yes", "published", true, "holds 'yes', which is not true or false", "published: true" },
            { "published: 'false'", "published", true, "holds 'false'", "published: true" },
            { "quality: high", "quality", 5, "(2,10): The field quality holds 'high', which is not a whole number", "quality: 5" },
            { "quality: \"39\"", "quality", 5, "holds '39'", "quality: 5" },
            { "quality: 7.5", "quality", 5, "holds '7.5'", "quality: 5" },
            { "heat: 4e1", "heat", 5, "holds '4e1', which is not a whole number", "heat: 5" },
            { "quality: 0x1FFFFFFFFF", "quality", 5, "holds '0x1FFFFFFFFF'", "quality: 5" },
            { "quality: 07.50", "quality", 5, "holds '07.50'", "quality: 5" },
            { "published: [True, ~, 1.20]", "published", true, "holds 'True; ; 1.20'", "published: true" },
            { "images:\n  - url: a\n    width: 4e1", "images[0].width", 5, "holds '4e1'", "images:\n  - url: a\n    width: 5" },
            { "heat: 99999999999", "heat", 5, "holds '99999999999'", "heat: 5" },
            {
                "publishedDateTime: 8 March",
                "publishedDateTime",
                "2026-03-08",
                "holds '8 March', which is not a date",
                "publishedDateTime: 2026-03-08T00:00:00Z"
            },
            { "title: [a, b]", "title", "c", "(2,8): The field title holds 'a; b', which is not text", "title: \"c\"" },
            { "title:\n  a: 1", "title", "c", "(3,3): The field title holds 'a=1'", "title: \"c\"" },
            { "topics: news", "topics", new[] { "a" }, "holds 'news', which is not a list of text values", "topics:\n  - a" },
            { "topics: news", "topics", Array.Empty<string>(), "holds 'news'", "topics: []" },
            { "topics: {a: 1}", "topics", new[] { "a" }, "holds 'a=1'", "topics: [a]" },
            { "topics: [a, ~]", "topics", new[] { "a" }, "holds 'a; '", "topics: [a]" },
            { "topics: [[a]]", "topics", new[] { "a" }, "holds 'a'", "topics: [a]" },
            {
                "images: [a.png]",
                "images",
                new ArticleList<ArticleImage>([new ArticleImage { Url = "b" }]),
                "holds 'a.png', which is not a list of records",
                "images: [{url: \"b\"}]"
            },
            {
                "provider: Example",
                "provider.name",
                "a",
                "The field provider holds 'Example', which is not a record",
                "provider:\n  name: a"
            },
            { "provider: [Example]", "provider.name", "a", "The field provider holds 'Example'", "provider: {name: a}" },
            {
                "provider: Example",
                "provider",
                new Hashtable { ["name"] = "a" },
                "holds 'Example'",
                "provider:\n  name: a"
            },
            { "topics: news", "topics[0]", "a", "The field topics holds 'news'", "topics:\n  - a" },
            {
                "images:\n  - url: a\n    width: wide",
                "images[0].width",
                5,
                "The field images[0].width holds 'wide'",
                "images:\n  - url: a\n    width: 5"
            },
            { "sourceUrl: [a]", "webUrl", "b", "The field webUrl holds 'a'", "sourceUrl: b" },
        };

    public void Dispose() => _directory.Dispose();

    [Theory]
    [MemberData(nameof(Values))]
    public void Is_overwritten_only_with_force(string yaml, string path, object value, string error, string forced)
    {
        string file = _directory.Write("a.md", $"---\n{yaml}\n---\n");
        ArticleChanges changes = new();
        changes.Set(path, value);

        ArticleException refusal = Assert.Throws<ArticleException>(() => ArticleWriter.Prepare(file, changes));

        Assert.Equal(("ValueOfOtherType", ArticleErrorKind.OtherType, file), (refusal.ErrorId, refusal.Kind, refusal.Target));
        Assert.Contains(error, refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("so it was not overwritten. Use the option Force to overwrite it.", refusal.Message, StringComparison.Ordinal);
        ArticleWriter.Save(ArticleWriter.Prepare(file, changes, force: true), force: true);
        Assert.Equal($"---\n{forced}\n---\n", File.ReadAllText(file));
    }

    [Theory]
    // What it means is what is wanted, or is among it.
    [InlineData("quality: \"39\"", "quality", 39, "quality: 39")]
    [InlineData("published: 'True'", "published", true, "published: true")]
    [InlineData("quality: 39.0", "quality", 39, "quality: 39")]
    [InlineData("topics: news", "topics", new[] { "city", "news" }, "topics:\n  - city\n  - news")]
    // It says nothing.
    [InlineData("quality: ''", "quality", 5, "quality: 5")]
    [InlineData("quality: ~", "quality", 5, "quality: 5")]
    [InlineData("published:", "published", true, "published: true")]
    [InlineData("topics: {}", "topics", new[] { "a" }, "topics: [a]")]
    // Whatever is a single value is text.
    [InlineData("title: 2020", "title", "a", "title: a")]
    [InlineData("title: true", "title", "a", "title: a")]
    // Only known fields have a type.
    [InlineData("note: [a]", "note", 5, "note: 5")]
    public void Is_overwritten_where_nothing_is_lost(string yaml, string path, object value, string after)
    {
        string file = _directory.Write("a.md", $"---\n{yaml}\n---\n");
        ArticleChanges changes = new();
        changes.Set(path, value);

        ArticleWriter.Save(ArticleWriter.Prepare(file, changes));

        Assert.Equal($"---\n{after}\n---\n", File.ReadAllText(file));
    }

    [Theory]
    [InlineData("topics: news", "topics:\n  - news\n  - a")]
    [InlineData("topics: {b: 1}", "topics: [a]")]
    public void Topics_are_added_to_what_a_text_means_only_with_force(string yaml, string forced)
    {
        string file = _directory.Write("a.md", $"---\n{yaml}\n---\n");
        ArticleChanges changes = new();
        changes.AddedTopics.Add("a");

        Assert.Equal("ValueOfOtherType", Assert.Throws<ArticleException>(() => ArticleWriter.Prepare(file, changes)).ErrorId);

        ArticleWriter.Save(ArticleWriter.Prepare(file, changes, force: true), force: true);
        Assert.Equal($"---\n{forced}\n---\n", File.ReadAllText(file));
    }

    [Theory]
    [InlineData("published: 2022-10-08")]
    [InlineData("topics: news")]
    [InlineData("provider: Example")]
    public void Is_taken_out_where_that_is_asked_for(string yaml)
    {
        string file = _directory.Write("a.md", $"---\na: 1\n{yaml}\n---\n");
        ArticleChanges changes = new();
        changes.Remove(yaml.Split(':')[0]);

        ArticleWriter.Save(ArticleWriter.Prepare(file, changes));

        Assert.Equal("---\na: 1\n---\n", File.ReadAllText(file));
    }

    public static TheoryData<string, Action<Article>, string> Assignments =>
        new()
        {
            { "published: 2022-10-08", article => article.Published = true, "The field published holds '2022-10-08'" },
            { "topics: news", article => article.Topics.Add("a"), "The field topics holds 'news'" },
            { "provider: Example", article => article.Provider = new ArticleProvider { Name = "a" }, "The field provider holds 'Example'" },
            { "images:\n  - url: a\n    width: wide", article => article.Images[0].Width = 5, "The field width in images holds 'wide'" },
            {
                "provider:\n  images:\n    - width: wide",
                article => article.Provider!.Images[0].Width = 5,
                "The field width in provider holds 'wide'"
            },
        };

    [Theory]
    [MemberData(nameof(Assignments))]
    public void Is_not_overwritten_by_a_property_that_a_script_has_set(string yaml, Action<Article> assign, string error)
    {
        string file = _directory.Write("a.md", $"---\n{yaml}\n---\n");
        Article article = Article.Read(file);
        assign(article);

        ArticleException refusal = Assert.Throws<ArticleException>(() => ArticleWriter.Prepare(article));

        Assert.Equal("ValueOfOtherType", refusal.ErrorId);
        Assert.Contains(error, refusal.Message, StringComparison.Ordinal);
        Assert.NotEmpty(ArticleWriter.Prepare(article, force: true).Changes);
    }

    public static TheoryData<string, Func<Article, object>> Decisions =>
        new()
        {
            { "quality: 80\nheat: hot", article => new EditorialPolicy().Decide(article).ToChanges() },
            { "quality: 80\npublished: 2022-10-08", article => new EditorialPolicy().Decide(article).ToChanges() },
            { "title: ferry\ntopics: news", article => Taxonomy.ChangesFor(article) },
            { "title: ferry\ntopics: news", article => Taxonomy.ChangesFor(article, onlyAdd: true) },
            { "related: https://example.com/a", article => new RelatedPolicy().ChangesFor(article, new ArticleIndex([])) },
            {
                "published: 2022-10-08",
                article => ArticleRow.ChangesFrom(new Dictionary<string, object?> { ["Published"] = "True" }, article)
            },
        };

    private static ArticleTaxonomy Taxonomy => new([new ArticleTopic { Name = "Harbour", Keywords = ["ferry"] }]);

    [Theory]
    [MemberData(nameof(Decisions))]
    public void Is_not_overwritten_by_what_a_rule_or_a_row_decides(string yaml, Func<Article, object> decide)
    {
        string text = $"---\n{yaml}\n---\n";
        string file = _directory.Write("a.md", text);
        ArticleChanges changesFor(Article article) => (ArticleChanges)decide(article);

        Assert.Equal("ValueOfOtherType", Assert.Throws<ArticleException>(() => ArticleWriter.Prepare(file, changesFor)).ErrorId);

        ArticleWriter.Save(ArticleWriter.Prepare(file, changesFor, force: true), force: true);
        Assert.NotEqual(text, File.ReadAllText(file));
    }

    [Fact]
    public void Is_not_overwritten_where_it_came_into_the_file_after_the_change_was_prepared()
    {
        string file = _directory.Write("a.md", "---\nquality: 1\n---\n");
        ArticleChanges changes = new();
        changes.Set("quality", 5);
        ArticleEdit edit = ArticleWriter.Prepare(file, changes);
        _directory.Write("a.md", "---\nquality: high\n---\n");

        Assert.Equal("ArticleChanged", Assert.Throws<ArticleException>(() => ArticleWriter.Save(edit)).ErrorId);
    }

    [Fact]
    public void A_long_value_is_cut_in_the_error()
    {
        string file = _directory.Write("a.md", $"---\nquality: {new string('x', 200)}\n---\n");
        ArticleChanges changes = new();
        changes.Set("quality", 5);

        Assert.Contains($"'{new string('x', 60)}…'", Assert.Throws<ArticleException>(() => ArticleWriter.Prepare(file, changes)).Message);
    }
}
