using System;

namespace ArticlesPS.Threading;

/// <summary>How far a piece of work is.</summary>
/// <param name="Done">How much of it is done.</param>
/// <param name="Total">How much there is; null while nobody knows.</param>
/// <param name="Unit">The unit that is counted, such as files.</param>
/// <param name="Item">The last item, such as the path of a file.</param>
/// <param name="Remaining">The estimated time left; null if it's unknown.</param>
internal sealed record ProgressReport(int Done, int? Total, string Unit, string Item, TimeSpan? Remaining)
{
    /// <summary>How much of a hundred is done; null while the total is not known.</summary>
    public int? Percent =>
        Total switch
        {
            null => null,
            0 => 100,
            { } total => (int)(100L * Done / total),
        };

    /// <summary>The counts, such as 1,200 of 10,000 files, or 1,200 files if the total isn't known.</summary>
    public string CountsIn(IFormatProvider culture)
    {
        string done = Done.ToString("N0", culture);
        return Total is { } total ? $"{done} of {total.ToString("N0", culture)} {Unit}" : $"{done} {Unit}";
    }
}
