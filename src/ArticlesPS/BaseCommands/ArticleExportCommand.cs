using System;
using System.Collections.Generic;
using System.Management.Automation;
using ArticlesPS.Input;
using ArticlesPS.Output;
using ArticlesPS.Parameters;
using ArticlesPS.Parameters.Validation;
using ArticlesPS.Querying.Search;
using ArticlesPS.Site.Output;

namespace ArticlesPS;

/// <summary>A cmdlet that writes files from articles if they differ from those on disk.</summary>
public abstract class ArticleExportCommand : ArticleInputCommand
{
    private readonly List<Article> _articles = [];
    private readonly List<string> _unread = [];
    private bool _isComplete = true;
    private int _leftOut;

    /// <summary>Files and directories, with wildcards; by default, the current location.</summary>
    /// <remarks>In parameter sets with other input, it takes the only argument, which is then the destination.</remarks>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = PathSet)]
    [Parameter(Position = 0, ParameterSetName = LiteralPathSet)]
    [Parameter(Position = 0, ParameterSetName = InputObjectSet)]
    [RejectBoolean]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public override string[] Path { get; set; } = ["."];

    /// <summary>The file or directory to write, created if it doesn't exist. Wildcard characters are taken literally.</summary>
    [Parameter(Position = 1)]
    [RejectBoolean]
    [RejectScriptBlock]
    [ValidateNotNullOrEmpty]
    public string Destination { get; set; } = "";

    /// <summary>Also writes an output that has no articles, or that loses more than half of its articles.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Returns the files that were written.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected sealed override void Begin()
    {
        Destination = DestinationArgument.Sort(this, Path, Destination);
        SessionPaths paths = new(this, report: ThrowTerminatingError);
        Prepare(paths, paths.FullPathOf(Destination));
        base.Begin();
    }

    private protected override void End()
    {
        base.End();

        // Ctrl+C: not everything was read.
        if (Stopping)
        {
            return;
        }

        try
        {
            SiteOutput output = Make(_articles);
            foreach (ArticleException error in output.Errors)
            {
                WriteLeftOut(error);
            }

            output.RejectUnread(_unread);
            if (!Force)
            {
                output.RejectLoss(_isComplete);
            }

            WriteSummary(output);
            Write(output.Target);
        }
        catch (ArticleException e)
        {
            WriteError(ArticleErrorRecord.Of(e));
        }
    }

    /// <summary>Checks the parameters, before any article is read.</summary>
    /// <param name="paths">Resolves paths; one that fails ends the cmdlet.</param>
    /// <param name="destination">The full path of the file or directory to write.</param>
    /// <exception cref="ArticleException">A parameter is not usable.</exception>
    private protected abstract void Prepare(SessionPaths paths, string destination);

    /// <summary>Creates the files.</summary>
    /// <exception cref="ArticleException">They cannot be made, or compared with those on disk.</exception>
    private protected abstract SiteOutput Make(IReadOnlyList<Article> articles);

    private protected override void ProcessArticle(Article article) => _articles.Add(article);

    private protected override void WritePathError(ErrorRecord error)
    {
        _isComplete = false;
        base.WritePathError(error);
    }

    private protected override void WriteReadError(ArticleFile file, ArticleException error)
    {
        _unread.Add(file.Path);
        _isComplete &= !file.IsMissingFor(error);
        WriteLeftOut(error);
    }

    private void WriteLeftOut(ArticleException error)
    {
        _leftOut++;
        WriteError(ArticleErrorRecord.Of(error));
    }

    private void WriteSummary(SiteOutput output)
    {
        string summary = $"{Destination}: {output.Summary}.";
        if (output.Count == 0)
        {
            WriteWarning(ConsoleText.Escape(summary));
        }
        else
        {
            WriteVerbose(ConsoleText.Escape(summary));
        }

        if (_leftOut > 0)
        {
            WriteWarning(ConsoleText.Escape($"{Destination}: {SiteOutput.DescribeLeftOut(_leftOut)}."));
        }
    }

    private void Write(OutputTarget output)
    {
        using FileProgress progress = new(this, "Writing files", total: output.Changes.Count);
        List<OutputChange> refused = [];
        foreach (OutputChange change in output.Changes)
        {
            if (Stopping || !Apply(output, change))
            {
                refused.Add(change);
            }

            progress.Advance(change.FullPath);
        }

        output.Complete(refused);
    }

    private bool Apply(OutputTarget output, OutputChange change)
    {
        try
        {
            output.Check(change);
            if (!ShouldProcess(ConsoleText.Escape(change.FullPath), change.ToString()))
            {
                return false;
            }

            output.Apply(change, Cancellation);
            if (PassThru && change.Action is OutputAction.Create or OutputAction.Update)
            {
                // As Get-Item returns it, so that it displays like a file.
                WriteObject(InvokeProvider.Item.Get([change.FullPath], force: true, literalPath: true), enumerateCollection: true);
            }

            return true;
        }
        catch (ArticleException e)
        {
            WriteError(ArticleErrorRecord.Of(e));
            return false;
        }
        catch (OperationCanceledException) when (Cancellation.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }
}
