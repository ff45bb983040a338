using System.CommandLine;
using ArticlesPS.Cli.Input;
using ArticlesPS.Cli.Options;
using ArticlesPS.Cli.Output;

namespace ArticlesPS.Cli.Commands;

/// <summary>articles list: the articles of files and directories, filtered, as a table, CSV, JSON or paths.</summary>
internal static class ListCommand
{
    public static Command Create(CliConsole console)
    {
        PathOptions files = new(console, isPathRequired: false);
        FilterOptions filter = new();
        ArticleOutput output = new(hasFiles: true);
        Command command = new("list", "Lists articles.");
        output.AddTo(command);
        files.AddTo(command);
        filter.AddTo(command);
        command.SetAction(parsed =>
        {
            using IArticleOutput articles = output.Create(parsed, console);
            return Reading.Each(console, files.Find(parsed), filter.Read(parsed), articles.TextOf, articles.Write);
        });
        return command;
    }
}
