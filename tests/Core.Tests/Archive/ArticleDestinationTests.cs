using System;
using System.IO;
using ArticlesPS.Editing.Moving;
using Xunit;

namespace ArticlesPS.Tests.Archive;

public sealed class ArticleDestinationTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("", "_archive", "_news/x.md", "_archive/_news/x.md")]
    [InlineData("", "_archive", "x.md", "_archive/x.md")]
    [InlineData("", "_archive", "_news/2019/01/x.md", "_archive/_news/2019/01/x.md")]
    [InlineData("", "_archive", "_archived/x.md", "_archive/_archived/x.md")]
    [InlineData("", "_archive", "_news/_archive/x.md", "_archive/_news/_archive/x.md")]
    [InlineData("", "_archive", "_news/../_news/./x.md", "_archive/_news/x.md")]
    [InlineData("", "a/../_archive/.", "_news/x.md", "_archive/_news/x.md")]
    [InlineData("_news", "_archive", "_news/x.md", "_archive/x.md")]
    [InlineData("_news/", "_archive/", "_news/2019/x.md", "_archive/2019/x.md")]
    [InlineData("_archive", "", "_archive/_news/x.md", "_news/x.md")]
    [InlineData("_archive", "_archive2", "_archive/_news/x.md", "_archive2/_news/x.md")]
    [InlineData("", "_archive", "_archive/x.md", null)]
    [InlineData("", "_archive", "_archive/_archive/x.md", null)]
    [InlineData("", "", "_news/x.md", null)]
    [InlineData("_news", "_news", "_news/x.md", null)]
    [InlineData("", "_archive", "a [1] *?/ü 日本\u200F/x.md", "_archive/a [1] *?/ü 日本\u200F/x.md")]
    public void A_file_keeps_its_path_below_the_root(string root, string destination, string file, string? expected)
    {
        ArticleDestination place = new(_directory.PathOf(destination), _directory.PathOf(root));

        ArticleMove? move = place.Plan(_directory.PathOf(file));

        Assert.Equal(
            expected is null ? null : new ArticleMove(Path.GetFullPath(_directory.PathOf(file)), _directory.PathOf(expected)),
            move
        );
    }

    [Theory]
    [InlineData("_news", "x.md")]
    [InlineData("_news", "_news2/x.md")]
    [InlineData("_news", "_news/../x.md")]
    [InlineData("_news", "_news")]
    [InlineData("_news/2019", "_news/x.md")]
    public void A_file_elsewhere_is_one_clear_error(string root, string file)
    {
        ArticleDestination place = new(_directory.PathOf("_archive"), _directory.PathOf(root));

        ArticleException e = Assert.Throws<ArticleException>(() => place.Plan(_directory.PathOf(file)));

        Assert.Equal(
            ("PathOutsideRoot", ArticleErrorKind.InvalidPath, Path.GetFullPath(_directory.PathOf(file))),
            (e.ErrorId, e.Kind, e.Target)
        );
        Assert.Contains(_directory.PathOf(root), e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_root_of_the_file_system_is_a_root()
    {
        string top = Path.GetPathRoot(_directory.FullPath)!;
        string file = _directory.PathOf("x.md");

        Assert.Equal(
            new ArticleMove(file, Path.Combine(_directory.PathOf("_archive"), file[top.Length..])),
            new ArticleDestination(_directory.PathOf("_archive"), top).Plan(file)
        );
    }

    [Fact]
    public void A_destination_that_is_a_file_is_one_clear_error()
    {
        string file = _directory.Write("x.md", "");

        Assert.Equal("DestinationIsFile", Assert.Throws<ArticleException>(() => new ArticleDestination(file, _directory.FullPath)).ErrorId);
    }

    [SkippableFact]
    public void What_is_in_the_destination_stays_by_whatever_link_it_is_found()
    {
        Skip.If(OperatingSystem.IsWindows(), "Making a link takes a privilege there.");
        _directory.Write("_archive/_news/x.md", "");
        Directory.CreateSymbolicLink(_directory.PathOf("old"), "_archive/_news");
        Directory.CreateSymbolicLink(_directory.PathOf("store"), "_archive");

        Assert.Null(new ArticleDestination(_directory.PathOf("_archive"), _directory.FullPath).Plan(_directory.PathOf("old/x.md")));
        Assert.Null(new ArticleDestination(_directory.PathOf("store"), _directory.FullPath).Plan(_directory.PathOf("_archive/_news/x.md")));
    }

    [SkippableTheory]
    [InlineData("outside")]
    [InlineData("_archive/_news")]
    public void No_link_brings_a_file_out_of_the_destination(string target)
    {
        Skip.If(OperatingSystem.IsWindows(), "Making a link takes a privilege there.");
        Directory.CreateDirectory(_directory.PathOf("_archive"));
        Directory.CreateDirectory(_directory.PathOf("outside"));
        Directory.CreateSymbolicLink(_directory.PathOf("_archive/_news"), _directory.PathOf(target));
        ArticleDestination place = new(_directory.PathOf("_archive"), _directory.FullPath);

        if (target == "outside")
        {
            Assert.Equal(
                "PathOutsideDestination",
                Assert.Throws<ArticleException>(() => place.Plan(_directory.PathOf("_news/x.md"))).ErrorId
            );
        }
        else
        {
            // A link that leads in circles leads nowhere, so the system itself refuses it when it is used.
            Assert.NotNull(place.Plan(_directory.PathOf("_news/x.md")));
        }
    }
}
