using System;
using System.CommandLine;
using ArticlesPS.Cli.Options;
using ArticlesPS.Site.Feeds;

namespace ArticlesPS.Cli.Commands;

/// <summary>articles export feed: the newest published articles as a feed.</summary>
internal static class ExportFeedCommand
{
    public static Command Create(CliConsole console)
    {
        SiteFileOptions site = new(console);
        Option<string> format = new("--format", "-f") { Description = "The format. Default: determined by the extension of the file." };
        format.AcceptOnlyFromAmong("rss", "atom", "json");
        Option<int?> first = NumberOption.Whole(
            "--first",
            $"The maximum number of articles in the feed, the newest ones. Default: {ArticleFeedOptions.DefaultFirst}.",
            lowest: 1
        );
        Option<string> description = new("--description")
        {
            Description = "The description of the feed, instead of description in _config.yml.",
            HelpName = "TEXT",
        };
        Option<Uri?> feedUrl = SiteFileOptions.Url("--feed-url", "The URL where the feed is served.");
        Command command = new("feed", "Writes the newest published articles as RSS, Atom or JSON Feed.")
        {
            format,
            first,
            description,
            feedUrl,
        };
        site.AddTo(command);
        command.SetAction(parsed =>
        {
            ArticleFeedOptions options = new()
            {
                Format = FormatOf(parsed.GetValue(format)),
                First = parsed.GetValue(first),
                FeedUrl = parsed.GetValue(feedUrl),
                IncludesUnmarked = site.IncludesUnmarked(parsed),
            };
            return site.Write(parsed, (destination, known) =>
                new ArticleFeedExport(destination, known.With(description: parsed.GetValue(description)), options).Export
            );
        });
        return command;
    }

    private static ArticleFeedFormat? FormatOf(string? name) =>
        name switch
        {
            "rss" => ArticleFeedFormat.Rss,
            "atom" => ArticleFeedFormat.Atom,
            "json" => ArticleFeedFormat.JsonFeed,
            _ => null,
        };
}
