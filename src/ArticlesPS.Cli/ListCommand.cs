using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;

namespace ArticlesPS.Cli;

/// <summary>articles list: the articles of files and directories, filtered, as a table, CSV or JSON.</summary>
internal static class ListCommand
{
    public static Command Create(TextWriter output)
    {
        FileOptions files = new(isPathRequired: false);
        FilterOptions filter = new();
        Option<string> format = new("--format", "-f")
        {
            Description = "How to print the articles.",
            DefaultValueFactory = _ => "table",
        };
        format.AcceptOnlyFromAmong("table", "csv", "json", "jsonl");
        Command command = new("list", "Lists articles.") { format };
        files.AddTo(command);
        filter.AddTo(command);
        command.SetAction(parsed =>
        {
            using IArticleOutput articles = ArticleOutput.Create(parsed.GetValue(format)!, output);
            return Write(files.Find(parsed), filter.Read(parsed), articles);
        });
        return command;
    }

    private static int Write(IEnumerable<ArticleFile> files, ArticleFilter filter, IArticleOutput output)
    {
        int exitCode = ExitCode.Done;
        foreach (ArticleReadResult result in ArticleReader.Read(files, filter))
        {
            if (result.Error is not null)
            {
                Console.Error.WriteLine(result.Error.Message);
                exitCode = ExitCode.Failed;
            }
            else if (result.Article is not null)
            {
                output.Write(result.Article);
            }
        }

        return exitCode;
    }
}
