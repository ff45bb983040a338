using System.Management.Automation;
using ArticlesPS.Editing.Moving;
using ArticlesPS.Input;
using ArticlesPS.Output;
using ArticlesPS.Parameters;

namespace ArticlesPS.Commands;

/// <summary>Move-Article: moves articles to a directory, where each keeps its path.</summary>
[Cmdlet(VerbsCommon.Move, "Article", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(Article))]
public sealed class MoveArticleCommand : ArticleSelectionCommand
{
    private ArticleDestination? _destination;

    /// <summary>Files and directories, with wildcards.</summary>
    /// <remarks>In the sets of other input it takes the only argument, which is the destination then.</remarks>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = PathSet)]
    [Parameter(Position = 0, ParameterSetName = LiteralPathSet)]
    [Parameter(Position = 0, ParameterSetName = InputObjectSet)]
    [RejectBoolean]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public override string[] Path { get; set; } = [];

    /// <summary>The directory to move to, made where there is none. Wildcard characters stand for themselves.</summary>
    [Parameter(Position = 1)]
    [RejectBoolean]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    public string Destination { get; set; } = "";

    /// <summary>The directory below which articles keep their paths; the current location when it is not given.</summary>
    [Parameter]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    public string Root { get; set; } = ".";

    /// <summary>Replaces files that are in the new places.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    private protected override string ChangeActivity => "Moving articles";

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        Destination = DestinationArgument.Sort(this, Path, Destination);
        SessionPaths paths = new(this, report: ThrowTerminatingError);
        try
        {
            _destination = new ArticleDestination(paths.FullPathOf(Destination), paths.FullPathOf(Root));
        }
        catch (ArticleException e)
        {
            ThrowTerminatingError(ArticleErrorRecord.Of(e));
        }
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
            WriteObject(Article.Read(move.To));
        }
    }
}
