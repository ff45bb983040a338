using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace ArticlesPS.Threading;

/// <summary>
/// Processes items on all processors while the caller continues, and returns the results in the order of the items. The
/// number of items in progress is bounded, so memory doesn't grow with their number. Disposing it stops the work.
/// </summary>
/// <typeparam name="TItem">The items, such as files to read.</typeparam>
/// <typeparam name="TResult">The results.</typeparam>
internal sealed class OrderedParallelQueue<TItem, TResult> : IDisposable
{
    /// <summary>Items of one task: enough to pay for the task, few enough for the first results to come immediately.</summary>
    private const int LargestBatch = 32;

    private readonly Func<TItem, TResult> _work;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenSource _stop;
    private readonly Queue<Task<TResult[]>> _pending = new();
    private readonly int _mostPending = Environment.ProcessorCount * 2;
    private readonly List<TItem> _batch = [];
    private int _batchSize = 1;

    /// <summary>Begins with nothing to do.</summary>
    /// <param name="work">Processes an item, on any thread.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public OrderedParallelQueue(Func<TItem, TResult> work, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        _work = work;
        _cancellation = cancellation;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
    }

    /// <summary>Adds an item, and returns finished results of earlier ones. Waits only if too many are in progress.</summary>
    public IEnumerable<TResult> Add(TItem item)
    {
        _batch.Add(item);

        // With nothing to do, the processors would wait for an item that might come late.
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
            // Waits without throwing the task's exception; the line below throws it unwrapped.
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
