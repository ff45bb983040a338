using System;
using System.IO;
using System.Linq;
using System.Text;
using ArticlesPS.Site;
using ArticlesPS.Site.Api;
using ArticlesPS.Site.Feeds;
using ArticlesPS.Site.Output;
using ArticlesPS.Site.Report;
using ArticlesPS.Site.Sitemaps;
using Xunit;

namespace ArticlesPS.Tests.Site;

/// <summary>No output takes the place of an article, whatever its name is and whatever links lead there.</summary>
public sealed class ExistingArticleTests : IDisposable
{
    private const string Text = "---\ntitle: a\npublished: true\npublishedDateTime: 2026-03-04\nwebUrl: https://a.example/a\n---\n";

    private readonly TemporaryDirectory _directory = new();

    /// <summary>The outputs that are one file, each with a name that its format takes.</summary>
    public static TheoryData<string> Files => ["feed.xml", "sitemap.xml", "report.html"];

    public void Dispose() => _directory.Dispose();

    [Theory]
    // By its extension, whatever it holds.
    [InlineData("a.md", "", true)]
    [InlineData("a.md", "Read me first.\n", true)]
    [InlineData("a.md", "---\na: [\n---\n", true)]
    [InlineData("README.MD", "x", true)]
    [InlineData("a.markdown", "x", true)]
    [InlineData("a.mdx", "x", true)]
    [InlineData("a.qmd", "x", true)]
    [InlineData("a.Rmd", "x", true)]
    [InlineData("a.mdy", "x", false)]
    [InlineData("md", "x", false)]
    // By its first line, whatever its name is.
    [InlineData("a.txt", "---\ntitle: a\n---\n", true)]
    [InlineData("a", "---\r\ntitle: a\r\n---\r\n", true)]
    [InlineData("a.html", "--- \t\na: [\n", true)]
    [InlineData("a.xml", "---\rtitle: a\r---\r", true)]
    [InlineData("a.xml", "---", true)]
    [InlineData("a.xml", "\uFEFF---\ntitle: a\n---\n", true)]
    [InlineData("a.txt", "+++\ntitle = 'a'\n+++\n", true)]
    [InlineData("a.txt", "\uFEFF+++\n", true)]
    [InlineData("a.txt", "", false)]
    [InlineData("a.txt", "--\n---\n", false)]
    [InlineData("a.txt", "----\n", false)]
    [InlineData("a.txt", "--- a\n", false)]
    [InlineData("a.txt", "-+-\n", false)]
    [InlineData("a.txt", "\n---\n", false)]
    [InlineData("a.txt", " ---\n", false)]
    [InlineData("a.txt", "***\n", false)]
    [InlineData("a.xml", "<?xml version=\"1.0\"?>\n---\n", false)]
    [InlineData("a.json", "{\"title\": \"a\"}", false)]
    public void An_article_is_known_by_its_extension_or_its_first_line(string name, string text, bool isArticle)
    {
        string path = _directory.PathOf(name);
        File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

        Assert.Equal(isArticle, ExistingArticle.IsAt(path));
        Assert.Equal(
            isArticle ? "DestinationIsArticle" : null,
            Record.Exception(() => ExistingArticle.Reject(path)) is ArticleException e ? e.ErrorId : null
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Front_matter_in_UTF_16_is_front_matter(bool isBigEndian)
    {
        string path = _directory.PathOf("a.txt");
        File.WriteAllText(path, Text, new UnicodeEncoding(isBigEndian, byteOrderMark: true));

        Assert.True(ExistingArticle.IsAt(path));
    }

    [Fact]
    public void A_first_line_that_goes_on_with_blanks_for_ever_is_that_of_front_matter()
    {
        Assert.True(ExistingArticle.IsAt(_directory.Write("a.txt", "---" + new string(' ', 100_000) + "\n")));
    }

    [Fact]
    public void What_is_no_file_is_no_article()
    {
        Directory.CreateDirectory(_directory.PathOf("a.md"));

        Assert.False(ExistingArticle.IsAt(_directory.PathOf("a.md")));
        Assert.False(ExistingArticle.IsAt(_directory.PathOf("none.md")));
    }

    [SkippableFact]
    public void What_is_no_regular_file_is_not_opened()
    {
        SpecialFile.Make("pipe", _directory.PathOf("a.md"));

        Assert.False(SpecialFile.WithoutWaiting(() => ExistingArticle.IsAt(_directory.PathOf("a.md"))));
    }

    [SkippableTheory]
    // What links there are, by name and target, and where the output would go.
    [InlineData("out.xml > a.md", "out.xml", true)]
    [InlineData("out.xml > next.xml, next.xml > a.md", "out.xml", true)]
    [InlineData("out.xml > empty.md", "out.xml", true)]
    [InlineData("a.md.xml > named.txt", "a.md.xml", true)]
    [InlineData("here > .", "here/a.md", true)]
    [InlineData("here > ., out.xml > here/a.md", "out.xml", true)]
    [InlineData("out.md > notes.xml", "out.md", true)]
    [InlineData("out.xml > notes.xml", "out.xml", false)]
    [InlineData("here > .", "here/notes.xml", false)]
    [InlineData("out.xml > none.md", "out.xml", false)]
    [InlineData("out.xml > out.xml", "out.xml", false)]
    public void Links_are_followed_to_what_would_be_replaced(string links, string path, bool isArticle)
    {
        Skip.If(OperatingSystem.IsWindows(), "Making a link takes a privilege there.");
        _directory.Write("a.md", Text);
        _directory.Write("empty.md", "");
        _directory.Write("named.txt", Text);
        _directory.Write("notes.xml", "<notes/>");
        foreach (string[] link in links.Split(", ").Select(link => link.Split(" > ")))
        {
            File.CreateSymbolicLink(_directory.PathOf(link[0]), link[1]);
        }

        Assert.Equal(isArticle, ExistingArticle.IsAt(_directory.PathOf(path)));
    }

    [SkippableTheory]
    [MemberData(nameof(Files))]
    public void An_article_behind_a_link_stays_as_it_is(string name)
    {
        Skip.If(OperatingSystem.IsWindows(), "Making a link takes a privilege there.");
        Article article = Article.Read(_directory.Write("a.md", Text));
        File.CreateSymbolicLink(_directory.PathOf(name), "a.md");

        ArticleException error = Assert.Throws<ArticleException>(() => Make(name, article));

        Assert.Equal(
            ("DestinationIsArticle", ArticleErrorKind.InvalidPath, _directory.PathOf(name)),
            (error.ErrorId, error.Kind, error.Target)
        );
        Assert.Equal(Text, File.ReadAllText(article.FullName!));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void An_article_that_the_output_is_not_made_of_is_one_all_the_same(string name)
    {
        Article article = Article.Read(_directory.Write("a.md", Text));
        _directory.Write(name, "---\nunreadable: [\n---\n");

        Assert.Equal("DestinationIsArticle", Assert.Throws<ArticleException>(() => Make(name, article)).ErrorId);
    }

    [SkippableTheory]
    [MemberData(nameof(Files))]
    public void The_file_of_an_article_is_one_even_if_it_has_changed_since(string name)
    {
        Article article = Article.Read(_directory.Write(name, Text));
        _directory.Write(name, "no article any more");

        Assert.Equal("DestinationIsArticle", Assert.Throws<ArticleException>(() => Make(name, article)).ErrorId);

        Skip.If(OperatingSystem.IsWindows(), "Making a link takes a privilege there.");
        Directory.CreateSymbolicLink(_directory.PathOf("here"), ".");
        Assert.Equal("DestinationIsArticle", Assert.Throws<ArticleException>(() => Make($"here/{name}", article)).ErrorId);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_no_article_is_replaced(string name)
    {
        Article article = Article.Read(_directory.Write("a.md", Text));
        _directory.Write(name, "<notes/>");

        Assert.Equal([$"update {name}"], SiteFiles.Write(Make(name, article)));
    }

    [SkippableTheory]
    // The entry of the directory that leads to an article.
    [InlineData("index.json")]
    [InlineData("page1/index.json")]
    [InlineData(ArticleApi.ManifestName)]
    public void Nothing_of_an_API_is_written_when_one_of_its_files_would_replace_an_article(string path)
    {
        Skip.If(OperatingSystem.IsWindows(), "Making a link takes a privilege there.");
        Article article = Article.Read(_directory.Write("a.md", Text));
        string empty = _directory.Write("empty.md", "");
        string link = _directory.PathOf($"api/{path}");
        Directory.CreateDirectory(Path.GetDirectoryName(link)!);
        File.CreateSymbolicLink(link, path == ArticleApi.ManifestName ? empty : article.FullName!);

        ArticleException error = Assert.Throws<ArticleException>(() =>
            new ArticleApi(_directory.FullPath).Export([article], _directory.PathOf("api"))
        );

        Assert.Equal(("DestinationIsArticle", link), (error.ErrorId, error.Target));
    }

    [Fact]
    public void An_article_is_not_removed_because_a_manifest_names_it()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Text);
        Article article = Article.Read(_directory.Write("api/a.md", Text));
        string hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        _directory.Write($"api/{ArticleApi.ManifestName}", $"{hash}  a.md\n");

        ArticleException error = Assert.Throws<ArticleException>(() =>
            new ArticleApi(_directory.FullPath).Export([article], _directory.PathOf("api"))
        );

        Assert.Equal(("DestinationIsArticle", article.FullName), (error.ErrorId, error.Target));
    }

    [Fact]
    public void A_file_beside_a_sitemap_that_is_an_article_is_not_replaced()
    {
        Article[] articles = [.. Enumerable.Range(1, 3).Select(i => SiteFiles.Published(url: $"https://daily.example.com/city/{i}"))];
        _directory.Write("sitemap-2.xml", Text);
        ArticleSitemapExport export = new(
            _directory.PathOf("sitemap.xml"),
            SiteFiles.Describe(_directory),
            null,
            new SitemapLimits(1, 10_000_000),
            DateTimeOffset.UtcNow
        );

        ArticleException error = Assert.Throws<ArticleException>(() => export.Export(articles));

        Assert.Equal(("DestinationIsArticle", _directory.PathOf("sitemap-2.xml")), (error.ErrorId, error.Target));
    }

    private SiteOutput Make(string path, Article article)
    {
        string destination = _directory.PathOf(path);
        SiteDescription site = SiteFiles.Describe(_directory);
        return Path.GetFileName(path) switch
        {
            "feed.xml" => new ArticleFeedExport(destination, site).Export([article]),
            "sitemap.xml" => new ArticleSitemapExport(destination, site).Export([article]),
            _ => ArticleReport.Prepare([article], destination, new ArticleReportOptions(_directory.FullPath)),
        };
    }
}
