using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading;

namespace ArticlesPS;

/// <summary>A cmdlet that reads articles from files, given by -Path or -LiteralPath, and stops at Ctrl+C.</summary>
public abstract class ArticleFilesCommand : FileCommand, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private WorkAhead<ArticleFile, ArticleReadResult>? _reader;

    /// <summary>Files and directories, with wildcards; the current location when nothing is given.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = PathSet)]
    [RejectBoolean]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    public string[] Path { get; set; } = ["."];

    /// <summary>Files and directories as they are, wildcard characters included.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = LiteralPathSet)]
    [Alias("PSPath", "LP")]
    [ValidateNotNullOrEmpty]
    public string[] LiteralPath { get; set; } = [];

    /// <summary>Which articles are wanted; null wants all.</summary>
    private protected virtual ArticleFilter? Filter => null;

    private protected override string Activity => "Reading articles";

    /// <summary>Ends what the cmdlet does at Ctrl+C.</summary>
    private protected CancellationToken Cancellation => _stop.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(isDisposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Reports a file that cannot be read, or a directory that cannot be listed.</summary>
    private protected virtual void WriteReadError(ArticleFile file, ArticleException error) => WriteError(ArticleErrorRecord.Of(error));

    /// <summary>Takes one article that was read.</summary>
    private protected abstract void ProcessArticle(Article article);

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        ArticleFilter? filter = Filter;
        _reader = new WorkAhead<ArticleFile, ArticleReadResult>(file => ArticleReader.ReadOne(file, filter), _stop.Token);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        bool isLiteral = ParameterSetName == LiteralPathSet;
        string[] paths = isLiteral ? LiteralPath : Path;
        ExpectFiles(paths, isLiteral);
        foreach (ArticleFile file in Search.Find(paths, isLiteral))
        {
            Process(_reader!.Add(file));
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Process(_reader!.Complete());
        Progress.Dispose();
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _stop.Cancel();

    /// <summary>Stops the readers and frees what the cmdlet holds.</summary>
    protected virtual void Dispose(bool isDisposing)
    {
        if (isDisposing)
        {
            _reader?.Dispose();
            _stop.Dispose();
        }
    }

    private void Process(IEnumerable<ArticleReadResult> results)
    {
        try
        {
            foreach (ArticleReadResult result in results)
            {
                Progress.Advance(result.File.Path);
                Process(result);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Ctrl+C: the engine is unwinding already and takes no more output.
        }
        catch
        {
            Progress.Dispose();
            throw;
        }
    }

    private void Process(ArticleReadResult result)
    {
        if (result.Error is not null)
        {
            WriteReadError(result.File, result.Error);
        }
        else if (result.IsSkipped)
        {
            WriteSkipped(result.File.Path);
        }
        else if (result.Article is not null)
        {
            ProcessArticle(result.Article);
        }
    }
}
