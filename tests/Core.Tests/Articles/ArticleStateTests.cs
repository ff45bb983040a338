using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text;
using ArticlesPS.Articles;
using ArticlesPS.Editing;
using ArticlesPS.FrontMatter;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Fields;
using ArticlesPS.Tests.Editing;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>What an article keeps of its file: values, long texts that nobody has asked for, and a hash.</summary>
public class ArticleStateTests
{
    private const string Text = """
        ---
        title: A title
        quality: 50
        provider:
          name: Example
          images:
          - url: https://example.com/logo.png
          authors:
          - name: Ann
        topics:
        - ai
        - cloud
        images:
        - url: https://example.com/a.png
          width: 10
        - url: https://example.com/b.png
        related:
        - title: Another – “ü” 😀
          quality: 40
          provider:
            name: Other
          note: 1
        - title: A third
        secured: "QQ==;Qg=="
        levels: [1, [2, 3]]
        price:
          amount: 5
        ---

        The body.

        """;

    private static readonly Dictionary<string, (Action<Article> Change, string Field)> _changes = new()
    {
        ["a value"] = (article => article.Title = "New", "title"),
        ["a value is removed"] = (article => article.Quality = null, "quality"),
        ["a value that was missing"] = (article => article.Heat = 7, "heat"),
        ["a list gets an entry"] = (article => article.Topics.Add("new"), "topics"),
        ["a list gets a first entry"] = (article => article.Topics.Insert(0, "new"), "topics"),
        ["an entry is replaced"] = (article => article.Topics[1] = "new", "topics"),
        ["an entry is removed"] = (article => article.Topics.RemoveAt(0), "topics"),
        ["a list is cleared"] = (article => article.Topics.Clear(), "topics"),
        ["a list is replaced"] = (article => article.Topics = new ArticleList<string>(["new"]), "topics"),
        ["a value of a record"] = (article => article.Provider!.Name = "New", "provider"),
        ["a record is replaced"] = (article => article.Provider = new ArticleProvider { Name = "New" }, "provider"),
        ["a list in a record"] = (article => article.Provider!.Images.Clear(), "provider"),
        ["a value of a record in a list in a record"] = (article => article.Provider!.Authors[0].Name = "New", "provider"),
        ["metadata of a record"] = (article => article.Provider!.Metadata["new"] = 1, "provider"),
        ["a value in a long list"] = (article => article.Images[0].Width = 11, "images"),
        ["a long list gets an entry"] = (article => article.Images.Add(new ArticleImage { Url = "new" }), "images"),
        ["a value of a related article"] = (article => article.Related[1].Title = "New", "related"),
        ["metadata of a related article"] = (article => article.Related[0].Metadata["note"] = 2, "related"),
        ["a related article is removed"] = (article => article.Related.RemoveAt(1), "related"),
        ["a long text"] = (article => article.Secured = "eA==;eQ==", "secured"),
        ["a long text is removed"] = (article => article.Secured = null, "secured"),
        ["a key of metadata"] = (article => article.Metadata["levels"] = 1, "levels"),
        ["a new key of metadata"] = (article => article.Metadata["new"] = 1, "new"),
        ["a list in metadata"] = (article => ((IList)article.Metadata["levels"]!).Add(4), "levels"),
        ["a list in a list in metadata"] = (article => ((IList)((IList)article.Metadata["levels"]!)[1]!)[0] = 4, "levels"),
        ["a map in metadata"] = (article => ((IDictionary)article.Metadata["price"]!)["amount"] = 6, "price"),
        ["a key of metadata is removed"] = (article => article.Metadata.Remove("price"), "price"),
    };

    public static TheoryData<string> Changes => [.. _changes.Keys];

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_is_known_and_what_was_read_stays(string name)
    {
        (Action<Article> change, string field) = _changes[name];
        Article article = Article.Parse(Text);

        change(article);

        Assert.Equal([field], [.. ArticleChanges.MadeTo(article).Fields.Select(made => made.Path)]);
        AssertSame(Article.Parse(Text), (Article)article.AsRead());
        Assert.Equal("The body.", ((Article)article.AsRead()).Body);
    }

    [Fact]
    public void A_new_body_is_known_and_what_was_read_stays()
    {
        Article article = Article.Parse(Text);

        article.Body = "First.";
        article.Body = "Second.";

        Assert.Equal("Second.", ArticleChanges.MadeTo(article).Body);
        Assert.Equal("The body.", ((Article)article.AsRead()).Body);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_of_a_file_that_somebody_else_changed_is_made_there_when_it_is_forced(string name)
    {
        using TemporaryDirectory directory = new();
        string path = directory.Write("a.md", Text);
        Article article = Article.Read(path);
        Article expected = Article.Parse(Text);
        _changes[name].Change(article);
        _changes[name].Change(expected);
        File.WriteAllText(path, Text.Replace("---\ntitle", "---\ncategory: theirs\ntitle", StringComparison.Ordinal));

        Assert.Equal(ArticleErrorKind.Conflict, Assert.Throws<ArticleException>(() => ArticleWriter.Prepare(article)).Kind);
        ArticleWriter.Save(ArticleWriter.Prepare(article, force: true), force: true, article);

        Assert.Equal("theirs", article.Category);
        article.Category = null;
        AssertSame(expected, article);
        expected.Category = "theirs";
        AssertSame(expected, Article.Read(path));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_that_is_not_saved_is_a_change_of_the_article_that_it_made(string name)
    {
        using TemporaryDirectory directory = new();
        string path = directory.Write("a.md", Text);
        Article article = Article.Read(path);
        _changes[name].Change(article);

        Article wanted = ArticleWriter.Prepare(article).Result;
        ArticleWriter.Save(ArticleWriter.Prepare(wanted), article: wanted);

        Assert.True(ArticleChanges.MadeTo(wanted).IsEmpty);
        AssertSame(article, Article.Read(path));
        AssertSame(article, wanted);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void What_was_saved_is_what_was_read(string name)
    {
        using TemporaryDirectory directory = new();
        Article article = Article.Read(directory.Write("a.md", Text));
        _changes[name].Change(article);

        ArticleWriter.Save(ArticleWriter.Prepare(article), article: article);

        Assert.True(ArticleChanges.MadeTo(article).IsEmpty);
        Assert.Empty(ArticleWriter.Prepare(article).Changes);
    }

    [Fact]
    public void Other_keys_are_known_without_asking_for_them()
    {
        Article article = Article.Parse(Text);
        bool isUntouched = article.HasUnreadOthersOf(article.AsRead());

        Assert.True(article.HasOther("levels"));
        Assert.False(article.HasOther("Levels"));
        Assert.False(article.HasOther("title"));
        Assert.True(isUntouched && article.HasUnreadOthersOf(article.AsRead()));

        article.Metadata.Remove("levels");

        Assert.False(article.HasOther("levels"));
        Assert.False(article.HasUnreadOthersOf(article.AsRead()));
        Assert.False(Article.Parse(Text).HasUnreadOthersOf(Article.Parse(Text)));
    }

    [Fact]
    public void An_article_that_was_saved_knows_what_its_text_is_like()
    {
        using TemporaryDirectory directory = new();
        Article article = Article.Read(directory.Write("a.md", "---\r\ntitle: x\nexcerpt: Rust\n---\n"));
        ArticleChanges changes = new() { LineEnding = LineEnding.LF };
        changes.Set("excerpt", "C# & more");
        bool wasMixed = article.HasMixedLineEndings;

        ArticleWriter.Save(ArticleWriter.Prepare(article, _ => changes), article: article);

        Assert.Equal((true, false, true), (wasMixed, article.HasMixedLineEndings, article.HasDroppingMarks));
    }

    [Fact]
    public void Asking_for_everything_changes_nothing()
    {
        foreach ((_, _, FrontMatterDocument document) in ArticleFixtures.Read(ArticleFixtures.All))
        {
            Article article = Article.Create(document, ArticleSchema.Default, null);
            foreach (System.Reflection.PropertyInfo property in typeof(Article).GetProperties())
            {
                _ = property.GetValue(article);
            }

            Assert.True(ArticleChanges.MadeTo(article).IsEmpty);
            Assert.Same(document, ArticleEditor.Apply(document, ArticleChanges.MadeTo(article)).Document);
        }
    }

    [Fact]
    public void A_value_that_was_left_for_later_is_what_it_would_have_been()
    {
        int later = 0;
        foreach ((string path, _, FrontMatterDocument document) in ArticleFixtures.Read(ArticleFixtures.All))
        {
            Article article = Article.Create(document, ArticleSchema.Default, null);
            foreach (FieldDefinition field in ArticleSchema.Default.Table.Fields.Where(field => field.IsLazy))
            {
                DataNode? node = document.Root.Find(field.Name)?.Value.Resolved;
                object? expected = node is { IsNull: false } && field.Type.TryRead(node, out object? read) ? read : null;
                bool isLeft = node is { IsNull: false } && field.Type.IsCertain(node) && node.Detach() is not null;
                later += isLeft ? 1 : 0;

                Assert.Equal(isLeft, article.IsUnreadAsIn(article, field));
                Assert.True(FieldEquality.AreSame(expected, article[field]), path);
            }
        }

        Assert.NotEqual(0, later);
    }

    [Fact]
    public void A_long_value_and_metadata_are_read_without_the_file()
    {
        Article article = Article.Parse(Text);

        int readings = FrontMatterDocument.CountReadings(() =>
        {
            Assert.Equal((2, 2), (article.Related.Count, article.Images.Count));
            Assert.Equal("QQ==;Qg==", article.Secured);
            Assert.Equal(2, article.Metadata.Count);
        });

        Assert.Equal(0, readings);
    }

    [Fact]
    public void A_related_article_is_read_where_half_a_surrogate_pair_stands_in_the_text()
    {
        Article article = Article.Parse("---\nrelated:\n- title: a\uD83D\n---\n");

        Assert.Equal("a\uD83D", article.Related[0].Title);
    }

    [Fact]
    public void An_article_keeps_neither_the_text_nor_the_bytes_of_its_file()
    {
        using TemporaryDirectory directory = new();
        string path = directory.Write("a.md", Text);
        (Article article, WeakReference bytes, WeakReference text) = Read(path);

        GC.Collect();

        Assert.False(bytes.IsAlive);
        Assert.False(text.IsAlive);
        Assert.Equal("Another – “ü” 😀", article.Related[0].Title);
        Assert.Equal(ArticleVersion.Of(File.ReadAllBytes(path)), article.Version);
    }

    [Theory]
    [InlineData("a", "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb")]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    public void A_version_is_the_sha_256_of_the_file(string text, string version)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(text);

        Assert.Equal(version, ArticleVersion.Of(bytes).ToString());
        Assert.True(ArticleVersion.IsOf(bytes, version.ToUpperInvariant()));
        Assert.False(ArticleVersion.IsOf([.. bytes, 0], version));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (Article Article, WeakReference Bytes, WeakReference Text) Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        FrontMatterDocument document = FrontMatterDocument.Parse(Encoding.UTF8.GetString(bytes));
        return (Article.Create(document, ArticleSchema.Default, path, ArticleVersion.Of(bytes)), new(bytes), new(document.Text));
    }

    private static void AssertSame(Article expected, Article actual)
    {
        Assert.All(ArticleSchema.Default.Table.Fields, field =>
            Assert.True(FieldEquality.AreSame(expected[field], actual[field]), field.Name)
        );
        Assert.True(FieldEquality.AreSame(expected.Metadata, actual.Metadata), $"{expected.Metadata} | {actual.Metadata}");
        Assert.Equal(expected.Body, actual.Body);
    }
}
