using System;
using System.Collections.Generic;
using System.Management.Automation;

namespace ArticlesPS;

/// <summary>A cmdlet that takes articles, piped as they are or read from files.</summary>
public abstract class ArticleInputCommand : ArticleFilesCommand
{
    private protected const string InputObjectSet = "InputObject";

    private ReadAhead? _reader;

    /// <summary>Articles as they are in memory.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputObjectSet)]
    [ValidateNotNull]
    public Article InputObject { get; set; } = new();

    /// <inheritdoc/>
    protected override void BeginProcessing() => _reader = new ReadAhead(filter: null, Cancellation);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == InputObjectSet)
        {
            ProcessArticle(InputObject);
            return;
        }

        foreach (ArticleFile file in FindFiles())
        {
            Process(_reader!.Add(file));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => Process(_reader!.Complete());

    /// <inheritdoc/>
    protected override void Dispose(bool isDisposing)
    {
        if (isDisposing)
        {
            _reader?.Dispose();
        }

        base.Dispose(isDisposing);
    }

    /// <summary>Takes one article.</summary>
    private protected abstract void ProcessArticle(Article article);

    private void Process(IEnumerable<ArticleReadResult> results)
    {
        try
        {
            foreach (ArticleReadResult result in results)
            {
                if (result.Error is not null)
                {
                    WriteError(ArticleErrorRecord.Of(result.Error));
                }
                else if (result.Article is not null)
                {
                    ProcessArticle(result.Article);
                }
            }
        }
        catch (OperationCanceledException) when (Cancellation.IsCancellationRequested)
        {
            // Ctrl+C: the engine is unwinding already and takes no more output.
        }
    }
}
