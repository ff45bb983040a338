using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using ArticlesPS.Articles;
using ArticlesPS.Cli;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>articles feed.</summary>
public sealed class FeedTests : IDisposable
{
    private static readonly string _feeds = Path.Combine(Repository.Root, "samples", "feeds");

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Feed_prints_a_table_of_what_is_not_known()
    {
        Command command = Command.RunIn(
            _feeds,
            "feed",
            "example-daily.xml",
            "gazette.atom",
            "example-wire.json",
            "--known",
            Repository.Samples
        );

        const string Fog = "Fog at the pier this morning: the 05:50 ferry leaves when it can be seen from…";
        Assert.Equal(
            $"""
            Date       State     Topics             Folder         Title
            ----       -----     ------             ------         -----
            2026-03-10 Unknown                                     Night market moves to the old quay
            2026-03-09 Unknown                                     Bakers & brewers: one oven, one kettle
            2026-03-10 Unknown                                     Tram line 5 gets longer
            2026-03-09 Unknown                                     Council meets in public again
            2026-03-10 Unknown                                     Lighthouse lamp sold to a museum
            2026-03-09 Unknown                                     {Fog}

            """,
            command.Output
        );
        Assert.Equal((0, ""), (command.ExitCode, command.Errors));
    }

    [Theory]
    [InlineData("_archive/2020/x.md", "---\npublished: false\nwebUrl: https://gazette.example.org/tram-line-5-gets-longer\n---\n", 0)]
    [InlineData(".trash/x.md", "---\noriginalUrl: http://www.gazette.example.org/tram-line-5-gets-longer/\n---\n", 0)]
    [InlineData("x.md", "sourceUrl: https://gazette.example.org/tram-line-5-gets-longer\n", 0)]
    [InlineData("x.md", "---\ntitle: \"\nwebUrl: https://gazette.example.org/tram-line-5-gets-longer\n---\n", 1)]
    public void What_a_file_has_is_known_in_whatever_state_it_is(string name, string text, int faults)
    {
        string file = _directory.Write($"site/{name}", text);

        Command command = Command.Run("feed", Path.Combine(_feeds, "gazette.atom"), "--known", _directory.PathOf("site"), "-f", "jsonl");

        Assert.Contains(
            "Council meets in public again",
            Assert.Single(command.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
        Assert.Equal(faults, command.ExitCode);
        Assert.Equal(faults, command.Errors.Split('\n').Count(line => line.StartsWith(file, StringComparison.Ordinal)));
    }

    [Fact]
    public void What_is_known_is_read_by_the_schema_that_is_named()
    {
        _directory.Write("site/x.md", "---\nsource: https://gazette.example.org/tram-line-5-gets-longer\n---\n");
        string schema = _directory.Write("mine.yml", "roles:\n  Url: source\n");
        string[] arguments = ["feed", Path.Combine(_feeds, "gazette.atom"), "--known", _directory.PathOf("site"), "-f", "jsonl"];

        Assert.Equal(2, Command.Run(arguments).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Single(Command.Run([.. arguments, "--schema", schema]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("newz", Command.Run([.. arguments, "--schema", "newz"]).Errors, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Nothing_is_printed_where_what_is_known_cannot_be_read()
    {
        Skip.If(OperatingSystem.IsWindows(), "Making a link takes a privilege there.");
        string state = _directory.PathOf("feeds.state");
        Directory.CreateDirectory(_directory.PathOf("site"));
        File.CreateSymbolicLink(_directory.PathOf("site/x.md"), _directory.PathOf("nowhere.md"));

        Command command = Command.Run("feed", Path.Combine(_feeds, "gazette.atom"), "--known", _directory.PathOf("site"), "--state", state);

        Assert.Equal((1, ""), (command.ExitCode, command.Output));
        Assert.StartsWith($"{_directory.PathOf("site/x.md")}: This is a broken link.", command.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(state));
    }

    [Fact]
    public void Only_what_is_new_is_printed_with_a_state()
    {
        string feed = Path.Combine(_feeds, "gazette.atom");
        string state = _directory.PathOf("feeds.state");

        Assert.Single(
            Command
                .Run("feed", feed, "--state", state, "--first", "1", "-f", "jsonl")
                .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        );
        JsonElement second = JsonDocument.Parse(Command.Run("feed", feed, "--state", state, "-f", "json").Output).RootElement[0];
        Assert.Equal("Council meets in public again", second.GetProperty("title").GetString());
        Assert.Equal("", Command.Run("feed", feed, "--state", state).Output);
        Assert.Equal(
            4,
            Command.Run("feed", feed, "--state", state, "--force").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length
        );
    }

    [Fact]
    public void What_is_printed_makes_the_articles()
    {
        string rows = _directory.Write(
            "items.csv",
            Command.Run("feed", Path.Combine(_feeds, "example-daily.xml"), "--format", "csv").Output
        );
        Directory.CreateDirectory(_directory.PathOf("_news"));

        Command command = Command.Run("new", "--directory", _directory.PathOf("_news"), rows);

        Assert.Equal((0, ""), (command.ExitCode, command.Errors));
        Assert.Equal(3, Directory.EnumerateFiles(_directory.PathOf("_news")).Count());
        Article article = Article.Read(Directory.EnumerateFiles(_directory.PathOf("_news")).Order(StringComparer.Ordinal).Last());
        Assert.Equal(("Night market moves to the old quay", "Example Daily"), (article.Title, article.Provider?.Name));
    }

    [Fact]
    public void A_feed_that_fails_is_named_and_the_others_are_printed()
    {
        string bad = _directory.Write("bad.xml", "<rss>");
        string none = _directory.PathOf("none.xml");
        Command command = Command.Run("feed", bad, none, "https://me:secret@127.0.0.1/", Path.Combine(_feeds, "gazette.atom"));

        Assert.Equal(1, command.ExitCode);
        Assert.Contains("Tram line 5", command.Output, StringComparison.Ordinal);
        Assert.Contains($"{bad}(1,6): This is not well-formed XML", command.Errors, StringComparison.Ordinal);
        Assert.Contains($"{none}: The file does not exist.", command.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", command.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_URL_is_asked_for()
    {
        using TcpListener server = new(IPAddress.Loopback, 0);
        server.Start();
        Task answer = Task.Run(async () =>
        {
            using TcpClient client = await server.AcceptTcpClientAsync();
            byte[] body = await File.ReadAllBytesAsync(Path.Combine(_feeds, "gazette.atom"));
            await client.GetStream().ReadAtLeastAsync(new byte[4096], 1);
            await client
                .GetStream()
                .WriteAsync((byte[])[.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\n\r\n"), .. body]);
        });

        Command command = Command.Run("feed", $"http://127.0.0.1:{((IPEndPoint)server.LocalEndpoint).Port}/feed");

        await answer;
        Assert.Equal((0, ""), (command.ExitCode, command.Errors));
        Assert.Contains("Tram line 5", command.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("feed")]
    [InlineData("feed", "a.xml", "--first", "0")]
    [InlineData("feed", "a.xml", "--timeout", "x")]
    [InlineData("feed", "a.xml", "--known", "no-such-directory")]
    [InlineData("feed", "a.xml", "--format", "yaml")]
    [InlineData("feed", "a.xml", "--no-such-option")]
    public void A_command_line_that_means_nothing_does_nothing(params string[] arguments) =>
        Assert.Equal(2, Command.Run(arguments).ExitCode);

    [Fact]
    public void A_state_that_is_damaged_ends_the_command()
    {
        string state = _directory.Write("feeds.state", "{}");
        Command command = Command.Run("feed", Path.Combine(_feeds, "gazette.atom"), "--state", state);

        Assert.Equal((1, ""), (command.ExitCode, command.Output));
        Assert.Contains("feeds.state(1,1): This is not the state of feeds", command.Errors, StringComparison.Ordinal);
    }
}
