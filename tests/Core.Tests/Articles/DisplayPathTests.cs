using System.IO;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>Paths as tables show them, and folders in a column of 14 characters.</summary>
public class DisplayPathTests
{
    [Theory]
    [InlineData("/srv/site/_news/a.md", "/srv/site", "_news/a.md")]
    [InlineData("/srv/site/_news/a.md", "/srv/site/", "_news/a.md")]
    [InlineData("/srv/site/_news/a.md", "/", "srv/site/_news/a.md")]
    [InlineData("/srv/site", "/srv/site", ".")]
    [InlineData("/srv/sites/a.md", "/srv/site", "/srv/sites/a.md")]
    [InlineData("/srv/site/_news/2026-03-02-old-harbour-cranes.md", "/home/ada", "/srv/site/_news/2026-03-02-old-harbour-cranes.md")]
    [InlineData("/srv/a\u001B[31m.md", "/srv", @"a\u001B[31m.md")]
    [InlineData("/srv/a\u001B[31m.md", "/home/ada", @"/srv/a\u001B[31m.md")]
    [InlineData("/srv/a\u001B[31m.md", "", @"/srv/a\u001B[31m.md")]
    [InlineData(null, "/srv", "")]
    [InlineData("", "/srv", "")]
    [InlineData(null, "", "")]
    public void A_path_is_shown_from_the_location(string? path, string location, string expected) =>
        Assert.Equal(Local(expected), DisplayPath.From(Local(path), Local(location)!));

    [Theory]
    [InlineData("/srv/site/_news", "/srv/site", "_news")]
    [InlineData("/srv/site", "/srv/site", ".")]
    [InlineData("/srv", "/home/ada", "/srv")]
    [InlineData("/srv/site/_news", "/home/ada", "…/site/_news")]
    [InlineData("/srv/site/content/posts/2026", "/srv/site", "…/posts/2026")]
    [InlineData("/srv/fourteen-chars", "/srv", "fourteen-chars")]
    [InlineData("/srv/fifteen-letters", "/srv", "fifteen-lette…")]
    [InlineData("/srv/posts/twelve-chars", "/srv", "…/twelve-chars")]
    [InlineData("/srv/posts/thirteen-char", "/srv", "…/thirteen-ch…")]
    [InlineData("/a/b/c/d/e/f/g/h/i/j", "/", "…/e/f/g/h/i/j")]
    [InlineData("/srv/twelve-chars🎉🎉", "/srv", "twelve-chars…")]
    [InlineData("/srv/x\u001B[31m", "/srv", @"x\u001B[31m")]
    [InlineData(null, "/srv", "")]
    public void A_folder_fits_into_its_column(string? path, string location, string expected) =>
        Assert.Equal(Local(expected), DisplayPath.Folder(Local(path), Local(location)!));

    private static string? Local(string? path) => path?.Replace('/', Path.DirectorySeparatorChar);
}
