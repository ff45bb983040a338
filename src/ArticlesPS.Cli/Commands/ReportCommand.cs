using System.Collections.Generic;
using System.CommandLine;
using ArticlesPS.Cli.Options;
using ArticlesPS.Cli.Output;
using ArticlesPS.Site.Output;
using ArticlesPS.Site.Report;

namespace ArticlesPS.Cli.Commands;

/// <summary>articles report: writes one HTML file that reports on a site's articles.</summary>
internal static class ReportCommand
{
    public static Command Create(CliConsole console)
    {
        PathOptions files = new(console, isPathRequired: false);
        Option<string> destination = new("--destination", "-d")
        {
            Description = "The file to write. An existing file is replaced if it differs.",
            HelpName = "FILE",
            Required = true,
        };
        Option<string?> title = new("--site-title") { Description = "The heading. Default: the title of the site.", HelpName = "TEXT" };
        Option<string> root = new("--root")
        {
            Description = "The site's directory, which paths are shown relative to. Default: the current directory.",
            HelpName = "DIR",
            DefaultValueFactory = _ => ".",
        };
        OutputOptions writing = new();
        Command command = new("report", "Writes an HTML report on articles that opens offline.") { destination, title, root };
        PathOptions.RejectEmpty(destination, root);
        files.AddTo(command);
        writing.AddTo(command);
        command.SetAction(parsed =>
        {
            ArticleReportOptions options = new(console.FullPath(parsed.GetValue(root)!)) { Title = parsed.GetValue(title) };
            string fullPath = console.FullPath(parsed.GetValue(destination)!);
            return writing.Write(parsed, files.Find(parsed), filter: null, articles => Make(console, articles, fullPath, options), console);
        });
        return command;
    }

    private static SiteOutput Make(CliConsole console, List<Article> articles, string destination, ArticleReportOptions options)
    {
        using ProgressLine progress = new ProgressLine(console, "Creating the report").Expect(articles.Count);
        return ArticleReport.Prepare(articles, destination, options, _ => progress.Advance());
    }
}
