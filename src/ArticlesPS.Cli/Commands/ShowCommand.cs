using System;
using System.CommandLine;
using System.IO;
using ArticlesPS.Articles;
using ArticlesPS.Cli.Options;

namespace ArticlesPS.Cli.Commands;

/// <summary>articles show: everything about one article.</summary>
internal static class ShowCommand
{
    public static Command Create(CliConsole console)
    {
        Argument<string> path = new("PATH") { Description = "The article's file." };
        path.Validators.Add(result => PathOptions.RejectUnfit(result, console));
        Option<string> format = new("--format", "-f") { Description = "The format of the article.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        SchemaOption schema = new(console);
        Command command = new("show", "Shows one article.") { path, format, schema };
        command.SetAction(parsed =>
        {
            Article article = ArticleSource.Read(console.FullPath(parsed.GetValue(path)!), schema.Locator(parsed));

            if (parsed.GetValue(format) == "json")
            {
                console.Output.WriteLine(ArticleJson.Serialize(article, indented: true));
            }
            else
            {
                WriteText(article, console.Output);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void WriteText(Article article, TextWriter output)
    {
        const int NameWidth = 18;
        string indent = "\n" + new string(' ', NameWidth);
        foreach (ArticleColumn column in article.Schema.Columns)
        {
            bool isShownBelow = column.Name is nameof(NewsArticle.Related) or nameof(Article.Body) or nameof(Article.PSPath);
            if (!isShownBelow && column.TextOf(article) is { Length: > 0 } text)
            {
                // A line of a text must not pass for another value.
                output.WriteLine(
                    $"{column.Name, -NameWidth}{ConsoleText.EscapeLines(text).Replace("\n", indent, StringComparison.Ordinal)}"
                );
            }
        }

        foreach (RelatedArticle related in article.Related)
        {
            output.WriteLine(
                $"{nameof(NewsArticle.Related), -NameWidth}{related.Quality, 3} "
                    + ConsoleText.Escape($"{related.Provider}: {related.Title}")
            );
        }

        if (article.Body.Length > 0)
        {
            output.WriteLine();
            output.WriteLine(ConsoleText.EscapeLines(article.Body));
        }
    }
}
