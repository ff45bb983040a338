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
/// <remarks>
/// Work often begins before anybody knows how much there is. What has to be counted is counted on another thread, and
/// only when the first second is over.
/// </remarks>
/// <param name="unit">What is counted, as in files.</param>
/// <param name="show">Shows how far the work is.</param>
internal sealed class WorkProgress(string unit, Action<ProgressReport> show) : IDisposable
{
    private static readonly TimeSpan _quiet = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _step = TimeSpan.FromMilliseconds(200);

    // How long what happened goes on to count in the speed. Files differ in size, and the time left must not jump.
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

    /// <summary>Says how much there is to do.</summary>
    public void Expect(int total) => _total = total;

    /// <summary>Says how to find out how much there is to do.</summary>
    /// <param name="counter">
    /// Asked once, when the first second is over. What it gives counts on another thread until it is cancelled; null where
    /// nothing is to be counted. Where counting fails the total stays unknown.
    /// </param>
    public void Expect(Func<Func<CancellationToken, int>?> counter) => _counter = counter;

    /// <summary>Says that there is to be done what can be counted by going through it once more.</summary>
    /// <param name="items">The items, which another thread goes through at the same time.</param>
    public void Expect<T>(IEnumerable<T> items) => Expect(() => cancellation => Count(items, cancellation));

    /// <summary>Counts one more as done.</summary>
    /// <param name="item">What was done, as the path of a file.</param>
    public void Advance(string item = "")
    {
        _done++;
        Refresh(item);
    }

    /// <summary>Shows how far the work is, where it is time to, while something takes long.</summary>
    /// <param name="item">What takes long.</param>
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

        // A file may have come while they were counted.
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
