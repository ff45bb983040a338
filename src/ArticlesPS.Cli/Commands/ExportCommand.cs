using System.CommandLine;
using System.IO;

namespace ArticlesPS.Cli;

/// <summary>articles export: what a site shows of its articles, as files.</summary>
internal static class ExportCommand
{
    public static Command Create(TextWriter output) => new("export", "Writes what a site shows of its articles, as files.")
    {
        ExportFeedCommand.Create(output),
        ExportSitemapCommand.Create(output),
    };
}
