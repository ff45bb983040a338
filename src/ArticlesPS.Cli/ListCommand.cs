using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.IO;
using System.Linq;

namespace ArticlesPS.Cli;

/// <summary>articles list: the articles of files and directories, filtered, as a table, CSV or JSON.</summary>
internal static class ListCommand
{
    public static Command Create(TextWriter output)
    {
        Argument<string[]> paths = new("PATH")
        {
            Description = "Files and directories; the current directory when none is given.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Option<bool> recurse = new("--recurse", "-r")
        {
            Description = "Also list what is in directories below, but not in hidden ones and node_modules.",
        };
        Option<string[]> exclude = new("--exclude")
        {
            Description = "Patterns for names to leave out; one with a slash is compared with the path below PATH.",
        };
        paths.Validators.Add(RejectUnknownOptions);
        Option<string> format = new("--format", "-f")
        {
            Description = "How to print the articles.",
            DefaultValueFactory = _ => "table",
        };
        format.AcceptOnlyFromAmong("table", "csv", "json", "jsonl");
        FilterOptions filter = new();
        Command command = new("list", "Lists articles.") { paths, recurse, exclude, format };
        filter.AddTo(command);
        command.SetAction(parsed =>
        {
            ArticleFiles files = new(parsed.GetValue(recurse), parsed.GetValue(exclude));
            string[] given = parsed.GetValue(paths) is { Length: > 0 } named ? named : ["."];
            using IArticleOutput articles = ArticleOutput.Create(parsed.GetValue(format)!, output);
            return Write(given.SelectMany(path => files.Find(Path.GetFullPath(path))), filter.Read(parsed), articles);
        });
        return command;
    }

    /// <summary>Refuses what cannot be meant as a path.</summary>
    // What is no option is taken for a path, and a mistyped option would be reported as a missing file.
    internal static void RejectUnknownOptions(ArgumentResult result)
    {
        foreach (Token token in result.Tokens)
        {
            if (token.Value.Length == 0)
            {
                result.AddError("A path is empty.");
            }
            else if (token.Value.StartsWith('-') && !Path.Exists(token.Value))
            {
                result.AddError($"There is no option '{token.Value}'.");
            }
        }
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
