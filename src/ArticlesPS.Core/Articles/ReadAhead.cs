using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace ArticlesPS;

/// <summary>
/// Reads files on all processors while its user goes on, and gives the results in the order of the files. Only a bounded
/// number of files is read ahead, so memory does not grow with their number. Disposing it stops the readers.
/// </summary>
public sealed class ReadAhead : IDisposable
{
    /// <summary>Files that one task reads: enough to pay for the task, few enough for the first articles to come at once.</summary>
    private const int LargestBatch = 32;

    private readonly ArticleFilter? _filter;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenSource _stop;
    private readonly Queue<Task<ArticleReadResult[]>> _pending = new();
    private readonly int _mostPending = Environment.ProcessorCount * 2;
    private readonly List<ArticleFile> _batch = [];
    private int _batchSize = 1;

    /// <summary>Makes a reader.</summary>
    /// <param name="filter">Which articles are wanted; of the others only the file is given. Null wants all.</param>
    /// <param name="cancellation">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    public ReadAhead(ArticleFilter? filter = null, CancellationToken cancellation = default)
    {
        _filter = filter;
        _cancellation = cancellation;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    }

    /// <summary>Adds a file, and gives what is read by now of those before it. Waits only when too much is read ahead.</summary>
    public IEnumerable<ArticleReadResult> Add(ArticleFile file)
    {
        _batch.Add(file);

        // With nothing to do the readers would wait for a file that may come late.
        if (_batch.Count >= _batchSize || _pending.Count == 0)
        {
            StartBatch();
        }

        while (_pending.Count > 0 && (_pending.Count >= _mostPending || _pending.Peek().IsCompleted))
        {
            foreach (ArticleReadResult result in Take())
            {
                yield return result;
            }
        }
    }

    /// <summary>Waits for the rest.</summary>
    public IEnumerable<ArticleReadResult> Complete()
    {
        StartBatch();
        while (_pending.Count > 0)
        {
            foreach (ArticleReadResult result in Take())
            {
                yield return result;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private void StartBatch()
    {
        if (_batch.Count == 0)
        {
            return;
        }

        ArticleFile[] files = [.. _batch];
        CancellationToken stop = _stop.Token;
        _pending.Enqueue(Task.Run(() => ReadBatch(files, stop), stop));
        _batch.Clear();
        _batchSize = Math.Min(_batchSize * 2, LargestBatch);
    }

    private ArticleReadResult[] Take()
    {
        Task<ArticleReadResult[]> task = _pending.Dequeue();
        if (!task.IsCompleted)
        {
            // Waits without throwing what is inside of the task; the line below throws it as it is.
            Task.WaitAny([task], _cancellation);
        }

        return task.GetAwaiter().GetResult();
    }

    private ArticleReadResult[] ReadBatch(ArticleFile[] files, CancellationToken stop)
    {
        ArticleReadResult[] results = new ArticleReadResult[files.Length];
        for (int i = 0; i < files.Length; i++)
        {
            stop.ThrowIfCancellationRequested();
            results[i] = ArticleReader.ReadOne(files[i], _filter);
        }

        return results;
    }
}
