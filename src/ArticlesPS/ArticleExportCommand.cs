using System.Collections.Generic;
using System.Management.Automation;

namespace ArticlesPS;

/// <summary>A cmdlet that makes files from articles, and writes those that differ from what is on disk.</summary>
public abstract class ArticleExportCommand : ArticleInputCommand
{
    private readonly List<Article> _articles = [];

    /// <summary>Gives the files that were written.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        try
        {
            Write(Export(_articles));
        }
        catch (ArticleException e)
        {
            WriteError(ArticleErrorRecord.Of(e));
        }
    }

    /// <summary>Makes the files.</summary>
    /// <exception cref="ArticleException">They cannot be made, or compared with those on disk.</exception>
    private protected abstract OutputDirectory Export(IReadOnlyList<Article> articles);

    private protected override void ProcessArticle(Article article) => _articles.Add(article);

    private void Write(OutputDirectory output)
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

    private bool Apply(OutputDirectory output, OutputChange change)
    {
        try
        {
            if (!ShouldProcess(Printable.Line(change.FullPath), change.ToString()))
            {
                return false;
            }

            output.Apply(change);
            if (PassThru && change.Action != OutputAction.Remove)
            {
                // As Get-Item gives it, so that it shows as files do.
                WriteObject(InvokeProvider.Item.Get([change.FullPath], force: true, literalPath: true), enumerateCollection: true);
            }

            return true;
        }
        catch (ArticleException e)
        {
            WriteError(ArticleErrorRecord.Of(e));
            return false;
        }
    }
}
