using System.CommandLine;
using ArticlesPS.Cli.Options;
using ArticlesPS.Editing;

namespace ArticlesPS.Cli.Commands;

/// <summary>articles set, publish and unpublish: change fields of files.</summary>
internal static class SetCommand
{
    public static Command Create(CliConsole console)
    {
        ChangeOptions changes = new();
        Command command = CreateCommand(console, "set", "Changes fields of articles.", changes.Read);
        changes.AddTo(command);
        return command;
    }

    public static Command CreatePublish(CliConsole console, string name, string description, bool isPublished) =>
        CreateCommand(console, name, description, _ =>
        {
            ArticleChanges changes = new();
            changes.SetKnown("published", isPublished);
            return changes;
        });

    private static Command CreateCommand(CliConsole console, string name, string description, System.Func<ParseResult, ArticleChanges> read)
    {
        PathOptions files = new(console, isPathRequired: true);
        SaveOptions save = new();
        Command command = new(name, description);
        files.AddTo(command);
        save.AddTo(command);
        command.SetAction(parsed =>
        {
            ArticleChanges wanted = read(parsed);
            return save.Read(parsed, console).MakeAll(files.Find(parsed), _ => wanted);
        });
        return command;
    }
}
