using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using ArticlesPS.Cli.Options;
using ArticlesPS.Cli.Output;
using ArticlesPS.Site;
using ArticlesPS.Site.Api;

namespace ArticlesPS.Cli.Commands;

/// <summary>articles export api: the published articles as the pages of JSON that a site serves.</summary>
internal static class ExportApiCommand
{
    public static Command Create(CliConsole console)
    {
        PathOptions files = new(console, isPathRequired: false);
        Option<string> destination = new("--destination", "-d")
        {
            Description = "The directory of the API, made where there is none.",
            HelpName = "DIR",
            Required = true,
        };
        Option<string> root = new("--root")
        {
            Description = "The site's directory, which paths of articles are relative to; the current one when none is given.",
            HelpName = "DIR",
            DefaultValueFactory = _ => ".",
        };
        Option<TimeZoneInfo?> timeZone = new("--time-zone")
        {
            Description =
                "The time zone in which times are given, as in America/Los_Angeles, or on Windows Pacific Standard Time; "
                + "UTC when none is given.",
            HelpName = "ID",
            CustomParser = ParseTimeZone,
        };
        Option<int?> pageSize = NumberOption.Whole(
            "--page-size",
            $"How many articles a page has; {ArticleApi.DefaultPageSize} when nothing is given.",
            lowest: 1
        );
        Option<string> language = new("--language")
        {
            Description = "The language of articles that have none of their own, in place of locale in _config.yml.",
            HelpName = "LANGUAGE",
        };
        OutputOptions writing = new();
        Command command = new("api", "Makes the JSON API: published articles, newest first, in pages, and the same for each topic.")
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
            try
            {
                ArticleApi api = new(console.FullPath(parsed.GetValue(root)!), parsed.GetValue(language))
                {
                    TimeZone = parsed.GetValue(timeZone) ?? TimeZoneInfo.Utc,
                    PageSize = parsed.GetValue(pageSize) ?? ArticleApi.DefaultPageSize,
                };
                string directory = console.FullPath(parsed.GetValue(destination)!);
                return writing.Write(
                    parsed,
                    files.Find(parsed),
                    filter: null,
                    articles => Make(console, api, articles, directory),
                    console
                );
            }
            catch (ArticleException e)
            {
                console.Error.WriteLine(e.Message);
                return ExitCode.Failed;
            }
        });
        return command;
    }

    private static SiteOutput Make(CliConsole console, ArticleApi api, List<Article> articles, string destination)
    {
        using ProgressLine progress = new ProgressLine(console, "Making the API").Expect(
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
