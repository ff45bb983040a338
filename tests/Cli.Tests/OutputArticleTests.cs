using System;
using System.IO;
using System.Linq;
using ArticlesPS.Cli;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>No output takes the place of an article, not even with --force.</summary>
public sealed class OutputArticleTests : IDisposable
{
    private const string Text = "---\ntitle: A\npublished: true\npublishedDateTime: 2026-03-04\nwebUrl: https://daily.example.com/a\n---\n";

    private readonly TemporaryDirectory _site = new();

    public OutputArticleTests()
    {
        _site.Write("_config.yml", "title: Example Daily\nwebUrl: https://daily.example.com\n");
        _site.Write("src/a.md", Text);
        _site.Write("other/x.md", Text);
        _site.Write("bad.md", "---\na: [\n---\n");
        _site.Write("README.md", "Read me first.\n");
        _site.Write("notes.txt", "nothing that reads as an article\n");
        _site.Write("notes.xml", "<notes/>\n");
    }

    public void Dispose() => _site.Dispose();

    [SkippableTheory]
    // The links that there are, by name and target; the command; the file that its error names.
    [InlineData("c.rss > src/a.md", "export feed src -d c.rss", "c.rss")]
    [InlineData("c.rss > b.rss, b.rss > src/a.md", "export feed src -d c.rss", "c.rss")]
    [InlineData("s.xml > src/a.md", "export sitemap src -d s.xml", "s.xml")]
    [InlineData("r.html > src/a.md", "report src -o r.html", "r.html")]
    [InlineData("out > src", "report src -o out/a.md", "out/a.md")]
    [InlineData("src/here > .", "report src -o src/here/a.md", "src/here/a.md")]
    [InlineData("api/index.json > ../src/a.md", "export api src -d api", "api/index.json")]
    [InlineData("api/page1/index.json > ../../bad.md", "export api src -d api", "api/page1/index.json")]
    [InlineData("", "report src -o other/x.md", "other/x.md")]
    [InlineData("", "report src -o bad.md", "bad.md")]
    [InlineData("", "report src bad.md -o bad.md", "bad.md")]
    [InlineData("", "report src -o README.md", "README.md")]
    [InlineData("", "export sitemap src -d src/a.md", "src/a.md")]
    [InlineData("", "export feed src -f rss -d other/x.md", "other/x.md")]
    [InlineData("", "report src notes.txt -o notes.txt", "notes.txt")]
    [InlineData("r.html > notes.txt", "report src notes.txt -o r.html", "r.html")]
    [InlineData("", "report empty -o src/a.md", "src/a.md")]
    public void An_article_stays_as_it_is_and_nothing_else_is_written(string links, string command, string path)
    {
        Skip.If(OperatingSystem.IsWindows() && links.Length > 0, "Making a link takes a privilege there.");
        Directory.CreateDirectory(_site.PathOf("empty"));
        Link(links);
        string[] before = Contents();
        foreach (string option in (string[])["", " --force", " --dry-run"])
        {
            Command refused = Command.RunIn(_site.FullPath, (command + option).Split(' '));

            Assert.Equal((1, ""), (refused.ExitCode, refused.Output));
            string error = refused.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1];
            Assert.StartsWith($"{_site.PathOf(path)}: This is an article", error, StringComparison.Ordinal);
            Assert.Equal(before, Contents());
        }
    }

    [SkippableTheory]
    [InlineData("", "report src -o notes.xml")]
    [InlineData("", "report src bad.md -o notes.xml")]
    [InlineData("", "export feed src -d notes.xml")]
    [InlineData("", "export sitemap src -d notes.xml")]
    [InlineData("r.html > notes.xml", "report src -o r.html")]
    [InlineData("", "report src -o notes.txt")]
    public void What_is_no_article_is_replaced(string links, string command)
    {
        Skip.If(OperatingSystem.IsWindows() && links.Length > 0, "Making a link takes a privilege there.");
        Link(links);

        Command written = Command.RunIn(_site.FullPath, command.Split(' '));

        Assert.Equal(
            (command.Contains("bad", StringComparison.Ordinal) ? 3 : 0, true),
            (written.ExitCode, written.Output.StartsWith("update ", StringComparison.Ordinal))
        );
        Assert.Equal(Text, File.ReadAllText(_site.PathOf("src/a.md")));
    }

    private void Link(string links)
    {
        foreach (string[] link in links.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(link => link.Split(" > ")))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_site.PathOf(link[0]))!);
            File.CreateSymbolicLink(_site.PathOf(link[0]), link[1]);
        }
    }

    private string[] Contents() =>
        [
            .. Directory
                .EnumerateFiles(
                    _site.FullPath,
                    "*",
                    new EnumerationOptions
                    {
                        RecurseSubdirectories = true,
                        AttributesToSkip = default,
                        MaxRecursionDepth = 4,
                    }
                )
                .Order(StringComparer.Ordinal)
                .Select(path => $"{path}: {File.ReadAllText(path)}"),
        ];
}
