using System.CommandLine;
using System.IO;
using ArticlesPS.Cli.Options;
using ArticlesPS.Editing.Moving;

namespace ArticlesPS.Cli.Commands;

/// <summary>articles move: moves articles to a directory, where each keeps its path.</summary>
internal static class MoveCommand
{
    public static Command Create(CliConsole console)
    {
        Option<string> destination = new("--destination", "-d")
        {
            Description = "The directory to move to, created if it doesn't exist.",
            HelpName = "DIR",
            Required = true,
        };
        Option<string> root = new("--root")
        {
            Description = "The directory that paths are relative to. Default: the current directory.",
            HelpName = "DIR",
            DefaultValueFactory = _ => ".",
        };
        Option<bool> force = new("--force") { Description = "Replace existing files at the destination." };
        SelectionOptions selection = new(console, "Moving", "Show what would be moved without moving anything.");
        Command command = new("move", "Moves articles, keeping their relative paths: _news/x.md goes to DIR/_news/x.md.")
        {
            destination,
            root,
            force,
        };
        PathOptions.RejectEmpty(destination, root);
        selection.AddTo(command);
        command.SetAction(parsed =>
        {
            ArticleDestination place;
            place = new ArticleDestination(console.FullPath(parsed.GetValue(destination)!), console.FullPath(parsed.GetValue(root)!));

            return selection.Each(parsed, (file, _, isDryRun) =>
                Move(place.Plan(file.Path), parsed.GetValue(force), isDryRun, console.Output)
            );
        });
        return command;
    }

    private static void Move(ArticleMove? move, bool force, bool isDryRun, TextWriter output)
    {
        if (move is null)
        {
            return;
        }

        if (isDryRun)
        {
            ArticleMover.Check(move, force);
        }
        else
        {
            ArticleMover.Move(move, force);
        }

        output.WriteLine(ConsoleText.Escape($"{move.From} -> {move.To}"));
    }
}
