using System;

namespace ArticlesPS.Threading;

/// <summary>How far a piece of work is.</summary>
/// <param name="Done">How much of it is done.</param>
/// <param name="Total">How much there is; null while nobody knows.</param>
/// <param name="Unit">What is counted, as in files.</param>
/// <param name="Item">What was done last, as the path of a file.</param>
/// <param name="Remaining">How long the rest is likely to take; null where there is no telling.</param>
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

    /// <summary>The counts, as in 1,200 of 10,000 files, or 1,200 files while the total is not known.</summary>
    public string CountsIn(IFormatProvider culture)
    {
        string done = Done.ToString("N0", culture);
        return Total is { } total ? $"{done} of {total.ToString("N0", culture)} {Unit}" : $"{done} {Unit}";
    }
}
