using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;

namespace ArticlesPS.Cli;

/// <summary>articles export api: the published articles as the pages of JSON that a site serves.</summary>
internal static class ExportApiCommand
{
    public static Command Create(CliConsole console)
    {
        FileOptions files = new(console, isPathRequired: false);
        Option<string> destination = new("--destination", "-d") { Description = "The directory of the API, made where there is none.", HelpName = "DIR", Required = true };
        Option<string> root = new("--root") { Description = "The site's directory, which paths of articles are relative to; the current one when none is given.", HelpName = "DIR", DefaultValueFactory = _ => "." };
        Option<TimeZoneInfo?> timeZone = new("--time-zone")
        {
            Description = "The time zone in which times are given, as in America/Los_Angeles, or on Windows Pacific Standard Time; UTC when none is given.",
            HelpName = "ID",
            CustomParser = ParseTimeZone,
        };
        Option<int?> pageSize = NumberOption.Whole("--page-size", $"How many articles a page has; {ArticleApi.DefaultPageSize} when nothing is given.", lowest: 1);
        Option<string> locale = new("--locale") { Description = "The locale of articles that have none of their own; that of _config.yml when none is given.", HelpName = "LOCALE" };
        Option<bool> dryRun = new("--dry-run", "-n") { Description = "Show which files would be written and removed, and change nothing." };
        Command command = new("api", "Makes the JSON API: published articles, newest first, in pages, and the same for each topic.") { destination, root, timeZone, pageSize, locale, dryRun };
        FileOptions.RejectEmpty(destination, root);
        files.AddTo(command);
        command.SetAction(parsed =>
        {
            try
            {
                ArticleApi api = new(console.FullPath(parsed.GetValue(root)!), parsed.GetValue(locale))
                {
                    TimeZone = parsed.GetValue(timeZone) ?? TimeZoneInfo.Utc,
                    PageSize = parsed.GetValue(pageSize) ?? ArticleApi.DefaultPageSize,
                };
                return Export(console, api, files.Find(parsed), console.FullPath(parsed.GetValue(destination)!), parsed.GetValue(dryRun));
            }
            catch (ArticleException e)
            {
                console.Error.WriteLine(e.Message);
                return ExitCode.Failed;
            }
        });
        return command;
    }

    private static int Export(CliConsole console, ArticleApi api, IEnumerable<ArticleFile> files, string destination, bool isDryRun)
    {
        List<Article> articles = [];
        int exitCode = Reading.All(console, files, filter: null, articles.Add);
        int published = articles.Count(article => article.Published == true);
        if (published == 0)
        {
            console.Error.WriteLine($"None of {articles.Count} articles is published, so the API holds no article.");
        }

        IReadOnlyList<OutputFile> pages = Pages();
        return Math.Max(exitCode, OutputFiles.Write(new OutputDirectory(destination, ArticleApi.ManifestName, pages), isDryRun, console));

        IReadOnlyList<OutputFile> Pages()
        {
            using ProgressLine progress = new ProgressLine(console, "Making the API").Expect(published);
            return api.Files(
                articles,
                e =>
                {
                    progress.Clear();
                    console.Error.WriteLine(e.Message);
                    exitCode = ExitCode.Failed;
                },
                _ => progress.Advance());
        }
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
