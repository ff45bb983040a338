using System;
using System.Collections.Generic;
using System.Linq;

namespace ArticlesPS.Curation.Similarity;

/// <summary>Articles ordered by date, so that those that appeared at about the same time are adjacent.</summary>
internal sealed class Timeline
{
    private readonly long[] _ticks;

    /// <param name="dates">The date of each article; null if it has none.</param>
    public Timeline(IReadOnlyList<DateTimeOffset?> dates)
    {
        Order = [.. Enumerable.Range(0, dates.Count).OrderBy(article => dates[article]?.UtcTicks ?? long.MaxValue)];
        _ticks = [.. Order.Select(article => dates[article]).OfType<DateTimeOffset>().Select(date => date.UtcTicks)];
    }

    /// <summary>The articles, the oldest first; those without a date come last.</summary>
    public int[] Order { get; }

    /// <summary>The range of articles within a time span of a date; empty if there is no date.</summary>
    public PlaceRange Around(DateTimeOffset? date, TimeSpan within)
    {
        if (date is not { UtcTicks: long ticks })
        {
            return new PlaceRange(0, 0);
        }

        // Dates begin at 0, and a time span can be as large as its type allows, so only the upper end can overflow.
        long last = within.Ticks < long.MaxValue - ticks ? ticks + within.Ticks : long.MaxValue - 1;
        int start = FirstFrom(ticks - within.Ticks);
        return new PlaceRange(start, Math.Max(start, FirstFrom(last + 1)));
    }

    private int FirstFrom(long ticks)
    {
        int low = 0;
        int high = _ticks.Length;
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = _ticks[middle] < ticks ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
