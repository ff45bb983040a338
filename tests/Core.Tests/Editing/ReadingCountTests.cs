using System;
using System.Linq;
using ArticlesPS.Articles;
using ArticlesPS.Checks;
using ArticlesPS.Editing;
using ArticlesPS.FrontMatter;
using Xunit;

namespace ArticlesPS.Tests.Editing;

/// <summary>A file is read once before it is changed and once after, whatever is changed in it.</summary>
public sealed class ReadingCountTests : IDisposable
{
    private const string Text = """
        ---
        title:   " a "
        excerpt: b
        topics: [x, y]
        images:
          - url: u
            width: 1
          - url: v
        related:
          - title: " c "
            quality: 1
          - title: d
            quality: 2
        note: &n {k: v}
        more: *n
        ---
        Body
        """;

    private readonly TemporaryDirectory _directory = new();
    private readonly string _path;

    public ReadingCountTests()
    {
        _path = _directory.Write("a.md", Text);
    }

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Many_changes_take_two_readings()
    {
        ArticleChanges changes = new() { Body = "New", LineEnding = LineEnding.CRLF };
        changes.Set("title", "b");
        changes.Set("provider.name", "c");
        changes.Set("images[1].width", 2);
        changes.Set("topics", Enumerable.Range(0, 1000).Select(i => $"topic {i}").ToList());
        changes.Remove("excerpt");
        changes.Rename("note", "remark");
        changes.Arrange("related", [1, 0]);
        ArticleEdit? edit = null;

        Assert.Equal(2, FrontMatterDocument.CountReadings(() => edit = ArticleWriter.Prepare(_path, changes)));
        Assert.Equal(9, edit!.Changes.Count);
    }

    [Fact]
    public void Repairs_take_two_readings_however_many_rules_find_something()
    {
        ArticleEdit? edit = null;

        Assert.Equal(2, FrontMatterDocument.CountReadings(() => edit = new ArticleRepairer(new ArticleCheckOptions()).Prepare(_path)));
        Assert.True(edit!.Changes.Count > 2);
    }

    [Fact]
    public void A_changed_article_takes_two_readings_and_those_of_the_fields_that_were_asked_for()
    {
        Article article = Article.Read(_path);
        article.Title = "new";

        Assert.Equal(2, FrontMatterDocument.CountReadings(() => ArticleWriter.Prepare(article)));
        _ = article.Related;
        Assert.Equal(2, FrontMatterDocument.CountReadings(() => ArticleWriter.Prepare(article, _ => new ArticleChanges { Body = "New" })));
    }

    [Fact]
    public void Nothing_to_change_takes_one()
    {
        ArticleChanges changes = new();
        changes.Set("excerpt", "b");

        Assert.Equal(1, FrontMatterDocument.CountReadings(() => ArticleWriter.Prepare(_path, changes)));
    }

    [Fact]
    public void A_change_that_is_refused_takes_one()
    {
        ArticleChanges changes = new();
        changes.Set("note.k", "w");

        Assert.Equal(
            1,
            FrontMatterDocument.CountReadings(() => Assert.Throws<ArticleException>(() => ArticleWriter.Prepare(_path, changes)))
        );
    }

    [Fact]
    public void The_result_of_an_edit_that_is_not_saved_is_changed_further()
    {
        ArticleChanges changes = new();
        changes.Arrange("related", [1]);
        Article result = ArticleWriter.Prepare(_path, changes).Result;

        ArticleEdit edit = ArticleWriter.Prepare(result, article => new ArticleChanges { Body = $"{article.Related.Count}" });

        Assert.Equal(("1", 1), (edit.Result.Body, edit.Result.Related.Count));
    }

    [Fact]
    public void Fields_that_nobody_has_read_stay_as_they_are()
    {
        string text = Text.Replace("  - title: \" c \"\n    quality: 1", "  - title: 5", StringComparison.Ordinal)
            .Replace("images:\n  - url: u", "images:\n  - 3", StringComparison.Ordinal)
            .Replace("    width: 1\n", "", StringComparison.Ordinal);
        _directory.Write("a.md", text);
        Article article = Article.Read(_path);
        article.Title = "new";

        Assert.Equal(["title"], ArticleWriter.Prepare(article).Changes.Select(change => change.Field));
        article.Metadata["more"] = "z";
        Assert.Equal(["title", "more"], ArticleWriter.Prepare(article).Changes.Select(change => change.Field));
    }
}
