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
using ArticlesPS.Querying.Search;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Locating;

namespace ArticlesPS.Cli.Commands;

/// <summary>articles feed: lists new items in feeds, as a table, CSV or JSON.</summary>
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
            Description = "The file that stores what was printed before, so that only new items are printed.",
            HelpName = "FILE",
        };
        Option<string[]> known = new("--known", "-k")
        {
            Description =
                "Existing articles: files and directories, including archives, with everything below them. Their items are left out.",
            HelpName = "PATH",
            AllowMultipleArgumentsPerToken = true,
        };
        ExtensionOption extension = new(
            "The extensions of articles in the directories of --known, such as .mdx. Default: .md and .markdown."
        );
        SchemaOption schema = new(console);
        Option<int?> first = NumberOption.Whole("--first", "The maximum number of new articles from each feed.", lowest: 1);
        Option<int?> maximumSize = NumberOption.Whole(
            "--maximum-size",
            $"The maximum size of a feed in bytes, uncompressed. Default: {defaults.MaximumSize}.",
            lowest: 1,
            highest: 1 << 30
        );
        Option<int?> timeout = NumberOption.Whole(
            "--timeout",
            $"The maximum time for a server's whole response, in seconds. Default: {defaults.Timeout.TotalSeconds}.",
            lowest: 1,
            highest: 24 * 60 * 60
        );
        Option<bool> force = new("--force") { Description = "Read feeds as if for the first time, ignoring the state." };
        ArticleOutput output = new();
        feeds.Validators.Add(result => PathOptions.RejectUnfit(result, console));
        known.Validators.Add(result => PathOptions.RejectMissing(result, console));
        Command command = new("feed", "Lists new items in feeds.")
        {
            feeds,
            state,
            known,
            extension,
            schema,
            first,
            maximumSize,
            timeout,
            force,
        };
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
            KnownArticles articles = new();
            int exitCode = ReadKnown(
                console,
                parsed.GetValue(known) ?? [],
                FilesOf(extension.Read(parsed), schema.Locator(parsed)),
                articles
            );
            using FeedState? remembered = parsed.GetValue(state) is { Length: > 0 } path ? FeedState.Open(console.FullPath(path)) : null;
            using FeedImport import = new(options, remembered, articles);
            using (IArticleOutput printed = output.Create(parsed, console))
            {
                foreach (string feed in parsed.GetValue(feeds)!)
                {
                    exitCode = Math.Max(exitCode, Print(console, feed, import, printed));
                }
            }

            // Items that couldn't be printed must come again.
            console.Output.Flush();
            if (remembered is not null && console.HasLostReader())
            {
                console.Error.WriteLine(
                    "The output was closed, so the state of the feeds was not updated; the printed items come again next time."
                );
                return ExitCode.Failed;
            }

            remembered?.Save();
            return exitCode;
        });
        return command;
    }

    private static ArticleFiles FilesOf(ArticleExtensions? extensions, SchemaLocator schemas) =>
        new(recurse: true, extensions: extensions) { IncludesHidden = true, Schemas = schemas };

    // A file that can't be read ends the command, because its items would otherwise come again.
    private static int ReadKnown(CliConsole console, string[] paths, ArticleFiles files, KnownArticles known)
    {
        int exitCode = ExitCode.Done;
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
