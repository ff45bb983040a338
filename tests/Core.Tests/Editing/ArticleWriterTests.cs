using System;
using System.IO;
using System.Linq;
using System.Text;
using ArticlesPS.Articles;
using ArticlesPS.Editing;
using Xunit;

namespace ArticlesPS.Tests.Editing;

public sealed class ArticleWriterTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Preparing_writes_nothing_and_saving_writes_what_was_prepared()
    {
        string path = _directory.Write("a.md", "---\nheat: 1\n---\n");

        ArticleEdit edit = ArticleWriter.Prepare(path, Heat(5));
        Assert.Equal("---\nheat: 1\n---\n", File.ReadAllText(path));
        Assert.Equal(5, edit.Result.Heat);
        Article saved = ArticleWriter.Save(edit);

        Assert.Equal("---\nheat: 5\n---\n", File.ReadAllText(path));
        Assert.Equal(5, saved.Heat);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void The_encoding_stays(string name)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        string path = _directory.Write("a.md", encoding.GetBytes("\uFEFF---\ntitle: \u00E9\nheat: 1\n---\n"));

        ArticleWriter.Save(ArticleWriter.Prepare(path, Heat(5)));

        Assert.Equal(encoding.GetBytes("\uFEFF---\ntitle: \u00E9\nheat: 5\n---\n"), File.ReadAllBytes(path));
    }

    [Fact]
    public void A_file_that_was_changed_after_it_was_read_is_left_alone()
    {
        string path = _directory.Write("a.md", "---\nheat: 1\nquality: 1\n---\n");
        Article article = Article.Read(path);
        ArticleEdit edit = ArticleWriter.Prepare(path, Heat(5));
        _directory.Write("a.md", "---\nheat: 1\nquality: 2\n---\n");
        article.Heat = 5;

        ArticleException onSave = Assert.Throws<ArticleException>(() => ArticleWriter.Save(edit));
        ArticleException onPrepare = Assert.Throws<ArticleException>(() => ArticleWriter.Prepare(article));

        Assert.Equal(("ArticleChanged", ArticleErrorKind.Conflict), (onSave.ErrorId, onSave.Kind));
        Assert.Equal("ArticleChanged", onPrepare.ErrorId);
        Assert.Equal("---\nheat: 1\nquality: 2\n---\n", File.ReadAllText(path));
    }

    [Fact]
    public void Force_makes_the_change_in_what_the_file_says_now()
    {
        string path = _directory.Write("a.md", "---\nheat: 1\nquality: 1\n---\n");
        Article article = Article.Read(path);
        ArticleEdit edit = ArticleWriter.Prepare(path, Heat(5));
        _directory.Write("a.md", "---\nheat: 1\nquality: 2\n---\n");
        ArticleWriter.Save(edit, force: true);
        Assert.Equal("---\nheat: 5\nquality: 2\n---\n", File.ReadAllText(path));

        article.Title = "x";
        ArticleWriter.Save(ArticleWriter.Prepare(article, force: true), force: true, article);

        Assert.Equal("---\ntitle: \"x\"\nheat: 5\nquality: 2\n---\n", File.ReadAllText(path));
        Assert.Equal((5, 2), (article.Heat, article.Quality));
    }

    [Fact]
    public void A_file_that_vanished_is_one_clear_error()
    {
        string path = _directory.Write("a.md", "---\nheat: 1\n---\n");
        ArticleEdit edit = ArticleWriter.Prepare(path, Heat(5));
        File.Delete(path);

        ArticleException onSave = Assert.Throws<ArticleException>(() => ArticleWriter.Save(edit));
        ArticleException onPrepare = Assert.Throws<ArticleException>(() => ArticleWriter.Prepare(path, Heat(5)));

        Assert.Equal(["FileNotFound", "FileNotFound"], new[] { onSave.ErrorId, onPrepare.ErrorId });
        Assert.Empty(Directory.EnumerateFileSystemEntries(_directory.FullPath));
    }

    [Fact]
    public void A_directory_that_vanished_is_one_clear_error()
    {
        string path = _directory.Write("sub/a.md", "---\nheat: 1\n---\n");
        ArticleEdit edit = ArticleWriter.Prepare(path, Heat(5));
        Directory.Delete(_directory.PathOf("sub"), recursive: true);

        Assert.Equal(ArticleErrorKind.NotFound, Assert.Throws<ArticleException>(() => ArticleWriter.Save(edit)).Kind);
    }

    [SkippableFact]
    public void A_hard_link_keeps_the_former_text_under_its_other_name()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "Made with a command of Linux.");
        string path = _directory.Write("a.md", "---\nheat: 1\n---\n");
        using System.Diagnostics.Process link = System.Diagnostics.Process.Start("ln", [path, _directory.PathOf("b.md")]);
        link.WaitForExit();

        ArticleWriter.Save(ArticleWriter.Prepare(path, Heat(5)));

        Assert.Equal("---\nheat: 5\n---\n", File.ReadAllText(path));
        Assert.Equal("---\nheat: 1\n---\n", File.ReadAllText(_directory.PathOf("b.md")));
    }

    [Fact]
    public void An_article_without_a_file_cannot_be_saved() =>
        Assert.Throws<ArgumentException>(() => ArticleWriter.Prepare(new NewsArticle { Title = "x" }));

    [Fact]
    public void After_saving_the_article_says_what_the_file_says_and_can_be_changed_again()
    {
        string path = _directory.Write("a.md", "---\nheat: 1\ntopics: [a]\n---\n");
        Article article = Article.Read(path);
        article.Topics.Add("b");
        ArticleWriter.Save(ArticleWriter.Prepare(article, _ => Heat(5)), article: article);
        article.Topics.RemoveAt(0);
        ArticleWriter.Save(ArticleWriter.Prepare(article), article: article);

        Assert.Equal("---\nheat: 5\ntopics: [b]\n---\n", File.ReadAllText(path));
        Assert.Equal((5, "b"), (article.Heat, article.Topics.Single()));
    }

    [Fact]
    public void A_property_of_a_wrong_typed_field_replaces_it_with_force()
    {
        string path = _directory.Write("a.md", "---\nquality: high # yet unknown\nimages:\n  - url: u\n    width: \"5\"\n---\n");
        Article article = Article.Read(path);
        article.Quality = 5;
        article.Images[0].Width = 9;

        ArticleWriter.Save(ArticleWriter.Prepare(article, force: true));

        Assert.Equal("---\nquality: 5 # yet unknown\nimages:\n  - url: u\n    width: 9\n---\n", File.ReadAllText(path));
    }

    [Theory]
    [InlineData("topics: news")]
    [InlineData("topics:\n  - a\n  -\n  - b")]
    [InlineData("topics:\n  - a\n  - b: c")]
    public void A_list_that_is_none_is_not_lost_with_the_first_entry_that_is_added(string yaml)
    {
        string path = _directory.Write("a.md", $"---\n{yaml}\n---\n");
        Article article = Article.Read(path);
        article.Topics.Add("z");
        ArticleChanges add = new();
        add.AddedTopics.Add("z");
        ArticleChanges remove = new();
        remove.RemovedTopics.Add("z");

        Assert.All(
            (Func<ArticleEdit>[])
                [() => ArticleWriter.Prepare(article), () => ArticleWriter.Prepare(path, add), () => ArticleWriter.Prepare(path, remove)],
            prepare => Assert.Equal("ValueOfOtherType", Assert.Throws<ArticleException>(prepare).ErrorId)
        );
    }

    [Fact]
    public void Of_two_names_of_one_field_only_the_one_that_is_named_is_taken_out()
    {
        string path = _directory.Write("a.md", "---\nsourceUrl: old\nwebUrl: new\n---\n");
        Article article = Article.Read(path);
        article.Metadata.Remove("sourceUrl");

        ArticleWriter.Save(ArticleWriter.Prepare(article));

        Assert.Equal("---\nwebUrl: new\n---\n", File.ReadAllText(path));
    }

    [Fact]
    public void A_part_that_has_a_field_under_both_names_keeps_both()
    {
        string path = _directory.Write("a.md", "---\nsourceUrl: r\nrelated:\n  - webUrl: a\n    sourceUrl: b\n    quality: 1\n---\n");
        Article article = Article.Read(path);
        article.Related[0].Quality = 5;

        ArticleWriter.Save(ArticleWriter.Prepare(article));

        Assert.Equal("---\nsourceUrl: r\nrelated:\n  - webUrl: a\n    sourceUrl: b\n    quality: 5\n---\n", File.ReadAllText(path));
    }

    [Fact]
    public void An_entry_whose_url_changes_keeps_its_comments_and_notations()
    {
        string path = _directory.Write(
            "a.md",
            "---\nimages:\n  - url: \"a\" # 1\n    width: 0x10 # 2\n  - title: t # 3\n    width: 007\n---\n"
        );
        Article article = Article.Read(path);
        article.Images[0].Url = "b";
        article.Images[1].Title = "u";

        ArticleWriter.Save(ArticleWriter.Prepare(article));

        Assert.Equal(
            "---\nimages:\n  - url: \"b\" # 1\n    width: 0x10 # 2\n  - title: u # 3\n    width: 007\n---\n",
            File.ReadAllText(path)
        );
    }

    private static ArticleChanges Heat(int heat)
    {
        ArticleChanges changes = new();
        changes.Set("heat", heat);
        return changes;
    }
}
