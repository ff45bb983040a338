using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.IO;
using System.Linq;
using CsvHelper;
using CsvHelper.Configuration;

namespace ArticlesPS.Cli;

/// <summary>articles apply: takes over what was changed in a CSV file that `articles list` wrote.</summary>
internal static class ApplyCommand
{
    public static Command Create(TextWriter output)
    {
        Argument<string> csv = new("FILE.csv") { Description = "Rows with a column FullName; an empty cell changes nothing." };
        csv.Validators.Add(FileOptions.RejectUnknownOptions);
        SaveOptions save = new();
        Command command = new("apply", "Takes over what was changed in a CSV file of articles.") { csv };
        save.AddTo(command);
        command.SetAction(parsed =>
        {
            Changes changes = save.Read(parsed, output);
            string path = parsed.GetValue(csv)!;
            try
            {
                foreach (IReadOnlyDictionary<string, object?> row in Rows(path))
                {
                    Apply(row, changes, path);
                }
            }
            catch (CsvHelperException e)
            {
                int line = e.Context?.Parser?.RawRow ?? 0;
                changes.Fail(Printable.Line($"{path}({line}): This line is not comma-separated values as Export-Csv writes them. The rows before it were taken over."));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                changes.Fail(Printable.Line($"{path}: {e.Message}"));
            }

            return changes.ExitCode;
        });
        return command;
    }

    private static void Apply(IReadOnlyDictionary<string, object?> row, Changes changes, string csv)
    {
        if (ArticleRow.PathOf(row) is not { } path)
        {
            changes.Fail(Printable.Line($"{csv}: A row names no file in a column FullName."));
            return;
        }

        ArticleFile file = new(Path.GetFullPath(path), IsNamed: true);
        changes.Make(file, () => ArticleWriter.Prepare(file.Path, current => ArticleRow.ChangesFrom(row, current)));
    }

    private static IEnumerable<IReadOnlyDictionary<string, object?>> Rows(string path)
    {
        using StreamReader reader = new(path);
        using CsvReader csv = new(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { MissingFieldFound = null });
        string[] columns = csv.Read() && csv.ReadHeader() ? csv.HeaderRecord ?? [] : [];
        if (!columns.Contains("FullName", StringComparer.OrdinalIgnoreCase))
        {
            throw new InvalidDataException("There is no column FullName. Is it separated by commas?");
        }

        while (csv.Read())
        {
            yield return columns.Distinct(StringComparer.OrdinalIgnoreCase)
                .ToDictionary(column => column, column => (object?)csv.GetField(column), StringComparer.OrdinalIgnoreCase);
        }
    }
}
