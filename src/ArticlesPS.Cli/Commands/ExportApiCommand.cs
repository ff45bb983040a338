using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using ArticlesPS.Cli.Options;
using ArticlesPS.Cli.Output;
using ArticlesPS.Site.Api;
using ArticlesPS.Site.Output;

namespace ArticlesPS.Cli.Commands;

/// <summary>articles export api: the published articles as the pages of JSON that a site serves.</summary>
internal static class ExportApiCommand
{
    public static Command Create(CliConsole console)
    {
        PathOptions files = new(console, isPathRequired: false);
        Option<string> destination = new("--destination", "-d")
        {
            Description = "The directory of the API, created if it doesn't exist.",
            HelpName = "DIR",
            Required = true,
        };
        Option<string> root = new("--root")
        {
            Description = "The site's directory, which article paths are relative to. Default: the current directory.",
            HelpName = "DIR",
            DefaultValueFactory = _ => ".",
        };
        Option<TimeZoneInfo?> timeZone = new("--time-zone")
        {
            Description =
                "The time zone of all times, such as America/Los_Angeles, or Pacific Standard Time on Windows. " + "Default: UTC.",
            HelpName = "ID",
            CustomParser = ParseTimeZone,
        };
        Option<int?> pageSize = NumberOption.Whole(
            "--page-size",
            $"The number of articles in a page. Default: {ArticleApi.DefaultPageSize}.",
            lowest: 1
        );
        Option<string> language = new("--language")
        {
            Description = "The language of articles that have none. Default: the locale in _config.yml.",
            HelpName = "LANGUAGE",
        };
        OutputOptions writing = new();
        Command command = new("api", "Creates the JSON API: published articles, newest first, in pages, and the same for each topic.")
        {
            destination,
            root,
            timeZone,
            pageSize,
            language,
        };
        PathOptions.RejectEmpty(destination, root);
        files.AddTo(command);
        writing.AddTo(command);
        command.SetAction(parsed =>
        {
            ArticleApi api = new(console.FullPath(parsed.GetValue(root)!), parsed.GetValue(language))
            {
                TimeZone = parsed.GetValue(timeZone) ?? TimeZoneInfo.Utc,
                PageSize = parsed.GetValue(pageSize) ?? ArticleApi.DefaultPageSize,
            };
            string directory = console.FullPath(parsed.GetValue(destination)!);
            return writing.Write(parsed, files.Find(parsed), filter: null, articles => Make(console, api, articles, directory), console);
        });
        return command;
    }

    private static SiteOutput Make(CliConsole console, ArticleApi api, List<Article> articles, string destination)
    {
        using ProgressLine progress = new ProgressLine(console, "Creating the API").Expect(
            articles.Count(article => article.Published == true)
        );
        return api.Export(articles, destination, _ => progress.Advance());
    }

    private static TimeZoneInfo? ParseTimeZone(ArgumentResult result)
    {
        try
        {
            return SiteTimeZone.Find(result.Tokens.Single().Value);
        }
        catch (FormatException e)
        {
            result.AddError(e.Message);
            return null;
        }
    }
}
