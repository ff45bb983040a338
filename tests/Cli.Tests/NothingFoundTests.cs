using System;
using System.Linq;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>What commands say when they find nothing, and how patterns and --extension find more.</summary>
public sealed class NothingFoundTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public NothingFoundTests()
    {
        _directory.Write("md/a.md", "---\ntitle: a\n---\n");
        _directory.Write("md/below/b.md", "---\ntitle: b\n---\n");
        _directory.Write("html/c.html", "---\ntitle: c\n---\n");
        _directory.Write("html/README.md", "# Read me\n");
    }

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("list md --type news", "type", "--type")]
    [InlineData("list md --after 90d", "publishedDateTime", "--after")]
    [InlineData("move md --topic x --destination old", "topics", "--topic")]
    [InlineData("remove md --before 90d", "publishedDateTime", "--before")]
    [InlineData("export sitemap md --minimum-heat 1 --destination x.xml --site-url https://example.com", "heat", "--minimum-heat")]
    public void A_field_that_no_article_has_is_one_warning(string arguments, string field, string option) =>
        Assert.Contains(
            $"The article does not have `{field}`, so {option} matched nothing. Filter by a field that the articles have.\n",
            Run(arguments).Errors,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("list md --recurse --title z")]
    [InlineData("list md --published false --title z")]
    [InlineData("list html --type x --exclude README.md --exclude *.html")]
    public void A_field_that_articles_have_is_none(string arguments) => Assert.Equal("", Run(arguments).Errors);

    [Theory]
    [InlineData("list html")]
    [InlineData("related html")]
    [InlineData("heat html")]
    [InlineData("heat html --update")]
    [InlineData("duplicates html")]
    [InlineData("topics html")]
    [InlineData("check html")]
    [InlineData("repair html")]
    [InlineData("set html --title x")]
    [InlineData("publish html")]
    [InlineData("move html --destination old")]
    [InlineData("remove html")]
    [InlineData("frontmatter html")]
    public void Files_with_another_extension_are_one_warning_of_every_command_that_reads(string arguments)
    {
        Command command = Run(arguments);

        Assert.Equal(
            (
                0,
                $"{_directory.PathOf("html")}: No article was found with the extension .md or .markdown or .mdx or .qmd or .Rmd, "
                    + "but 1 file has the extension .html. To read it, add --extension .html.\n"
            ),
            (command.ExitCode, command.Errors)
        );
    }

    [Theory]
    [InlineData("list html/c.html", "c")]
    [InlineData("list html --extension html", "c")]
    [InlineData("list . --recurse --extension .html --extension *.md", "c a b")]
    [InlineData("list *.md --recurse", "a b")]
    [InlineData("list md/*.md", "a")]
    [InlineData("list m*/*.md --recurse", "a b")]
    [InlineData("list md/*.md md/a.md --recurse", "a b")]
    [InlineData("list h* --extension html", "c")]
    public void Patterns_and_extensions_find_what_they_say(string arguments, string titles)
    {
        Command command = Run(arguments + " --format csv");

        Assert.Equal((0, ""), (command.ExitCode, command.Errors));
        Assert.Equal(titles.Split(' '), command.Output.Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line[1..2]));
    }

    [Fact]
    public void A_pattern_that_finds_nothing_is_a_file_that_is_not_there() =>
        Assert.Equal(
            (1, $"{_directory.PathOf("x*.md")}: The file or directory does not exist.\n"),
            (Run("list x*.md --recurse").ExitCode, Run("list x*.md --recurse").Errors)
        );

    [Fact]
    public void A_file_with_the_name_of_a_pattern_is_that_file()
    {
        _directory.Write("[a].md", "---\ntitle: q\n---\n");
        _directory.Write("a.md", "---\ntitle: r\n---\n");

        Assert.Contains("q", Run("list [a].md").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list --extension *", "*")]
    [InlineData("heat --extension .md,.mdx", ".md,.mdx")]
    [InlineData("feed x.xml --extension a/b", "a/b")]
    public void What_is_not_an_extension_is_a_mistake_in_the_command_line(string arguments, string extension) =>
        Assert.Equal(
            (2, $"articles: '{extension}' is not a file extension. Use one such as .mdx or .html.\nTry 'articles --help'.\n"),
            (Run(arguments).ExitCode, Run(arguments).Errors)
        );

    [Fact]
    public void Known_articles_have_their_extensions_too()
    {
        _directory.Write("known/a.html", "---\nwebUrl: https://example.com/one\n---\n");
        _directory.Write(
            "feed.xml",
            "<rss version=\"2.0\"><channel><title>t</title><item><title>one</title>"
                + "<link>https://example.com/one</link></item></channel></rss>"
        );

        Assert.Contains("one", Run("feed feed.xml --known known --format jsonl").Output, StringComparison.Ordinal);
        Assert.Equal("", Run("feed feed.xml --known known --extension html --format jsonl").Output);
        Assert.Equal("", Run("feed feed.xml --known known/*.html --format jsonl").Output);
    }

    private Command Run(string arguments) => Command.RunIn(_directory.FullPath, arguments.Split(' '));
}
