using System;
using System.Threading;
using System.Threading.Tasks;
using Xunit;

namespace ArticlesPS.Tests.Archive;

/// <summary>Something that must wait for a lock, on a thread of its own, which tells when it waits.</summary>
internal sealed class WaitingThread
{
    private readonly TaskCompletionSource _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Thread _thread;

    private WaitingThread(Action action)
    {
        _thread = new Thread(() => Run(action)) { IsBackground = true };
    }

    /// <summary>Starts it, and returns when it waits; fails where it came to its end without.</summary>
    public static WaitingThread Start(Action action)
    {
        WaitingThread waiting = new(action);
        waiting._thread.Start();
        SpinWait.SpinUntil(() => (waiting._thread.ThreadState & (ThreadState.WaitSleepJoin | ThreadState.Stopped)) != 0);
        Assert.False(waiting._end.Task.IsCompleted, "It did not wait for the lock.");
        return waiting;
    }

    /// <summary>Ends when it has, with its exception where it failed.</summary>
    public Task EndAsync() => _end.Task;

    private void Run(Action action)
    {
        try
        {
            action();
            _end.SetResult();
        }
        catch (Exception e)
        {
            _end.SetException(e);
        }
    }
}
