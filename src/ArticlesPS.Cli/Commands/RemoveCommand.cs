using System;
using System.CommandLine;
using ArticlesPS.Cli.Options;
using ArticlesPS.Editing.Moving;
using ArticlesPS.Querying.Search;

namespace ArticlesPS.Cli.Commands;

/// <summary>articles remove: removes article files.</summary>
internal static class RemoveCommand
{
    public static Command Create(CliConsole console)
    {
        Option<bool> force = new("--force")
        {
            Description =
                "Remove all files of directories without asking, and files that are read-only or that another process has changed.",
        };
        SelectionOptions selection = new(console, "Removing", "Show what would be removed without removing anything.");
        Command command = new("remove", "Removes articles.") { force };
        selection.AddTo(command);
        command.SetAction(parsed =>
        {
            bool isForced = parsed.GetValue(force);
            return isForced
                ? selection.Each(parsed, Remove)
                : selection.Each(parsed, Remove, (run, isDryRun) => Confirms(console, run, isDryRun));

            void Remove(ArticleFile file, Article? article, bool isDryRun)
            {
                if (isDryRun)
                {
                    ArticleRemover.Check(file.Path, article, isForced);
                }
                else
                {
                    ArticleRemover.Remove(file.Path, article, isForced);
                }

                console.Output.WriteLine(ConsoleText.Escape(file.Path));
            }
        });
        return command;
    }

    private static bool Confirms(CliConsole console, SelectionRun run, bool isDryRun)
    {
        if (run.FoundCount < 2)
        {
            return true;
        }

        if (isDryRun)
        {
            console.Error.WriteLine(
                FormattableString.Invariant(
                    $"{run.FoundCount} of these files were found in directories. Removing them needs --force, or a yes at the prompt."
                )
            );
            return true;
        }

        return console.Ask(FormattableString.Invariant($"Remove all {run.FoundCount} articles found in {run.FoundPlace}?"))
            ?? throw MovingErrors.NeedsForce(
                run.FoundPlace,
                run.FoundCount,
                "Use --force to remove them all, or name the ones to remove. --dry-run lists them."
            );
    }
}
