using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using ArticlesPS.Text;

namespace ArticlesPS.Cli.Parsing;

/// <summary>
/// Commands and options that do not exist. The parser takes an unknown option for a path or a value, and would report a
/// missing file.
/// </summary>
internal static class UnknownNames
{
    /// <summary>Returns a message for each, with the names that may be meant.</summary>
    public static IEnumerable<string> Of(ParseResult parsed, string[] arguments, CliConsole console)
    {
        CommandResult command = parsed.CommandResult;
        if (command.Command.Subcommands.Count > 0 && parsed.UnmatchedTokens is [var name, ..] && !name.StartsWith('-'))
        {
            return [UnknownCommand(command, name)];
        }

        HashSet<string> before = [.. arguments.TakeWhile(argument => argument != "--")];
        return parsed
            .UnmatchedTokens.Concat(
                command.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value)
            )
            .Where(token => token.Length > 1 && token.StartsWith('-') && before.Contains(token) && !console.Exists(token))
            .Distinct()
            .Select(token => UnknownOption(command, token.Split('=', ':')[0]));
    }

    private static string UnknownCommand(CommandResult command, string name)
    {
        string path = PathOf(command);
        IEnumerable<string> names = command.Command.Subcommands.Select(subcommand => subcommand.Name).Concat(OptionsOf(command));
        return $"There is no command '{path}{name}'.{Suggestion(name, names, path)}";
    }

    private static string UnknownOption(CommandResult command, string name) =>
        $"There is no option '{name}'.{Suggestion(name, OptionsOf(command), path: "")}";

    private static string Suggestion(string name, IEnumerable<string> names, string path)
    {
        string[] near = [.. Spelling.FindNearest(name, names).Select(candidate => $"'{path}{candidate}'")];
        return near.Length > 0 ? $" Did you mean {string.Join(" or ", near)}?" : "";
    }

    private static IEnumerable<string> OptionsOf(CommandResult command) =>
        command
            .Command.Options.Concat(ParentsOf(command).SelectMany(parent => parent.Command.Options).Where(option => option.Recursive))
            .Where(option => !option.Hidden)
            .Select(option => option.Name);

    private static IEnumerable<CommandResult> ParentsOf(CommandResult command)
    {
        for (SymbolResult? parent = command.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is CommandResult above)
            {
                yield return above;
            }
        }
    }

    // The command's own name after `articles`, such as `export `.
    private static string PathOf(CommandResult command) => command.Parent is null ? "" : $"{command.Command.Name} ";
}
