using System;
using System.Linq;
using ArticlesPS.Cli;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>A file counts once, however many of the given paths it belongs to.</summary>
public sealed class GivenTwiceTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly string _article;

    public GivenTwiceTests()
    {
        _article = _directory.Write(
            "news/a.md",
            "---\ntitle: \" Ferries return to the old coast\"\npublishedDateTime: 2026-03-01\nwebUrl: "
                + "https://example.com/news/a\nquality: 75\npublished: true\ntopics: [X]\n---\n"
        );
        _directory.Write("_config.yml", "title: Example\nwebUrl: https://example.com\n");
        _directory.Write("_data/topics/ferries.yaml", "name: Ferries\nkeywords: [ferries]\n");
        _directory.Write(
            "other/b.md",
            "---\ntitle: Ferries return to the old coast\nwebUrl: https://example.com/news/b\nquality: 60\n---\n"
        );
        _directory.Write("feed.xml", "<rss version='2.0'><channel><title>Daily</title><item><title>One</title></item></channel></rss>");
    }

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("list --format jsonl")]
    [InlineData("check")]
    [InlineData("heat")]
    [InlineData("topics")]
    [InlineData("related --among other")]
    [InlineData("set --title x --dry-run")]
    [InlineData("unpublish --dry-run")]
    [InlineData("repair --dry-run")]
    [InlineData("heat --update --dry-run")]
    [InlineData("topics --update --dry-run")]
    [InlineData("related --among other --update --dry-run")]
    [InlineData("move --destination archive --dry-run")]
    [InlineData("remove --dry-run")]
    [InlineData("export api --destination api --dry-run")]
    [InlineData("export feed --destination feed.out.xml --dry-run")]
    [InlineData("export sitemap --destination sitemap.xml --dry-run")]
    [InlineData("report --output report.html --dry-run")]
    public void What_a_command_says_is_the_same_as_of_the_file_alone(string arguments)
    {
        Command once = Run(arguments, "news/a.md");
        Command often = Run(arguments, "news/a.md", "./news/../news/a.md", "news", _article, "news/a.md");

        Assert.Equal((once.ExitCode, once.Output, once.Errors), (often.ExitCode, often.Output, often.Errors));
        Assert.NotEqual((2, ""), (once.ExitCode, once.Output));
    }

    [Theory]
    [InlineData("set --heat 7 --add-topic Y", 2)]
    [InlineData("move --destination archive", 1)]
    [InlineData("remove", 1)]
    public void What_a_command_does_is_done_once(string arguments, int lines)
    {
        Command command = Run(arguments, "news/a.md", "news", _article);

        Assert.Equal((0, "", lines), (command.ExitCode, command.Errors, command.Output.Count(c => c == '\n')));
    }

    [Fact]
    public void A_file_is_no_copy_of_itself() => Assert.Equal(new Command(0, "", ""), Run("duplicates", "news/a.md", "news", _article));

    [Fact]
    public void What_is_looked_among_is_found_once()
    {
        Command once = Run("related --among other", "news/a.md");
        Command often = Run("related --among other other/b.md ./other", "news/a.md");

        Assert.Contains("Ferries return to the old coast [", once.Output, StringComparison.Ordinal);
        Assert.Equal(once.Output, often.Output);
    }

    [Fact]
    public void A_feed_is_read_once()
    {
        Command once = Run("feed", "feed.xml");
        Command often = Run("feed", "feed.xml", "./feed.xml", _directory.PathOf("feed.xml"));

        Assert.Contains("The item has no link", once.Errors, StringComparison.Ordinal);
        Assert.Equal((once.ExitCode, once.Output, once.Errors), (often.ExitCode, often.Output, often.Errors));
    }

    // Paths come first, for an option may take all that stands behind it.
    private Command Run(string arguments, params string[] paths)
    {
        string[] words = arguments.Split(' ');
        int command = words[0] == "export" ? 2 : 1;
        return Command.RunIn(_directory.FullPath, [.. words.Take(command), .. paths, .. words.Skip(command)]);
    }
}
