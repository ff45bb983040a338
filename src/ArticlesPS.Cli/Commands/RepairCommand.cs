using System.CommandLine;
using ArticlesPS.Checks;
using ArticlesPS.Cli.Options;

namespace ArticlesPS.Cli.Commands;

/// <summary>articles repair: repairs the problems that have one safe fix.</summary>
internal static class RepairCommand
{
    public static Command Create(CliConsole console)
    {
        PathOptions files = new(console, isPathRequired: true);
        RuleOptions rules = new();
        SaveOptions save = new();
        Option<LineEnding?> newLine = new("--newline") { Description = "The line ending to give every line.", HelpName = "LF|CRLF" };
        Command command = new("repair", "Repairs problems of articles that have one safe fix.") { newLine };
        rules.AddTo(command);
        files.AddTo(command);
        save.AddTo(command);
        command.SetAction(parsed =>
        {
            ArticleRepairer repairer = new(rules.Read(parsed), parsed.GetValue(newLine));
            return save.Read(parsed, console).MakeAll(files.Find(parsed), repairer);
        });
        return command;
    }
}
