using System.Collections.Generic;
using System.CommandLine;
using System.IO;

namespace ArticlesPS.Cli;

/// <summary>articles apply: takes over what was changed in a CSV file that `articles list` wrote.</summary>
internal static class ApplyCommand
{
    public static Command Create(CliConsole console)
    {
        Argument<string> rows = new("FILE.csv") { Description = "Rows with a column FullName; an empty cell changes nothing." };
        rows.Validators.Add(result => FileOptions.RejectUnfit(result, console));
        SaveOptions save = new();
        Command command = new("apply", "Takes over what was changed in a CSV file of articles.") { rows };
        save.AddTo(command);
        command.SetAction(parsed =>
        {
            Changes changes = save.Read(parsed, console);
            string path = parsed.GetValue(rows)!;
            UnknownColumns unknown = new();
            RowRun run = new(unknown);
            new RowFile(console, path).Each(nameof(Article.FullName), row => Apply(row, changes, path, console, run), changes.Fail);
            changes.Warn(path, unknown);
            return changes.ExitCode;
        });
        return command;
    }

    private static void Apply(IReadOnlyDictionary<string, object?> row, Changes changes, string rows, CliConsole console, RowRun run)
    {
        if (ArticleRow.PathOf(row) is not { } path || path.Contains('\0'))
        {
            changes.Fail(Printable.Line($"{rows}: A row names no file in a column FullName."));
            return;
        }

        ArticleFile file = new(console.FullPath(path), IsNamed: true);
        changes.Make(file, row, run);
    }
}
