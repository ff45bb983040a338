using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using ArticlesPS.Articles;
using ArticlesPS.Editing.Moving;
using ArticlesPS.Files;
using Xunit;

namespace ArticlesPS.Tests.Archive;

public sealed class ArticleRemoverTests : IDisposable
{
    private const string Text = "---\nheat: 1\n---\n";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void A_file_is_removed_and_its_directory_stays()
    {
        string path = _directory.Write("_news/x.md", Text);

        ArticleRemover.Remove(path, Article.Read(path));

        Assert.Empty(Directory.EnumerateFileSystemEntries(_directory.PathOf("_news")));
    }

    [Theory]
    [InlineData("x.md", "FileNotFound")]
    [InlineData("missing/x.md", "FileNotFound")]
    [InlineData("_news", "PathIsDirectory")]
    public void What_is_no_file_is_an_error(string path, string error)
    {
        _directory.Write("_news/x.md", Text);

        Assert.Equal(error, Assert.Throws<ArticleException>(() => ArticleRemover.Remove(_directory.PathOf(path), force: true)).ErrorId);
        Assert.True(File.Exists(_directory.PathOf("_news/x.md")));
    }

    [Fact]
    public void A_file_that_says_something_else_by_now_stays_unless_forced()
    {
        string path = _directory.Write("x.md", Text);
        Article article = Article.Read(path);
        File.WriteAllText(path, "---\nheat: 2\n---\n");

        ArticleException e = Assert.Throws<ArticleException>(() => ArticleRemover.Remove(path, article));
        Assert.Equal(("ArticleChanged", ArticleErrorKind.Conflict, true), (e.ErrorId, e.Kind, File.Exists(path)));

        ArticleRemover.Remove(path, article, force: true);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void A_change_of_the_article_in_memory_is_none_of_the_file()
    {
        string path = _directory.Write("x.md", Text);
        Article article = Article.Read(path);
        article.Heat = 5;

        ArticleRemover.Remove(path, article);

        Assert.False(File.Exists(path));
    }

    [Fact]
    public void A_read_only_file_stays_unless_forced()
    {
        string path = _directory.Write("x.md", Text);
        File.SetAttributes(path, FileAttributes.ReadOnly);

        Assert.Equal("FileReadOnly", Assert.Throws<ArticleException>(() => ArticleRemover.Check(path)).ErrorId);
        Assert.Equal("FileReadOnly", Assert.Throws<ArticleException>(() => ArticleRemover.Remove(path)).ErrorId);
        ArticleRemover.Remove(path, force: true);

        Assert.False(File.Exists(path));
    }

    [Fact]
    public async Task A_change_that_is_being_made_is_waited_for_and_noticed()
    {
        string path = _directory.Write("x.md", Text);
        Article article = Article.Read(path);
        FileReplacement replacement = FileReplacement.Begin(path);
        WaitingThread removing = WaitingThread.Start(() => ArticleRemover.Remove(path, article));
        replacement.Write(Encoding.UTF8.GetBytes("changed"));
        replacement.Dispose();

        Assert.Equal("ArticleChanged", (await Assert.ThrowsAsync<ArticleException>(removing.EndAsync)).ErrorId);
        Assert.Equal("changed", File.ReadAllText(path));
    }

    [SkippableFact]
    public void Of_a_link_the_link_is_removed()
    {
        Skip.If(OperatingSystem.IsWindows(), "Making a link takes a privilege there.");
        string target = _directory.Write("real.md", Text);
        File.SetAttributes(target, FileAttributes.ReadOnly);
        string link = _directory.PathOf("x.md");
        File.CreateSymbolicLink(link, "real.md");

        ArticleRemover.Remove(link, Article.Read(link));

        Assert.Equal(["real.md"], Directory.EnumerateFiles(_directory.FullPath).Select(Path.GetFileName));
        Assert.True(File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly));
        File.SetAttributes(target, FileAttributes.Normal);
    }
}
