using System;
using System.Collections.Generic;
using System.Threading;
using ArticlesPS.Output;
using ArticlesPS.Querying;
using ArticlesPS.Querying.Search;
using ArticlesPS.Threading;

namespace ArticlesPS;

/// <summary>A cmdlet that reads files ahead on all processors, handles the results in order, and stops at Ctrl+C.</summary>
/// <typeparam name="TContent">The content that is read.</typeparam>
public abstract class FileReadingCommand<TContent> : FileCommand, IDisposable
    where TContent : class
{
    private readonly CancellationTokenSource _stop = new();
    private OrderedParallelQueue<ArticleFile, FileReadResult<TContent>>? _reader;

    /// <summary>Cancels the cmdlet's work at Ctrl+C.</summary>
    private protected CancellationToken Cancellation => _stop.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(isDisposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Returns the function that reads a file, on any thread and without throwing the file's errors.</summary>
    private protected abstract Func<ArticleFile, FileReadResult<TContent>> CreateReader();

    /// <summary>Handles the result of a file.</summary>
    private protected abstract void ProcessResult(FileReadResult<TContent> result);

    /// <summary>Takes a file that was found in a directory and has no front matter.</summary>
    private protected virtual void ProcessSkipped(ArticleException e) => Skip(e);

    /// <summary>Reports a file that cannot be read, or a directory that cannot be listed.</summary>
    private protected virtual void WriteReadError(ArticleFile file, ArticleException error) => WriteError(ArticleErrorRecord.Of(error));

    private protected override void Begin()
    {
        Func<ArticleFile, FileReadResult<TContent>> read = CreateReader();
        _reader = new OrderedParallelQueue<ArticleFile, FileReadResult<TContent>>(read, _stop.Token);
    }

    /// <summary>Reads the files of paths.</summary>
    private protected void Read(string[] paths, bool isLiteral)
    {
        ExpectFiles(paths, isLiteral);
        foreach (ArticleFile file in Search.Find(paths, isLiteral))
        {
            Process(_reader!.Add(file));
        }
    }

    private protected override void End()
    {
        Process(_reader!.Complete());
        Progress.Dispose();
        WarnOfFiles();
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _stop.Cancel();

    /// <summary>Stops the readers and releases the cmdlet's resources.</summary>
    protected virtual void Dispose(bool isDisposing)
    {
        if (isDisposing)
        {
            _reader?.Dispose();
            _stop.Dispose();
        }
    }

    private void Process(IEnumerable<FileReadResult<TContent>> results)
    {
        try
        {
            foreach (FileReadResult<TContent> result in results)
            {
                Progress.Advance(result.File.Path);
                Process(result);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Ctrl+C: the engine is already unwinding and accepts no more output.
        }
        catch
        {
            Progress.Dispose();
            throw;
        }
    }

    private void Process(FileReadResult<TContent> result)
    {
        if (!result.IsSkipped)
        {
            NoteArticle();
        }

        if (result.Error is not null)
        {
            WriteReadError(result.File, result.Error);
        }
        else if (result.Skipped is not null)
        {
            ProcessSkipped(result.Skipped);
        }
        else
        {
            ProcessResult(result);
        }
    }
}
