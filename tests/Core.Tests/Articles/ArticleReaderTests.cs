using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using ArticlesPS.Articles;
using ArticlesPS.Editing;
using ArticlesPS.Editing.Moving;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Filtering;
using ArticlesPS.Querying.Search;
using Xunit;

namespace ArticlesPS.Tests.Articles;

public sealed class ArticleReaderTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Results_come_in_the_order_of_the_files()
    {
        List<ArticleFile> files = [.. Enumerable.Range(0, 500).Select(i => Make($"{i:D3}.md", new string('x', i % 7 * 1000)))];

        IEnumerable<ArticleReadResult> results = ArticleReader.Read(files);

        Assert.Equal(files.Select(file => file.Path), results.Select(result => result.Article!.FullName!));
    }

    [Fact]
    public void Many_threads_read_what_was_left_for_later_and_see_the_same()
    {
        string path = _directory.Write(
            "a.md",
            "---\ntitle: a\nimages:\n- url: https://example.com/i\nrelated:\n- title: r\nsecured: s\nmood: calm\n---\n"
        );
        Article[] articles = [.. Enumerable.Range(0, 300).Select(_ => Article.Read(path))];
        using Barrier start = new(4);
        (object Topics, object Metadata, int Images, int Related, string? Secured, object? Mood)[,] seen = new (
            object,
            object,
            int,
            int,
            string?,
            object?
        )[4, articles.Length];
        Thread[] threads =
        [
            .. Enumerable
                .Range(0, 4)
                .Select(thread => new Thread(() =>
                {
                    for (int i = 0; i < articles.Length; i++)
                    {
                        Article article = articles[i];
                        start.SignalAndWait();
                        seen[thread, i] = (
                            article.Topics,
                            article.Metadata,
                            article.Images.Count,
                            article.Related.Count,
                            article.Secured,
                            article.Metadata["mood"]
                        );
                    }
                })),
        ];
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());

        Assert.All(
            from thread in Enumerable.Range(0, 4)
            from i in Enumerable.Range(0, articles.Length)
            select (First: seen[0, i], One: seen[thread, i]),
            pair =>
            {
                Assert.Equal((1, 1, "s", (object)"calm"), (pair.One.Images, pair.One.Related, pair.One.Secured, pair.One.Mood!));
                Assert.Same(pair.First.Topics, pair.One.Topics);
                Assert.Same(pair.First.Metadata, pair.One.Metadata);
            }
        );
    }

    [Fact]
    public void One_bad_file_is_one_error_and_the_rest_goes_on()
    {
        ArticleFile good = Make("a.md", "");
        ArticleFile bad = new(_directory.Write("b.md", "---\na: 1\na: 2\n---\n"), IsNamed: false);
        ArticleFile gone = new(_directory.PathOf("c.md"), IsNamed: false);
        ArticleFile last = Make("d.md", "");

        ArticleReadResult[] results = [.. ArticleReader.Read([good, bad, gone, last])];

        Assert.Equal([null, "DuplicateKey", "FileNotFound", null], results.Select(result => result.Error?.ErrorId));
        Assert.NotNull(results[3].Article);
    }

    [Fact]
    public void A_file_that_vanishes_after_it_was_found_is_one_error()
    {
        Make("a.md", "");
        string gone = Make("b.md", "").Path;
        Make("c.md", "");

        ArticleReadResult[] results = [.. ArticleReader.Read(FindAndRemove())];

        Assert.Equal([null, "FileNotFound", null], results.Select(result => result.Error?.ErrorId));
        Assert.Equal($"{gone}: The file or directory does not exist.", results[1].Error!.Message);

        IEnumerable<ArticleFile> FindAndRemove()
        {
            foreach (ArticleFile file in new ArticleFiles().Find(_directory.FullPath))
            {
                File.Delete(gone);
                yield return file;
            }
        }
    }

    [SkippableTheory]
    [InlineData("b\uFFFD.md")]
    [InlineData("b\uFFFD/c.md")]
    public void A_path_that_is_not_UTF8_is_an_error_whatever_has_this_name(string name)
    {
        Skip.If(OperatingSystem.IsWindows(), "Names are no bytes there.");
        ArticleFile file = new(_directory.Write(name, "---\ntitle: x\n---\n"), IsNamed: true);

        ArticleException error = ArticleReader.Read([file]).Single().Error!;

        Assert.Equal(("PathNotUtf8", ArticleErrorKind.InvalidPath, file.Path), (error.ErrorId, error.Kind, error.Target));
        Assert.Equal("PathNotUtf8", Assert.Throws<ArticleException>(() => ArticleWriter.Prepare(file.Path, new ArticleChanges())).ErrorId);
        Assert.Equal("PathNotUtf8", Assert.Throws<ArticleException>(() => ArticleRemover.Remove(file.Path)).ErrorId);
        Assert.Equal(
            "PathNotUtf8",
            Assert.Throws<ArticleException>(() => ArticleMover.Move(new ArticleMove(file.Path, _directory.PathOf("d.md")))).ErrorId
        );
        Assert.Equal(
            "PathNotUtf8",
            new ArticleFiles(recurse: true)
                .Find(_directory.FullPath)
                .Select(found => ArticleReader.Read([found]).Single().Error)
                .Single()
                ?.ErrorId
        );
        Assert.True(File.Exists(file.Path));
    }

    [Fact]
    public void A_file_without_front_matter_is_skipped_unless_it_was_named()
    {
        string readme = _directory.Write("README.md", "# Read me\n");

        ArticleReadResult found = ArticleReader.Read([new ArticleFile(readme, IsNamed: false)]).Single();
        ArticleReadResult named = ArticleReader.Read([new ArticleFile(readme, IsNamed: true)]).Single();

        Assert.True(found.IsSkipped);
        Assert.Null(found.Error);
        Assert.Equal("FrontMatterMissing", named.Error?.ErrorId);
    }

    [Fact]
    public void Unwanted_articles_give_only_their_files()
    {
        ArticleReadResult result = ArticleReader.Read([Make("a.md", "")], new ArticleFilter { MinimumQuality = 1 }).Single();

        Assert.Null(result.Article);
        Assert.Null(result.Error);
        Assert.False(result.IsSkipped);
    }

    [Fact]
    public void Only_a_bounded_number_of_files_is_read_ahead()
    {
        ArticleFile file = Make("a.md", "");
        int asked = 0;
        IEnumerable<ArticleFile> endless = Endless();

        ArticleReadResult first = ArticleReader.Read(endless).First();

        Assert.NotNull(first.Article);
        Assert.InRange(asked, 1, Environment.ProcessorCount * 2 * 32 * 2);

        IEnumerable<ArticleFile> Endless()
        {
            while (asked < 10_000)
            {
                asked++;
                yield return file;
            }

            throw new InvalidOperationException("The reader does not stop reading ahead.");
        }
    }

    [Fact]
    public void Cancelling_ends_the_reading()
    {
        ArticleFile file = Make("a.md", "");
        using CancellationTokenSource stop = new();
        IEnumerable<ArticleReadResult> results = ArticleReader.Read(Enumerable.Repeat(file, 1_000_000), null, stop.Token);

        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            foreach (ArticleReadResult _ in results)
            {
                stop.Cancel();
            }
        });
    }

    private ArticleFile Make(string name, string body) => new(_directory.Write(name, $"---\ntitle: x\n---\n{body}"), IsNamed: false);
}
