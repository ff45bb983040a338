using System.CommandLine;
using System.IO;
using ArticlesPS.Cli.Options;
using ArticlesPS.Cli.Output;
using ArticlesPS.Files;
using ArticlesPS.Querying.Surveying;
using ArticlesPS.Schemas;
using ArticlesPS.Schemas.Locating;

namespace ArticlesPS.Cli.Commands;

/// <summary>articles schema and new-schema: show which schema applies and why, and write a site's own.</summary>
internal static class SchemaCommand
{
    private const int NameWidth = 18;

    public static Command Create(CliConsole console)
    {
        Argument<string> path = new("PATH")
        {
            Description = "A file or directory. Default: the current directory.",
            DefaultValueFactory = _ => ".",
        };
        path.Validators.Add(result => PathOptions.RejectUnfit(result, console));
        SchemaOption schema = new(console);
        Option<bool> list = new("--list") { Description = "List the built-in schemas." };
        Command command = new("schema", "Shows what the keys of articles mean in a directory, and why.") { path, schema, list };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(list))
            {
                foreach (string name in BuiltInSchemas.Names)
                {
                    console.Output.WriteLine($"{name, -NameWidth}{BuiltInSchemas.Get(name).Description}");
                }

                return ExitCode.Done;
            }

            string fullPath = console.FullPath(parsed.GetValue(path)!);
            if (!Directory.Exists(fullPath) && !File.Exists(fullPath))
            {
                throw FileErrors.Missing(fullPath);
            }

            SchemaLocator schemas = schema.Locator(parsed);
            Write(Directory.Exists(fullPath) ? schemas.Of(fullPath) : schemas.OfFile(fullPath), console.Output);
            return ExitCode.Done;
        });
        return command;
    }

    public static Command CreateNew(CliConsole console)
    {
        Argument<string> path = new("DIR")
        {
            Description = "The directory of the site. Default: the current directory.",
            DefaultValueFactory = _ => ".",
        };
        path.Validators.Add(result => PathOptions.RejectUnfit(result, console));
        SchemaOption schema = new(console);
        Option<bool> force = new("--force") { Description = "Replace a schema file that is there." };
        Option<bool> dryRun = new("--dry-run", "-n") { Description = "Print the schema without writing it." };
        Command command = new("new-schema", "Writes a site's .articles.yml by the articles that are there.")
        {
            path,
            schema,
            force,
            dryRun,
        };
        command.SetAction(parsed =>
        {
            string directory = console.FullPath(parsed.GetValue(path)!);
            using ProgressLine progress = new ProgressLine(console, "Reading", "files", isPrinting: true);
            NewSchema made = SchemaCreator.Prepare(directory, schema.Read(parsed), parsed.GetValue(force) || parsed.GetValue(dryRun), _ =>
                progress.Advance()
            );
            progress.Clear();
            if (made.UnreadCount > 0)
            {
                string files = made.UnreadCount == 1 ? "1 file" : $"{made.UnreadCount} files";
                console.Warn($"{directory}: {files} could not be read. 'articles check' says why.");
            }

            if (parsed.GetValue(dryRun))
            {
                console.Output.Write(ConsoleText.EscapeLines(made.Text));
                return ExitCode.Done;
            }

            SchemaCreator.Save(made);
            console.Output.WriteLine(ConsoleText.Escape(made.FullName));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(ArticleSchema schema, TextWriter output)
    {
        Write(output, "Name", schema.Name);
        Write(output, "Reason", schema.Reason);
        Write(output, "Extends", schema.Extends);
        Write(output, "Description", schema.Description);
        Write(output, "Extensions", string.Join(", ", schema.Extensions));
        Write(output, "Required", string.Join(", ", schema.Required));
        foreach (ArticleSchemaField role in schema.Roles)
        {
            Write(output, role.Name, string.Join(", ", role.Keys));
        }

        foreach (ArticleSchemaField field in schema.Fields)
        {
            string choices = field.Choices.Count == 0 ? "" : $": {string.Join(", ", field.Choices)}";
            Write(output, field.Name, $"{field.Type}{choices}");
        }
    }

    private static void Write(TextWriter output, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            output.WriteLine($"{name, -NameWidth}{ConsoleText.Escape(value)}");
        }
    }
}
