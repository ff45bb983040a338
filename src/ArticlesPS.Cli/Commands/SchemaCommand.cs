using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
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
    // At least; longer names make it wider.
    private const int NameWidth = 18;
    private const string Gap = "  ";

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
                Write([.. BuiltInSchemas.Names.Select(name => (name, BuiltInSchemas.Get(name).Description))], console.Output);
                return ExitCode.Done;
            }

            string fullPath = console.FullPath(parsed.GetValue(path)!);
            if (!Directory.Exists(fullPath) && !File.Exists(fullPath))
            {
                throw FileErrors.Missing(fullPath);
            }

            SchemaLocator schemas = schema.Locator(parsed);
            Write(RowsOf(Directory.Exists(fullPath) ? schemas.Of(fullPath) : schemas.OfFile(fullPath)), console.Output);
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

    private static List<(string Name, string? Value)> RowsOf(ArticleSchema schema) =>
        [
            ("Name", schema.Name),
            ("Reason", schema.Reason),
            ("Extends", schema.Extends),
            ("Description", schema.Description),
            ("Extensions", string.Join(", ", schema.Extensions)),
            ("Required", string.Join(", ", schema.Required)),
            .. schema.Roles.Select(role => (role.Name, (string?)string.Join(", ", role.Keys))),
            .. schema.Fields.Select(field => (field.Name, (string?)TypeOf(field))),
        ];

    private static string TypeOf(ArticleSchemaField field) =>
        field.Choices.Count == 0 ? field.Type : $"{field.Type}: {string.Join(", ", field.Choices)}";

    private static void Write(IReadOnlyList<(string Name, string? Value)> rows, TextWriter output)
    {
        (string Name, string Value)[] shown =
        [
            .. rows.Where(row => !string.IsNullOrEmpty(row.Value))
                .Select(row => (ConsoleText.Escape(row.Name), ConsoleText.Escape(row.Value!))),
        ];
        int width = Math.Max(NameWidth - Gap.Length, shown.Max(row => DisplayWidth.Of(row.Name)));
        foreach ((string name, string value) in shown)
        {
            output.WriteLine($"{DisplayWidth.PadRight(name, width)}{Gap}{value}");
        }
    }
}
