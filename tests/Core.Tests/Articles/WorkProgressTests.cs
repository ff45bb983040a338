using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using ArticlesPS.Threading;
using Xunit;

namespace ArticlesPS.Tests.Articles;

public sealed class WorkProgressTests
{
    private readonly List<ProgressReport> _shown = [];
    private TimeSpan _now;

    [Fact]
    public void Work_of_a_second_shows_nothing_and_counts_nothing()
    {
        using WorkProgress work = New();
        work.Expect(() => throw new InvalidOperationException());
        Do(work, steps: 99, milliseconds: 10);
        Assert.Empty(_shown);
        Assert.False(work.IsShown);
    }

    [Fact]
    public void Longer_work_is_shown_five_times_a_second()
    {
        using WorkProgress work = New();
        Do(work, steps: 200, milliseconds: 10);
        Assert.Equal([100, 120, 140, 160, 180, 200], _shown.ConvertAll(report => report.Done));
        Assert.True(work.IsShown);
    }

    [Fact]
    public void Without_a_total_there_are_counts_only()
    {
        using WorkProgress work = New();
        Do(work, steps: 1_200, milliseconds: 1);
        ProgressReport last = _shown[^1];
        Assert.Equal("1,200 files", last.CountsIn(CultureInfo.InvariantCulture));
        Assert.Null(last.Percent);
        Assert.Null(last.Remaining);
    }

    [Fact]
    public void With_a_total_there_are_percent_and_the_time_left()
    {
        using WorkProgress work = New();
        work.Expect(10_000);
        Do(work, steps: 1_200, milliseconds: 1);
        ProgressReport last = _shown[^1];
        Assert.Equal("1,200 of 10,000 files", last.CountsIn(CultureInfo.InvariantCulture));
        Assert.Equal(12, last.Percent);
        Assert.Equal(8.8, last.Remaining!.Value.TotalSeconds, 3);
        Assert.Equal("step", last.Item);
    }

    [Fact]
    public void The_time_left_follows_a_change_of_speed_without_jumping()
    {
        using WorkProgress work = New();
        work.Expect(10_000);
        Do(work, steps: 2_000, milliseconds: 1);
        Do(work, steps: 20, milliseconds: 10);
        Assert.InRange(_shown[^1].Remaining!.Value.TotalSeconds, 8, 9);
        Do(work, steps: 4_000, milliseconds: 10);
        Assert.InRange(_shown[^1].Remaining!.Value.TotalSeconds, 36, 40);
    }

    [Fact]
    public void What_is_counted_on_another_thread_becomes_the_total()
    {
        using WorkProgress work = New();
        using ManualResetEventSlim mayEnd = new();
        work.Expect(() =>
            cancellation =>
            {
                mayEnd.Wait(TimeSpan.FromMinutes(1), cancellation);
                return 5_000;
            }
        );
        Do(work, steps: 1_000, milliseconds: 1);
        Assert.Null(_shown[^1].Total);
        mayEnd.Set();
        SpinWait.SpinUntil(
            () =>
            {
                Do(work, steps: 1, milliseconds: 200);
                return _shown[^1].Total == 5_000;
            },
            TimeSpan.FromMinutes(1)
        );
        Assert.Equal(5_000, _shown[^1].Total);
    }

    [Fact]
    public void The_end_of_the_work_ends_the_counting()
    {
        using ManualResetEventSlim begun = new();
        using ManualResetEventSlim ended = new();
        using (WorkProgress work = New())
        {
            work.Expect(() =>
                cancellation =>
                {
                    begun.Set();
                    SpinWait.SpinUntil(() => cancellation.IsCancellationRequested);
                    ended.Set();
                    return 0;
                }
            );
            Do(work, steps: 1, milliseconds: 1_000);
            Assert.True(begun.Wait(TimeSpan.FromMinutes(1)));
        }

        Assert.True(ended.Wait(TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public void Counting_that_fails_leaves_the_total_unknown()
    {
        using WorkProgress work = New();
        work.Expect(() => _ => throw new InvalidOperationException());
        Do(work, steps: 10, milliseconds: 1_000);
        Assert.All(_shown, report => Assert.Null(report.Total));
    }

    [Fact]
    public void More_than_was_counted_makes_the_total_unknown()
    {
        using WorkProgress work = New();
        work.Expect(10);
        Do(work, steps: 11, milliseconds: 200);
        Assert.Equal(100, _shown[^2].Percent);
        Assert.Null(_shown[^1].Percent);
    }

    [Fact]
    public void A_step_that_takes_long_is_shown_and_not_counted()
    {
        using WorkProgress work = New();
        work.Expect(2);
        _now = TimeSpan.FromSeconds(3);
        work.Refresh("slow");
        ProgressReport report = Assert.Single(_shown);
        Assert.Equal("0 of 2 files", report.CountsIn(CultureInfo.InvariantCulture));
        Assert.Null(report.Remaining);
    }

    private WorkProgress New() => new("files", _shown.Add) { Clock = () => _now };

    private void Do(WorkProgress work, int steps, int milliseconds)
    {
        for (int i = 0; i < steps; i++)
        {
            _now += TimeSpan.FromMilliseconds(milliseconds);
            work.Advance("step");
        }
    }
}
