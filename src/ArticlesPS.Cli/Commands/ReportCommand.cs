using System;
using System.Collections.Generic;
using System.CommandLine;

namespace ArticlesPS.Cli;

/// <summary>articles report: one HTML file that says how a site's articles are doing.</summary>
internal static class ReportCommand
{
    public static Command Create(CliConsole console)
    {
        FileOptions files = new(console, isPathRequired: false);
        Option<string> destination = new("--output", "-o") { Description = "The file to write, replaced where it says something else.", HelpName = "FILE", Required = true };
        Option<string?> title = new("--title") { Description = "The heading; the title of the site when none is given.", HelpName = "TEXT" };
        Option<string> root = new("--root") { Description = "The site's directory, from which paths are shown; the current one when none is given.", HelpName = "DIR", DefaultValueFactory = _ => "." };
        Option<bool> dryRun = new("--dry-run", "-n") { Description = "Show what would be written, and write nothing." };
        Command command = new("report", "Writes one HTML file that says how articles are doing, and opens offline.") { destination, title, root, dryRun };
        FileOptions.RejectEmpty(destination, root);
        files.AddTo(command);
        command.SetAction(parsed =>
        {
            List<Article> articles = [];
            int exitCode = Reading.All(console, files.Find(parsed), filter: null, articles.Add);
            try
            {
                ArticleReportOptions options = new(console.FullPath(parsed.GetValue(root)!)) { Title = parsed.GetValue(title) };
                OutputDirectory report;
                using (ProgressLine progress = new ProgressLine(console, "Making the report").Expect(articles.Count))
                {
                    report = ArticleReport.Prepare(articles, console.FullPath(parsed.GetValue(destination)!), options, _ => progress.Advance());
                }

                return Math.Max(exitCode, OutputFiles.Write(report, parsed.GetValue(dryRun), console));
            }
            catch (ArticleException e)
            {
                console.Error.WriteLine(e.Message);
                return ExitCode.Failed;
            }
        });
        return command;
    }
}
