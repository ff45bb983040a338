using System.CommandLine;
using ArticlesPS.Cli.Options;
using ArticlesPS.Cli.Output;

namespace ArticlesPS.Cli.Commands;

/// <summary>articles list: the articles of files and directories, filtered, as a table, CSV or JSON.</summary>
internal static class ListCommand
{
    public static Command Create(CliConsole console)
    {
        PathOptions files = new(console, isPathRequired: false);
        FilterOptions filter = new();
        Option<string> format = ArticleOutput.FormatOption();
        Command command = new("list", "Lists articles.") { format };
        files.AddTo(command);
        filter.AddTo(command);
        command.SetAction(parsed =>
        {
            using IArticleOutput articles = ArticleOutput.Create(parsed.GetValue(format)!, console);
            return Reading.Each(console, files.Find(parsed), filter.Read(parsed), articles.TextOf, articles.Write);
        });
        return command;
    }
}
