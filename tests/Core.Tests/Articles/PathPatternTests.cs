using System;
using System.IO;
using System.Linq;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Search;
using Xunit;

namespace ArticlesPS.Tests.Articles;

/// <summary>Which files a pattern means, in the directory where it begins and below it.</summary>
public sealed class PathPatternTests : IDisposable
{
    private static readonly string[] _files =
    [
        ".hidden/a.md",
        ".s.md",
        "a.md",
        "b.md",
        "node_modules/a.md",
        "note.txt",
        "other/s.md",
        "s.md",
        "s2/a.md",
        "sub/a.md",
        "sub/deep/a.md",
        "sub/deep/b.html",
        "sub/note.txt",
    ];

    private readonly TemporaryDirectory _directory = new();

    public PathPatternTests()
    {
        foreach (string file in _files)
        {
            _directory.Write(file, "");
        }
    }

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("*.md", "a.md b.md s.md")]
    [InlineData("[ab].md", "a.md b.md")]
    [InlineData("s*/*.md", "s2/a.md sub/a.md")]
    [InlineData("s*/a.md", "s2/a.md sub/a.md")]
    [InlineData("*/deep/*", "sub/deep/a.md")]
    [InlineData("s*", "s.md s2/a.md sub/a.md")]
    [InlineData("*/*.txt", "sub/note.txt")]
    [InlineData(".h*/*.md", ".hidden/a.md")]
    [InlineData("none*/*.md", "")]
    [InlineData("*.MD", "a.md b.md s.md")]
    public void Without_recursion_it_holds_in_one_directory(string pattern, string files) => Assert.Equal(files, Find(pattern));

    [Theory]
    [InlineData("*.md", "a.md b.md other/s.md s.md s2/a.md sub/a.md sub/deep/a.md")]
    [InlineData("a.md*", "a.md s2/a.md sub/a.md sub/deep/a.md")]
    [InlineData("sub/*.md", "sub/a.md sub/deep/a.md")]
    [InlineData("s*/*.md", "s2/a.md sub/a.md sub/deep/a.md")]
    [InlineData("s*", "other/s.md s.md s2/a.md sub/a.md sub/deep/a.md")]
    [InlineData("s*/deep", "sub/deep/a.md")]
    [InlineData("*.txt", "note.txt sub/note.txt")]
    [InlineData("*.html", "sub/deep/b.html")]
    public void With_recursion_its_last_part_holds_below_too(string pattern, string files) =>
        Assert.Equal(files, Find(pattern, recurse: true));

    [Fact]
    public void What_is_excluded_is_left_out_at_every_depth() =>
        Assert.Equal("a.md s2/a.md sub/a.md", Find("a.md*", recurse: true, exclude: "deep"));

    [Fact]
    public void Files_that_the_caller_has_found_in_the_directory_itself_are_taken_as_they_are()
    {
        SearchStart start = new(
            _directory.FullPath,
            IsNamed: false,
            new FileNamePattern("a*"),
            [_directory.PathOf("note.txt"), _directory.PathOf("sub")]
        );

        Assert.Equal("note.txt s2/a.md sub/a.md sub/deep/a.md", NamesOf(new ArticleFiles(recurse: true).Find(start)));
    }

    [Fact]
    public void What_a_pattern_finds_is_not_named() =>
        Assert.All(PathPattern.Expand(_directory.PathOf("*.md")).SelectMany(new ArticleFiles().Find), file => Assert.False(file.IsNamed));

    private string Find(string pattern, bool recurse = false, string? exclude = null)
    {
        ArticleFiles files = new(recurse, exclude is null ? null : [exclude]);
        return NamesOf(PathPattern.Expand(_directory.PathOf(pattern)).SelectMany(files.Find));
    }

    private string NamesOf(System.Collections.Generic.IEnumerable<ArticleFile> files) =>
        string.Join(' ', files.Select(file => Path.GetRelativePath(_directory.FullPath, file.Path).Replace('\\', '/')));
}
