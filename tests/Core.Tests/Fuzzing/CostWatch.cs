using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace ArticlesPS.Tests.Fuzzing;

/// <summary>Finds inputs that never end, that take over a second, or that need more memory than their size allows.</summary>
/// <remarks>
/// On a busy machine anything can take a second once, and what is allocated is not what is needed at one moment. So what
/// is suspicious while all processors work is tried again when nothing else runs: the fastest of several times counts, and
/// the memory that is really in use, found by collecting the garbage again and again while the input is worked on.
/// </remarks>
internal sealed class CostWatch
{
    private const int BytesForEachByte = 50;
    private const long AnyBytes = 4_000_000;
    private const int Tries = 3;
    private const int Samples = 20;
    private const string ThreadStatistics = "/proc/thread-self/schedstat";

    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<int, Work> _running = new();
    private readonly ConcurrentBag<Work> _slow = [];
    private readonly ConcurrentBag<Work> _large = [];

    /// <summary>Does something with an input, which must be the same each time that it is done.</summary>
    /// <param name="bytes">The input's size.</param>
    /// <param name="name">Tells a person which input it is.</param>
    /// <param name="action">What is done.</param>
    public void Run(long bytes, Func<string> name, Action action)
    {
        Work work = new(bytes, name, action, Stopwatch.GetTimestamp());
        int thread = Environment.CurrentManagedThreadId;
        _running[thread] = work;
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            action();
        }
        finally
        {
            _running.TryRemove(thread, out _);
        }

        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        if (Stopwatch.GetElapsedTime(work.Start) > _longest)
        {
            _slow.Add(work);
        }

        // Nothing needs more than is allocated for it.
        if (allocated > work.MostBytes)
        {
            _large.Add(work);
        }
    }

    /// <summary>Waits for a run of many inputs, and fails when one of them does not come to an end.</summary>
    public void Await(Action run)
    {
        Task task = Task.Run(run);
        while (!Task.WaitAll([task], TimeSpan.FromSeconds(1)))
        {
            Work? endless = _running.Values.FirstOrDefault(work => Stopwatch.GetElapsedTime(work.Start) > _patience);
            Assert.True(endless is null, $"This does not end: {endless?.Name()}");
        }
    }

    /// <summary>Looks at what was suspicious again, alone, and fails where it was so rightly.</summary>
    public void AssertKept()
    {
        foreach (Work work in _slow)
        {
            TimeSpan fastest = Enumerable.Range(0, Tries).Min(_ => TimeOf(work.Action));
            Assert.True(fastest <= _longest, $"This takes {fastest.TotalSeconds:F1} s: {work.Name()}");
        }

        foreach (Work work in _large)
        {
            long live = HighestInUse(work.Action);
            Assert.True(live <= work.MostBytes, $"This needs {live / 1000:N0} KB for an input of {work.Bytes:N0} bytes: {work.Name()}");
        }
    }

    // What the thread has worked, where the system tells: other processes may be busy too.
    private static TimeSpan TimeOf(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        TimeSpan? worked = WorkOfThread();
        action();
        return WorkOfThread() - worked ?? Stopwatch.GetElapsedTime(start);
    }

    // https://docs.kernel.org/scheduler/sched-stats.html: nanoseconds on a processor come first.
    private static TimeSpan? WorkOfThread() =>
        File.Exists(ThreadStatistics)
        && long.TryParse(
            File.ReadAllText(ThreadStatistics).Split(' ')[0],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out long nanoseconds
        )
            ? TimeSpan.FromTicks(nanoseconds / TimeSpan.NanosecondsPerTick)
            : null;

    private static long HighestInUse(Action action)
    {
        long before = InUse();
        long highest = 0;
        int samples = 0;
        Task task = Task.Run(() =>
        {
            while (Volatile.Read(ref samples) < Samples)
            {
                action();
            }
        });
        while (!task.IsCompleted)
        {
            highest = Math.Max(highest, InUse() - before);
            Interlocked.Increment(ref samples);
        }

        task.GetAwaiter().GetResult();
        return highest;
    }

    // As the collector itself has counted it, before anybody went on.
    private static long InUse()
    {
        GC.Collect();
        GCMemoryInfo memory = GC.GetGCMemoryInfo(GCKind.FullBlocking);
        return memory.HeapSizeBytes - memory.FragmentedBytes;
    }

    private sealed record Work(long Bytes, Func<string> Name, Action Action, long Start)
    {
        public long MostBytes => (Bytes * BytesForEachByte) + AnyBytes;
    }
}

/// <summary>Tests that measure, and so run when no others do.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class CostTests
{
    public const string Name = "Cost";
}
