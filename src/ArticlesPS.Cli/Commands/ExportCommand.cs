using System.CommandLine;

namespace ArticlesPS.Cli.Commands;

/// <summary>articles export: exports articles as files for a site.</summary>
internal static class ExportCommand
{
    public static Command Create(CliConsole console)
    {
        Command command = new("export", "Exports articles as files for a site.")
        {
            ExportApiCommand.Create(console),
            ExportFeedCommand.Create(console),
            ExportSitemapCommand.Create(console),
        };
        command.SetAction(Application.ShowHelp);
        return command;
    }
}
