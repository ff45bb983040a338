using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;
using ArticlesPS.Cli;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>articles export feed and sitemap.</summary>
public sealed class ExportFeedTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public ExportFeedTests()
    {
        foreach (
            string file in Directory
                .EnumerateFiles(Path.Combine(Repository.Samples, "_news"))
                .Append(Path.Combine(Repository.Samples, "_config.yml"))
        )
        {
            _directory.Write(Path.GetRelativePath(Repository.Samples, file), File.ReadAllBytes(file));
        }
    }

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void A_feed_is_written_once_and_is_read_back()
    {
        string path = _directory.PathOf("feed.xml");

        Command first = Run("export", "feed", "_news", "--destination", "feed.xml");
        Assert.Equal($"create {path}\nfeed.xml: 3 of 11 articles; 8 are not published.\n", first.Output);
        Assert.Equal((0, ""), (first.ExitCode, first.Errors));
        Assert.Equal("feed.xml: 3 of 11 articles; 8 are not published.\n", Run("export", "feed", "_news", "-d", "feed.xml").Output);
        Assert.Equal(3, JsonDocument.Parse(Run("feed", "feed.xml", "--format", "json").Output).RootElement.GetArrayLength());
    }

    [Fact]
    public void Format_number_and_texts_are_taken()
    {
        Command command = Run(
            "export",
            "feed",
            "_news",
            "-d",
            "f",
            "-f",
            "json",
            "--first",
            "1",
            "--site-title",
            "T",
            "--description",
            "D",
            "--language",
            "de",
            "--site-url",
            "https://s.example",
            "--feed-url",
            "https://f.example/f",
            "--topic",
            "Trains"
        );

        Assert.Equal((0, ""), (command.ExitCode, command.Errors));
        JsonElement feed = JsonDocument.Parse(File.ReadAllText(_directory.PathOf("f"))).RootElement;
        Assert.Equal(
            ["T", "https://s.example", "https://f.example/f", "D", "de"],
            feed.EnumerateObject().Skip(1).SkipLast(1).Select(property => property.Value.GetString())
        );
        Assert.StartsWith("Night Trains", feed.GetProperty("items")[0].GetProperty("title").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        Command command = Run("export", "feed", "_news", "-d", "out/feed.atom", "--dry-run");

        Assert.StartsWith($"create {_directory.PathOf("out/feed.atom")}\n", command.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_directory.PathOf("out")));
    }

    [Fact]
    public void An_article_that_lacks_something_is_named_and_the_others_are_written()
    {
        string bad = _directory.Write("_news/bad.md", "---\ntitle: A\npublished: true\n---\n");
        Command command = Run("export", "feed", "_news", "-d", "feed.xml");

        Assert.Equal(3, command.ExitCode);
        Assert.Contains($"{bad}: The article has no date", command.Errors, StringComparison.Ordinal);
        Assert.EndsWith("\n1 article is left out because of an error.\n", command.Errors, StringComparison.Ordinal);
        Assert.Equal(3, XDocument.Load(_directory.PathOf("feed.xml")).Descendants("item").Count());
    }

    [Theory]
    [InlineData(2, "Required", "export", "feed", "_news")]
    [InlineData(2, "not an absolute http or https URL", "export", "feed", "_news", "-d", "f.xml", "--site-url", "s.example")]
    [InlineData(2, "whole number from 1", "export", "feed", "_news", "-d", "f.xml", "--first", "0")]
    [InlineData(2, "number from 0 to 1", "export", "sitemap", "_news", "-d", "f.xml", "--priority", "2")]
    [InlineData(1, "extension does not determine", "export", "feed", "_news", "-d", "f.txt")]
    [InlineData(1, "This is a directory", "export", "feed", "_news", "-d", "_news")]
    [InlineData(1, "No configuration in this directory says the site's title", "export", "feed", "_news", "-d", "f.xml", "--root", "_news")]
    [InlineData(
        1,
        "No configuration in this directory says the site's http or https URL",
        "export",
        "sitemap",
        "_news",
        "-d",
        "f.xml",
        "--root",
        "_news"
    )]
    public void A_mistake_is_told(int exitCode, string message, params string[] arguments)
    {
        Command command = Run(arguments);

        Assert.Equal((exitCode, ""), (command.ExitCode, command.Output));
        Assert.Contains(message, command.Errors, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["_config.yml"], Directory.EnumerateFiles(_directory.FullPath).Select(Path.GetFileName));
    }

    [Fact]
    public void A_sitemap_and_one_of_news_are_written()
    {
        Command sitemap = Run("export", "sitemap", "_news", "-d", "sitemap.xml", "--change-frequency", "daily", "--priority", "0.5");
        Command news = Run("export", "sitemap", "_news", "-d", "news.xml", "--news", "--include-linked", "--after", "2026-03-04");

        Assert.Equal((0, "", 0, ""), (sitemap.ExitCode, sitemap.Errors, news.ExitCode, news.Errors));
        Assert.EndsWith(
            "sitemap.xml: 2 of 11 articles; 8 are not published, 1 has no page on the site.\n",
            sitemap.Output,
            StringComparison.Ordinal
        );
        Assert.Equal(
            ["daily", "0.5"],
            XDocument.Load(_directory.PathOf("sitemap.xml")).Root!.Elements().First().Elements().Skip(2).Select(element => element.Value)
        );
        Assert.Equal(
            [
                "https://daily.example.com/news/2026-03-04-night-trains-return-to-the-coast/",
                "https://daily.example.com/2026/03/spring-festival",
            ],
            XDocument
                .Load(_directory.PathOf("news.xml"))
                .Descendants("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")
                .Select(url => url.Value)
        );
        Assert.Contains("0 of ", Run("export", "sitemap", "_news", "-d", "none.xml", "--news").Output, StringComparison.Ordinal);
    }

    private Command Run(params string[] arguments) => Command.RunIn(_directory.FullPath, arguments);
}
