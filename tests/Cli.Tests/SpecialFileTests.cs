using System;
using System.IO;
using System.Linq;
using ArticlesPS.Cli;
using Xunit;

namespace ArticlesPS.Tests;

/// <summary>Pipes, devices and sockets: nothing waits for them, and nothing takes their place.</summary>
public sealed class SpecialFileTests : IDisposable
{
    private readonly TemporaryDirectory _site = new();

    public SpecialFileTests()
    {
        _site.Write("_config.yml", "title: Example Daily\nwebUrl: https://daily.example.com\n");
        _site.Write(
            "_news/a.md",
            "---\ntitle: Harbour cranes\nwebUrl: https://daily.example.com/a\npublishedDateTime: 2026-03-01\npublished: true\n---\n"
        );
        _site.Write(
            "feed.rss",
            "<rss version=\"2.0\"><channel><title>F</title><item><title>One</title><link>https://f.example/1</link>"
                + "<pubDate>Sun, 01 Mar 2026 00:00:00 GMT</pubDate></item></channel></rss>"
        );
    }

    public void Dispose() => _site.Dispose();

    [SkippableTheory]
    [InlineData("list _news --format csv")]
    [InlineData("show _news/pipe.md")]
    [InlineData("set _news --heat 7")]
    [InlineData("publish _news/pipe.md")]
    [InlineData("check _news")]
    [InlineData("repair _news")]
    [InlineData("related _news")]
    [InlineData("duplicates _news")]
    [InlineData("heat _news")]
    [InlineData("topics _news --taxonomy topics")]
    [InlineData("move _news -d archive")]
    [InlineData("remove _news/pipe.md")]
    [InlineData("apply _news/pipe.md")]
    [InlineData("new -d _news _news/pipe.md")]
    [InlineData("feed _news/pipe.md")]
    [InlineData("feed feed.rss --known _news")]
    [InlineData("feed feed.rss --state _news/pipe.md")]
    [InlineData("export feed _news -d feed.xml")]
    [InlineData("export sitemap _news -d sitemap.xml")]
    [InlineData("export api _news -d api")]
    [InlineData("report _news -o report.html")]
    [InlineData("list linked")]
    public void A_pipe_keeps_no_command_waiting(string arguments)
    {
        SpecialFile.Make("pipe", _site.PathOf("_news/pipe.md"));
        SpecialFile.Make("link to /dev/zero", _site.PathOf("linked/zero.md"));
        _site.Write("topics/trains.yaml", "name: Trains\nkeywords: [trains]\n");

        Command command = SpecialFile.WithoutWaiting(() => Command.RunIn(_site.FullPath, arguments.Split(' ')));

        bool isOutput =
            arguments.StartsWith("export", StringComparison.Ordinal) || arguments.StartsWith("report", StringComparison.Ordinal);
        Assert.Equal(isOutput ? 3 : 1, command.ExitCode);
        Assert.Contains(
            arguments == "list linked" ? "zero.md: This is a character device" : "This is a named pipe, not a regular file",
            command.Errors,
            StringComparison.Ordinal
        );
        Assert.Equal(0, Shell.Run($"test -p '{_site.PathOf("_news/pipe.md")}'").ExitCode);
        Assert.DoesNotContain(Directory.EnumerateFiles(_site.PathOf("_news")), file =>
            file.Contains(".articles-", StringComparison.Ordinal)
        );
    }

    [SkippableTheory]
    [InlineData("report _news -o /dev/stdout", "</html>\n")]
    [InlineData("export feed _news -f rss -d /dev/stdout", "</rss>")]
    [InlineData("export sitemap _news -d /dev/stdout", "</urlset>")]
    public void Standard_output_takes_an_output_and_nothing_else(string arguments, string end)
    {
        RequireUnix();
        string log = _site.Write("log", "before\n");

        Assert.Equal(0, Run($"{arguments} | cat > piped").ExitCode);
        Assert.Equal(0, Run($"{arguments} > file").ExitCode);
        Assert.Equal(0, Run($"{arguments} >> log").ExitCode);

        string text = File.ReadAllText(_site.PathOf("piped"));
        Assert.EndsWith(end.TrimEnd(), text.TrimEnd(), StringComparison.Ordinal);
        Assert.DoesNotContain("/dev/stdout", text, StringComparison.Ordinal);
        Assert.Equal(text, File.ReadAllText(_site.PathOf("file")));
        Assert.Equal("before\n" + text, File.ReadAllText(log));
    }

    [SkippableTheory]
    [InlineData("/dev/null", 0, "")]
    [InlineData("/dev/full", 1, "/dev/full: The output could not be written completely: ")]
    public void A_device_stays_one(string device, int exitCode, string error)
    {
        Skip.IfNot(File.Exists(device), $"There is no {device} here.");

        (int exit, string errors) = Run($"report _news -o {device}");

        Assert.Equal(exitCode, exit);
        Assert.StartsWith(error.Length > 0 ? error : "write /dev/null\n", errors, StringComparison.Ordinal);
        Assert.Equal(0, Shell.Run($"test -c {device}").ExitCode);
        Assert.Equal(1, Shell.Run($"ls -a /dev | grep -F .articles-").ExitCode);
    }

    [SkippableFact]
    public void A_reader_that_goes_early_ends_the_report()
    {
        RequireUnix();
        for (int i = 0; i < 2000; i++)
        {
            _site.Write($"_news/{i}.md", $"---\ntitle: \"Article {i} {new string('x', 200)}\"\n---\n");
        }

        (int exitCode, string errors) = Run("report _news -o /dev/stdout | head -c 10 > beginning");

        Assert.Equal((0, "<!DOCTYPE "), (exitCode, File.ReadAllText(_site.PathOf("beginning"))));
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_pipe_with_a_reader_takes_an_output()
    {
        RequireUnix();
        SpecialFile.Make("pipe", _site.PathOf("pipe"));

        (int exitCode, string errors) = Run("report _news -o pipe & cat pipe > copy; wait");

        Assert.Equal(0, exitCode);
        Assert.Equal($"write {_site.PathOf("pipe")}\n", errors);
        Assert.Contains("Harbour cranes", File.ReadAllText(_site.PathOf("copy")), StringComparison.Ordinal);
        Assert.Equal(0, Shell.Run($"test -p '{_site.PathOf("pipe")}'").ExitCode);
    }

    [SkippableTheory]
    [InlineData("export api _news -d /dev/null", "/dev/null: The destination is a file.")]
    [InlineData("export api _news -d pipe", "The destination is a file.")]
    [InlineData("feed feed.rss --state /dev/null", "/dev/null: The state of feeds cannot be read: This is a character device")]
    [InlineData(
        "new -d _news --title x --published-date-time 2026-03-01 --force",
        "A directory, link, pipe or device with this name already exists"
    )]
    [InlineData("move _news/a.md --root _news -d archive --force", "This is a named pipe, not a regular file")]
    public void What_cannot_be_a_stream_is_an_error(string arguments, string error)
    {
        SpecialFile.Make("pipe", _site.PathOf("pipe"));
        SpecialFile.Make("pipe", _site.PathOf("_news/2026-03-01-x.md"));
        SpecialFile.Make("pipe", _site.PathOf("archive/a.md"));

        Command command = SpecialFile.WithoutWaiting(() => Command.RunIn(_site.FullPath, arguments.Split(' ')));

        Assert.Equal((1, ""), (command.ExitCode, command.Output));
        Assert.Contains(error, command.Errors, StringComparison.Ordinal);
        Assert.Equal(
            0,
            Shell
                .Run(
                    $"test -c /dev/null && test -p '{_site.PathOf("pipe")}' && test -p '{_site.PathOf("_news/2026-03-01-x.md")}' "
                        + $"&& test -p '{_site.PathOf("archive/a.md")}'"
                )
                .ExitCode
        );
        Assert.True(File.Exists(_site.PathOf("_news/a.md")));
    }

    [SkippableTheory]
    [InlineData("> /dev/full", 1, "The output cannot be written")]
    [InlineData("| true", 0, "The output was closed")]
    [InlineData(">&-", 1, "")]
    public void A_feed_counts_as_given_only_when_its_output_was(string redirection, int exitCode, string error)
    {
        RequireUnix();
        Skip.IfNot(File.Exists("/dev/full"), "There is no /dev/full here.");

        // The reader has gone before anything is printed.
        string command =
            redirection == "| true"
                ? "feed feed.rss --state feeds.state --format jsonl 2>errors | exec 0<&-"
                : $"feed feed.rss --state feeds.state --format jsonl {redirection}";
        (int exit, string errors) = Run(command);
        errors += File.Exists(_site.PathOf("errors")) ? File.ReadAllText(_site.PathOf("errors")) : "";

        Assert.Equal(exitCode, exit);
        Assert.Contains(error, errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_site.PathOf("feeds.state")));
        Command again = Command.RunIn(_site.FullPath, "feed", "feed.rss", "--state", "feeds.state", "--format", "jsonl");
        Assert.Equal((0, 1), (again.ExitCode, again.Output.Count(c => c == '\n')));
        Assert.True(File.Exists(_site.PathOf("feeds.state")));
    }

    private static void RequireUnix() => Skip.If(OperatingSystem.IsWindows(), "There are no files of this kind.");

    private (int ExitCode, string Errors) Run(string arguments) =>
        SpecialFile.WithoutWaiting(() =>
            Shell.Run($"cd '{_site.FullPath}' || exit; dotnet '{Path.Combine(AppContext.BaseDirectory, "articles.dll")}' {arguments}")
        );
}
