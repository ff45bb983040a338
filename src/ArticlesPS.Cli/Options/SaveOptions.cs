using System.CommandLine;

namespace ArticlesPS.Cli.Options;

/// <summary>The options that say how changes are saved.</summary>
internal sealed class SaveOptions
{
    private readonly Option<bool> _dryRun = new("--dry-run", "-n") { Description = "Show what would change without changing anything." };
    private readonly Option<bool> _force = new("--force")
    {
        Description =
            "Make the change even if another process has changed the file, and overwrite values that are " + "not of their field's type.",
    };

    public void AddTo(Command command)
    {
        command.Add(_dryRun);
        command.Add(_force);
    }

    public Changes Read(ParseResult parsed, CliConsole console) => new(console, parsed.GetValue(_dryRun), parsed.GetValue(_force));
}
