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
        Option<string> format = new("--format", "-f")
        {
            Description = "The format; the one that the ending of the file says when nothing is given.",
        };
        format.AcceptOnlyFromAmong("rss", "atom", "json");
        Option<int?> first = NumberOption.Whole(
            "--first",
            $"How many articles the feed holds at most, the newest; {ArticleFeedOptions.DefaultFirst} when nothing is given.",
            lowest: 1
        );
        Option<string> description = new("--description")
        {
            Description = "What the feed is about, in place of description in _config.yml.",
            HelpName = "TEXT",
        };
        Option<Uri?> feedUrl = SiteFileOptions.Url("--feed-url", "Where the feed is served.");
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
