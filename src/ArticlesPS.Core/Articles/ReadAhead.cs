using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace ArticlesPS;

/// <summary>
/// Reads files on all processors while its user goes on, and gives the results in the order of the files. Only a bounded
/// number of files is read ahead, so memory does not grow with their number. Disposing it stops the readers.
/// </summary>
/// <typeparam name="T">What becomes of a file.</typeparam>
public sealed class ReadAhead<T> : IDisposable
{
    /// <summary>Files that one task reads: enough to pay for the task, few enough for the first articles to come at once.</summary>
    private const int LargestBatch = 32;

    private readonly Func<ArticleFile, T> _read;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenSource _stop;
    private readonly Queue<Task<T[]>> _pending = new();
    private readonly int _mostPending = Environment.ProcessorCount * 2;
    private readonly List<ArticleFile> _batch = [];
    private int _batchSize = 1;

    /// <summary>Makes a reader.</summary>
    /// <param name="read">Reads one file, on any thread (<see cref="ArticleReader.ReadOne"/>).</param>
    /// <param name="cancellation">Ends the reading with an <see cref="OperationCanceledException"/>.</param>
    public ReadAhead(Func<ArticleFile, T> read, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(read);
        _read = read;
        _cancellation = cancellation;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    }

    /// <summary>Adds a file, and gives what is read by now of those before it. Waits only when too much is read ahead.</summary>
    public IEnumerable<T> Add(ArticleFile file)
    {
        _batch.Add(file);

        // With nothing to do the readers would wait for a file that may come late.
        if (_batch.Count >= _batchSize || _pending.Count == 0)
        {
            StartBatch();
        }

        while (_pending.Count > 0 && (_pending.Count >= _mostPending || _pending.Peek().IsCompleted))
        {
            foreach (T result in Take())
            {
                yield return result;
            }
        }
    }

    /// <summary>Waits for the rest.</summary>
    public IEnumerable<T> Complete()
    {
        StartBatch();
        while (_pending.Count > 0)
        {
            foreach (T result in Take())
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

    private T[] Take()
    {
        Task<T[]> task = _pending.Dequeue();
        if (!task.IsCompleted)
        {
            // Waits without throwing what is inside of the task; the line below throws it as it is.
            Task.WaitAny([task], _cancellation);
        }

        return task.GetAwaiter().GetResult();
    }

    private T[] ReadBatch(ArticleFile[] files, CancellationToken stop)
    {
        T[] results = new T[files.Length];
        for (int i = 0; i < files.Length; i++)
        {
            stop.ThrowIfCancellationRequested();
            results[i] = _read(files[i]);
        }

        return results;
    }
}
