using System.CommandLine;
using ArticlesPS.Cli.Input;
using ArticlesPS.Cli.Options;
using ArticlesPS.Editing.Rows;
using ArticlesPS.Querying.Search;

namespace ArticlesPS.Cli.Commands;

/// <summary>articles apply: saves the changes in a CSV file from `articles list`.</summary>
internal static class ApplyCommand
{
    public static Command Create(CliConsole console)
    {
        Argument<string> rows = new("FILE.csv") { Description = "The CSV file, with a column FullName. An empty cell changes nothing." };
        rows.Validators.Add(result => PathOptions.RejectUnfit(result, console));
        SaveOptions save = new();
        DelimiterOption delimiter = new();
        SchemaOption schema = new(console);
        Command command = new("apply", "Saves the changes made in a CSV file of articles.") { rows, delimiter, schema };
        save.AddTo(command);
        command.SetAction(parsed =>
        {
            Changes changes = save.Read(parsed, console);
            string path = parsed.GetValue(rows)!;
            UnknownColumns unknown = new();
            RowRun run = new(unknown);
            ArticleFiles files = new() { Schemas = schema.Locator(parsed) };
            RowFile file = new(console, path, delimiter.Read(parsed));
            file.Each(ArticleRow.PathColumns, row => Apply(row, file.IsTable, changes, console, files, run), changes.Fail);
            changes.Warn(path, unknown);
            return changes.ExitCode;
        });
        return command;
    }

    private static void Apply(FileRow row, bool isTable, Changes changes, CliConsole console, ArticleFiles files, RowRun run)
    {
        if (ArticleRow.PathOf(row.Cells) is not { } path || path.Contains('\0'))
        {
            changes.Fail(ConsoleText.Escape($"{row.Origin}: The row has no file in a column FullName."));
            return;
        }

        ArticleFile file = files.Named(console.FullPath(path));
        changes.Origin = isTable ? ConsoleText.Escape(row.Origin) : null;
        changes.Make(file, row.Cells, run);
        changes.Origin = null;
    }
}
