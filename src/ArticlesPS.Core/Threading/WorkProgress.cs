using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace ArticlesPS.Threading;

/// <summary>
/// Watches a piece of work and tells how far it is: nothing in the first second, then a few times a second. It is told of
/// each step on one thread, and tells on the same.
/// </summary>
/// <remarks>Work often begins before the total is known. Counting runs on another thread, and only after the first second.</remarks>
/// <param name="unit">The unit that is counted, such as files.</param>
/// <param name="show">Shows how far the work is.</param>
internal sealed class WorkProgress(string unit, Action<ProgressReport> show) : IDisposable
{
    private static readonly TimeSpan _quiet = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _step = TimeSpan.FromMilliseconds(200);

    // The time over which speed is averaged. Files differ in size, and the estimate must not jump.
    private static readonly TimeSpan _memory = TimeSpan.FromSeconds(8);

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly CancellationTokenSource _stop = new();
    private TimeSpan _next = _quiet;
    private Func<Func<CancellationToken, int>?>? _counter;
    private Task<int>? _counting;
    private int? _total;
    private int _done;
    private (TimeSpan Time, int Done, double PerSecond)? _last;

    /// <summary>Whether anything was shown.</summary>
    public bool IsShown => _next > _quiet;

    internal Func<TimeSpan>? Clock { get; init; }

    private TimeSpan Elapsed => Clock is null ? _watch.Elapsed : Clock();

    /// <summary>Sets the total.</summary>
    public void Expect(int total) => _total = total;

    /// <summary>Sets how to count the total.</summary>
    /// <param name="counter">
    /// Called once, after the first second. Its result counts on another thread until it's cancelled; null if there is
    /// nothing to count. If counting fails, the total stays unknown.
    /// </param>
    public void Expect(Func<Func<CancellationToken, int>?> counter) => _counter = counter;

    /// <summary>Sets the items whose number is the total, counted by enumerating them again.</summary>
    /// <param name="items">The items, which another thread enumerates at the same time.</param>
    public void Expect<T>(IEnumerable<T> items) => Expect(() => cancellation => Count(items, cancellation));

    /// <summary>Counts one more as done.</summary>
    /// <param name="item">The processed item, such as the path of a file.</param>
    public void Advance(string item = "")
    {
        _done++;
        Refresh(item);
    }

    /// <summary>Reports progress when it's due, while something takes long.</summary>
    /// <param name="item">The item that takes long.</param>
    public void Refresh(string item = "")
    {
        TimeSpan now = Elapsed;
        if (now < _next)
        {
            return;
        }

        _next = now + _step;
        if (_counter is { } counter)
        {
            _counter = null;
            CancellationToken stop = _stop.Token;
            _counting = counter() is { } count ? Task.Run(() => count(stop), stop) : null;
        }

        if (_counting is { Status: TaskStatus.RanToCompletion })
        {
            _total = _counting.Result;
        }

        // A file might have been added while they were counted.
        int? total = _total >= _done ? _total : null;
        show(new ProgressReport(_done, total, unit, item, RemainingAt(now, total)));
    }

    /// <summary>Ends the counting.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    /// <summary>Counts items until it is cancelled.</summary>
    public static int Count<T>(IEnumerable<T> items, CancellationToken cancellation) =>
        items.Count(_ =>
        {
            cancellation.ThrowIfCancellationRequested();
            return true;
        });

    private TimeSpan? RemainingAt(TimeSpan now, int? total)
    {
        double perSecond = _done / now.TotalSeconds;
        if (_last is { } last)
        {
            double seconds = (now - last.Time).TotalSeconds;
            double weight = 1 - Math.Exp(-seconds / _memory.TotalSeconds);
            perSecond = last.PerSecond + (weight * (((_done - last.Done) / seconds) - last.PerSecond));
        }

        _last = (now, _done, perSecond);
        return total is { } all && perSecond > 0 && (all - _done) / perSecond < TimeSpan.FromDays(1).TotalSeconds
            ? TimeSpan.FromSeconds((all - _done) / perSecond)
            : null;
    }
}
