using System;
using System.CommandLine;
using System.IO;
using System.Linq;

namespace ArticlesPS.Cli;

/// <summary>articles feed: what is new in feeds, as a table, CSV or JSON.</summary>
internal static class FeedCommand
{
    public static Command Create(TextWriter output)
    {
        FeedOptions defaults = new();
        Argument<string[]> feeds = new("FEED") { Description = "URLs and files of feeds: RSS, Atom or JSON Feed.", Arity = ArgumentArity.OneOrMore };
        Option<string> state = new("--state") { Description = "The file that remembers what was given before; only what is new is printed then.", HelpName = "FILE" };
        Option<string[]> known = new("--known", "-k")
        {
            Description = "Files and directories of articles, with all that is below: what they have is left out.",
            HelpName = "PATH",
            AllowMultipleArgumentsPerToken = true,
        };
        Option<int?> first = NumberOption.Whole("--first", "How many new articles to print of each feed at most.", lowest: 1);
        Option<int?> maximumSize = NumberOption.Whole("--maximum-size", $"The largest size of a feed in bytes, unpacked; {defaults.MaximumSize} when nothing is given.", lowest: 1, highest: 1 << 30);
        Option<int?> timeout = NumberOption.Whole("--timeout", $"How many seconds a server's whole answer may take; {defaults.Timeout.TotalSeconds} when nothing is given.", lowest: 1, highest: 24 * 60 * 60);
        Option<bool> force = new("--force") { Description = "Read feeds as if for the first time, whatever the state says." };
        Option<string> format = ArticleOutput.FormatOption();
        feeds.Validators.Add(FileOptions.RejectUnknownOptions);
        known.Validators.Add(FileOptions.RejectMissing);
        Command command = new("feed", "Lists what is new in feeds.") { feeds, format, state, known, first, maximumSize, timeout, force };
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
                int exitCode = Reading.All((parsed.GetValue(known) ?? []).SelectMany(path => new ArticleFiles(recurse: true).Find(Path.GetFullPath(path))), filter: null, articles.Add);
                using FeedState? remembered = parsed.GetValue(state) is { Length: > 0 } path ? FeedState.Open(Path.GetFullPath(path)) : null;
                using FeedImport import = new(options, remembered, articles);
                using (IArticleOutput printed = ArticleOutput.Create(parsed.GetValue(format)!, output))
                {
                    foreach (string feed in parsed.GetValue(feeds)!)
                    {
                        exitCode = Math.Max(exitCode, Print(feed, import, printed));
                    }
                }

                // What could not be printed must come again.
                output.Flush();
                if (remembered is not null && StandardOutput.HasLostReader())
                {
                    Console.Error.WriteLine("Nobody reads the output any more, so the state of feeds stays as it is, and what was printed comes again.");
                    return ExitCode.Failed;
                }

                remembered?.Save();
                return exitCode;
            }
            catch (FeedException e)
            {
                Console.Error.WriteLine(e.Message);
                return ExitCode.Failed;
            }
        });
        return command;
    }

    private static int Print(string feed, FeedImport import, IArticleOutput printed)
    {
        FeedNews news;
        try
        {
            bool isUrl = feed.Contains("://", StringComparison.Ordinal) && !File.Exists(feed);
            news = !isUrl ? import.ReadFile(Path.GetFullPath(feed)) : import.Read(new Uri(feed, UriKind.RelativeOrAbsolute));
        }
        catch (FeedException e) when (e.Kind != FeedErrorKind.StateNotWritten)
        {
            Console.Error.WriteLine(e.Message);
            return ExitCode.Failed;
        }

        foreach (string warning in news.Warnings)
        {
            Console.Error.WriteLine(warning);
        }

        foreach (Article article in news.Articles)
        {
            printed.Write(article);
        }

        import.Complete(news);
        return ExitCode.Done;
    }
}
