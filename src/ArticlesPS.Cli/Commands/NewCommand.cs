using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using ArticlesPS.Cli.Input;
using ArticlesPS.Cli.Options;
using ArticlesPS.Editing;
using ArticlesPS.Editing.Creation;
using ArticlesPS.Editing.Rows;
using ArticlesPS.FrontMatter;
using ArticlesPS.Schemas.Locating;

namespace ArticlesPS.Cli.Commands;

/// <summary>articles new: creates article files from options, or from a file of rows.</summary>
internal static class NewCommand
{
    public static Command Create(CliConsole console)
    {
        Argument<string?> rows = new("ROWS")
        {
            Description =
                "Rows with article columns: CSV, JSON or JSON lines; - is standard input. By default, the options create one article.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        Option<string> directory = new("--destination", "-d")
        {
            Description = "The directory for the files.",
            HelpName = "DIR",
            Required = true,
        };
        Option<string?> slug = new("--slug")
        {
            Description = "The part of the file name that stands for the title. Default: created from the title.",
            HelpName = "TEXT",
        };
        Option<LineEnding> newLine = new("--newline") { Description = "The line ending.", HelpName = "LF|CRLF" };
        Option<FrontMatterFormat?> format = new("--front-matter-format")
        {
            Description = "The format of the front matter. Default: that of the other files.",
            HelpName = "yaml|toml|json|keyvalue",
        };
        Option<bool> dryRun = new("--dry-run", "-n") { Description = "Show which files would be created without creating any." };
        Option<bool> force = new("--force") { Description = "Replace files of the same name." };
        DelimiterOption delimiter = new();
        SchemaOption schemaOption = new(console);
        FieldValueOptions values = new();
        Command command = new("new", "Makes new articles.")
        {
            rows,
            directory,
            slug,
            newLine,
            format,
            delimiter,
            schemaOption,
            dryRun,
            force,
        };
        PathOptions.RejectEmpty(directory);
        values.AddTo(command, SchemaOf);
        command.SetAction(parsed =>
        {
            ArticleSchema schema = SchemaOf(parsed.CommandResult);
            ArticleCreator creator = new ArticleCreator(
                console.FullPath(parsed.GetValue(directory)!),
                parsed.GetValue(newLine),
                parsed.GetValue(force),
                parsed.GetValue(format)
            );

            FileWork work = new(console);
            if (parsed.GetValue(rows) is { } path)
            {
                RowFile file = new(console, path, delimiter.Read(parsed));
                UnknownColumns unknown = new();
                file.Each(
                    [nameof(Article.Title)],
                    row =>
                    {
                        work.Origin = file.IsTable ? ConsoleText.Escape(row.Origin) : null;
                        Make(() => ArticleRow.ToMake(row.Cells, file.IsTable ? unknown : null, schema));
                        work.Origin = null;
                    },
                    work.Fail,
                    mayBeEmpty: true
                );
                work.Warn(path, unknown);
            }
            else
            {
                Make(() => new ArticleChanges(schema));
            }

            return work.ExitCode;

            void Make(Func<ArticleChanges> contentOf)
            {
                try
                {
                    ArticleChanges content = contentOf();
                    content.Add(values.Read(parsed.CommandResult, schema));
                    ArticleDraft draft = creator.Prepare(content, parsed.GetValue(slug), mayBeNow: parsed.GetValue(rows) is null);
                    if (!parsed.GetValue(dryRun))
                    {
                        creator.Save(draft);
                    }

                    console.Output.WriteLine(ConsoleText.Escape(draft.FilePath));
                }
                catch (Exception e) when (e is ArticleException or FormatException)
                {
                    work.Fail(ConsoleText.Escape(e.Message));
                }
            }
        });
        return command;

        ArticleSchema SchemaOf(CommandResult result) =>
            new SchemaLocator(schemaOption.Read(result)).Of(console.FullPath(result.GetValue(directory) ?? "."));
    }
}
