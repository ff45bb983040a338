using System.CommandLine;
using System.IO;

namespace ArticlesPS.Cli;

/// <summary>articles remove: removes article files.</summary>
internal static class RemoveCommand
{
    public static Command Create(CliConsole console)
    {
        Option<bool> force = new("--force") { Description = "Also remove files that are read-only, or that another process changed in the meantime." };
        SelectionOptions selection = new(console, "Removing", "Show what would be removed, and remove nothing.");
        Command command = new("remove", "Removes articles.") { force };
        selection.AddTo(command);
        command.SetAction(parsed => selection.Each(parsed, (file, article, isDryRun) =>
        {
            if (isDryRun)
            {
                ArticleRemover.Check(file.Path, article, parsed.GetValue(force));
            }
            else
            {
                ArticleRemover.Remove(file.Path, article, parsed.GetValue(force));
            }

            console.Output.WriteLine(Printable.Line(file.Path));
        }));
        return command;
    }
}
