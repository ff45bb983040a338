using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace ArticlesPS.Threading;

/// <summary>
/// Does something with items on all processors while its user goes on, and gives the results in the order of the items.
/// Only a bounded number of items is worked on ahead, so memory does not grow with their number. Disposing it stops the
/// work.
/// </summary>
/// <typeparam name="TItem">What is worked on, as a file to read.</typeparam>
/// <typeparam name="TResult">What becomes of it.</typeparam>
internal sealed class OrderedParallelQueue<TItem, TResult> : IDisposable
{
    /// <summary>Items of one task: enough to pay for the task, few enough for the first results to come at once.</summary>
    private const int LargestBatch = 32;

    private readonly Func<TItem, TResult> _work;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenSource _stop;
    private readonly Queue<Task<TResult[]>> _pending = new();
    private readonly int _mostPending = Environment.ProcessorCount * 2;
    private readonly List<TItem> _batch = [];
    private int _batchSize = 1;

    /// <summary>Begins with nothing to do.</summary>
    /// <param name="work">What is done with an item, on any thread.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public OrderedParallelQueue(Func<TItem, TResult> work, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        _work = work;
        _cancellation = cancellation;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    }

    /// <summary>Adds an item, and gives what is done by now of those before it. Waits only when too much is done ahead.</summary>
    public IEnumerable<TResult> Add(TItem item)
    {
        _batch.Add(item);

        // With nothing to do the processors would wait for an item that may come late.
        if (_batch.Count >= _batchSize || _pending.Count == 0)
        {
            StartBatch();
        }

        while (_pending.Count > 0 && (_pending.Count >= _mostPending || _pending.Peek().IsCompleted))
        {
            foreach (TResult result in DequeueCompleted())
            {
                yield return result;
            }
        }
    }

    /// <summary>Waits for the rest.</summary>
    public IEnumerable<TResult> Complete()
    {
        StartBatch();
        while (_pending.Count > 0)
        {
            foreach (TResult result in DequeueCompleted())
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

        TItem[] items = [.. _batch];
        CancellationToken stop = _stop.Token;
        _pending.Enqueue(Task.Run(() => Work(items, stop), stop));
        _batch.Clear();
        _batchSize = Math.Min(_batchSize * 2, LargestBatch);
    }

    private TResult[] DequeueCompleted()
    {
        Task<TResult[]> task = _pending.Dequeue();
        if (!task.IsCompleted)
        {
            // Waits without throwing what is inside of the task; the line below throws it as it is.
            Task.WaitAny([task], _cancellation);
        }

        return task.GetAwaiter().GetResult();
    }

    private TResult[] Work(TItem[] items, CancellationToken stop)
    {
        TResult[] results = new TResult[items.Length];
        for (int i = 0; i < items.Length; i++)
        {
            stop.ThrowIfCancellationRequested();
            results[i] = _work(items[i]);
        }

        return results;
    }
}
