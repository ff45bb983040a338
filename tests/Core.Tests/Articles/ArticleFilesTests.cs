using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Search;
using ArticlesPS.Schemas.Locating;
using Xunit;

namespace ArticlesPS.Tests.Articles;

public sealed class ArticleFilesTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void A_directory_means_its_articles_but_not_those_below()
    {
        Make("b.md", "a.MARKDOWN", "c.txt", "d.md.bak", ".hidden.md", "sub/e.md");

        Assert.Equal(["a.MARKDOWN", "b.md"], Find());
    }

    [Fact]
    public void Recurse_takes_what_is_below_in_the_order_of_paths()
    {
        Make("b.md", "a.md", "a/z.md", "a/b/c.md", "a-b/x.md", "B/y.md");

        Assert.Equal(["B/y.md", "a-b/x.md", "a.md", "a/b/c.md", "a/z.md", "b.md"], Find(recurse: true));
    }

    [Fact]
    public void Hidden_directories_and_node_modules_are_left_out()
    {
        Make(".git/a.md", "node_modules/b/c.md", "x/node_modules/d.md", "x/.e/f.md", "x/g.md");

        Assert.Equal(["x/g.md"], Find(recurse: true));
    }

    [Fact]
    public void Hidden_ones_come_where_nothing_must_be_missed()
    {
        Make(".git/a.md", "node_modules/b/c.md", "x/.e/f.md", "x/.g.md", "x/h.md", ".i/.j/k.md");

        Assert.Equal([".i/.j/k.md", "x/.e/f.md", "x/.g.md", "x/h.md"], Find(new ArticleFiles(recurse: true) { IncludesHidden = true }));
    }

    [Theory]
    [InlineData("eleventy", ".eleventy.js,a.njk,b.liquid,_includes/c.njk,_data/d.md,_layouts/e.html", "_layouts/e.html,a.njk,b.liquid")]
    [InlineData("eleventy", ".eleventy.js=({ dir: { input: 'src'; layouts: 'l' } }),src/a.md,src/l/b.njk,l/c.md", "l/c.md,src/a.md")]
    [InlineData("hugo", "hugo.toml,_includes/a.md,layouts/b.html", "_includes/a.md,layouts/b.html")]
    public void Directories_of_layouts_are_left_out(string schema, string files, string found)
    {
        foreach (string[] file in files.Split(',').Select(file => file.Split('=')))
        {
            _directory.Write(file[0], file.Length > 1 ? file[1].Replace(';', ',') : "");
        }

        Assert.Equal(schema, new SchemaLocator().Of(_directory.FullPath).Name);
        Assert.Equal(found.Split(','), Find(recurse: true));
    }

    [Fact]
    public void A_directory_of_layouts_that_is_named_is_searched()
    {
        Make(".eleventy.js", "_includes/layouts/a.njk");

        Assert.Equal(["layouts/a.njk"], Find(recurse: true, root: "_includes"));
        Assert.Equal(["_includes/layouts/a.njk"], Find(new ArticleFiles(recurse: true) { IncludesHidden = true }));
    }

    [Fact]
    public void A_hidden_directory_that_is_named_is_searched()
    {
        Make(".drafts/a.md");

        Assert.Equal(["a.md"], Find(root: ".drafts"));
    }

    [Theory]
    [InlineData("a*", "x/b.md,y/c.md")]
    [InlineData("x", "a.md,y/a.md,y/c.md")]
    [InlineData("x/", "a.md,y/a.md,y/c.md")]
    [InlineData("./x", "a.md,y/a.md,y/c.md")]
    [InlineData("x/*", "a.md,y/a.md,y/c.md")]
    [InlineData("*/a.md", "a.md,x/b.md,y/c.md")]
    [InlineData("x\\a.md", "a.md,x/b.md,y/a.md,y/c.md")]
    public void Exclude_leaves_out_by_name_or_by_path(string pattern, string left)
    {
        Make("a.md", "x/a.md", "x/b.md", "y/a.md", "y/c.md");

        Assert.Equal(left.Split(','), Find(recurse: true, exclude: [pattern]));
    }

    [SkippableTheory]
    [InlineData("x\\a.md", "a.md,x/b.md")]
    [InlineData("x\\*", "a.md")]
    [InlineData("x/*", "a.md,x\\a.md")]
    [InlineData("x?a.md", "a.md,x/a.md,x/b.md")]
    public void A_backslash_in_a_pattern_is_left_out_as_a_separator_and_as_part_of_a_name(string pattern, string left)
    {
        Skip.If(OperatingSystem.IsWindows(), "No name has a backslash there.");
        Make("a.md", "x/a.md", "x/b.md", "x\\a.md");

        Assert.Equal(left.Split(','), Find(recurse: true, exclude: [pattern]));
    }

    [Fact]
    public void A_file_that_is_named_is_taken_whatever_its_ending()
    {
        Make("a.txt");

        ArticleFile file = Assert.Single(new ArticleFiles().Find(_directory.PathOf("a.txt")));

        Assert.True(file.IsNamed);
    }

    [Fact]
    public void A_path_that_leads_nowhere_is_given_back_to_be_reported() =>
        Assert.Equal(_directory.PathOf("none"), Assert.Single(new ArticleFiles().Find(_directory.PathOf("none"))).Path);

    [SkippableFact]
    public void A_link_to_a_directory_is_followed_once_and_never_up()
    {
        Skip.If(OperatingSystem.IsWindows(), "Making a link takes a privilege there.");
        Make("a/x.md", "a/b/y.md", "other/z.md");
        Directory.CreateSymbolicLink(_directory.PathOf("a/b/up"), _directory.PathOf("a"));
        Directory.CreateSymbolicLink(_directory.PathOf("a/b/self"), ".");
        Directory.CreateSymbolicLink(_directory.PathOf("a/one"), "../other");
        Directory.CreateSymbolicLink(_directory.PathOf("a/two"), "../other");
        Directory.CreateSymbolicLink(_directory.PathOf("a/circle"), "circle");

        Assert.Equal(["b/y.md", "one/z.md", "x.md"], Find(root: "a", recurse: true));
    }

    [SkippableFact]
    public void Directories_that_link_to_each_other_end()
    {
        Skip.If(OperatingSystem.IsWindows(), "Making a link takes a privilege there.");
        Make("a/x.md", "b/y.md");
        Directory.CreateSymbolicLink(_directory.PathOf("a/b"), _directory.PathOf("b"));
        Directory.CreateSymbolicLink(_directory.PathOf("b/a"), _directory.PathOf("a"));
        Directory.CreateSymbolicLink(_directory.PathOf("root"), ".");

        Assert.Equal(["a/b/y.md", "a/x.md", "b/a/x.md", "b/y.md"], Find(recurse: true));
    }

    [Fact]
    public void A_directory_that_cannot_be_listed_is_an_error_and_the_rest_goes_on()
    {
        Make("a.md", "b/x.md", "c/y.md");
        using IEnumerator<ArticleFile> files = new ArticleFiles(recurse: true).Find(_directory.FullPath).GetEnumerator();
        Assert.True(files.MoveNext());

        Directory.Delete(_directory.PathOf("b"), recursive: true);

        Assert.True(files.MoveNext());
        Assert.Equal((_directory.PathOf("b"), "FileNotFound"), (files.Current.Path, files.Current.Error?.ErrorId));
        Assert.True(files.MoveNext());
        Assert.Equal(_directory.PathOf("c/y.md"), files.Current.Path);
    }

    [Fact]
    public void Files_come_while_the_search_goes_on()
    {
        Make("a/x.md", "b/y.md");
        using IEnumerator<ArticleFile> files = new ArticleFiles(recurse: true).Find(_directory.FullPath).GetEnumerator();

        Assert.True(files.MoveNext());
        Make("b/z.md");

        Assert.True(files.MoveNext() && files.MoveNext());
        Assert.Equal(_directory.PathOf("b/z.md"), files.Current.Path);
    }

    private void Make(params string[] paths)
    {
        foreach (string path in paths)
        {
            _directory.Write(path, "---\ntitle: x\n---\n");
        }
    }

    private IEnumerable<string> Find(string root = "", bool recurse = false, string[]? exclude = null) =>
        Find(new ArticleFiles(recurse, exclude), root);

    private IEnumerable<string> Find(ArticleFiles files, string root = "")
    {
        string start = _directory.PathOf(root);
        return files.Find(start).Select(file => Path.GetRelativePath(start, file.Path).Replace(Path.DirectorySeparatorChar, '/'));
    }
}
