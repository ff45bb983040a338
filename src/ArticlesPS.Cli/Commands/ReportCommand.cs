using System.Collections.Generic;
using System.CommandLine;
using ArticlesPS.Cli.Options;
using ArticlesPS.Cli.Output;
using ArticlesPS.Site;
using ArticlesPS.Site.Report;

namespace ArticlesPS.Cli.Commands;

/// <summary>articles report: one HTML file that says how a site's articles are doing.</summary>
internal static class ReportCommand
{
    public static Command Create(CliConsole console)
    {
        PathOptions files = new(console, isPathRequired: false);
        Option<string> destination = new("--destination", "-d")
        {
            Description = "The file to write, replaced where it says something else.",
            HelpName = "FILE",
            Required = true,
        };
        Option<string?> title = new("--site-title")
        {
            Description = "The heading; the title of the site when none is given.",
            HelpName = "TEXT",
        };
        Option<string> root = new("--root")
        {
            Description = "The site's directory, from which paths are shown; the current one when none is given.",
            HelpName = "DIR",
            DefaultValueFactory = _ => ".",
        };
        OutputOptions writing = new();
        Command command = new("report", "Writes one HTML file that says how articles are doing, and opens offline.")
        {
            destination,
            title,
            root,
        };
        PathOptions.RejectEmpty(destination, root);
        files.AddTo(command);
        writing.AddTo(command);
        command.SetAction(parsed =>
        {
            try
            {
                ArticleReportOptions options = new(console.FullPath(parsed.GetValue(root)!)) { Title = parsed.GetValue(title) };
                string fullPath = console.FullPath(parsed.GetValue(destination)!);
                return writing.Write(
                    parsed,
                    files.Find(parsed),
                    filter: null,
                    articles => Make(console, articles, fullPath, options),
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

    private static SiteOutput Make(CliConsole console, List<Article> articles, string destination, ArticleReportOptions options)
    {
        using ProgressLine progress = new ProgressLine(console, "Making the report").Expect(articles.Count);
        return ArticleReport.Prepare(articles, destination, options, _ => progress.Advance());
    }
}
