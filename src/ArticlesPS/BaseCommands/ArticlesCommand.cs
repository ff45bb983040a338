using System;
using System.Management.Automation;
using ArticlesPS.Errors;
using ArticlesPS.Output;

namespace ArticlesPS;

/// <summary>A cmdlet of this module: what ends it early is a terminating error with an id, whatever it is.</summary>
public abstract class ArticlesCommand : PSCmdlet
{
    /// <inheritdoc/>
    protected sealed override void BeginProcessing() => Run(Begin);

    /// <inheritdoc/>
    protected sealed override void ProcessRecord() => Run(Process);

    /// <inheritdoc/>
    protected sealed override void EndProcessing() => Run(End);

    /// <summary>Prepares the cmdlet, before any input.</summary>
    private protected virtual void Begin() { }

    /// <summary>Processes the parameters, once for each input.</summary>
    private protected virtual void Process() { }

    /// <summary>Ends the cmdlet, after all input.</summary>
    private protected virtual void End() { }

    /// <summary>Writes an article with the columns of its schema.</summary>
    private protected void Write(Article article) => WriteObject(ArticleTypes.Wrap(this, article));

    private void Run(Action step)
    {
        try
        {
            step();
        }
        catch (ArticleException e)
        {
            ThrowTerminatingError(ArticleErrorRecord.Of(e));
        }
        catch (Exception e) when (InternalError.Is(e) && !IsOfEngine(e))
        {
            ThrowTerminatingError(InternalErrorRecord.Of(e));
        }
    }

    // What the engine throws through a cmdlet, as for an error in a command behind it, or for Select-Object -First.
    private static bool IsOfEngine(Exception e) => e is RuntimeException or FlowControlException or IContainsErrorRecord;
}
