using System;
using System.IO;
using System.Linq;
using ArticlesPS.Curation.Topics;
using ArticlesPS.Editing;
using ArticlesPS.Editing.Creation;
using ArticlesPS.Editing.Moving;
using ArticlesPS.Feeds;
using ArticlesPS.Feeds.State;
using ArticlesPS.Files;
using ArticlesPS.Files.Kinds;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Filtering;
using ArticlesPS.Querying.Search;
using ArticlesPS.Site;
using ArticlesPS.Site.Output;
using Xunit;

namespace ArticlesPS.Tests.Files;

/// <summary>Only regular files are read: whatever else is named like one is an error at once, and the rest goes on.</summary>
public sealed class RegularFileTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public static TheoryData<string, string> Kinds => SpecialFile.Kinds;

    public void Dispose() => _directory.Dispose();

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public void What_stands_at_a_path_is_told_without_opening_it(string kind, string words)
    {
        string path = SpecialFile.Make(kind, _directory.PathOf("x"));

        Assert.Equal(words, FileKinds.Of(path).Describe());
        Assert.True(FileKinds.Of(path).IsSpecial());
        Assert.Equal(kind.StartsWith("link", StringComparison.Ordinal) ? "a link" : words, FileKinds.OfEntry(path).Describe());
    }

    [SkippableFact]
    public void Files_directories_and_what_is_missing_are_not_special()
    {
        string file = _directory.Write("file", "x");
        string directory = Directory.CreateDirectory(_directory.PathOf("directory")).FullName;
        Assert.Equal((FileKind.Regular, FileKind.Regular), (FileKinds.Of(file), FileKinds.OfEntry(file)));
        Assert.Equal((FileKind.Directory, FileKind.Directory), (FileKinds.Of(directory), FileKinds.OfEntry(directory)));
        Assert.Equal((FileKind.Missing, FileKind.Missing), (FileKinds.Of(file + "x"), FileKinds.OfEntry(file + "x")));
        Assert.Equal(FileKind.Missing, FileKinds.Of(file + "/x"));
        Assert.Equal(FileKind.Missing, FileKinds.Of("a\0b"));

        Skip.If(OperatingSystem.IsWindows(), "Making a link takes a privilege there.");
        Assert.Equal((FileKind.Regular, FileKind.Link), KindsOfLinkTo(file));
        Assert.Equal((FileKind.Directory, FileKind.Link), KindsOfLinkTo(directory));
        Assert.Equal((FileKind.Missing, FileKind.Link), KindsOfLinkTo(file + "x"));
    }

    [SkippableTheory]
    [MemberData(nameof(Kinds))]
    public void It_is_one_error_at_once(string kind, string words)
    {
        string path = SpecialFile.Make(kind, _directory.PathOf("b.md"));
        _directory.Write("a.md", "---\ntitle: A\n---\n");
        _directory.Write("c.md", "---\ntitle: C\n---\n");

        ArticleReadResult[] results = SpecialFile.WithoutWaiting(() =>
            ArticleReader.Read(new ArticleFiles().Find(_directory.FullPath)).ToArray()
        );

        Assert.Equal(["A", null, "C"], results.Select(result => result.Article?.Title));
        ArticleException error = results[1].Error!;
        Assert.Equal(("FileNotRegular", ArticleErrorKind.ReadFailed, path), (error.ErrorId, error.Kind, error.Target));
        Assert.Equal(
            $"{path}: This is {words}, not a regular file, so it is neither read nor replaced. Remove it, or use another path.",
            error.Message
        );
    }

    /// <summary>All that opens a file by a path.</summary>
    public static TheoryData<string, string> Readers
    {
        get
        {
            TheoryData<string, string> cases = [];
            string[] readers =
            [
                "article",
                "edit",
                "configuration",
                "topic",
                "topics",
                "manifest",
                "feed",
                "state",
                "stream",
                "selection",
                "removal",
                "move",
                "new",
                "replacement",
                "output",
            ];
            foreach (string reader in readers)
            {
                cases.Add(reader, "pipe");
                cases.Add(reader, "link to /dev/zero");
            }

            return cases;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Readers))]
    public void Nothing_that_opens_a_file_waits_for_a_pipe_or_reads_a_device(string reader, string kind)
    {
        string path = SpecialFile.Make(kind, _directory.PathOf(reader == "configuration" ? "_config.yml" : "x.md"));
        ArticleFile file = new(path, IsNamed: true);

        Exception error = SpecialFile.WithoutWaiting(() =>
            Record.Exception(() =>
            {
                switch (reader)
                {
                    case "article":
                        Article.Read(path);
                        break;
                    case "edit":
                        ArticleWriter.Prepare(path, new ArticleChanges());
                        break;
                    case "configuration":
                        SiteDescription.Read(_directory.FullPath);
                        break;
                    case "topic":
                        ArticleTopic.Read(path);
                        break;
                    case "topics":
                        ArticleTaxonomy.Read(path);
                        break;
                    case "manifest":
                        OutputManifest.Read(path);
                        break;
                    case "feed":
                        new FeedImport().ReadFile(path);
                        break;
                    case "state":
                        FeedState.Open(path).Dispose();
                        break;
                    case "stream":
                        RegularFile.OpenRead(path).Dispose();
                        break;
                    case "selection":
                        new ArticleSelection(new ArticleFilter()).Includes(file, out _);
                        break;
                    case "removal":
                        Selected(() => ArticleRemover.Remove(path, force: true));
                        break;
                    case "move":
                        Selected(() => ArticleMover.Move(new ArticleMove(path, path + "x"), force: true));
                        break;
                    case "new":
                        New(path);
                        break;
                    case "replacement":
                        FileReplacement.Begin(path).Dispose();
                        break;
                    default:
                        Output(path);
                        break;
                }

                // A link is removed and moved itself, once the article that it leads to was read.
                void Selected(Action action)
                {
                    new ArticleSelection(new ArticleFilter()).Includes(file, out _);
                    action();
                }
            })!
        );

        string words = kind == "pipe" ? "a named pipe" : "a character device";
        Assert.Contains(reader == "new" ? "pipe or device" : words, error.Message, StringComparison.Ordinal);
        Assert.True(FileKinds.Of(path).IsSpecial());
        Assert.DoesNotContain(Directory.EnumerateFiles(_directory.FullPath), name =>
            Path.GetFileName(name).StartsWith(".articles-", StringComparison.Ordinal)
        );
    }

    [SkippableFact]
    public void A_pipe_is_neither_moved_nor_removed_nor_replaced_by_a_move()
    {
        string pipe = SpecialFile.Make("pipe", _directory.PathOf("pipe.md"));
        string article = _directory.Write("a.md", "---\ntitle: A\n---\n");

        Assert.Equal("FileNotRegular", Assert.Throws<ArticleException>(() => ArticleRemover.Remove(pipe, force: true)).ErrorId);
        Assert.Equal(
            "FileNotRegular",
            Assert.Throws<ArticleException>(() => ArticleMover.Move(new ArticleMove(pipe, _directory.PathOf("b.md")))).ErrorId
        );
        Assert.Equal(
            "FileNotRegular",
            Assert.Throws<ArticleException>(() => ArticleMover.Move(new ArticleMove(article, pipe), force: true)).ErrorId
        );
        Assert.Equal("FileNotRegular", Assert.Throws<ArticleException>(() => ArticleMover.Move(new ArticleMove(article, pipe))).ErrorId);

        Assert.Equal((FileKind.Pipe, FileKind.Regular), (FileKinds.Of(pipe), FileKinds.Of(article)));
    }

    [SkippableFact]
    public void A_pipe_in_the_place_of_a_lock_is_an_error_and_stays()
    {
        string path = _directory.Write("a.md", "---\ntitle: A\n---\n");
        string name;
        using (FileReplacement.Begin(path))
        {
            name = Directory.EnumerateFiles(_directory.FullPath, ".articles-*.lock").Single();
        }

        SpecialFile.Make("pipe", name);
        ArticleException error = SpecialFile.WithoutWaiting(() => Assert.Throws<ArticleException>(() => FileReplacement.Begin(path)));

        Assert.Equal(("FileNotWritten", path), (error.ErrorId, error.Target));
        Assert.Contains($"{name} is a named pipe", error.Message, StringComparison.Ordinal);
        Assert.Equal(FileKind.Pipe, FileKinds.Of(name));
    }

    [SkippableFact]
    public void A_file_that_is_swapped_for_a_pipe_after_it_was_locked_is_not_replaced()
    {
        string path = _directory.Write("a.md", "old");
        using FileReplacement replacement = FileReplacement.Begin(path);
        File.Delete(path);
        SpecialFile.Make("pipe", path);

        Assert.Equal("FileNotRegular", Assert.Throws<ArticleException>(() => replacement.Write([1])).ErrorId);
        Assert.Equal(FileKind.Pipe, FileKinds.Of(path));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64 * 1024)]
    [InlineData((64 * 1024) + 1)]
    [InlineData(1_000_000)]
    public void All_bytes_of_a_file_are_read(int length)
    {
        byte[] bytes = Bytes(length);
        string path = _directory.Write("a", bytes);

        Assert.Equal(bytes, RegularFile.ReadAllBytes(path));
        Assert.Equal(bytes, RegularFile.ReadAllBytes(path, Math.Max(length, 1)));
        using FileStream stream = RegularFile.OpenRead(path);
        Assert.Equal(length, stream.Length);
        Assert.Equal(bytes, RegularFile.ReadToEnd(stream, Math.Max(length, 1)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(64 * 1024)]
    [InlineData(1_000_000)]
    public void One_byte_more_than_is_allowed_is_too_much(int allowed)
    {
        string path = _directory.Write("a", Bytes(allowed + 1));
        using FileStream stream = RegularFile.OpenRead(path);

        Assert.Throws<FileTooLargeException>(() => RegularFile.ReadAllBytes(path, allowed));
        Assert.Throws<FileTooLargeException>(() => RegularFile.ReadToEnd(stream, allowed));
    }

    [Fact]
    public void An_article_that_is_too_large_is_one_error_and_the_rest_goes_on()
    {
        string large = _directory.Write("a.md", "---\ntitle: A\n---\n");
        using (FileStream stream = new(large, FileMode.Open))
        {
            stream.SetLength(RegularFile.LargestText + 1L);
        }

        _directory.Write("b.md", "---\ntitle: B\n---\n");
        ArticleReadResult[] results = [.. ArticleReader.Read(new ArticleFiles().Find(_directory.FullPath))];

        Assert.Equal("B", results[1].Article?.Title);
        ArticleException error = results[0].Error!;
        Assert.Equal(("FileTooLarge", ArticleErrorKind.TooLarge, large), (error.ErrorId, error.Kind, error.Target));
        Assert.Contains("larger than 64 MB", error.Message, StringComparison.Ordinal);
        Assert.Equal("FileTooLarge", Assert.Throws<ArticleException>(() => ArticleWriter.Prepare(large, new ArticleChanges())).ErrorId);

        using (FileStream stream = new(large, FileMode.Open))
        {
            stream.SetLength(RegularFile.LargestText);
        }

        Assert.Equal("A", Article.Read(large).Title);
    }

    [SkippableFact]
    public void A_file_that_does_not_say_how_long_it_is_is_read_to_its_end()
    {
        Skip.IfNot(File.Exists("/proc/self/status"), "There is no /proc here.");

        Assert.StartsWith(
            "Name:",
            System.Text.Encoding.ASCII.GetString(RegularFile.ReadAllBytes("/proc/self/status")),
            StringComparison.Ordinal
        );
        Assert.Throws<FileTooLargeException>(() => RegularFile.ReadAllBytes("/proc/self/status", 10));
    }

    [SkippableFact]
    public void A_file_that_somebody_keeps_for_himself_is_not_read()
    {
        string path = _directory.Write("a.md", "---\ntitle: A\n---\n");
        using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Throws<IOException>(() => RegularFile.ReadAllBytes(path));
            Assert.Throws<IOException>(() => RegularFile.OpenRead(path));
        }

        Assert.NotEmpty(RegularFile.ReadAllBytes(path));
    }

    [Theory]
    [InlineData("x", "x", true)]
    [InlineData("x", "y", false)]
    [InlineData("x", "xx", false)]
    [InlineData("xx", "x", false)]
    [InlineData("", "", true)]
    [InlineData("", "x", false)]
    [InlineData("x", "", false)]
    public void A_file_holds_what_it_holds(string text, string content, bool holds) =>
        Assert.Equal(holds, RegularFile.Holds(_directory.Write("a", text), System.Text.Encoding.UTF8.GetBytes(content)));

    private (FileKind, FileKind) KindsOfLinkTo(string target)
    {
        string link = _directory.PathOf(Guid.NewGuid().ToString());
        File.CreateSymbolicLink(link, target);
        return (FileKinds.Of(link), FileKinds.OfEntry(link));
    }

    private static byte[] Bytes(int length)
    {
        byte[] bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        return bytes;
    }

    private void New(string path)
    {
        ArticleCreator creator = new(_directory.FullPath, force: true);
        ArticleChanges content = new();
        content.Set("title", "x");
        content.Set("publishedDateTime", "2026-03-01");
        string taken = _directory.PathOf("2026-03-01-x.md");
        File.Move(path, taken);
        try
        {
            creator.Save(creator.Prepare(content));
        }
        finally
        {
            File.Move(taken, path);
        }
    }

    private void Output(string path)
    {
        OutputDirectory output = new(_directory.FullPath, manifestName: null, [new OutputFile(Path.GetFileName(path), [1])]);
        output.Apply(output.Changes.Single());
    }
}
