using System.Management.Automation;
using ArticlesPS.Articles;
using ArticlesPS.Editing.Moving;
using ArticlesPS.Input;
using ArticlesPS.Output;
using ArticlesPS.Parameters;
using ArticlesPS.Parameters.Validation;

namespace ArticlesPS.Commands;

/// <summary>Move-Article: moves articles to a directory, where each keeps its path.</summary>
[Cmdlet(VerbsCommon.Move, "Article", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(Article))]
[OutputType(ArticleTypes.Site)]
public sealed class MoveArticleCommand : ArticleSelectionCommand
{
    private ArticleDestination? _destination;

    /// <summary>Files and directories, with wildcards.</summary>
    /// <remarks>In parameter sets with other input, it takes the only argument, which is then the destination.</remarks>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet)]
    [Parameter(Position = 0, ParameterSetName = LiteralPathSet)]
    [Parameter(Position = 0, ParameterSetName = InputObjectSet)]
    [RejectBoolean]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public override string[] Path { get; set; } = [];

    /// <summary>The directory to move to, created if it doesn't exist. Wildcard characters are taken literally.</summary>
    [Parameter(Position = 1)]
    [RejectBoolean]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    public string Destination { get; set; } = "";

    /// <summary>The directory that paths are relative to. By default, the current location.</summary>
    [Parameter]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    public string Root { get; set; } = ".";

    /// <summary>Replaces files that are in the new places.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override string ChangeActivity => "Moving articles";

    private protected override void Begin()
    {
        base.Begin();
        Destination = DestinationArgument.Sort(this, Path, Destination);
        SessionPaths paths = new(this, report: ThrowTerminatingError);
        _destination = new ArticleDestination(paths.FullPathOf(Destination), paths.FullPathOf(Root));
    }

    private protected override void ProcessSelected(string path, Article? current, Article? input)
    {
        if (_destination!.Plan(path) is not { } move)
        {
            WriteVerbose(ConsoleText.Escape($"Left {path}: it is in {_destination.Directory} already."));
            return;
        }

        ArticleMover.Check(move, Force);
        if (!ShouldProcess(ConsoleText.Escape(move.From), ConsoleText.Escape($"Move to {move.To}")))
        {
            return;
        }

        ArticleMover.Move(move, Force);
        if (PassThru)
        {
            Write(ArticleSource.Read(move.To, current?.Schema ?? Schemas.OfFile(move.To)));
        }
    }
}
