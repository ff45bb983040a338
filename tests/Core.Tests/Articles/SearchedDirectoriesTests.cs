using System;
using ArticlesPS.Errors;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Search;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Locating;
using Xunit;

namespace ArticlesPS.Tests.Articles;

/// <summary>What is said when directories have no article, but files that may be some.</summary>
public sealed class SearchedDirectoriesTests : IDisposable
{
    private const string Page = "---\ntitle: x\n---\n";

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void The_files_are_counted_by_extension_the_most_frequent_first()
    {
        _directory.Write("a.html", Page);
        _directory.Write("a.qmd", Page);
        _directory.Write("b/a.mdx", Page);
        _directory.Write("b/c/b.MDX", "import x");

        Assert.Equal(
            $"{_directory.FullPath}: No article was found with the extension .md or .markdown, but 2 files have the extension .mdx, "
                + $"1 has .html and 1 has .qmd. To read them, add {HintWords.Of(Hint.Extension)} .mdx, .html or .qmd.",
            Warning()
        );
    }

    [Fact]
    public void The_extensions_are_those_of_the_schema()
    {
        _directory.Write("a.html", Page);
        SearchedDirectories searched = new();
        Add(searched, new ArticleFiles(), _directory.FullPath);

        Assert.StartsWith(
            $"{_directory.FullPath}: No article was found with the extension .md or .markdown or .mdx or .qmd or .Rmd, but 1 file has",
            searched.Warning(),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("a.mdx", "", true)]
    [InlineData("a.rmd", "", true)]
    [InlineData("a.html", Page, true)]
    [InlineData("a.html", "<p>---</p>", false)]
    [InlineData("a.txt", Page, false)]
    [InlineData("a.md.bak", Page, false)]
    [InlineData(".a.mdx", Page, false)]
    [InlineData("node_modules/a.mdx", Page, false)]
    [InlineData("drafts/a.mdx", Page, false)]
    public void Only_what_articles_commonly_are_counts(string name, string text, bool counts)
    {
        _directory.Write(name, text);

        Assert.Equal(counts, Warning(exclude: ["drafts"]) is not null);
    }

    [Theory]
    [InlineData(false, "b/a.md", Page, true)]
    [InlineData(false, "b/c/a.md", Page, true)]
    [InlineData(true, "b/a.md", Page, false)]
    [InlineData(false, "b/a.md", "# Read me", false)]
    [InlineData(false, ".b/a.md", Page, false)]
    [InlineData(false, "drafts/a.md", Page, false)]
    public void Articles_in_subdirectories_are_named_where_these_were_not_searched(bool recurse, string name, string text, bool counts)
    {
        _directory.Write(name, text);
        _directory.Write("README.md", "# Read me");

        string found = $"{_directory.FullPath}: No article is in this directory itself. ";
        string? expected = counts ? $"{found}To read its subdirectories, add {HintWords.Of(Hint.Recurse)}." : null;
        Assert.Equal(expected, Warning(recurse, ["drafts"]));
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void Directories_below_count_where_they_were_searched(bool recurse, bool counts)
    {
        _directory.Write("b/a.mdx", Page);

        Assert.Equal(counts, Warning(recurse) is not null);
    }

    [Fact]
    public void The_usual_extensions_count_where_others_were_asked_for()
    {
        _directory.Write("a.md", Page);
        _directory.Write("a.mdx", Page);
        SearchedDirectories searched = new();
        Add(searched, new ArticleFiles(extensions: new ArticleExtensions(["qmd"])), _directory.FullPath);

        Assert.Contains(
            "with the extension .qmd, but 1 file has the extension .md and 1 has .mdx.",
            searched.Warning(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Nothing_is_said_where_there_is_an_article()
    {
        _directory.Write("a.mdx", Page);
        SearchedDirectories searched = new() { HasArticle = true };
        Add(searched, new ArticleFiles(), _directory.FullPath);

        Assert.Null(searched.Warning());
    }

    [Fact]
    public void Files_and_patterns_are_not_directories()
    {
        string file = _directory.Write("a.mdx", Page);
        SearchedDirectories searched = new();
        Add(searched, new ArticleFiles(), file);
        searched.Add(new ArticleFiles(), new SearchStart(_directory.FullPath, IsNamed: false, new FileNamePattern("*.md")));

        Assert.Null(searched.Warning());
    }

    [Fact]
    public void Several_directories_are_named_by_what_they_have_in_common_and_a_file_counts_once()
    {
        _directory.Write("a/a.mdx", Page);
        _directory.Write("b/b.mdx", Page);
        SearchedDirectories searched = new();
        foreach (string name in (string[])["a", "b", "a/../a"])
        {
            Add(searched, OfNews(), System.IO.Path.GetFullPath(_directory.PathOf(name)));
        }

        Assert.StartsWith($"{_directory.FullPath}: ", searched.Warning(), StringComparison.Ordinal);
        Assert.Contains("2 files have the extension .mdx.", searched.Warning(), StringComparison.Ordinal);
    }

    private string? Warning(bool recurse = true, string[]? exclude = null)
    {
        SearchedDirectories searched = new();
        Add(searched, OfNews(recurse, exclude), _directory.FullPath);
        return searched.Warning();
    }

    private static void Add(SearchedDirectories searched, ArticleFiles files, string path) =>
        searched.Add(files, new SearchStart(path, IsNamed: true));

    // News articles have .md and .markdown alone.
    private static ArticleFiles OfNews(bool recurse = false, string[]? exclude = null) =>
        new(recurse, exclude) { Schemas = new SchemaLocator(ArticleSchema.News) };
}
