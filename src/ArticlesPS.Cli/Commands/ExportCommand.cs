using System.CommandLine;
using System.IO;

namespace ArticlesPS.Cli;

/// <summary>articles export: what a site serves of its articles, as files.</summary>
internal static class ExportCommand
{
    public static Command Create(TextWriter output) => new("export", "Makes what a site serves of its articles, as files.")
    {
        ExportApiCommand.Create(output),
        ExportFeedCommand.Create(output),
        ExportSitemapCommand.Create(output),
    };
}
