using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using ArticlesPS.Cli.Options;
using ArticlesPS.Cli.Output;
using ArticlesPS.Feeds;
using ArticlesPS.Feeds.Client;
using ArticlesPS.Feeds.State;
using ArticlesPS.Querying;

namespace ArticlesPS.Cli.Commands;

/// <summary>articles feed: what is new in feeds, as a table, CSV or JSON.</summary>
internal static class FeedCommand
{
    public static Command Create(CliConsole console)
    {
        FeedOptions defaults = new();
        Argument<string[]> feeds = new("FEED")
        {
            Description = "URLs and files of feeds: RSS, Atom or JSON Feed.",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string> state = new("--state")
        {
            Description = "The file that remembers what was given before; only what is new is printed then.",
            HelpName = "FILE",
        };
        Option<string[]> known = new("--known", "-k")
        {
            Description = "Files and directories of articles, archives included, with all that is below: what they have is left out.",
            HelpName = "PATH",
            AllowMultipleArgumentsPerToken = true,
        };
        ExtensionOption extension = new(
            "Extensions of articles in the directories of --known, as .mdx; .md and .markdown when none is given."
        );
        Option<int?> first = NumberOption.Whole("--first", "How many new articles to print of each feed at most.", lowest: 1);
        Option<int?> maximumSize = NumberOption.Whole(
            "--maximum-size",
            $"The largest size of a feed in bytes, unpacked; {defaults.MaximumSize} when nothing is given.",
            lowest: 1,
            highest: 1 << 30
        );
        Option<int?> timeout = NumberOption.Whole(
            "--timeout",
            $"How many seconds a server's whole answer may take; {defaults.Timeout.TotalSeconds} when nothing is given.",
            lowest: 1,
            highest: 24 * 60 * 60
        );
        Option<bool> force = new("--force") { Description = "Read feeds as if for the first time, whatever the state says." };
        ArticleOutput output = new();
        feeds.Validators.Add(result => PathOptions.RejectUnfit(result, console));
        known.Validators.Add(result => PathOptions.RejectMissing(result, console));
        Command command = new("feed", "Lists what is new in feeds.") { feeds, state, known, extension, first, maximumSize, timeout, force };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            FeedOptions options = new()
            {
                First = parsed.GetValue(first),
                MaximumSize = parsed.GetValue(maximumSize) ?? defaults.MaximumSize,
                Timeout = parsed.GetValue(timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : defaults.Timeout,
                IgnoresState = parsed.GetValue(force),
            };
            try
            {
                KnownArticles articles = new();
                int exitCode = ReadKnown(console, parsed.GetValue(known) ?? [], extension.Read(parsed), articles);
                using FeedState? remembered = parsed.GetValue(state) is { Length: > 0 } path
                    ? FeedState.Open(console.FullPath(path))
                    : null;
                using FeedImport import = new(options, remembered, articles);
                using (IArticleOutput printed = output.Create(parsed, console))
                {
                    foreach (string feed in parsed.GetValue(feeds)!)
                    {
                        exitCode = Math.Max(exitCode, Print(console, feed, import, printed));
                    }
                }

                // What could not be printed must come again.
                console.Output.Flush();
                if (remembered is not null && console.HasLostReader())
                {
                    console.Error.WriteLine(
                        "Nobody reads the output any more, so the state of feeds stays as it is, and what was printed comes again."
                    );
                    return ExitCode.Failed;
                }

                remembered?.Save();
                return exitCode;
            }
            catch (Exception e) when (e is FeedException or ArticleException)
            {
                console.Error.WriteLine(e.Message);
                return ExitCode.Failed;
            }
        });
        return command;
    }

    // What cannot be read at all ends the command: what the file has would else come again.
    private static int ReadKnown(CliConsole console, string[] paths, ArticleExtensions extensions, KnownArticles known)
    {
        int exitCode = ExitCode.Done;
        ArticleFiles files = new(recurse: true, extensions: extensions) { IncludesHidden = true };
        ArticleFile[] found = [.. paths.SelectMany(path => PathOptions.Find(console, files, path))];
        using ProgressLine progress = new ProgressLine(console, "Reading", "files").Expect(found.Length);
        foreach (ArticleReadResult result in ArticleReader.Read(found))
        {
            progress.Advance();
            known.Add(result);
            if (result.Error is not null)
            {
                progress.Clear();
                console.Error.WriteLine(result.Error.Message);
                exitCode = ExitCode.Failed;
            }
        }

        return exitCode;
    }

    private static int Print(CliConsole console, string feed, FeedImport import, IArticleOutput printed)
    {
        FeedNews news;
        try
        {
            bool isUrl = feed.Contains("://", StringComparison.Ordinal) && !File.Exists(console.FullPath(feed));
            news = !isUrl ? import.ReadFile(console.FullPath(feed)) : import.Read(new Uri(feed, UriKind.RelativeOrAbsolute));
        }
        catch (FeedException e) when (e.Kind != ArticleErrorKind.WriteFailed)
        {
            console.Error.WriteLine(e.Message);
            return ExitCode.Failed;
        }

        foreach (string warning in news.Warnings)
        {
            console.Error.WriteLine(warning);
        }

        foreach (Article article in news.Articles)
        {
            printed.Write(article);
        }

        import.Complete(news);
        return ExitCode.Done;
    }
}
